import { useLayoutEffect, useRef } from 'preact/hooks';
import type { TintScale } from '../../session/index.ts';
import { actorsOf, named } from '../desk/actors.ts';
import { PANE_LENSES, useGame } from '../game.ts';
import { Flag } from '../parts/Flag.tsx';
import { Icon } from '../parts/Icon.tsx';
import { Tabs } from '../parts/Tabs.tsx';
import type { MapPort } from '../ports.ts';
import { strings } from '../strings.ts';
import { HoverCard } from './HoverCard.tsx';
import { Inset } from './Inset.tsx';
import { Legend } from './Legend.tsx';
import { TableView } from './TableView.tsx';

/** What a lens tints by. */
const scaleOf = (lens: string): TintScale =>
  lens === 'trade' ? 'dependence' : lens === 'threat' ? 'threat' : 'regard';

/** The middle of the desk: lenses, the governments by name, and the sheet itself (or its table). */
export function MapPane() {
  const { session, lens, selected, map, desk } = useGame();
  const cell = useRef<HTMLDivElement>(null);
  const port = map.value;
  const telling = desk.value.step === 'resolution';

  // What the panels cover changes with the window, and with what they hold. It is told before the map's first frame,
  // or that would be painted twice.
  useLayoutEffect(() => {
    const element = cell.current;
    if (port === null || element === null) return;
    const fit = (): void => {
      const at = element.getBoundingClientRect();
      if (at.width === 0) return; // it has just left the page
      // in a low window the page scrolls: what counts is where the map is once one has come to it
      const scrolls = document.documentElement.scrollHeight > window.innerHeight + 1;
      const away = scrolls ? (element.parentElement?.getBoundingClientRect().top ?? 0) : 0;
      port.clear({
        top: Math.max(0, at.top - away),
        left: Math.max(0, at.left),
        right: Math.max(0, window.innerWidth - at.right),
        bottom: Math.max(0, window.innerHeight - at.bottom + away),
      });
    };
    const watch = new ResizeObserver(fit);
    watch.observe(element);
    fit();
    return () => watch.disconnect();
  }, [port]);

  return (
    <section
      class={lens.value === 'table' || telling ? 'map' : 'map with-legend'}
      aria-label={strings.map.region}
    >
      {!telling && (
        <>
          <div class="map-head">
            <Tabs
              class="lenses"
              label={strings.map.lenses}
              prefix="lens"
              tabs={PANE_LENSES.map((id) => ({ id, title: strings.map.lens[id] }))}
              chosen={lens.value}
              choose={(id) => (lens.value = id)}
            />
          </div>
          <div class="map-row">
            <Actors />
            {port !== null && lens.value !== 'table' && <Zooms port={port} />}
          </div>
        </>
      )}
      <div
        ref={cell}
        id="lens-panel"
        class="lens-panel"
        {...(!telling && { role: 'tabpanel', 'aria-labelledby': `lens-${lens.value}` })}
      >
        {lens.value === 'table' ? (
          <TableView />
        ) : (
          !telling && (
            <p class="spoken">{strings.map.eyes[scaleOf(lens.value)](named(session, selected.value).name)}</p>
          )
        )}
        {port !== null && session.scenario.prose.inset !== '' && lens.value !== 'table' && !telling && (
          <Inset />
        )}
      </div>
      {lens.value !== 'table' && !telling && <Legend />}
      {!telling && <HoverCard />}
    </section>
  );
}

function Zooms({ port }: { port: MapPort }) {
  const tools = [
    { icon: 'in', label: strings.map.zoomIn, use: () => port.zoom(1.4) },
    { icon: 'out', label: strings.map.zoomOut, use: () => port.zoom(1 / 1.4) },
    { icon: 'whole', label: strings.map.home, use: () => port.home() },
  ] as const;
  return (
    <div class="zooms">
      {tools.map(({ icon, label, use }) => (
        <button key={icon} type="button" class="button icon" aria-label={label} onClick={use}>
          <Icon name={icon} />
        </button>
      ))}
    </div>
  );
}

/** Every government by name: the map for those who do not point. Arrows go from one to the next. */
function Actors() {
  const { session, selected, desk, hover } = useGame();
  const list = useRef<HTMLUListElement>(null);
  const all = actorsOf(session);
  const go = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const at = buttons.findIndex((button) => button === document.activeElement);
    event.preventDefault();
    buttons[(at + step + buttons.length) % buttons.length]?.focus();
  };
  return (
    <ul ref={list} class="actors" aria-label={strings.map.actors} onKeyDown={go}>
      {all.map(({ id, name, short, flag }) => (
        <li key={id}>
          <button
            type="button"
            aria-label={name}
            aria-pressed={selected.value === id}
            class={id === desk.value.seat ? 'own' : undefined}
            onClick={() => (selected.value = id)}
            onFocus={({ currentTarget }) => {
              if (!currentTarget.matches(':focus-visible')) return;
              const { left, bottom } = currentTarget.getBoundingClientRect();
              hover.value = { actor: id, arc: null, x: left - 16, y: bottom - 10 };
            }}
            onBlur={() => (hover.value = null)}
          >
            <Flag code={flag} name={name} size={18} />
            {short}
          </button>
        </li>
      ))}
    </ul>
  );
}
