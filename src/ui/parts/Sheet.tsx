import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { closePopover } from './Popover.tsx';

interface Props {
  readonly title: string;
  readonly class?: string;
  readonly close: () => void;
  readonly children: ComponentChildren;
  /** The dialog draws its own heading, with the id it is handed. */
  readonly heading?: (id: string) => ComponentChildren;
}

/** A native modal dialog. Esc closes it, and the focus goes back to where it came from. */
export function Sheet({ title, class: name = 'sheet scroll', close, children, heading }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const element = dialog.current;
    const before = document.activeElement;
    element?.showModal();
    return () => {
      closePopover();
      element?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      class={name}
      aria-label={title}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
    >
      {heading?.(id) ?? (
        <h2 id={id} tabIndex={-1}>
          {title}
        </h2>
      )}
      {children}
    </dialog>
  );
}
