import type { ActorId, Effect, EventId, ForeseenChange, Place, Subject, Who } from '../../engine/index.ts';
import { actorAt, tables, tieAt } from '../../engine/index.ts';
import type { ReasonLine } from '../shown/figure.ts';
import { numberTitle } from '../telling/figures.ts';
import { senseOf } from '../telling/sense.ts';
import type { Teller } from '../telling/teller.ts';
import { nearness } from './concern.ts';

/** Effects named in a line; a plural role stands for too many to name. */
const MOST_NAMED = 4;

/** What an answer is sure to move, all of it, the largest first. */
export type Moves = readonly ReasonLine[];

/** The text of an answer, and all that it moves where the text has no room to name it. */
export interface WithMoves {
  readonly text: string;
  readonly effects: Moves;
}

/** The text of an option with what it is sure to move: "They have cranes. Lowport’s regard for Northhold +4." */
export function effectsLine(teller: Teller, eventId: EventId, option: string, text: string): string {
  return optionWithEffects(teller, eventId, option, text).text;
}

/** The same, with all that it moves where that is more than the text names. */
export function optionWithEffects(teller: Teller, eventId: EventId, option: string, text: string): WithMoves {
  const event = tables(teller.scenario.rules).events.get(eventId);
  const effects = event?.options.find(({ id }) => id === option)?.effects ?? [];
  const seat = event?.seat ?? null;
  const moved = effects.flatMap((effect) => naming(teller, effect, seat, event?.towards ?? null));
  const { named, all } = told(teller, moved, MOST_NAMED);
  if (named.length === 0) return { text, effects: all };
  const line = teller.words.say('cable/option/effects', { effects: teller.words.list(named) });
  return { text: `${text} ${line}`, effects: all };
}

interface Move {
  readonly line: ReasonLine;
  readonly near: number;
}

/**
 * What is named of all that moves, the largest first; where it is too much, what lies nearest to the seat, and how
 * many others there are. One other is named as well: to count it takes as much room.
 */
function told(
  { words }: Teller,
  moves: readonly Move[],
  most: number,
): { readonly named: readonly string[]; readonly all: Moves } {
  const size = ({ line }: Move): number => Math.abs(line.amount);
  const bySize = moves.toSorted((a, b) => size(b) - size(a));
  const name = ({ line }: Move): string => `${line.text} ${words.signed(line.amount)}`;
  if (bySize.length <= most + 1) return { named: bySize.map(name), all: [] };
  const kept = new Set(bySize.toSorted((a, b) => b.near - a.near).slice(0, most));
  const others = words.say('cable/effects/others', { count: bySize.length - most });
  return {
    named: [...bySize.filter((one) => kept.has(one)).map(name), others],
    all: bySize.map(({ line }) => line),
  };
}

const moveOf = (teller: Teller, subject: Subject, amount: number, seat: ActorId | null): Move => ({
  line: {
    code: 'effect',
    text: numberTitle(teller, subject, seat),
    amount,
    sense: senseOf(teller, subject),
  },
  near: nearness(teller.scenario.rules, seat, subject),
});

function naming(
  teller: Teller,
  { place, by }: Effect,
  self: ActorId | null,
  target: ActorId | null,
): readonly Move[] {
  const { rules } = teller.scenario;
  const whose = (who: Who): ActorId | null =>
    who === 'self'
      ? self
      : who === 'target'
        ? target
        : tables(rules).actors.has(who as ActorId)
          ? (who as ActorId)
          : null;
  const subject = subjectOf(place, whose, rules);
  if (subject === null) return [];
  return [moveOf(teller, subject, by, self)];
}

function subjectOf(place: Place, whose: (who: Who) => ActorId | null, rules: Parameters<typeof actorAt>[0]) {
  switch (place.at) {
    case 'subject':
      return place.subject;
    case 'actor': {
      const actor = whose(place.who);
      return actor === null ? null : actorAt(rules, actor, place.field);
    }
    case 'tie': {
      const from = whose(place.from);
      const to = whose(place.to);
      return from === null || to === null || from === to ? null : tieAt(rules, from, to, place.field);
    }
  }
}

/** Numbers named as what an answer would move. */
const MOST_FORESEEN = 3;

/** A text with what is foreseen of an answer: of all that moves, what is the seat's own and what everybody shares. */
export function withEffects(
  teller: Teller,
  text: string,
  changes: readonly ForeseenChange[],
  seat: ActorId,
): WithMoves {
  const { words, scenario } = teller;
  const moved = new Map<Subject, number>();
  for (const { subject, delta } of changes) moved.set(subject, (moved.get(subject) ?? 0) + delta);
  const moves = [...moved]
    .filter(([subject, amount]) => amount !== 0 && concerns(scenario.rules.numbers[subject]?.name, seat))
    // all of it concerns the seat: the largest is named
    .map(([subject, amount]) => ({ ...moveOf(teller, subject, amount, seat), near: 0 }));
  const { named, all } = told(teller, moves, MOST_FORESEEN);
  if (named.length === 0) return { text, effects: all };
  return { text: words.say('cable/answer/effects', { text, effects: words.list(named) }), effects: all };
}

function concerns(name: string | undefined, seat: ActorId): boolean {
  return name !== undefined && (name.includes(`.${seat}.`) || /^(tension|tracks|integrity)/.test(name));
}

/** What a happening moved, as far as the view's ledger shows: "Economy +3, and Northhold’s regard for Lowport +4." */
export function movedLine(teller: Teller, happening: number): string {
  const own = 'seat' in teller.known ? teller.known.seat : null;
  const moved = new Map<Subject, number>();
  const cut = new Map<Subject, number>();
  for (const { cause, subject, delta, reason } of teller.known.ledger) {
    if (cause !== happening) continue;
    const sums = reason === 'limit' ? cut : moved;
    sums.set(subject, (sums.get(subject) ?? 0) + delta);
  }
  const named = [...moved]
    .map(([subject, amount]) => [subject, lessCut(amount, cut.get(subject) ?? 0)] as const)
    .filter(([, amount]) => amount !== 0)
    .toSorted((a, b) => Math.abs(b[1]) - Math.abs(a[1]))
    .slice(0, MOST_NAMED)
    .map(([subject, amount]) => `${numberTitle(teller, subject, own)} ${teller.words.signed(amount)}`);
  return named.length === 0 ? '' : teller.words.say('cable/moved', { effects: teller.words.list(named) });
}

/** What is left of a move once the scale has cut it: the cut is no effect, and may belong to what was booked with it. */
function lessCut(amount: number, cut: number): number {
  const left = amount + cut;
  if (Math.sign(left) !== Math.sign(amount)) return 0;
  return Math.abs(left) < Math.abs(amount) ? left : amount;
}
