/** A look at a note while the pointer rests on its button: it goes with the pointer, unless it was pinned. */
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** Milliseconds until a note shows, and until it goes: time enough to walk into it. */
const REST = 550;
const GRACE = 280;

interface Hands {
  readonly onPointerMove?: (event: PointerEvent) => void;
  readonly onPointerEnter?: () => void;
  readonly onPointerLeave: () => void;
}

export interface Peek {
  /** Keeps the note open; true if it was only a look till now. */
  pin(): boolean;
  readonly button: Hands;
  readonly note: Hands;
}

/** Handlers for a button and its note. Only a mouse that moved by itself opens one: not a page that moved under it. */
export function usePeek(
  open: boolean,
  setOpen: (open: boolean) => void,
  note: RefObject<HTMLElement | null>,
): Peek {
  const timer = useRef(0);
  const looking = useRef(false);
  const wait = (milliseconds: number, act: () => void): void => {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(act, milliseconds);
  };
  useEffect(() => {
    if (!open) looking.current = false;
    return () => window.clearTimeout(timer.current);
  }, [open]);
  const leave = (): void => {
    window.clearTimeout(timer.current);
    if (looking.current)
      wait(GRACE, () => {
        // who walked into it with the keyboard is still there
        if (looking.current && !note.current?.contains(document.activeElement)) setOpen(false);
      });
  };
  return {
    pin: () => {
      const was = looking.current;
      looking.current = false;
      window.clearTimeout(timer.current);
      return was;
    },
    button: {
      onPointerMove: ({ pointerType, movementX, movementY, buttons }) => {
        if (open || pointerType !== 'mouse' || buttons !== 0 || (movementX === 0 && movementY === 0)) return;
        wait(REST, () => {
          looking.current = true;
          setOpen(true);
        });
      },
      onPointerLeave: leave,
    },
    note: {
      onPointerEnter: () => {
        if (looking.current) window.clearTimeout(timer.current);
      },
      onPointerLeave: leave,
    },
  };
}
