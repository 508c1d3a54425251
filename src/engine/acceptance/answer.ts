/** How an AI seat answers a text: by its judgement and nothing else. No noise: the same text gets the same reply. */
import type { Clause } from '../rules/treaties.ts';
import type { Rules } from '../rules/rules.ts';
import type { View } from '../world.ts';
import { dearSum } from './judgement.ts';
import { nearestYes } from './nearest.ts';
import { proposalBalance, type Proposal } from './proposal.ts';
import { REFUSED_ROUND } from './scales.ts';

/** Sums from here up to −1 are met with a counter-offer, lower ones with a no. */
export const COUNTER_FLOOR = -15;

export interface ProposalAnswer {
  readonly answer: 'accept' | 'counter' | 'refuse';
  /** The text it would sign, for a counter-offer. */
  readonly clauses: readonly Clause[] | null;
}

/** The answerer's reply, from its own view. */
export function answerProposal(rules: Rules, known: View, proposal: Proposal): ProposalAnswer {
  const sum = dearSum(proposalBalance(rules, known, proposal));
  if (sum >= 0) return { answer: 'accept', clauses: null };
  if (sum < COUNTER_FLOOR) return { answer: 'refuse', clauses: null };
  const clauses = nearestYes(rules, known, proposal, -REFUSED_ROUND);
  return { answer: clauses ? 'counter' : 'refuse', clauses };
}
