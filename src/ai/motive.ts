/** Why an order is given: the reasons that a seat can name, each with what it counts for. */
import type { Param } from '../engine/index.ts';

export const MOTIVES = [
  'motive/aim',
  'motive/number',
  'motive/promise',
  'motive/text',
  'motive/regime',
  'motive/line',
  'motive/call',
  'motive/cost',
  'motive/lean',
  'motive/secret',
  'motive/watch',
  'motive/tell',
  'motive/occasion',
  'motive/council',
  'motive/crisis',
  'motive/bent',
] as const;

export type MotiveCode = (typeof MOTIVES)[number];

export interface Motive {
  readonly reason: MotiveCode;
  readonly params: readonly Param[];
  /** Hundredths of a point. */
  readonly amount: number;
}
