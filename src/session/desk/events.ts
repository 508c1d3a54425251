import type { ActorId } from '../../engine/index.ts';
import type { EventProse } from '../../scenario/index.ts';
import type { Cable } from '../shown/cable.ts';

/** The same event as each government puts it. */
export const tellingsOf = (event: EventProse): Cable['tellings'] =>
  Object.entries(event.tellings).map(([actor, text]) => ({ actor: actor as ActorId, text }));
