import { signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { strings } from '../strings.ts';

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
  /** Accessible name of the button. */
  readonly label: string;
  readonly face: ComponentChildren;
  readonly title: string;
  readonly total: string;
  readonly class?: string;
  readonly children: () => ComponentChildren;
}

/**
 * A button that opens a note beside it. The note stays until it is closed, and comes right after the button in
 * reading order, so that a keyboard can walk into it.
 */
export function Popover({ label, face, title, total, class: name = 'figure', children }: Props) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const note = useRef<HTMLDivElement>(null);
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

  const shut = (): void => {
    setOpen(false);
    button.current?.focus();
  };
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
        onClick={() => setOpen(!open)}
        onKeyDown={escape}
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
        >
          <header>
            <p class="popover-title">{title}</p>
            <span class="total figures">{total}</span>
            <button type="button" class="why" onClick={shut}>
              {strings.close}
            </button>
          </header>
          {children()}
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
