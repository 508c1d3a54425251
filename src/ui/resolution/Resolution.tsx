import { useEffect, useRef, useState } from 'preact/hooks';
import { useGame } from '../game.ts';
import { say } from '../live.ts';
import { Flag } from '../parts/Flag.tsx';
import { named } from '../desk/actors.ts';
import { strings } from '../strings.ts';

/** The least time a caption stays, so that it can be read: a base and so much for each character, in ms. */
const HOLD = 1100;
const PER_CHARACTER = 28;
/** The pause after the last beat. */
const AFTERMATH = 1200;

/** Resolves after `ms`, or at once when aborted. */
const wait = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((done) => {
    if (signal.aborted) {
      done();
      return;
    }
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      done();
    });
  });

/** What everyone did, told one thing at a time on the map, with a caption and a sound for each. */
export function Resolution() {
  const { desk, session, map, shell } = useGame();
  const { beats } = desk.value;
  const [at, setAt] = useState(0);
  const [paused, setPaused] = useState(false);
  const current = beats[at];
  const told = useRef(-1); // pausing does not say it twice

  // Each step of the telling is an effect of where it stands, so that pausing and skipping simply drop it.
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    const tell = async (): Promise<void> => {
      if (current === undefined) {
        await wait(beats.length === 0 ? 0 : AFTERMATH, signal);
        if (!signal.aborted) session.seen();
        return;
      }
      if (told.current !== at) {
        told.current = at;
        say(current.caption);
        shell.cue(current.cue);
      }
      if (paused) return;
      await Promise.all([
        map.value?.play(current, { speed: 1, signal }),
        wait(HOLD + PER_CHARACTER * current.caption.length, signal),
      ]);
      if (!signal.aborted) setAt(at + 1);
    };
    tell().catch(reportError);
    return () => stop.abort();
  }, [at, paused]);

  const shown = current ?? beats.at(-1);
  const actor = shown?.by == null ? null : named(session, shown.by);
  return (
    <section class="resolution panel" aria-label={strings.resolution.region}>
      <p class="kicker figures">
        {strings.phases.resolution}
        {beats.length > 0 &&
          ` · ${strings.resolution.progress(Math.min(at + 1, beats.length), beats.length)}`}
        {shell.caption.value !== '' && <span class="heard"> ♪ {shell.caption.value}</span>}
      </p>
      <p class="caption" key={shown?.id}>
        {actor !== null && <Flag code={actor.flag} name={actor.name} size={26} />}
        <span>{shown?.caption ?? strings.resolution.quiet}</span>
      </p>
      <div class="resolution-tools">
        <button type="button" class="button" onClick={() => setPaused(!paused)}>
          {paused ? strings.resolution.go : strings.resolution.pause}
        </button>
        <button type="button" class="button primary" data-focus="skip" onClick={() => session.seen()}>
          {strings.resolution.skip}
        </button>
      </div>
      <progress
        class="spoken"
        max={Math.max(1, beats.length)}
        value={Math.min(at + 1, beats.length)}
        aria-label={strings.resolution.region}
      />
    </section>
  );
}
