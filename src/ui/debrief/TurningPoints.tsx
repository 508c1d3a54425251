import { useState } from 'preact/hooks';
import type { Moment } from '../../session/index.ts';
import { useGame } from '../game.ts';
import { Chain, Reasons } from '../parts/Reasons.tsx';
import { strings } from '../strings.ts';

interface Props {
  readonly points: readonly (Moment & { readonly choice?: string | null })[];
  /** Asks what would have come of it otherwise. */
  readonly ask?: (choice: string) => void;
}

/** What moved the game, numbered as in the charts. */
export function TurningPoints({ title, text, ...props }: Props & { title: string; text?: string }) {
  return (
    <>
      <h2 class="small-heading">{title}</h2>
      {text !== undefined && <p class="soft">{text}</p>}
      <Points {...props} />
    </>
  );
}

/** Moments in words, each opening into its causes and what it moved. */
export function Points({ points, ask }: Props) {
  return (
    <ol class="turning-points">
      {points.map((point) => (
        <Point key={point.happening} point={point} {...(ask === undefined ? {} : { ask })} />
      ))}
    </ol>
  );
}

function Point({ point, ask }: Pick<Props, 'ask'> & { point: Props['points'][number] }) {
  const { session } = useGame();
  const [open, setOpen] = useState(false);
  const { choice } = point;
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
      {ask !== undefined && choice !== undefined && choice !== null && (
        <>
          {' '}
          <button
            type="button"
            class="why"
            aria-label={strings.debrief.whatIf.askOf(point.text)}
            onClick={() => ask(choice)}
          >
            {strings.debrief.whatIf.ask}
          </button>
        </>
      )}
      {open && (
        <>
          <Chain steps={session.explain(point.happening)} />
          <Reasons lines={point.effects} />
        </>
      )}
    </li>
  );
}
