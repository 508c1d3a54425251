import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Progress } from '../../session/index.ts';
import { useGame } from '../game.ts';
import { say } from '../live.ts';
import { strings } from '../strings.ts';

/** Games that a part of the debrief has played. The shell plays for one part at a time. */
export interface Batch {
  /** How far it is; null while nothing is played for this part. */
  readonly progress: Progress | null;
  /** Whether another part has games played. */
  readonly isTaken: boolean;
  /** Has games played, and says so; null where they were called off. */
  run<T>(play: () => Promise<readonly T[] | null>): Promise<readonly T[] | null>;
  callOff(): void;
}

export function useBatch(): Batch {
  const { shell } = useGame();
  const [isMine, setMine] = useState(false);
  const { begun, calledOff } = strings.debrief.games;
  useEffect(() => () => shell.callOff(), []);
  const progress = shell.branching.value;
  return {
    progress: isMine ? progress : null,
    isTaken: !isMine && progress !== null,
    async run(play) {
      setMine(true);
      say(begun);
      try {
        const games = await play();
        if (games === null) say(calledOff);
        return games;
      } finally {
        setMine(false);
      }
    },
    callOff: () => {
      if (isMine) shell.callOff();
    },
  };
}

interface Props {
  readonly batch: Batch;
  /** What the button says. */
  readonly label: string;
  readonly disabled?: boolean;
  /** "12 of 40 games played". */
  readonly told: (done: number, of: number) => string;
  readonly onPlay: () => void;
}

/** The button that has games played and, in its place while they are played, how far they are. */
export function Games({ batch, label, disabled = false, told, onPlay }: Props) {
  const run = useRef<HTMLButtonElement>(null);
  const waiting = useRef<HTMLParagraphElement>(null);
  const wasPlaying = useRef(false);
  const { progress } = batch;

  // The focus follows what stands in the place of what was pressed: as soon as it stands there, and not a frame later,
  // when a page that is busy with the games may not have drawn it yet.
  const isPlaying = progress !== null;
  useLayoutEffect(() => {
    if (isPlaying) waiting.current?.focus();
    else if (wasPlaying.current && document.activeElement === document.body) run.current?.focus();
    wasPlaying.current = isPlaying;
  }, [isPlaying]);

  if (progress === null)
    return (
      <button ref={run} type="button" class="button" disabled={disabled || batch.isTaken} onClick={onPlay}>
        {label}
      </button>
    );
  const text = told(progress.done, progress.of);
  return (
    <div class="row games-wait">
      <p ref={waiting} tabIndex={-1}>
        {text}
      </p>
      <progress max={progress.of} value={progress.done} aria-label={text} />
      <button type="button" class="button" onClick={() => batch.callOff()}>
        {strings.debrief.games.callOff}
      </button>
    </div>
  );
}
