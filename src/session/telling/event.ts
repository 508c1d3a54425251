import type { ActorId, EventId, Happening } from '../../engine/index.ts';
import { tables } from '../../engine/index.ts';
import type { EventProse } from '../../scenario/index.ts';
import { headline } from './happening.ts';
import type { Teller } from './teller.ts';

/** The event behind a question or a happening, in the scenario’s own words. */
export function eventOf({ scenario }: Teller, happening: Happening | undefined): EventProse | undefined {
  return happening?.kind === 'event'
    ? scenario.prose.events[String(happening.params[0]) as EventId]
    : undefined;
}

/** An event by its title and the first sentence of what was reported; null where it is none. */
export function eventLine(teller: Teller, happening: Happening): string | null {
  const first = firstSentence(teller, happening);
  if (first === '') return null;
  return teller.words.say('column/event', { title: headline(teller, happening), first });
}

export const firstSentence = (teller: Teller, happening: Happening): string =>
  /^.*?[.?](?=\s|$)/.exec(eventOf(teller, happening)?.text ?? '')?.[0] ?? '';

/** Whether an event is a matter for another’s desk that moved numbers in the open: the world reads of it, too. */
export function isMatterOfOthers({ scenario }: Teller, happening: Happening, seat: ActorId): boolean {
  const { kind, params, known } = happening;
  const event =
    kind === 'event' ? tables(scenario.rules).events.get(String(params[0]) as EventId) : undefined;
  if (event === undefined || known !== 'all') return false;
  return event.options.length > 0 && event.seat !== seat && event.effects.length > 0;
}
