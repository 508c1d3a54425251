import type { Happening, HappeningKind, World } from '../../engine/index.ts';
import type { Args } from '../../words/index.ts';
import { RUNGS, tensionAt } from '../../engine/index.ts';
import { votesOf } from '../telling/happening.ts';
import {
  actorNames,
  clauseName,
  dateOfTurn,
  instrumentName,
  nameOrNone,
  type Teller,
} from '../telling/teller.ts';
import { turnsPlayed, valuesOf } from './series.ts';

const ANSWERS = ['honoured', 'qualified', 'reneged', 'excused'] as const;
type Answered = (typeof ANSWERS)[number];
const isAnswer = (kind: HappeningKind): kind is Answered => (ANSWERS as readonly string[]).includes(kind);

/** The rung from which on it is force. */
const FORCE = 3;

interface Front {
  readonly code: string;
  readonly args: Args;
}

const find = (world: World, ...kinds: readonly HappeningKind[]): Happening | undefined =>
  world.events.findLast(({ kind, known }) => kinds.includes(kind) && known === 'all');

/** The story of the game: the gravest thing that happened in the open decides. */
function storyOf(teller: Teller, world: World): Front {
  const months = turnsPlayed(world) * world.months;
  const common = (happening: Happening): Args => ({
    by: nameOrNone('actor', happening.by),
    to: nameOrNone('actor', happening.to),
    on: instrumentName(teller, happening.on),
    parties: actorNames(teller.instrument(happening.on)?.parties ?? []),
    ...votesOf(happening),
  });
  if (world.ending === 'war') return { code: 'front/war', args: { months } };
  const clash = find(world, 'clash');
  if (clash !== undefined) return { code: 'front/clash', args: common(clash) };
  const answered = find(world, ...ANSWERS);
  if (answered !== undefined && isAnswer(answered.kind)) {
    const treaty = String(answered.params[0]);
    const signed = world.events.some(({ kind, on }) => kind === 'signed' && on === treaty);
    const args = {
      ...common(answered),
      treaty: nameOrNone('instrument', treaty),
      clause: clauseName(treaty, String(answered.params[1])),
    };
    return { code: `front/${signed ? 'signs-then' : 'old-word'}/${answered.kind}`, args };
  }
  const latest = find(world, 'inForce');
  if (latest !== undefined) {
    const inForce = textsOf(world, 'inForce');
    return inForce === 1
      ? { code: 'front/in-force', args: common(latest) }
      : { code: 'front/in-force/of', args: { ...common(latest), inForce } };
  }
  const stories: readonly (readonly [string, Happening | undefined])[] = [
    ['front/backed-down', backedDown(world)],
    ['front/defused', find(world, 'crisisDefused')],
    ['front/refused', find(world, 'ratificationRefused')],
    ['front/denounced', find(world, 'denounced')],
    ['front/adopted', find(world, 'adopted')],
    ['front/signed', signedLast(world)],
    ['front/vetoed', find(world, 'vetoed')],
    ['front/conceded', find(world, 'conceded')],
    ['front/imposed', find(world, 'imposed')],
    ['front/red-line', find(world, 'redLineCrossed')],
  ];
  for (const [code, happening] of stories)
    if (happening !== undefined) return { code, args: common(happening) };
  const proposals = textsOf(world, 'proposal');
  return proposals > 0
    ? { code: 'front/talks', args: { proposals, date: dateOfTurn(teller, Math.max(1, turnsPlayed(world))) } }
    : { code: 'front/quiet', args: { months } };
}

/** How many texts this happened to: what happens to one twice counts once. */
const textsOf = ({ events }: World, kind: HappeningKind): number =>
  new Set(events.filter((event) => event.kind === kind).map(({ on }) => on)).size;

/** The last text that was signed and waits for its ratification. */
const signedLast = ({ events, instruments }: World): Happening | undefined =>
  events.findLast(
    ({ kind, on, known }) =>
      kind === 'signed' &&
      known === 'all' &&
      instruments.some(({ id, state }) => id === on && (state === 'signed' || state === 'ratifying')),
  );

/** The last time that somebody backed down after force had been shown. */
const backedDown = ({ events }: World): Happening | undefined =>
  events.findLast(({ kind, params }) => kind === 'yielded' && Number(params[0]) >= FORCE);

export function frontHeadline(teller: Teller, world: World): string {
  const { code, args } = storyOf(teller, world);
  return teller.words.say(code, args, world.events.length);
}

/** What stands under the headline: what was signed and kept, how many crises there were, and where tension stands. */
export function standfirst(teller: Teller, world: World, crises: number): string {
  const { words } = teller;
  const count = (...kinds: readonly HappeningKind[]): number =>
    world.events.filter(({ kind }) => kinds.includes(kind)).length;
  const calls = count(...ANSWERS);
  const council = { adopted: count('adopted'), vetoed: count('vetoed') };
  const tension = valuesOf(teller, tensionAt(teller.scenario.rules));
  const [from, to] = [tension[0] ?? 0, tension.at(-1) ?? 0];
  const move = to > from ? 'up' : to < from ? 'down' : 'none';
  const parts = [
    words.say('stand/texts', { signed: textsOf(world, 'signed'), inForce: textsOf(world, 'inForce') }),
    ...(calls === 0 ? [] : [words.say('stand/calls', { calls, kept: count('honoured') })]),
    ...(council.adopted + council.vetoed === 0 ? [] : [words.say('stand/council', council)]),
    ...(crises === 0 ? [] : [words.say('stand/crises', { count: crises, rung: String(highestRung(world)) })]),
    words.say('stand/tension', { from, to, move }),
  ];
  return parts.join(' ');
}

/** The highest rung that any crisis came to. */
function highestRung({ events, instruments }: World): number {
  if (instruments.some(({ kind, state }) => kind === 'crisis' && state === 'war')) return RUNGS.length;
  return Math.max(0, ...events.map(({ kind }) => RUNGS.findIndex((rung) => rung === kind) + 1));
}
