/** What a seat has decided to send, and why. */
import type { Input, Order } from '../engine/index.ts';
import type { Motive } from './motive.ts';
import type { Glanced } from './shortlist.ts';
import { weigh } from './utility.ts';
import type { Weighing } from './weighing.ts';

/** Reasons kept for each order. */
const REASONS = 4;

/** A habit says nothing of the order itself: it is a reason to name only when there are few others. */
const isHabit = ({ reason }: Motive): number => (reason === 'motive/bent' ? 1 : 0);

export interface Plan {
  readonly inputs: readonly Input[];
  /**
   * Why each order, largest reasons first, and a mere habit after all that has a purpose. What spoke for it most is
   * always among them.
   */
  readonly motives: readonly { readonly order: Order; readonly reasons: readonly Motive[] }[];
}

/**
 * A plan whose reasons are worked out when somebody asks: thousands of simulated decisions are never explained.
 * A class, as a getter in a literal makes an object of a new kind each time, which keeps all that was weighed alive
 * until the next full collection.
 */
export class Decision implements Plan {
  readonly inputs: readonly Input[];
  private readonly weighing: Weighing;
  private readonly chosen: readonly Glanced[];

  constructor(inputs: readonly Input[], weighing: Weighing, chosen: readonly Glanced[]) {
    this.inputs = inputs;
    this.weighing = weighing;
    this.chosen = chosen;
  }

  get motives(): Plan['motives'] {
    return this.chosen.map(({ order }) => {
      const { reasons } = weigh(this.weighing, order);
      return {
        order,
        reasons: named(
          reasons.toSorted((a, b) => isHabit(a) - isHabit(b) || Math.abs(b.amount) - Math.abs(a.amount)),
        ),
      };
    });
  }
}

/** The largest reasons, with the largest that spoke for the order in the place of the last where there is none. */
function named(reasons: readonly Motive[]): readonly Motive[] {
  const first = reasons.slice(0, REASONS);
  if (first.some(({ amount }) => amount > 0)) return first;
  const spokeFor = reasons.slice(REASONS).find(({ amount }) => amount > 0);
  return spokeFor === undefined ? first : [...first.slice(0, REASONS - 1), spokeFor];
}
