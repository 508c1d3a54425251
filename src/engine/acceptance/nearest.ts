/** The nearest yes: the change of a text that costs its proposer least and that the answerer would sign. */
import { tables } from '../layout.ts';
import type { Clause, Rules } from '../rules.ts';
import type { View } from '../world.ts';
import { dearSum } from './judgement.ts';
import { judge, type Proposal } from './proposal.ts';

/** How many of the best single changes are also tried in pairs. */
const PAIRED = 12;

/** Every text that differs from this one in a single clause: deeper, shallower, added or struck. */
function neighbours(rules: Rules, { treaty, clauses }: Proposal): Clause[][] {
  const texts: Clause[][] = [];
  for (const rule of tables(rules).treaties.get(treaty)?.clauses ?? []) {
    const present = clauses.find(({ id }) => id === rule.id);
    const rest = clauses.filter(({ id }) => id !== rule.id);
    for (let depth = 0; depth < rule.depths; depth++) {
      if (present?.depth !== depth)
        texts.push([...rest, { id: rule.id, depth, secret: present?.secret ?? false }]);
    }
    if (present && rest.length > 0) texts.push(rest);
  }
  return texts;
}

/** What a text is worth to its proposer, by its own interests alone. */
export function ownWorth(rules: Rules, proposal: Proposal): number {
  const known = tables(rules).clauses.get(proposal.treaty);
  let sum = 0;
  for (const { id, depth } of proposal.clauses)
    sum += known?.get(id)?.interests[proposal.asker]?.[depth] ?? 0;
  return sum;
}

/**
 * The nearest text that the answerer would sign, reckoned at the dear end of its asking price as the view knows
 * it; `null` if no change of one or two clauses is enough, or if the text would be signed as it stands.
 */
export function nearestYes(rules: Rules, known: View, proposal: Proposal): readonly Clause[] | null {
  const sumOf = (clauses: readonly Clause[]): number =>
    dearSum(judge(rules, known, { ...proposal, clauses }));
  const worthOf = (clauses: readonly Clause[]): number => ownWorth(rules, { ...proposal, clauses });
  if (sumOf(proposal.clauses) >= 0) return null;
  const singles = neighbours(rules, proposal).map((clauses) => ({
    clauses,
    sum: sumOf(clauses),
    worth: worthOf(clauses),
  }));
  const enough = singles.filter(({ sum }) => sum >= 0);
  if (enough.length > 0) return best(enough).clauses;
  const promising = singles.toSorted((a, b) => b.sum - a.sum || b.worth - a.worth).slice(0, PAIRED);
  const pairs = promising.flatMap(({ clauses }) =>
    neighbours(rules, { ...proposal, clauses }).map((text) => ({
      clauses: text,
      sum: sumOf(text),
      worth: worthOf(text),
    })),
  );
  const paired = pairs.filter(({ sum }) => sum >= 0);
  return paired.length > 0 ? best(paired).clauses : null;
}

function best<T extends { sum: number; worth: number }>(texts: readonly T[]): T {
  return texts.reduce((a, b) => (b.worth > a.worth || (b.worth === a.worth && b.sum < a.sum) ? b : a));
}
