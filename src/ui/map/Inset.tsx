import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { named } from '../desk/actors.ts';
import { useGame } from '../game.ts';
import { Icon } from '../parts/Icon.tsx';
import type { InsetCapital, Rect } from '../ports.ts';
import { strings } from '../strings.ts';
import { cornerFor, type Corner } from './corner.ts';

const isSame = (a: Rect | undefined, b: Rect | undefined): boolean => a?.x === b?.x && a?.y === b?.y;

/**
 * A crowded corner of the map once more, larger, on a card in a corner that no capital lies in. While the map moves it
 * steps aside, and where there is no room for it, it is not there.
 */
export function Inset() {
  const { session, map, lying, selected, hover, shell } = useGame();
  const card = useRef<HTMLElement>(null);
  const picture = useRef<HTMLDivElement>(null);
  const [corner, setCorner] = useState<Corner | null>(null);
  /** What lay on the map as its corner was found. */
  const placed = useRef<readonly Rect[] | null>(null);
  const [capitals, setCapitals] = useState<readonly InsetCapital[]>([]);
  const title = session.scenario.prose.inset;
  const open = shell.inset.value;
  const port = map.value;
  const taken = lying.value;

  // The place changes with what lies on the map, and with the room that the panels leave.
  useLayoutEffect(() => {
    const [own, clear] = [card.current, card.current?.parentElement];
    if (taken === null || own == null || clear == null) return;
    const place = (): void => {
      const sheet = document.querySelector('.sheet-of-map')?.getBoundingClientRect();
      const { x, y, width, height } = clear.getBoundingClientRect();
      const room = { x: x - (sheet?.x ?? 0), y: y - (sheet?.y ?? 0), width, height };
      const size = { width: own.offsetWidth, height: own.offsetHeight };
      // it stays where it is as long as the map does
      const stays = isSame(placed.current?.[0], taken[0]);
      placed.current = taken;
      setCorner((before) => cornerFor(size, room, taken, stays ? before : null));
    };
    const watch = new ResizeObserver(place);
    watch.observe(clear);
    place();
    return () => watch.disconnect();
  }, [taken, open]);

  // names on the map keep off the card
  useEffect(() => {
    const sheet = document.querySelector('.sheet-of-map')?.getBoundingClientRect();
    const own = card.current;
    if (port === null || own === null || sheet === undefined) return;
    const { x, y, width, height } = own.getBoundingClientRect();
    port.lay(corner === null ? null : { x: x - sheet.x, y: y - sheet.y, width, height });
    return () => port.lay(null);
  }, [port, corner, open, taken]);

  useEffect(() => {
    const own = picture.current;
    if (port === null || own === null) return;
    const watch = new ResizeObserver(() => setCapitals(port.inset(own)));
    watch.observe(own);
    return () => {
      watch.disconnect();
      port.inset(null);
    };
  }, [port, open]);

  const point = (event: MouseEvent): void => {
    if (port === null) return;
    const { actor, arc } = port.pickInset({ x: event.offsetX, y: event.offsetY });
    const found = actor !== null || arc !== null;
    hover.value = found ? { actor, arc, x: event.clientX, y: event.clientY } : null;
  };
  return (
    <figure ref={card} class={`inset ${corner ?? 'away'}`} aria-label={strings.map.inset(title)}>
      <figcaption>
        <button
          type="button"
          aria-expanded={open}
          aria-label={open ? strings.map.fold(title) : strings.map.unfold(title)}
          onClick={() => shell.setInset(!open)}
        >
          <span>{title}</span>
          <Icon name={open ? 'out' : 'in'} />
        </button>
      </figcaption>
      {open && (
        <div class="inset-sheet">
          <div
            ref={picture}
            class="inset-picture"
            aria-hidden="true"
            onPointerMove={(event) => event.pointerType === 'mouse' && point(event)}
            onPointerLeave={() => (hover.value = null)}
            onClick={(event) => {
              const { actor } = port?.pickInset({ x: event.offsetX, y: event.offsetY }) ?? { actor: null };
              if (actor !== null) selected.value = actor;
            }}
          />
          {capitals.map(({ actor, x, y }) => (
            <button
              key={actor}
              type="button"
              class="inset-capital"
              style={{ left: `${x}px`, top: `${y}px` }}
              aria-label={named(session, actor).capital}
              aria-pressed={selected.value === actor}
              onClick={() => (selected.value = actor)}
              onFocus={({ currentTarget }) => {
                if (!currentTarget.matches(':focus-visible')) return;
                const { left, bottom } = currentTarget.getBoundingClientRect();
                hover.value = { actor, arc: null, x: left, y: bottom };
              }}
              onBlur={() => (hover.value = null)}
            />
          ))}
        </div>
      )}
    </figure>
  );
}
