import { signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { strings } from '../strings.ts';
import { GlossText } from '../terms/GlossText.tsx';
import type { TermId } from '../terms/terms.ts';
import { Walk } from '../terms/walk.ts';
import { usePeek } from './peek.ts';

/** One open popover at a time: opening another closes it. */
let closeOpen: (() => void) | null = null;

/** Title of the note that is open; '' for none. */
export const noteOpen = signal('');

/** Closes what is pinned; true if there was something. */
export function closePopover(): boolean {
  if (closeOpen === null) return false;
  closeOpen();
  return true;
}

interface Props {
  /** Accessible name of the button, where its face does not say it. */
  readonly label?: string;
  readonly face: ComponentChildren;
  readonly title: string;
  readonly total: string;
  readonly class?: string;
  /** The word of the game that it is about: explained at the foot, and a way on to others. */
  readonly term?: TermId | null;
  readonly children: () => ComponentChildren;
}

/**
 * A button that opens a note beside it. Pointed at, it shows the note for a while; pressed, it pins it until it is
 * closed. The note comes right after the button in reading order, so that a keyboard can walk into it.
 */
export function Popover({ label, face, title, total, class: name = 'figure', term, children }: Props) {
  const [open, setOpen] = useState(false);
  /** Words that were followed from this note, the last one shown. */
  const [walked, setWalked] = useState<readonly TermId[]>([]);
  const button = useRef<HTMLButtonElement>(null);
  const note = useRef<HTMLDivElement>(null);
  const walking = useRef(false);
  const id = useId();

  useLayoutEffect(() => {
    const at = button.current;
    const box = note.current;
    if (!open || at === null || box === null) return;
    box.showPopover();
    place(at, box);
    const close = (): void => setOpen(false);
    if (closeOpen !== null) closeOpen();
    closeOpen = close;
    noteOpen.value = title;
    const outside = (event: PointerEvent): void => {
      if (event.target instanceof Node && !box.contains(event.target) && !at.contains(event.target)) close();
    };
    const moved = (): void => place(at, box);
    document.addEventListener('pointerdown', outside);
    window.addEventListener('resize', moved);
    document.addEventListener('scroll', moved, { capture: true, passive: true });
    return () => {
      document.removeEventListener('pointerdown', outside);
      window.removeEventListener('resize', moved);
      document.removeEventListener('scroll', moved, { capture: true });
      if (closeOpen !== close) return;
      closeOpen = null;
      noteOpen.value = '';
    };
  }, [open]);

  // The number under it may change while it is open.
  useEffect(() => {
    if (open && button.current !== null && note.current !== null) place(button.current, note.current);
  });

  useEffect(() => {
    if (!open) setWalked([]);
  }, [open]);

  const shut = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  const walk = (path: readonly TermId[]): void => {
    peek.pin();
    walking.current = true;
    setWalked(path);
  };
  // What was pressed is gone from the note: the focus goes to what leads back.
  useLayoutEffect(() => {
    if (walking.current) note.current?.querySelector<HTMLElement>('header button')?.focus();
    walking.current = false;
  }, [walked]);
  const peek = usePeek(open, setOpen, note);
  const at = walked.at(-1);
  const shown = at ?? term ?? null;
  const escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !open) return;
    event.preventDefault();
    event.stopPropagation();
    shut();
  };

  return (
    <>
      <button
        ref={button}
        type="button"
        class={name}
        aria-label={label}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(peek.pin() || !open)}
        onKeyDown={escape}
        {...peek.button}
      >
        {face}
      </button>
      {open && (
        <div
          ref={note}
          id={id}
          class="popover"
          popover="manual"
          role="group"
          aria-label={title}
          onKeyDown={escape}
          {...peek.note}
        >
          <header>
            {at !== undefined && (
              <button type="button" class="why" onClick={() => walk(walked.slice(0, -1))}>
                {strings.backToNote}
              </button>
            )}
            <p class="popover-title">{at === undefined ? title : strings.terms[at].name}</p>
            {at === undefined && total !== '' && <span class="total figures">{total}</span>}
            <button type="button" class="why" onClick={shut}>
              {strings.close}
            </button>
          </header>
          <Walk.Provider value={(to) => walk([...walked, to])}>
            {at === undefined && children()}
            {shown !== null && <GlossText id={shown} />}
          </Walk.Provider>
        </div>
      )}
    </>
  );
}

const MARGIN = 12;

/** Below the button if there is room, else above; never outside the window. */
function place(button: HTMLElement, box: HTMLElement): void {
  const at = button.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = box;
  const left = Math.max(MARGIN, Math.min(at.left, window.innerWidth - width - MARGIN));
  const below = at.bottom + 6;
  const top = below + height + MARGIN <= window.innerHeight ? below : Math.max(MARGIN, at.top - height - 6);
  box.style.left = `${left}px`;
  box.style.top = `${top}px`;
}
