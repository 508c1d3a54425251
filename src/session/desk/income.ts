import type { ActorId, View } from '../../engine/index.ts';
import { actorAt } from '../../engine/index.ts';
import { middle } from '../telling/figures.ts';

/** Capital that the coming month brings at today's support: 2 below 35, 3 below 65, 4 from there; one more in long turns. */
export function incomeOf(rules: Parameters<typeof actorAt>[0], view: View, seat: ActorId): number {
  const support = middle(view, actorAt(rules, seat, 'support'));
  return (support < 35 ? 2 : support < 65 ? 3 : 4) + (view.months > 1 ? 1 : 0);
}
