import type { Dossier, Figure } from '../../session/index.ts';
import { FigureButton } from '../parts/FigureButton.tsx';
import { IntelligencePart } from './Intelligence.tsx';

/** Its own numbers, each on its scale; a range where we do not know better. */
export function Indicators({ dossier }: { dossier: Dossier }) {
  return (
    <>
      <ul class="indicators">
        {dossier.indicators.map((figure) => (
          <li key={figure.subject}>
            <FigureButton figure={figure} />
            <Gauge figure={figure} />
            {figure.certainty !== undefined && <span class="soft">{figure.certainty}</span>}
          </li>
        ))}
      </ul>
      <IntelligencePart dossier={dossier} />
    </>
  );
}

function Gauge({ figure }: { figure: Figure }) {
  const { low, high, lowEnd, highEnd } = figure;
  const place = (value: number): number => (100 * (value - lowEnd)) / Math.max(1, highEnd - lowEnd);
  const from = low === high ? 0 : place(low);
  return (
    <span class="gauge" aria-hidden="true">
      <span
        class={low === high ? 'exact' : 'range'}
        style={{ left: `${from}%`, width: `${Math.max(1.5, place(high) - from)}%` }}
      />
    </span>
  );
}
