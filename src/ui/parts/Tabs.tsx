import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';

interface Props<T extends string> {
  readonly label: string;
  readonly tabs: readonly { readonly id: T; readonly title: ComponentChildren; readonly name?: string }[];
  readonly chosen: T;
  readonly choose: (id: T) => void;
  /** Prefix of the ids that tie each tab to its panel. */
  readonly prefix: string;
  readonly class: string;
}

/** A tab list: one stop of the Tab key, arrows inside. Its panel is `<prefix>-panel`. */
export function Tabs<T extends string>({ label, tabs, chosen, choose, prefix, class: name }: Props<T>) {
  const list = useRef<HTMLDivElement>(null);
  const go = (event: KeyboardEvent): void => {
    const at = tabs.findIndex(({ id }) => id === chosen);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = tabs[(to + tabs.length) % tabs.length];
    if (next === undefined) return;
    choose(next.id);
    list.current?.querySelector<HTMLElement>(`#${prefix}-${next.id}`)?.focus();
  };
  return (
    <div ref={list} class={name} role="tablist" aria-label={label} onKeyDown={go}>
      {tabs.map(({ id, title, name: spoken }) => (
        <button
          key={id}
          type="button"
          role="tab"
          id={`${prefix}-${id}`}
          aria-selected={id === chosen}
          aria-controls={`${prefix}-panel`}
          aria-label={spoken}
          tabIndex={id === chosen ? 0 : -1}
          onClick={() => choose(id)}
        >
          {title}
        </button>
      ))}
    </div>
  );
}
