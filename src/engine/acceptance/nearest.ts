/** The nearest yes: the change of a text that costs its proposer least and that the answerer would sign. */
import { tables } from '../layout.ts';
import type { Clause } from '../rules/treaties.ts';
import type { Rules } from '../rules/rules.ts';
import type { View } from '../world.ts';
import { catalogueOf, written, type Written } from './catalogue.ts';
import { sameText, scalesFor, standingText, type Proposal } from './proposal.ts';

/** By how much the lines beside the clauses may help two changes that the clauses alone do not carry. */
const SLACK = 14;
/** Pairs of changes that are judged in full, cheapest for their proposer first. Single changes are all judged. */
const TRIES = 30;

/** One clause made deeper or shallower, added or struck, with what that changes in the clauses' worth. */
export interface Change extends Written {
  /** The new depth, or −1 to strike it. */
  readonly depth: number;
  readonly forAnswerer: number;
  readonly forAsker: number;
}

/** Two changes made together, with what they change for both sides. */
interface Pair {
  readonly parts: readonly [Change, Change];
  readonly forAnswerer: number;
  readonly forAsker: number;
}

const worthAt = (byDepth: readonly number[] | undefined, depth: number): number =>
  depth < 0 ? 0 : (byDepth?.[depth] ?? 0);

/** Every change of one clause that the catalogue allows. */
export function changesOf(rules: Rules, { treaty, clauses, asker, answerer }: Proposal): Change[] {
  const changes: Change[] = [];
  for (const [id, clause] of catalogueOf(rules, treaty)) {
    const { depths, interests } = clause.rules;
    const now = clauses.find((each) => each.id === id)?.depth ?? -1;
    const theirs = interests[answerer];
    const ours = interests[asker];
    for (let depth = -1; depth < depths; depth++) {
      if (depth === now) continue;
      changes.push({
        clause,
        depth,
        forAnswerer: worthAt(theirs, depth) - worthAt(theirs, now),
        forAsker: worthAt(ours, depth) - worthAt(ours, now),
      });
    }
  }
  return changes;
}

/** A text with one change made. */
export function changed(clauses: readonly Clause[], { clause, depth }: Change): readonly Clause[] {
  const { id } = clause.rules;
  const after = clauses.filter((each) => each.id !== id);
  if (depth < 0) return after;
  after.push({ id, depth, secret: clauses.find((each) => each.id === id)?.secret ?? false });
  return after;
}

/** The texts one change away that would please their proposer more, none of them with a clause struck out. */
export function bettered(rules: Rules, proposal: Proposal): readonly (readonly Clause[])[] {
  return changesOf(rules, proposal)
    .filter(({ depth, forAsker }) => depth >= 0 && forAsker > 0)
    .map((change) => changed(proposal.clauses, change));
}

/** The texts one change away that would please their proposer more, by how much, most first. */
export function pleasing(
  rules: Rules,
  proposal: Proposal,
): readonly { readonly clauses: readonly Clause[]; readonly gain: number }[] {
  return changesOf(rules, proposal)
    .filter(({ forAsker }) => forAsker > 0)
    .map((change) => ({ clauses: changed(proposal.clauses, change), gain: change.forAsker }))
    .filter(({ clauses }) => clauses.length > 0)
    .toSorted((a, b) => b.gain - a.gain);
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
 * it; `null` if no change of one or two clauses is enough, or if the text would be signed as it stands. A single
 * change is nearer than two; among equals the one that costs its proposer least. `above` asks for a sum that much
 * over 0: a counter-offer must still stand when the round that it answers counts as refused.
 */
export function nearestYes(
  rules: Rules,
  known: View,
  proposal: Proposal,
  above = 0,
): readonly Clause[] | null {
  const scales = scalesFor(rules, known, proposal);
  const needed = above - scales.price.low;
  const text = written(scales.catalogue, proposal.clauses);
  const sum = scales.sum(text);
  if (sum >= needed) return null;
  const standing = standingText(known, proposal.treaty);
  // Sums alone decide; only a text that would be signed is written out.
  const signed = (parts: readonly Change[]): readonly Clause[] | null => {
    if (scales.sum(parts.reduce(rewritten, text)) < needed) return null;
    const clauses = parts.reduce<readonly Clause[]>(changed, proposal.clauses);
    // What stands already is no answer to who would change it.
    return clauses.length === 0 || (standing !== null && sameText(clauses, standing)) ? null : clauses;
  };
  const changes = changesOf(rules, proposal);
  for (const change of changes.toSorted(cheapest)) {
    const found = signed([change]);
    if (found !== null) return found;
  }
  const pairs = pairsOf(changes, needed - sum - SLACK).toSorted(cheapest);
  for (const { parts } of pairs.slice(0, TRIES)) {
    const found = signed(parts);
    if (found !== null) return found;
  }
  return null;
}

/** What changes are worth to both sides. */
export type Worth = Pick<Change, 'forAnswerer' | 'forAsker'>;

/** What costs its proposer least comes first; of equals, what gives the answerer least beyond that. */
export const cheapest = (a: Worth, b: Worth): number =>
  b.forAsker - a.forAsker || a.forAnswerer - b.forAnswerer;

/** Two changes of different clauses that together give the answerer so much. */
function pairsOf(changes: readonly Change[], least: number): Pair[] {
  const pairs: Pair[] = [];
  changes.forEach((first, index) => {
    for (let next = index + 1; next < changes.length; next++) {
      const second = changes[next];
      if (second === undefined || second.clause === first.clause) continue;
      const forAnswerer = first.forAnswerer + second.forAnswerer;
      if (forAnswerer >= least)
        pairs.push({ parts: [first, second], forAnswerer, forAsker: first.forAsker + second.forAsker });
    }
  });
  return pairs;
}

/** The same as `changed`, of a text that is only weighed. */
export function rewritten(text: readonly Written[], change: Change): readonly Written[] {
  const after: Written[] = [];
  for (const each of text) if (each.clause !== change.clause) after.push(each);
  if (change.depth >= 0) after.push(change);
  return after;
}
