import type { ActorId, Clause, InstrumentId, Question, View } from '../../engine/index.ts';
import { answerProposal, judge } from '../../engine/index.ts';
import { judgementLine, weightiest } from '../telling/reasons.ts';
import type { Teller } from '../telling/teller.ts';

const isView = (known: Teller['known']): known is View => 'seat' in known;

/** What a text is worth to us by our own judgement, as the Table has it, and what weighs most in it. */
export function ourReading(
  teller: Teller,
  treaty: InstrumentId,
  asker: ActorId,
  clauses: readonly Clause[],
): string {
  const { words, scenario, known } = teller;
  if (!isView(known)) return '';
  const { low, lines } = judge(scenario.rules, known, { treaty, asker, answerer: known.seat, clauses });
  return words.say('cable/proposal/ours', {
    sum: words.signed(low),
    lines: weightiest(
      teller,
      lines.map((line) => judgementLine(teller, line, treaty)),
      low,
    ),
  });
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
