import type { ActorId, Effect, EventId, Place, Who } from '../../engine/index.ts';
import { actorAt, tables, tieAt } from '../../engine/index.ts';
import { numberTitle } from '../telling/figures.ts';
import type { Teller } from '../telling/teller.ts';

/** Effects named in an option's line; a plural role stands for too many to name. */
const MOST_NAMED = 4;

/** The text of an option with what it is sure to move: "They have cranes. Lowport’s regard for Northhold +4." */
export function effectsLine(teller: Teller, eventId: EventId, option: string, text: string): string {
  const event = tables(teller.scenario.rules).events.get(eventId);
  const effects = event?.options.find(({ id }) => id === option)?.effects ?? [];
  const named = effects
    .flatMap((effect) => naming(teller, effect, event?.seat ?? null, event?.towards ?? null))
    .slice(0, MOST_NAMED);
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
