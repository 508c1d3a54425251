import { signed, span } from '../signed.ts';

/** A signed amount, with colour as a second sign of its direction. `good` says which way is welcome. */
export function Amount({
  low,
  high = low,
  good,
}: {
  low: number;
  high?: number | undefined;
  good?: -1 | 0 | 1;
}) {
  const direction = good ?? Math.sign(low + high);
  const tone = direction > 0 ? 'up' : direction < 0 ? 'down' : 'even';
  return <span class={`amount ${tone}`}>{span(low, high, signed)}</span>;
}
