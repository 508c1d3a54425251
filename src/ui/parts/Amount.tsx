import type { Sense } from '../../session/index.ts';
import { signed, span } from '../signed.ts';

/** A signed amount, with colour as a second sign of whether it is welcome: `sense` says which way it is. */
export function Amount({
  low,
  high = low,
  sense = 1,
}: {
  low: number;
  high?: number | undefined;
  sense?: Sense | undefined;
}) {
  const direction = sense * Math.sign(low + high);
  const tone = direction > 0 ? 'up' : direction < 0 ? 'down' : 'even';
  return <span class={`amount ${tone}`}>{span(low, high, signed)}</span>;
}
