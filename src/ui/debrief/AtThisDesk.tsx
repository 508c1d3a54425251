import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Envoys } from '../../session/index.ts';
import { useGame } from '../game.ts';
import { say } from '../live.ts';
import { strings } from '../strings.ts';
import { Games, useBatch } from './Games.tsx';

/** Games that envoys play: enough to tell a good score from a lucky one. */
const GAMES = 20;

interface Props {
  readonly envoys: Envoys | null;
  readonly onPlayed: (envoys: Envoys) => void;
}

/** The same game with an envoy at our desk: what our score is worth beside theirs. */
export function AtThisDesk({ envoys, onPlayed }: Props) {
  const { shell, session } = useGame();
  const words = strings.debrief.envoys;
  const batch = useBatch();
  const result = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    if (envoys !== null) result.current?.focus();
  }, [envoys]);

  const play = async (): Promise<void> => {
    const outcomes = await batch.run(() => shell.envoys(session, 1, GAMES));
    if (outcomes === null) return;
    const told = session.envoys(outcomes);
    onPlayed(told);
    say(told.summary.join(' '));
  };
  return (
    <div class="at-this-desk">
      {envoys === null ? (
        <>
          <p class="soft">{words.text(GAMES)}</p>
          <Games batch={batch} label={words.run} told={words.playing} onPlay={() => void play()} />
        </>
      ) : (
        <>
          <h3 ref={result} class="small-heading" tabIndex={-1}>
            {words.result(envoys.games)}
          </h3>
          <p>{envoys.summary.join(' ')}</p>
          <p class="soft">{envoys.limits}</p>
        </>
      )}
    </div>
  );
}
