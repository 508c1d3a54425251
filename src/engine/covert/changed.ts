import type { CovertCase } from '../world.ts';

type Change = Partial<Pick<CovertCase, 'learned' | 'confidence' | 'accuser' | 'denied' | 'admitted'>>;

/** A covert act as it is known of after a change: written out, as all of them are looked through every month. */
export function changedCase(before: CovertCase, change: Change): CovertCase {
  return {
    happening: before.happening,
    act: before.act,
    by: before.by,
    to: before.to,
    on: before.on,
    percent: before.percent,
    circle: before.circle,
    turn: before.turn,
    learned: change.learned ?? before.learned,
    // `null` is something that a change can say of these.
    confidence: change.confidence === undefined ? before.confidence : change.confidence,
    accuser: change.accuser === undefined ? before.accuser : change.accuser,
    denied: change.denied ?? before.denied,
    admitted: change.admitted ?? before.admitted,
  };
}
