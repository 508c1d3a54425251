import type { ActorId, EventId, Happening } from '../../engine/index.ts';
import type { EventProse } from '../../scenario/index.ts';
import type { Cable } from '../shown/cable.ts';
import type { Teller } from '../telling/teller.ts';

/** The event behind a question or a happening, in the scenario's own words. */
export function eventOf({ scenario }: Teller, happening: Happening | undefined): EventProse | undefined {
  return happening?.kind === 'event'
    ? scenario.prose.events[String(happening.params[0]) as EventId]
    : undefined;
}

/** The same event as each government puts it. */
export const tellingsOf = (event: EventProse): Cable['tellings'] =>
  Object.entries(event.tellings).map(([actor, text]) => ({ actor: actor as ActorId, text }));
