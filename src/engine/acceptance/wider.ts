/** The nearest yes for whoever has time to look on: where no change of one or two clauses is enough, one of more. */
import type { Clause } from '../rules/treaties.ts';
import type { Rules } from '../rules/rules.ts';
import type { View } from '../world.ts';
import { written } from './catalogue.ts';
import { changed, changesOf, cheapest, nearestYes, rewritten, type Change, type Worth } from './nearest.ts';
import { sameText, scalesFor, standingText, type Proposal } from './proposal.ts';

/** Texts that are judged at most: more than any treaty's catalogue has, so far. */
const MOST_TEXTS = 20_000;

/**
 * The text with the fewest changes that the answerer would be sure to sign, and of those the one that costs its
 * proposer least; `null` if it signs as it stands, or signs no text of this treaty. A seat that a machine holds
 * does with `nearestYes`, which is what this begins with: it asks hundreds of times a month.
 */
export function widerYes(rules: Rules, known: View, proposal: Proposal): readonly Clause[] | null {
  const near = nearestYes(rules, known, proposal);
  if (near !== null) return near;
  const scales = scalesFor(rules, known, proposal);
  const needed = -scales.price.low;
  const text = written(scales.catalogue, proposal.clauses);
  if (scales.sum(text) >= needed) return null;
  const standing = standingText(known, proposal.treaty);
  const byClause = perClause(changesOf(rules, proposal));
  let left = MOST_TEXTS;
  for (let count = 2; count <= byClause.length; count++) {
    let best: { readonly clauses: readonly Clause[]; readonly worth: Worth } | null = null;
    for (const changes of together(byClause, count, 0)) {
      if (left-- <= 0) break;
      const worth = worthOf(changes);
      if (best !== null && cheapest(best.worth, worth) <= 0) continue;
      if (scales.sum(changes.reduce(rewritten, text)) < needed) continue;
      const clauses = changes.reduce<readonly Clause[]>(changed, proposal.clauses);
      if (clauses.length === 0 || (standing !== null && sameText(clauses, standing))) continue;
      best = { clauses, worth };
    }
    if (best !== null) return best.clauses;
  }
  return null;
}

/** Every way to make so many changes, each of another clause. */
export function* together(
  byClause: readonly (readonly Change[])[],
  count: number,
  from: number,
): Generator<readonly Change[]> {
  if (count === 0) yield [];
  else
    for (let at = from; at <= byClause.length - count; at++)
      for (const rest of together(byClause, count - 1, at + 1))
        for (const change of byClause[at] ?? []) yield [change, ...rest];
}

function worthOf(changes: readonly Change[]): Worth {
  let forAnswerer = 0;
  let forAsker = 0;
  for (const change of changes) {
    forAnswerer += change.forAnswerer;
    forAsker += change.forAsker;
  }
  return { forAnswerer, forAsker };
}

export function perClause(changes: readonly Change[]): readonly (readonly Change[])[] {
  const found = new Map<Change['clause'], Change[]>();
  for (const change of changes) {
    const same = found.get(change.clause);
    if (same === undefined) found.set(change.clause, [change]);
    else same.push(change);
  }
  return [...found.values()];
}
