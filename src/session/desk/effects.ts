import type { ActorId, Effect, EventId, ForeseenChange, Place, Subject, Who } from '../../engine/index.ts';
import { actorAt, tables, tieAt } from '../../engine/index.ts';
import { numberTitle } from '../telling/figures.ts';
import type { Teller } from '../telling/teller.ts';
import { nearness } from './concern.ts';

/** Effects named in an option's line; a plural role stands for too many to name. */
const MOST_NAMED = 4;

/** The text of an option with what it is sure to move: "They have cranes. Lowport’s regard for Northhold +4." */
export function effectsLine(teller: Teller, eventId: EventId, option: string, text: string): string {
  const event = tables(teller.scenario.rules).events.get(eventId);
  const effects = event?.options.find(({ id }) => id === option)?.effects ?? [];
  const seat = event?.seat ?? null;
  const moved = effects.flatMap((effect) => naming(teller, effect, seat, event?.towards ?? null));
  // named in the order of the file; where they are too many, what lies nearest to the seat is kept
  const kept = new Set(moved.toSorted((a, b) => b.near - a.near).slice(0, MOST_NAMED));
  const named = moved.filter((one) => kept.has(one)).map(({ text: line }) => line);
  return named.length === 0
    ? text
    : `${text} ${teller.words.say('cable/option/effects', { effects: teller.words.list(named) })}`;
}

function naming(
  teller: Teller,
  { place, by }: Effect,
  self: ActorId | null,
  target: ActorId | null,
): readonly { readonly text: string; readonly near: number }[] {
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
  const text = `${numberTitle(teller, subject, self)} ${teller.words.signed(by)}`;
  return [{ text, near: nearness(rules, self, subject) }];
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
): string {
  const { words, scenario } = teller;
  const moved = new Map<Subject, number>();
  for (const { subject, delta } of changes) moved.set(subject, (moved.get(subject) ?? 0) + delta);
  const named = [...moved]
    .filter(([subject, amount]) => amount !== 0 && concerns(scenario.rules.numbers[subject]?.name, seat))
    .toSorted((a, b) => Math.abs(b[1]) - Math.abs(a[1]))
    .slice(0, MOST_FORESEEN)
    .map(([subject, amount]) => `${numberTitle(teller, subject, seat)} ${words.signed(amount)}`);
  return named.length === 0 ? text : words.say('cable/answer/effects', { text, effects: words.list(named) });
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
