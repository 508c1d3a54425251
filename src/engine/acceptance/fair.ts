/** The text that a person is told of who asks what the other side needs: one that both sides can live with, if there is one. */
import type { Clause } from '../rules/treaties.ts';
import type { Rules } from '../rules/rules.ts';
import type { View } from '../world.ts';
import { written, type Written } from './catalogue.ts';
import { changed, changesOf, rewritten } from './nearest.ts';
import { sameText, scalesFor, standingText, type Proposal } from './proposal.ts';
import type { Scales } from './scales.ts';
import { perClause, together, widerYes } from './wider.ts';
import { tables } from '../layout.ts';

/** Clauses that may change for a text that serves both sides better than the nearest. */
const MOST_CHANGES = 3;
/** Percent of the asking prices still possible, for a text that would most likely be signed. */
const LIKELY = 80;
/** Texts that are judged at most. */
const MOST_TEXTS = 20_000;

/**
 * Of the texts up to three clauses away that the answerer would be sure to sign, the one that its proposer itself
 * would read best, and of those the one with the fewest changes: never one that it would not sign if it were put to
 * it (a reading of its own below 0). Where there is none such, the nearest yes; `null` where `widerYes` gives `null`.
 */
export function fairYes(rules: Rules, known: View, proposal: Proposal): readonly Clause[] | null {
  const { price } = scalesFor(rules, known, proposal);
  const best = bestNear(rules, known, proposal, -price.low);
  return best ?? widerYes(rules, known, proposal);
}

/**
 * The same among texts that it would most likely sign, at four in five of the asking prices still possible; `null`
 * where none is near, or the text as it lies is one.
 */
export function likelyYes(rules: Rules, known: View, proposal: Proposal): readonly Clause[] | null {
  const { price } = scalesFor(rules, known, proposal);
  const prices = Math.ceil(((price.high - price.low + 1) * LIKELY) / 100);
  return bestNear(rules, known, proposal, prices - price.high - 1);
}

/** The best for its proposer of the texts near its own whose sum is `needed` or more; `null` if its own has that. */
function bestNear(rules: Rules, known: View, proposal: Proposal, needed: number): readonly Clause[] | null {
  const { treaty, clauses } = proposal;
  const theirs = scalesFor(rules, known, proposal);
  const text = written(theirs.catalogue, clauses);
  if (theirs.sum(text) >= needed) return null;
  const ours = oursFor(rules, known, proposal);
  const standing = standingText(known, treaty);
  const byClause = perClause(changesOf(rules, proposal));
  let best: { readonly clauses: readonly Clause[]; readonly reading: number } | null = null;
  let left = MOST_TEXTS;
  for (let count = 1; count <= Math.min(MOST_CHANGES, byClause.length); count++)
    for (const changes of together(byClause, count, 0)) {
      if (left-- <= 0) break;
      const after = changes.reduce(rewritten, text);
      if (theirs.sum(after) < needed) continue;
      const reading = least(ours, after);
      if (reading < 0 || (best !== null && reading <= best.reading)) continue;
      const found = changes.reduce<readonly Clause[]>(changed, clauses);
      if (found.length === 0 || (standing !== null && sameText(found, standing))) continue;
      best = { clauses: found, reading };
    }
  return best?.clauses ?? null;
}

/** What a text is worth to its proposer if it were put to it by the party it likes it least from. */
export function ownReading(rules: Rules, known: View, proposal: Proposal): number {
  const { catalogue } = scalesFor(rules, known, proposal);
  return least(oursFor(rules, known, proposal), written(catalogue, proposal.clauses));
}

/** What the proposer makes of texts of the treaty, beside each of the other parties. */
function oursFor(rules: Rules, known: View, proposal: Proposal): readonly Scales[] {
  const { treaty, asker, answerer } = proposal;
  return (tables(rules).treaties.get(treaty)?.parties ?? [answerer])
    .filter((party) => party !== asker)
    .map((party) => scalesFor(rules, known, { ...proposal, asker: party, answerer: asker }));
}

const least = (scales: readonly Scales[], text: readonly Written[]): number =>
  Math.min(...scales.map((each) => each.sum(text)));
