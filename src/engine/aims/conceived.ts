/** Happenings that have not happened: what an act would be, to be held against what aims and red lines wait for. */
import type { RedLineRules } from '../rules/aims.ts';
import type { Rules } from '../rules/rules.ts';
import type { Happening } from '../world.ts';
import { matches } from './aims.ts';

/** A happening that everybody would know of. */
export function conceived({
  kind,
  by,
  to,
  on,
  params,
}: Pick<Happening, 'kind' | 'by' | 'to' | 'on' | 'params'>): Happening {
  return { id: 0, turn: 0, kind, by, to, on, params, cause: 0, known: 'all' };
}

/** How many red lines of others a deed would cross. */
export function linesCrossed({ redLines }: Rules, deed: Happening): number {
  return redLines.filter((line) => line.owner !== deed.by && isCrossed(line, deed)).length;
}

/** Whether a deed crosses a red line, whoever does it. */
export function isCrossed({ crossed }: RedLineRules, deed: Happening): boolean {
  return crossed.some((filter) => matches(filter, deed));
}
