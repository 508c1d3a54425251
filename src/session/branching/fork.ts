import type { Input } from '../../engine/index.ts';
import type { Fork } from '../what-if.ts';

/**
 * The inputs of the phase in which a game forks, with one of them done otherwise. What was said at the Table for a
 * text that is not put was said for it alone, and goes with it.
 */
export function forkedInputs(inputs: readonly Input[], { input, reply }: Fork): readonly Input[] {
  if (input === null) return reply === null ? inputs : [...inputs, reply];
  const chosen = inputs[input];
  if (chosen === undefined) throw new Error(`no input ${input} in this phase`);
  if (reply !== null) return inputs.map((other) => (other === chosen ? reply : other));
  const text = chosen.type === 'order' && chosen.clauses !== undefined ? chosen.on : undefined;
  return inputs.filter(
    (other) =>
      other !== chosen &&
      !(text !== undefined && other.type === 'talk' && other.seat === chosen.seat && other.on === text),
  );
}
