/** What a government's word is worth about a matter that it publishes. */
import { tables } from '../layout.ts';
import type { Rules } from '../rules/rules.ts';
import { CONFIDENCES, type ActorId, type Confidence } from '../vocabulary.ts';
import type { CovertCase, Happening } from '../world.ts';

export function nextConfidence(confidence: Confidence | null): Confidence {
  return confidence === 'asserted' ? 'assessed' : confidence === null ? 'asserted' : 'confirmed';
}

/**
 * How sure the world is once a seat has published it. Who does not want to be named is believed less; and who has
 * spoken of it before is no second source: another has to bear it out.
 */
export function whenPublished(
  rules: Rules,
  events: readonly Happening[],
  secret: CovertCase,
  seat: ActorId,
  named: boolean,
): Confidence {
  const alone = named ? 'assessed' : 'asserted';
  if (secret.confidence === null) return alone;
  const now = hasSpoken(rules, events, secret, seat) ? alone : nextConfidence(secret.confidence);
  return CONFIDENCES.indexOf(now) > CONFIDENCES.indexOf(secret.confidence) ? now : secret.confidence;
}

/** Whether a seat has said so in its own name, or leaked it. */
function hasSpoken(
  rules: Rules,
  events: readonly Happening[],
  { happening, turn }: CovertCase,
  seat: ActorId,
): boolean {
  for (let i = events.length - 1; i >= 0; i--) {
    const event = events[i];
    if (event === undefined || event.turn < turn) return false;
    const { kind, by, params } = event;
    if ((kind === 'exposed' || kind === 'corroborated') && params[3] === seat && params[4] === happening)
      return true;
    if (kind === 'act' && by === seat && params[2] === 'covert' && params[3] === happening)
      if (tables(rules).acts.get(params[0] as never)?.operation === 'publish') return true;
  }
  return false;
}
