/** What a seat needs to weigh its orders, and what things are worth to any seat. */
import type { Clause, InstrumentId, Order, Rules, View, World } from '../engine/index.ts';
import type { Attention } from './attention.ts';
import type { Bent } from './bent.ts';
import { declinedLately } from './occasions.ts';
import { dutiesOf, type Duty } from './duties.ts';
import type { Initials } from './initials.ts';
import type { Motive } from './motive.ts';
import type { Stakes } from './stakes.ts';

/** Hundredths of a point for one of a clause's worth. */
export const CLAUSE = 22;
/** Crossing a red line of another. */
export const LINE = -130;
/** Hundredths of a point for one of capital, by how much there is: what else it would buy, and whether it would be lost. */
const CAPITAL = [60, 60, 60, 55, 50, 40, 25, 12, 5] as const;

/** What a unit of capital is worth to a seat that has so many. */
export function capitalPrice(capital: number): number {
  return CAPITAL[capital] ?? 5;
}

/** Everything a seat needs to weigh orders, made once a decision. */
export interface Weighing {
  readonly rules: Rules;
  readonly known: View;
  readonly world: World;
  readonly stakes: Stakes;
  readonly duties: readonly Duty[];
  /** Texts that bear its initials, and wait for the others'. */
  readonly initials: readonly Initials[];
  /** What was asked of others lately and declined, as `who|act`. */
  readonly declined: ReadonlySet<string>;
  /** What it reads of its file. */
  readonly attention: Attention;
  /** Whether it looks for the nearest yes before it puts a text, or puts what lies there. */
  readonly bargains: boolean;
  /** Texts beside the nearest yes that are worth a try, where it thinks of any. */
  readonly wanted?: (treaty: InstrumentId, clauses: readonly Clause[]) => readonly (readonly Clause[])[];
  /** What it is fond of in this game. */
  readonly bent: Bent;
  /** Hundredths of a point for one of capital. */
  readonly price: number;
  /** Counted once a decision. */
  readonly provoked: Map<InstrumentId, number>;
  /** Votes that it might ask for, with what each is worth to it. */
  readonly asked: Map<Order, number>;
  /** What was weighed in full this decision: plans share most of their orders. */
  readonly weighed: Map<Order, Weighed>;
}

export interface Weighed {
  readonly order: Order;
  readonly utility: number;
  readonly reasons: readonly Motive[];
}

/** At the start of a decision; `how` is what the levels differ in. */
export function weighingOf(
  rules: Rules,
  known: View,
  world: World,
  stakes: Stakes,
  {
    attention,
    bargains,
    bent,
    price,
    initials = [],
  }: Pick<Weighing, 'attention' | 'bargains' | 'bent' | 'price'> & Partial<Pick<Weighing, 'initials'>>,
): Weighing {
  return {
    rules,
    known,
    world,
    stakes,
    duties: dutiesOf(rules, known),
    initials,
    declined: declinedLately(known),
    attention,
    bargains,
    bent,
    price,
    provoked: new Map(),
    asked: new Map(),
    weighed: new Map(),
  };
}
