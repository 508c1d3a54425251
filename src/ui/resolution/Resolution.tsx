import { useEffect, useRef, useState } from 'preact/hooks';
import type { Beat } from '../../session/index.ts';
import { useGame } from '../game.ts';
import { say } from '../live.ts';
import { Flag } from '../parts/Flag.tsx';
import { named } from '../desk/actors.ts';
import { LEADS_ON } from '../desk/keys.ts';
import { strings } from '../strings.ts';
import { useStoryKeys } from './keys.ts';
import { SPEEDS } from './speed.ts';

/** The least time a caption stays, so that it can be read: a base and so much for each character, in ms. */
const HOLD = 1100;
const PER_CHARACTER = 28;
/** Characters from which a caption is set smaller where there is little room. */
const LONG = 150;
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

/**
 * What everyone did, told one thing at a time on the map, with a caption and a sound for each: as fast as the
 * player likes, held, or step by step in both directions.
 */
export function Resolution() {
  const { desk, session, map, shell } = useGame();
  const { beats } = desk.value;
  const [at, setAt] = useState(0);
  const [paused, setPaused] = useState(false);
  const speed = shell.speed.value;
  const current = beats[at];
  const told = useRef(-1); // pausing does not say it twice
  const start = useRef(map.value?.shown() ?? null);
  const playing = useRef<Promise<unknown>>(Promise.resolve());

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
      await playing.current; // what was dropped leaves the map as its own beat does
      if (signal.aborted) return;
      const before = at === 0 ? start.current : (beats[at - 1]?.after ?? null);
      const shown = paused ? current.after : before;
      if (shown !== null) map.value?.show(shown);
      if (paused) return;
      const played = map.value?.play(current, { speed, signal });
      playing.current = Promise.resolve(played).catch(() => undefined);
      await Promise.all([played, wait((HOLD + PER_CHARACTER * current.caption.length) / speed, signal)]);
      if (!signal.aborted) setAt(at + 1);
    };
    tell().catch(reportError);
    return () => stop.abort();
  }, [at, paused, speed]);

  const last = Math.max(0, beats.length - 1);
  const here = Math.min(at, last);
  const step = (by: -1 | 1): void => setAt(Math.min(last, Math.max(0, here + by)));
  const pace = SPEEDS.indexOf(speed);
  const change = (by: -1 | 1): void => shell.setSpeed(SPEEDS[pace + by] ?? speed);
  const hold = (): void => setPaused(!paused);
  useStoryKeys({ step, change, hold });

  const words = strings.resolution;
  return (
    <section class="resolution panel" aria-label={words.region}>
      <p class="kicker figures">
        {strings.phases.resolution}
        {beats.length > 0 && ` · ${words.progress(here + 1, beats.length)}`}
        {shell.caption.value !== '' && <span class="heard"> ♪ {shell.caption.value}</span>}
      </p>
      {shell.motion ? (
        <Caption key={beats[here]?.id} beat={beats[here]} />
      ) : (
        <Told beats={beats.slice(0, here + 1)} />
      )}
      <div class="resolution-tools">
        <div class="pace" role="group" aria-label={words.pace}>
          <button
            type="button"
            class="button icon"
            aria-label={words.slower}
            disabled={pace === 0}
            onClick={() => change(-1)}
          >
            −
          </button>
          <output class="figures">{words.speed(speed)}</output>
          <button
            type="button"
            class="button icon"
            aria-label={words.faster}
            disabled={pace === SPEEDS.length - 1}
            onClick={() => change(1)}
          >
            +
          </button>
        </div>
        <div class="steps">
          <button
            type="button"
            class="button icon"
            aria-label={words.before}
            disabled={here === 0}
            onClick={() => step(-1)}
          >
            ‹
          </button>
          <button type="button" class="button" onClick={hold}>
            {paused ? words.go : words.pause}
          </button>
          <button
            type="button"
            class="button icon"
            aria-label={words.after}
            disabled={here === last}
            onClick={() => step(1)}
          >
            ›
          </button>
        </div>
        <button
          type="button"
          class="button primary"
          data-focus="skip"
          aria-keyshortcuts={LEADS_ON}
          onClick={() => session.seen()}
        >
          {words.skip}
        </button>
      </div>
      <progress
        class="spoken"
        max={Math.max(1, beats.length)}
        value={Math.min(here + 1, beats.length)}
        aria-label={words.region}
      />
    </section>
  );
}

function Caption({ beat }: { readonly beat: Beat | undefined }) {
  const { session } = useGame();
  const actor = beat?.by == null ? null : named(session, beat.by);
  return (
    <p class={(beat?.caption.length ?? 0) > LONG ? 'caption long' : 'caption'}>
      {actor !== null && <Flag code={actor.flag} name={actor.name} size={26} />}
      <span>{beat?.caption ?? strings.resolution.quiet}</span>
    </p>
  );
}

/** For those who want nothing to move: all that was told so far, as a list that stands still. */
function Told({ beats }: { readonly beats: readonly Beat[] }) {
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    // a long caption is read from its beginning
    const newest = list.current?.lastElementChild;
    if (newest instanceof HTMLElement)
      list.current?.scrollTo({ top: newest.offsetTop - list.current.offsetTop });
  }, [beats.length]);
  if (beats.length === 0) return <Caption beat={undefined} />;
  return (
    <ol ref={list} class="told" tabIndex={0} aria-label={strings.resolution.told}>
      {beats.map((beat, index) => (
        <li key={beat.id} aria-current={index === beats.length - 1 ? 'step' : undefined}>
          {index === beats.length - 1 ? <Caption beat={beat} /> : beat.caption}
        </li>
      ))}
    </ol>
  );
}
