import { effect } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useGame } from '../game.ts';
import { strings } from '../strings.ts';
import { advance, COUNTED, leaveLesson, STEPS } from './lesson.ts';
import { beside, isNarrow, roomOn, seenOf, type Spot } from './place.ts';

/**
 * Points at real things in the first turn, one after another. It waits, blocks nothing, takes no focus, and goes when
 * it is told to.
 */
export function Coach() {
  const game = useGame();
  const { lesson, lessonDone, table, shell } = game;
  // Not useSignalEffect, which waits for the next frame: a note that opens and closes within one has been read too.
  useLayoutEffect(
    () =>
      effect(() => {
        const now = lesson.peek();
        for (const step of STEPS) if (now.at === 'step' && step.done(game)) lessonDone.add(step.id);
        const next = advance(now, game);
        if (next === now) return;
        lesson.value = next;
        if (next.at === 'last' || next.at === 'over') shell.lessonOver();
      }),
    [game],
  );
  const now = lesson.value;
  const { step: phase } = game.desk.value;
  // the resolution tells itself, and the Table carries its own line
  const silent = now.at === 'over' || phase === 'resolution' || table.value !== null;
  return silent ? null : <Card key={now.at === 'step' ? STEPS[now.index]?.id : now.at} />;
}

function Card() {
  const game = useGame();
  const { lesson, desk } = game;
  const now = lesson.value;
  const words = strings.coach;
  const box = useRef<HTMLElement>(null);
  const [spot, setSpot] = useState<Spot | null>(null);
  const step = now.at === 'step' ? STEPS[now.index] : undefined;
  const replying = step?.id === 'send' && desk.value.step !== 'planning';
  const text =
    step === undefined
      ? now.at === 'report'
        ? words.report
        : words.last
      : replying
        ? words.replies
        : words.steps[step.id];
  const selectors =
    step === undefined ? (now.at === 'report' ? ['.report .next-turn', '.report'] : []) : step.at;

  // Where the target stands changes with the window and with all that opens and closes around it.
  useLayoutEffect(() => {
    const card = box.current;
    if (card === null) return;
    const find = (): Element | undefined =>
      selectors.map((one) => document.querySelector(one)).find((found) => found !== null) ?? undefined;
    // on a phone the parts of the desk lie one below the other: turn to the one that is spoken of
    if (isNarrow()) find()?.scrollIntoView({ block: 'center' });
    const settle = (): void => {
      const target = find();
      setSpot((before) => {
        const next = beside(
          target === undefined ? null : seenOf(target),
          card.offsetWidth,
          card.offsetHeight,
          roomOn(document),
        );
        return JSON.stringify(before) === JSON.stringify(next) ? before : next;
      });
    };
    settle();
    const changes = new MutationObserver(settle);
    // on a phone another part of the desk comes forward without a change in the tree
    changes.observe(document.body, { childList: true, subtree: true, attributeFilter: ['data-sheet'] });
    const sizes = new ResizeObserver(settle);
    sizes.observe(document.body);
    document.addEventListener('scroll', settle, { capture: true, passive: true });
    document.addEventListener('animationend', settle);
    return () => {
      changes.disconnect();
      sizes.disconnect();
      document.removeEventListener('scroll', settle, { capture: true });
      document.removeEventListener('animationend', settle);
    };
  }, [text]);

  const count = now.at === 'step' ? now.index + 1 : COUNTED;
  const last = now.at === 'last';
  return (
    <>
      {spot?.ring != null && (
        <span
          class="coach-ring"
          aria-hidden="true"
          style={{
            left: `${spot.ring.left}px`,
            top: `${spot.ring.top}px`,
            width: `${spot.ring.width}px`,
            height: `${spot.ring.height}px`,
          }}
        />
      )}
      <aside
        ref={box}
        class={`coach panel ${spot?.side ?? 'docked'}`}
        aria-label={words.region}
        style={
          spot === null || spot.side.startsWith('docked')
            ? undefined
            : {
                left: `${spot.left}px`,
                top: `${spot.top}px`,
                ...(spot.width > 0 && { width: `${spot.width}px` }),
              }
        }
      >
        <p class="kicker">{last || replying ? words.region : words.count(count, COUNTED)}</p>
        <Spoken text={text} />
        <footer>
          <button type="button" class="button quiet" onClick={() => leaveLesson(game)}>
            {last ? strings.close : words.leave}
          </button>
          {!last && (
            <span class="soft">
              <kbd>Esc</kbd>
            </span>
          )}
        </footer>
      </aside>
    </>
  );
}

/** A live region speaks what changes in it, not what it is born with: so the text comes a moment after it. */
function Spoken({ text }: { text: string }) {
  const [said, setSaid] = useState('');
  useEffect(() => {
    const later = setTimeout(() => setSaid(text), 60);
    return () => clearTimeout(later);
  }, [text]);
  return (
    <p class="coach-text" role="status" aria-label={strings.coach.region} data-text={text}>
      {said === '' ? <span aria-hidden="true">{text}</span> : said}
    </p>
  );
}

/** The lesson's line on the Table, which covers everything else while it is open. */
export function CoachLine() {
  const { lesson } = useGame();
  return lesson.value.at === 'over' ? null : <p class="coach-line">{strings.coach.atTable}</p>;
}
