import type { ActId, ActorId, Happening, World } from '../../engine/index.ts';
import { tables } from '../../engine/index.ts';
import type { Debrief } from '../debrief.ts';
import { whatOf } from '../telling/happening.ts';
import { actorNames, type Teller } from '../telling/teller.ts';

/** Rows of the list: what was done most often in secret, and what came to light, first. */
const MOST_HIDDEN = 10;

interface Row {
  readonly first: Happening;
  readonly act: ActId;
  times: number;
  exposed: number;
  readonly denied: Set<ActorId>;
  readonly admitted: Set<ActorId>;
}

const likeness = ({ by, to, params }: Pick<Happening, 'by' | 'to' | 'params'>): string =>
  `${params[0]}|${by}|${to}`;

/** What was hidden in a game: what was done in secret, what of it came to light, who denied it, and what the lie cost. */
export function hiddenOf(teller: Teller, world: World): Debrief['hidden'] {
  const rows = new Map<string, Row>();
  /** The exposures, to tell which of like acts was denied. */
  const accused = new Map<number, string>();
  /** The lies that were proved, with the likeness of what was denied. */
  const caught = new Map<number, string>();
  for (const event of world.events)
    if (event.kind === 'act' && event.params[2] === 'covert') {
      const key = likeness(event);
      const row = rows.get(key) ?? {
        first: event,
        act: String(event.params[0]) as ActId,
        times: 0,
        exposed: 0,
        denied: new Set(),
        admitted: new Set(),
      };
      row.times += 1;
      rows.set(key, row);
    } else if (event.kind === 'exposed' || event.kind === 'corroborated') {
      accused.set(event.id, likeness(event));
      const row = rows.get(likeness(event));
      if (row && event.kind === 'exposed') row.exposed += 1;
    } else if ((event.kind === 'denied' || event.kind === 'admitted') && event.by !== null)
      rows.get(accused.get(event.cause) ?? '')?.[event.kind].add(event.by);
    else if (event.kind === 'lieProven') caught.set(event.id, accused.get(event.cause) ?? '');
  return [...rows.values()]
    .toSorted((a, b) => b.exposed - a.exposed || b.times - a.times || a.first.id - b.first.id)
    .slice(0, MOST_HIDDEN)
    .map((row) => ({
      text: teller.words.capitalise(whatOf(teller, { ...row.first, params: [row.act, 100] })),
      standing: teller.words.say('debrief/hidden', {
        times: row.times,
        exposed: row.exposed,
        denied: row.denied.size === 0 ? null : actorNames([...row.denied]),
        admitted: row.admitted.size === 0 ? null : actorNames([...row.admitted]),
        price: -lies(teller, world, row, caught),
      }),
    }));
}

/**
 * Trust in the word of those who denied it that went when they were shown to have lied, over all governments: as much
 * as there was to lose, so that it is what the observers' list comes to.
 */
function lies(
  { scenario }: Teller,
  world: World,
  { first, denied }: Row,
  caught: ReadonlyMap<number, string>,
): number {
  const { rules } = scenario;
  const subjects = new Set(
    [...denied].flatMap((liar) =>
      tables(rules).seats.flatMap((seat) =>
        seat === liar ? [] : [tables(rules).subjectByName.get(`ties.${seat}.${liar}.signals`)],
      ),
    ),
  );
  let sum = 0;
  for (const { subject, cause, delta } of world.ledger)
    if (subjects.has(subject) && caught.get(cause) === likeness(first)) sum += delta;
  return sum;
}
