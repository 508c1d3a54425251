/** The crises of a game: who against whom, over what, who stood on each rung, how each ended, and what it cost. */
import type {
  ActorId,
  Happening,
  HappeningKind,
  InstrumentId,
  LedgerEntry,
  World,
} from '../../engine/index.ts';
import { RUNGS } from '../../engine/index.ts';
import type { Ladder } from '../debrief.ts';
import { headline, sentence } from '../telling/happening.ts';
import { actorName, dateOfTurn, nameOrNone, type Teller } from '../telling/teller.ts';
import { costsOf } from './crisis-costs.ts';

const ENDS: ReadonlySet<HappeningKind> = new Set<HappeningKind>([
  'yielded',
  'crisisSettled',
  'crisisDefused',
]);
const PARTS: ReadonlySet<HappeningKind> = new Set<HappeningKind>([
  'protest',
  'ultimatum',
  'showOfForce',
  'clash',
  'stood',
  'mediationOffered',
  'mediationRefused',
  ...ENDS,
]);

/** One time up a ladder, from the first rung to the end or to the end of the game. */
interface Episode {
  readonly on: InstrumentId;
  readonly sides: readonly ActorId[];
  /** The last warning before it broke out. */
  readonly warned: Happening | undefined;
  readonly parts: Happening[];
  readonly war: boolean;
}

/** All crises of a game, in the order in which they broke out. */
export function crisesOf(teller: Teller, world: World): readonly Ladder[] {
  return world.instruments
    .flatMap((instrument) =>
      instrument.kind === 'crisis'
        ? episodesOf(world, instrument.id, instrument.parties, instrument.state === 'war')
        : [],
    )
    .toSorted((a, b) => (a.parts[0]?.id ?? 0) - (b.parts[0]?.id ?? 0))
    .map((episode) => ladderOf(teller, world, episode));
}

function episodesOf(world: World, on: InstrumentId, sides: readonly ActorId[], war: boolean): Episode[] {
  const episodes: Episode[] = [];
  let warned: Happening | undefined;
  let now: Episode | null = null;
  for (const event of world.events) {
    if (event.on !== on) continue;
    if (event.kind === 'crisisWarning') warned = event;
    if (!PARTS.has(event.kind)) continue;
    if (now === null) episodes.push((now = { on, sides, warned, parts: [], war: false }));
    now.parts.push(event);
    if (!ENDS.has(event.kind)) continue;
    now = null;
    warned = undefined;
  }
  const last = episodes.pop();
  return last === undefined ? [] : [...episodes, { ...last, war: war && now !== null }];
}

function ladderOf(teller: Teller, world: World, episode: Episode): Ladder {
  const { words, scenario } = teller;
  const { on, sides, parts } = episode;
  const [first, last] = [parts[0], parts.at(-1)];
  const dates = [...new Set([first, last].map((part) => dateOfTurn(teller, part?.turn ?? 0)))];
  return {
    title: scenario.prose.crises[on]?.title ?? on,
    when: words.say(dates.length === 1 ? 'ladder/when' : 'ladder/while', {
      date: dates[0] ?? '',
      later: dates[1] ?? '',
    }),
    sides,
    over: overWhat(teller, episode),
    rungs: rungsOf(teller, episode),
    ended: endOf(teller, world, episode),
    happening: last?.id ?? 0,
    costs: costsOf(teller, sides, entriesOf(world, parts)),
  };
}

/** The deed that set it off: of a protest its cause, of an ultimatum out of the blue what heated the quarrel most before. */
function overWhat(teller: Teller, { parts, warned }: Episode): string {
  const { words } = teller;
  const [first] = parts;
  const by = nameOrNone('actor', first?.by ?? null);
  const deed = teller.happening(first?.kind === 'protest' ? first.cause : hottest(warned));
  if (deed === undefined || deed.kind === 'month' || deed.kind === 'opening')
    return words.say('ladder/over/none', { by });
  return words.say('ladder/over', { by, event: headline(teller, deed), date: dateOfTurn(teller, deed.turn) });
}

