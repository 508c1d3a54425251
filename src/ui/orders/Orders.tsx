import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { LEADS_ON } from '../desk/keys.ts';
import { useGame } from '../game.ts';
import { Icon } from '../parts/Icon.tsx';
import { say } from '../live.ts';
import { strings } from '../strings.ts';

/** Two frames, in ms. */
const PAINT = 34;

/** The tray below: what will be sent, and the button that sends it. */
export function Orders() {
  const { desk, session, busy, shell, map } = useGame();
  const { step, orders, slots, left, canUndo, questions } = desk.value;
  const planning = step === 'planning';
  const free = Math.max(0, slots - orders.length);
  const tray = useRef<HTMLElement>(null);
  /** The place that the focus was in when its card, or the button under it, went. */
  const gone = useRef<number | null>(null);
  // What was pressed may have gone from the page: the focus goes to the next card, or to the head of the tray.
  useLayoutEffect(() => {
    const place = gone.current;
    if (place === null) return;
    gone.current = null;
    const cards = tray.current?.querySelectorAll<HTMLElement>('.remove') ?? [];
    (cards[Math.min(place, cards.length - 1)] ?? tray.current?.querySelector('h2'))?.focus();
  }, [orders]);
  const unanswered = questions.filter(({ chosen }) => chosen === '').length;

  const send = (work: () => Promise<unknown>): void => {
    if (busy.value) return;
    busy.value = true;
    shell.cue('stamp');
    // The reckoning may hold the page for a moment: first let it say what it is doing.
    new Promise((painted) => setTimeout(painted, PAINT))
      .then(work)
      .finally(() => (busy.value = false))
      .catch(reportError);
  };

  return (
    <section ref={tray} class="orders" aria-label={strings.orders.region}>
      <h2 class="spoken" tabIndex={-1} data-focus="orders">
        {strings.orders.region}
      </h2>
      <ol class="slots">
        {orders.map((offer, index) => (
          <li
            key={index}
            class="slot panel"
            onPointerEnter={() => map.value?.sketch(offer.sketch)}
            onPointerLeave={() => map.value?.sketch(null)}
            onFocusIn={() => map.value?.sketch(offer.sketch)}
            onFocusOut={() => map.value?.sketch(null)}
          >
            <p class="kicker">
              {strings.orders.slot(index + 1)} · {strings.costs(offer.preview.cost)}
            </p>
            <h3>{offer.title}</h3>
            <p class="soft">{offer.text}</p>
            {planning && (
              <button
                type="button"
                class="button quiet icon remove"
                aria-label={strings.orders.remove(offer.title)}
                title={strings.orders.remove(offer.title)}
                onClick={() => {
                  gone.current = index;
                  session.remove(index);
                  shell.cue('paper');
                  say(strings.orders.removed(offer.title));
                }}
              >
                <Icon name="remove" />
              </button>
            )}
          </li>
        ))}
        {planning &&
          Array.from({ length: free }, (_, index) => (
            <li key={`free ${index}`} class="slot free">
              <p>{index === 0 ? strings.orders.empty(left) : strings.orders.emptyLater}</p>
            </li>
          ))}
      </ol>
      {planning && (
        <button
          type="button"
          class="button undo"
          disabled={!canUndo}
          onClick={() => {
            // the button stays as long as there is more to undo
            const last = orders.length - 1;
            session.undo();
            if (!session.desk().canUndo) gone.current = Math.max(0, last);
            shell.cue('paper');
          }}
        >
          <Icon name="undo" />
          {strings.orders.undo}
        </button>
      )}
      {busy.value ? (
        <Deciding />
      ) : planning ? (
        <Send
          title={strings.orders.send}
          note={strings.orders.sendNote}
          send={() => send(() => session.send())}
        />
      ) : (
        <Send
          title={strings.orders.sendReplies}
          note={(step === 'crisis' ? strings.orders.sendStandNote : strings.orders.sendRepliesNote)(
            unanswered,
          )}
          send={() => send(() => session.sendReplies())}
        />
      )}
    </section>
  );
}

/** The one red button. Its name is the title alone; what else it says is a description. */
function Send(props: { title: string; note: string; send: () => void }) {
  return (
    <button
      type="button"
      class="button seal send"
      aria-label={props.title}
      aria-describedby="send-note"
      aria-keyshortcuts={LEADS_ON}
      onClick={props.send}
    >
      <strong>{props.title}</strong>
      <span id="send-note">{props.note}</span>
    </button>
  );
}

/** From here on, in ms, waiting may be broken off. */
const PATIENCE = 1500;

/** Stands in the button's place, and keeps the focus, until the others have answered or the sending is called back. */
function Deciding() {
  const { shell } = useGame();
  const place = useRef<HTMLParagraphElement>(null);
  const [long, setLong] = useState(false);
  useEffect(() => {
    place.current?.focus();
    const timer = setTimeout(() => setLong(true), PATIENCE);
    return () => clearTimeout(timer);
  }, []);
  const progress = shell.thinking.value;
  return (
    <div class="button seal send deciding">
      <p ref={place} tabIndex={-1} role="status">
        {strings.wait.sending}
      </p>
      {progress !== null && progress.of > 0 && (
        <progress
          max={progress.of}
          value={progress.done}
          aria-label={strings.wait.decided(progress.done, progress.of)}
        />
      )}
      {long && (
        <button
          type="button"
          class="button quiet"
          onClick={() => {
            shell.recall();
            say(strings.wait.recalled);
          }}
        >
          {strings.wait.recall}
        </button>
      )}
    </div>
  );
}
