/** Proposals: the text to put on a treaty that does not stand yet, or that changes one that does. */
import {
  chamberAgainst,
  instrumentOf,
  nearestYes,
  ownWorth,
  stands,
  type Clause,
  type InstrumentId,
  type Order,
  type Treaty,
  type View,
} from '../engine/index.ts';
import { worthOfChange } from './amending.ts';
import { wished } from './bent.ts';
import { hopeOf } from './hope.ts';
import { CLAUSE, type Weighing } from './weighing.ts';

/** Percent of hope from which a ministry asks for its own wish in a text. */
const ASKABLE = 35;

/** Which text to put, and what it is worth if it is signed, at the odds that it is. */
export function textOf(
  weighing: Weighing,
  order: Order,
): { readonly treaty: InstrumentId; readonly clauses: readonly Clause[]; readonly amount: number } {
  const { rules, known, stakes, bargains, bent } = weighing;
  const treaty = instrumentOf(known, order.on as never) as Treaty;
  if (stands(treaty.state)) {
    const text = order.clauses ?? [];
    return { treaty: treaty.id, clauses: text, amount: worthOfChange(weighing, treaty, text) };
  }
  const others = treaty.parties.filter((party) => party !== known.seat);
  const worth = (clauses: readonly Clause[]): number =>
    ownWorth(rules, { treaty: treaty.id, asker: known.seat, answerer: known.seat, clauses }) * CLAUSE +
    stakes.wish(treaty.id, clauses);
  const chanceOf = (clauses: readonly Clause[]): number => hopeOf(rules, known, treaty, clauses);
  let clauses = order.clauses ?? [];
  let chance = chanceOf(clauses);
  const [answerer] = others;
  if (bargains && chance < 60 && others.length === 1 && answerer !== undefined) {
    const better = nearestYes(rules, known, { treaty: treaty.id, asker: known.seat, answerer, clauses });
    if (better && worth(better) > 0) {
      clauses = better;
      chance = chanceOf(better);
    }
  }
  const isDoubted = chamberAgainst(rules, known, treaty.id, known.seat) < 0;
  const amountOf = (text: readonly Clause[], odds: number): number => {
    const value = isDoubted ? 0 : worth(text);
    return value <= 0 ? -300 : Math.trunc((value * odds) / 100) - (odds < 15 ? 150 : 0);
  };
  let amount = amountOf(clauses, chance);
  for (const text of weighing.wanted?.(treaty.id, clauses) ?? []) {
    const hoped = amountOf(text, chanceOf(text));
    if (hoped <= amount) continue;
    amount = hoped;
    clauses = text;
  }
  if (bargains && others.length === 1 && !isRefused(known, treaty)) {
    const more = wished(rules, bent, known.seat, treaty, clauses);
    const hope = more ? chanceOf(more) : 0;
    // who is told no to it comes back with the text as it was, so that it is worth no less
    if (more && hope >= ASKABLE)
      return { treaty: treaty.id, clauses: more, amount: Math.max(amount, amountOf(more, hope)) };
  }
  return { treaty: treaty.id, clauses, amount };
}

function isRefused({ bargains, seat }: View, { id }: Treaty): boolean {
  return bargains.some(({ asker, treaty, refusals }) => asker === seat && treaty === id && refusals > 0);
}
