import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';

/** A button that asks for a file of the player's own. */
export function FileButton({
  picked,
  class: name,
  children,
}: {
  picked: (file: File) => void;
  class: string;
  children: ComponentChildren;
}) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" class={name} onClick={() => input.current?.click()}>
        {children}
      </button>
      <input
        ref={input}
        type="file"
        accept=".json,.txt,.demarche,application/json"
        hidden
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (file !== undefined) picked(file);
        }}
      />
    </>
  );
}
