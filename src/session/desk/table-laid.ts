import type { ActorId, Clause, Talk, Treaty, View } from '../../engine/index.ts';
import { sameText } from '../../engine/index.ts';

/** What lies on one Table, beside what the view knows. */
export interface Laid {
  readonly treaty: Treaty;
  readonly with: ActorId;
  /** The text we would put. */
  readonly clauses: readonly Clause[];
  readonly rounds: readonly Talk[];
  /** The text they offered in their last answer, or named when asked. */
  readonly counter: readonly Clause[] | null;
  /** What they were asked without a round, and answered: null if nothing was. */
  readonly asked: 'enough' | 'none' | 'text' | 'likely' | 'offered' | null;
  /** The text of their own that they answered our last with. */
  readonly offered: readonly Clause[] | null;
  /** Whether this text, initialled, is on the list. */
  readonly initialled: boolean;
  /** False where they answer in replies only: a person, or more than two parties. */
  readonly talks: boolean;
  /** Whether the text is on the list, to be answered in replies. */
  readonly sent: boolean;
}

/** Whether what lies there is the text that they answered our last with. */
export const isOffered = ({ offered, clauses }: Laid): boolean =>
  offered !== null && sameText(offered, clauses);

/** Whether it lies open to be answered as somebody put it: a question about it waits for our answer. */
export function isPutBy(view: View, treaty: Treaty, by: ActorId, clauses: readonly Clause[]): boolean {
  return view.awaiting.some(
    (question) => question.on === treaty.id && question.from === by && sameText(question.clauses, clauses),
  );
}
