/**
 * Structural balance: an act of i towards j moves each observer k's regard for i with k's regard for j. Helping
 * my adversary costs you, with me. The weights are Goldstein's (1992) × 10, for the act as such; that they spill
 * over to third parties in this proportion is a design choice.
 */
import { clamp, divide } from '../integers.ts';
import { tables, thirdsOf, tieOffset } from '../layout.ts';
import type { Outbox } from '../outbox.ts';
import type { ActorId, Subject } from '../vocabulary.ts';

/** At most this much of a tie moves by spillover in a turn, either way. */
export const SPILLOVER_CAP = 6;
/** Points a month by which it wears off. */
const SPILLOVER_DECAY = 1;

const REGARD = tieOffset('regard');

/** An act as others see it: weight −100..100 (Goldstein × 10), visibility 0–100 %. */
export interface Deed {
  readonly by: ActorId;
  readonly to: ActorId;
  readonly weight: number;
  readonly visibility: number;
  readonly cause: number;
}

/** Books what observers make of the deeds of a turn. */
export function spill(box: Outbox, deeds: readonly Deed[]): void {
  const { rules, world } = box;
  const { regardTie } = tables(rules);
  /** By tie: how far it has moved so far. */
  const moved: number[] = [];
  for (const { by, to, weight, visibility, cause } of deeds) {
    const loud = weight * visibility;
    if (by === to || loud === 0) continue;
    const params = [to];
    for (const { ofOne, ofOther } of thirdsOf(rules, by, to)) {
      const wanted = divide((world.numbers[ofOther + REGARD] ?? 0) * loud, 100_000);
      if (wanted === 0) continue;
      const subject = (ofOne + REGARD) as Subject;
      const tie = regardTie[subject] ?? 0;
      const soFar = moved[tie] ?? 0;
      const after = clamp(soFar + wanted, -SPILLOVER_CAP, SPILLOVER_CAP);
      if (after === soFar) continue;
      moved[tie] = after;
      box.change(subject, after - soFar, 'spillover', cause, params, SPILLOVER_DECAY);
    }
  }
}
