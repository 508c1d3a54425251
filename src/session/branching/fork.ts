import type { Input } from '../../engine/index.ts';
import type { Fork } from '../what-if.ts';

/**
 * The inputs of the phase in which a game forks, with one of them done otherwise. What was said at the Table for a
 * text that is not put was said for it alone, and goes with it.
 */
export function forkedInputs(inputs: readonly Input[], { input, answer }: Fork): readonly Input[] {
  const chosen = inputs[input];
  if (chosen === undefined) throw new Error(`no input ${input} in this phase`);
  if (answer !== null) {
    if (chosen.type !== 'reply') throw new Error('only an answer can be another');
    const { type, seat, to } = chosen;
    return inputs.map((other) => (other === chosen ? { type, seat, to, answer } : other));
  }
  const text = chosen.type === 'order' && chosen.clauses !== undefined ? chosen.on : undefined;
  return inputs.filter(
    (other) =>
      other !== chosen &&
      !(text !== undefined && other.type === 'talk' && other.seat === chosen.seat && other.on === text),
  );
}
