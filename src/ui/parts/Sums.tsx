import type { InstrumentSum } from '../../session/index.ts';
import { Amount } from './Amount.tsx';
import { Reasons } from './Reasons.tsx';

/** Sums of named reasons, each of which opens. */
export function Sums({ sums }: { sums: readonly InstrumentSum[] }) {
  return (
    <>
      {sums.map(({ title, amount, high, sense, reasons }) =>
        reasons.length === 0 ? (
          <p key={title}>{title}</p>
        ) : (
          <details key={title}>
            <summary>
              {title} <Amount low={amount} high={high} sense={sense} />
            </summary>
            <Reasons lines={reasons} />
          </details>
        ),
      )}
    </>
  );
}
