import type { ActorId, Effect, EventId, Place, Subject, Who } from '../../engine/index.ts';
import { actorAt, tables, tensionAt, tieAt } from '../../engine/index.ts';
import { numberTitle } from '../telling/figures.ts';
import type { Teller } from '../telling/teller.ts';

/** Effects named in an option's line, and tension beside them; a plural role stands for too many to name. */
const MOST_NAMED = 4;

/** The text of an option with what it is sure to move: "They have cranes. Lowport’s regard for Northhold +4." */
export function effectsLine(teller: Teller, eventId: EventId, option: string, text: string): string {
  const event = tables(teller.scenario.rules).events.get(eventId);
  const effects = event?.options.find(({ id }) => id === option)?.effects ?? [];
  const tension = tensionAt(teller.scenario.rules);
  const lines = effects.map((effect) => ({
    names: naming(teller, effect, event?.seat ?? null, event?.towards ?? null),
    // all share it, and a war costs everybody everything: it is never among what is left out
    shared: effect.place.at === 'subject' && effect.place.subject === tension,
  }));
  const first = new Set(lines.filter(({ names }) => names.length > 0).slice(0, MOST_NAMED));
  const named = lines.filter((line) => first.has(line) || line.shared).flatMap(({ names }) => names);
  return named.length === 0
    ? text
    : `${text} ${teller.words.say('cable/option/effects', { effects: teller.words.list(named) })}`;
}

function naming(
  teller: Teller,
  { place, by }: Effect,
  self: ActorId | null,
  target: ActorId | null,
): readonly string[] {
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
  return subject === null ? [] : [`${numberTitle(teller, subject, self)} ${teller.words.signed(by)}`];
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

/** What a happening moved, as far as the view's ledger shows: "Economy +3, and Northhold’s regard for Lowport +4." */
export function movedLine(teller: Teller, happening: number): string {
  const own = 'seat' in teller.known ? teller.known.seat : null;
  const moved = new Map<Subject, number>();
  for (const { cause, subject, delta } of teller.known.ledger)
    if (cause === happening) moved.set(subject, (moved.get(subject) ?? 0) + delta);
  const named = [...moved]
    .filter(([, amount]) => amount !== 0)
    .toSorted((a, b) => Math.abs(b[1]) - Math.abs(a[1]))
    .slice(0, MOST_NAMED)
    .map(([subject, amount]) => `${numberTitle(teller, subject, own)} ${teller.words.signed(amount)}`);
  return named.length === 0 ? '' : teller.words.say('cable/moved', { effects: teller.words.list(named) });
}
