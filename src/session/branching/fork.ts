import type { Input, Order, Reply } from '../../engine/index.ts';
import type { Fork } from '../what-if.ts';

/**
 * The inputs of the phase in which a game forks, with one of them done otherwise, or one more. All others stay, in
 * their order, but for what was said at the Table for a text that is no longer put: it was said for that text alone,
 * and goes with it.
 */
export function forkedInputs(inputs: readonly Input[], { input, sends }: Fork): readonly Input[] {
  if (input === null) return sends === null ? inputs : inputs.toSpliced(placeFor(inputs, sends), 0, sends);
  const chosen = inputs[input];
  if (chosen === undefined) throw new Error(`no input ${input} in this phase`);
  const text = chosen.type === 'order' && chosen.clauses !== undefined ? chosen.on : undefined;
  // by place: who sends two units of one supply may send the same object twice
  return inputs.flatMap((other, index) => {
    if (index === input) return sends === null ? [] : [sends];
    const went =
      text !== undefined && other.type === 'talk' && other.seat === chosen.seat && other.on === text;
    return went ? [] : [other];
  });
}

/**
 * Where another input would have stood. An answer comes last. An order follows the orders of its seat, as of two texts
 * put at once the first lies on the table: before its answers, if it gave nothing else, and before everybody where it
 * sent nothing at all, as who plays sends first.
 */
function placeFor(inputs: readonly Input[], sends: Order | Reply): number {
  if (sends.type === 'reply') return inputs.length;
  const { seat } = sends;
  const last = inputs.findLastIndex((input) => input.seat === seat && input.type !== 'reply');
  return last >= 0
    ? last + 1
    : Math.max(
        0,
        inputs.findIndex((input) => input.seat === seat),
      );
}
