/** Which of the open questions can be answered now. */
import type { Question, Shared } from './world.ts';

/** In the crisis round only what the round is about may be answered; texts wait for the next month. */
export function isDue({ phase, turn }: Pick<Shared, 'phase' | 'turn'>, question: Question): boolean {
  return (
    phase !== 'crisis' || (question.turn === turn && (question.kind === 'stand' || question.kind === 'claim'))
  );
}
