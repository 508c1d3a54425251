/** The nearest yes: the change of a text that costs its proposer least and that the answerer would sign. */
import { tables } from '../layout.ts';
import type { Clause, ClauseRules, Rules } from '../rules.ts';
import type { ActorId } from '../vocabulary.ts';
import type { View } from '../world.ts';
import { dearSum } from './judgement.ts';
import { judge, sameText, standingText, type Proposal } from './proposal.ts';

/** By how much the lines beside the clauses may help two changes that the clauses alone do not carry. */
const SLACK = 14;
/** Pairs of changes that are judged in full, cheapest for their proposer first. Single changes are all judged. */
const TRIES = 30;

/** One clause made deeper or shallower, added or struck, with what that changes in the clauses' worth. */
interface Change {
  readonly clause: ClauseRules;
  /** The new depth, or −1 to strike it. */
  readonly depth: number;
  readonly forAnswerer: number;
  readonly forAsker: number;
}

/** Changes made together, with what they change for both sides. */
interface Option {
  readonly parts: readonly Change[];
  readonly gain: number;
  readonly worth: number;
}

function changesOf(rules: Rules, { treaty, clauses, asker, answerer }: Proposal): Change[] {
  const changes: Change[] = [];
  for (const clause of tables(rules).treaties.get(treaty)?.clauses ?? []) {
    const now = clauses.find(({ id }) => id === clause.id)?.depth ?? -1;
    const worth = (actor: ActorId, depth: number): number => clause.interests[actor]?.[depth] ?? 0;
    for (let depth = -1; depth < clause.depths; depth++) {
      if (depth === now) continue;
      changes.push({
        clause,
        depth,
        forAnswerer: worth(answerer, depth) - worth(answerer, now),
        forAsker: worth(asker, depth) - worth(asker, now),
      });
    }
  }
  return changes;
}

function changed(clauses: readonly Clause[], { clause, depth }: Change): Clause[] {
  const before = clauses.find(({ id }) => id === clause.id);
  const rest = clauses.filter(({ id }) => id !== clause.id);
  return depth < 0 ? rest : [...rest, { id: clause.id, depth, secret: before?.secret ?? false }];
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
  const sumOf = (clauses: readonly Clause[]): number =>
    dearSum(judge(rules, known, { ...proposal, clauses })) - above;
  const sum = sumOf(proposal.clauses);
  if (sum >= 0) return null;
  const standing = standingText(known, proposal.treaty);
  const changes = changesOf(rules, proposal);
  const singles = changes.map((change): Option => ({ parts: [change], ...worthOf([change]) }));
  const pairs = (): Option[] =>
    changes.flatMap((first, index) =>
      changes
        .slice(index + 1)
        .filter((second) => second.clause !== first.clause)
        .map((second) => ({ parts: [first, second], ...worthOf([first, second]) })),
    );
  const cheapest = (list: readonly Option[]): readonly Option[] =>
    list.toSorted((a, b) => b.worth - a.worth || a.gain - b.gain);
  for (const options of [
    () => cheapest(singles),
    () => cheapest(pairs().filter(({ gain }) => sum + gain + SLACK >= 0)).slice(0, TRIES),
  ]) {
    for (const { parts } of options()) {
      const clauses = parts.reduce<readonly Clause[]>(changed, proposal.clauses);
      // What stands already is no answer to who would change it.
      if (clauses.length === 0 || (standing !== null && sameText(clauses, standing))) continue;
      if (sumOf(clauses) >= 0) return clauses;
    }
  }
  return null;
}

function worthOf(parts: readonly Change[]): { gain: number; worth: number } {
  let gain = 0;
  let worth = 0;
  for (const { forAnswerer, forAsker } of parts) {
    gain += forAnswerer;
    worth += forAsker;
  }
  return { gain, worth };
}
