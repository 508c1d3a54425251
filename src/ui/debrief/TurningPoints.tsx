import { useState } from 'preact/hooks';
import type { Debrief } from '../../session/index.ts';
import { useGame } from '../game.ts';
import { Chain, Reasons } from '../parts/Reasons.tsx';
import { strings } from '../strings.ts';

/** What moved the game, numbered as in the charts. */
export function TurningPoints({ title, points }: { title: string; points: Debrief['turningPoints'] }) {
  return (
    <>
      <h2 class="small-heading">{title}</h2>
      <Points points={points} />
    </>
  );
}

/** Moments in words, each opening into its causes and what it moved. */
export function Points({ points }: { points: Debrief['turningPoints'] }) {
  return (
    <ol class="turning-points">
      {points.map((point) => (
        <Point key={point.text} point={point} />
      ))}
    </ol>
  );
}

function Point({ point }: { point: Debrief['turningPoints'][number] }) {
  const { session } = useGame();
  const [open, setOpen] = useState(false);
  return (
    <li>
      <span class="kicker">{point.when}</span> {point.text}{' '}
      <button
        type="button"
        class="why"
        aria-expanded={open}
        aria-label={strings.report.why(point.text)}
        onClick={() => setOpen(!open)}
      >
        {strings.figure.why}
      </button>
      {open && (
        <>
          <Chain steps={session.explain(point.happening)} />
          <Reasons lines={point.effects} />
        </>
      )}
    </li>
  );
}