/** The happening that a warning names first: its reasons are reason, points and happening by turns, the hottest first. */
function hottest(warned: Happening | undefined): number {
  const params = warned?.params.slice(2) ?? [];
  for (let i = 0; i + 2 < params.length; i += 3) if (Number(params[i + 2]) >= 0) return Number(params[i + 2]);
  return -1;
}

interface Row {
  turn: number;
  /** What each side did, with how often. */
  readonly did: Map<ActorId, Map<string, number>>;
  readonly others: string[];
}

function rungsOf(teller: Teller, { sides, parts, war }: Episode): Ladder['rungs'] {
  const rows: Row[] = [];
  let rung = 1;
  const rowOf = ({ turn }: Happening): Row => (rows[rung] ??= { turn, did: new Map(), others: [] });
  const note = (part: Happening, side: ActorId | null, what: string): void => {
    if (side === null) return;
    const { did } = rowOf(part);
    const deeds = did.get(side) ?? new Map<string, number>();
    did.set(side, deeds.set(what, (deeds.get(what) ?? 0) + 1));
  };
  for (const part of parts) {
    const { kind, by, to, params } = part;
    const ordered = teller.happening(part.cause)?.kind === 'act';
    const reached = RUNGS.findIndex((name) => name === kind) + 1;
    if (reached > 0) {
      rung = reached;
      rowOf(part);
      // Where both stood it is nobody's act: the rung below says so.
      if (kind === 'protest' || ordered) note(part, by, kind);
      continue;
    }
    if (kind !== 'mediationRefused') rung = Number(params[0]);
    switch (kind) {
      case 'stood':
        note(part, by, 'stood');
        break;
      case 'yielded': {
        const { did } = rowOf(part);
        // Whose ultimatum is answered at once by backing down was not asked itself.
        const unasked =
          ordered || (did.size === 1 && [...did.values()].some((deeds) => deeds.has('ultimatum')));
        if (!unasked) note(part, to, 'stood');
        note(part, by, ordered ? 'stoodDown' : 'backedDown');
        break;
      }
      case 'crisisSettled':
        for (const side of sides) note(part, side, 'steppedBack');
        break;
      case 'crisisDefused':
        for (const side of sides) note(part, side, 'mediation');
        rowOf(part).others.push(teller.words.say('ladder/mediated', { by: nameOrNone('actor', by) }));
        break;
      case 'mediationOffered':
        rowOf(part).others.push(teller.words.say('ladder/offered', { by: nameOrNone('actor', by) }));
        break;
      default:
        note(part, by, 'noMediation');
    }
  }
  const last = parts.at(-1);
  if (war && last !== undefined) {
    rung = RUNGS.length;
    rowOf(last);
  }
  return rows.flatMap(({ turn, did, others }, at) => ({
    title: teller.words.capitalise(
      teller.words.say(at === RUNGS.length ? 'crisis/war' : `crisis/open.${RUNGS[at - 1]}`),
    ),
    when: dateOfTurn(teller, turn),
    did: sides.map((side) =>
      [...(did.get(side) ?? [])]
        .map(([what, times]) => teller.words.say(`ladder/did/${what}`, { times }))
        .join(', '),
    ),
    others: [...new Set(others)].join(' '),
  }));
}

function endOf(teller: Teller, world: World, { parts, sides, war }: Episode): string {
  const last = parts.at(-1);
  if (last !== undefined && ENDS.has(last.kind)) return sentence(teller, last);
  const [by, to] = sides.map(actorName);
  if (war) return teller.words.say('ladder/war', { by: by ?? null, to: to ?? null });
  return teller.words.say(world.phase === 'over' ? 'ladder/open' : 'ladder/going-on');
}

/** What the parts of a crisis moved, and what the ends of the scales cut off it. */
function entriesOf({ ledger }: World, parts: readonly Happening[]): readonly LedgerEntry[] {
  const ids = new Set(parts.map(({ id }) => id));
  return ledger.filter(
    ({ cause, reason }) => ids.has(cause) && (reason.startsWith('crisis/') || reason === 'limit'),
  );
}
