/**
 * Structural balance: an act of i towards j moves each observer k's regard for i with k's regard for j. Helping
 * my adversary costs you, with me. The weights are Goldstein's (1992) × 10, for the act as such; that they spill
 * over to third parties in this proportion is a design choice.
 */
import { numberOf } from '../condition.ts';
import { clamp, divide } from '../integers.ts';
import { tables, tieAt } from '../layout.ts';
import type { Outbox } from '../ledger.ts';
import type { ActorId } from '../vocabulary.ts';

/** At most this much of a tie moves by spillover in a turn, either way. */
export const SPILLOVER_CAP = 6;
/** Points a month by which it wears off. */
const SPILLOVER_DECAY = 1;

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
  const moved = new Map<string, number>();
  for (const { by, to, weight, visibility, cause } of deeds) {
    if (by === to || weight === 0) continue;
    for (const observer of tables(rules).seats) {
      if (observer === by || observer === to) continue;
      const regard = numberOf(world, tieAt(rules, observer, to, 'regard'));
      const key = `${observer}>${by}`;
      const soFar = moved.get(key) ?? 0;
      const wanted = divide(regard * weight * visibility, 100_000);
      const delta = clamp(soFar + wanted, -SPILLOVER_CAP, SPILLOVER_CAP) - soFar;
      if (delta === 0) continue;
      moved.set(key, soFar + delta);
      box.change(tieAt(rules, observer, by, 'regard'), delta, 'spillover', cause, [to], SPILLOVER_DECAY);
    }
  }
}
