import { useEffect, useRef } from 'preact/hooks';

interface Story {
  step(by: -1 | 1): void;
  change(by: -1 | 1): void;
  hold(): void;
}

/** The keys of a resolution: arrows step, minus and plus change its speed, `p` holds it. */
export function useStoryKeys(story: Story): void {
  const latest = useRef(story);
  latest.current = story;
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const { target, key } = event;
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (document.querySelector('dialog[open]') !== null) return;
      if (target instanceof HTMLElement && target.matches('input, select, textarea')) return;
      const now = latest.current;
      if (key === 'ArrowLeft') now.step(-1);
      else if (key === 'ArrowRight') now.step(1);
      else if (key === '-') now.change(-1);
      else if (key === '+' || key === '=') now.change(1);
      else if (key === 'p') now.hold();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}
