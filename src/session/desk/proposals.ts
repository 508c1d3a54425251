import type { ActorId, Clause, InstrumentId, Question, View } from '../../engine/index.ts';
import { answerProposal, judge } from '../../engine/index.ts';
import type { Teller } from '../telling/teller.ts';

const isView = (known: Teller['known']): known is View => 'seat' in known;

/** What a text is worth to us by our own judgement, as the Table has it, in a sentence. */
export function ourReading(
  { words, scenario, known }: Teller,
  treaty: InstrumentId,
  asker: ActorId,
  clauses: readonly Clause[],
): string {
  if (!isView(known)) return '';
  const { low } = judge(scenario.rules, known, { treaty, asker, answerer: known.seat, clauses });
  return words.say('cable/proposal/ours', { sum: words.signed(low) });
}

/** The counter-offer that our own evaluator would make: the text that the desk sends unless another is chosen. */
export function counterTo(
  { scenario }: Teller,
  view: View,
  { on, from, clauses }: Question,
): readonly Clause[] | null {
  if (on === null || from === null) return null;
  const proposal = { treaty: on, asker: from, answerer: view.seat, clauses };
  return answerProposal(scenario.rules, view, proposal).clauses;
}
