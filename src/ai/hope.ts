import { odds, proposalBalance, type Clause, type Rules, type Treaty, type View } from '../engine/index.ts';

/** Percent of hope that all the others would sign this text if the view's seat put it. */
export function hopeOf(
  rules: Rules,
  known: View,
  { id: treaty, parties }: Treaty,
  clauses: readonly Clause[],
): number {
  let hope = 100;
  for (const answerer of parties) {
    if (answerer === known.seat) continue;
    const { low, high } = odds(
      proposalBalance(rules, known, { treaty, asker: known.seat, answerer, clauses }),
    );
    hope = Math.trunc((hope * ((low + high) >> 1)) / 100);
  }
  return hope;
}
