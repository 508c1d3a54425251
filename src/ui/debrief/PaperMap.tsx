import { useEffect, useState } from 'preact/hooks';
import type { ActorId } from '../../engine/index.ts';
import type { Arc, ArcKind } from '../../session/index.ts';
import { named } from '../desk/actors.ts';
import { useGame } from '../game.ts';
import type { Miniature, Opening } from '../ports.ts';

const WIDE: Opening = {
  width: 640,
  height: 300,
  margin: { top: 30, right: 90, bottom: 26, left: 70 },
};
/** A phone: the wide sheet would shrink until its names touch and cannot be read. */
const NARROW: Opening = {
  width: 320,
  height: 310,
  margin: { top: 30, right: 72, bottom: 26, left: 48 },
};
const IS_NARROW = '(width < 40rem)';
const OWN = 'var(--tint-own)';
const tint = (value: number): string =>
  `color-mix(in srgb, var(--tint-${value < 0 ? 'low' : 'high'}) ${Math.min(100, Math.abs(value))}%, var(--tint-middle))`;
/** Where two governments share several ties, the first of these is drawn. */
const RANK: readonly ArcKind[] = ['alliance', 'treaty', 'talks', 'consultation', 'sanctions'];

/** The map of the last day, drawn small for the front page: who is how with us, and what binds whom. */
export function PaperMap() {
  const { session, desk, shell } = useGame();
  const [picture, setPicture] = useState<Miniature | null>(null);
  const opening = useOpening();
  useEffect(() => {
    let gone = false;
    // The page is whole without its picture: where there are no shapes the space stays empty.
    void shell.miniature(session, opening).then((drawn) => {
      if (!gone) setPicture(drawn);
    });
    return () => {
      gone = true;
    };
  }, [session, opening]);

  const { seat } = desk.value;
  const { tints, arcs } = session.atlas('relations', seat);
  const regard = new Map(tints.map(({ actor, value }) => [actor, value]));
  const fillOf = (owner: ActorId | null): string => {
    if (owner === seat) return OWN;
    const value = owner === null ? null : regard.get(owner);
    return value == null ? 'var(--tint-middle)' : tint(value);
  };
  const spots = [...(picture?.capitals ?? [])].map(([actor, at]) => ({
    name: named(session, actor).capital,
    ...at,
  }));
  const { width, height } = opening;

  return (
    <svg class="paper-picture" viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
      <rect width={width} height={height} fill="var(--water)" />
      <path class="graticule" d={picture?.graticule ?? ''} />
      {picture?.lands.map(({ owner, path }, index) => (
        <path key={index} class="country" d={path} fill={fillOf(owner)} />
      ))}
      {strongest(arcs).map(({ id, kind, from, to }) => {
        const d = picture?.way(from, to) ?? '';
        return (
          <g key={id}>
            <path class="tie halo" d={d} />
            <path class={`tie ${kind}`} d={d} />
          </g>
        );
      })}
      {labels(spots).map(({ name, x, y, dx, dy, anchor }) => (
        <g key={name} transform={`translate(${x} ${y})`}>
          <circle class="capital-dot" r={4} />
          <text x={dx} y={dy} text-anchor={anchor}>
            {name}
          </text>
        </g>
      ))}
    </svg>
  );
}

function useOpening(): Opening {
  const [narrow, setNarrow] = useState(() => matchMedia(IS_NARROW).matches);
  useEffect(() => {
    const query = matchMedia(IS_NARROW);
    const turned = (): void => setNarrow(query.matches);
    query.addEventListener('change', turned);
    return () => query.removeEventListener('change', turned);
  }, []);
  return narrow ? NARROW : WIDE;
}

interface Spot {
  readonly name: string;
  readonly x: number;
  readonly y: number;
}

/** Where a name may stand by its dot, in the order of preference. */
const PLACES = [
  { dx: 8, dy: 4, anchor: 'start' },
  { dx: -8, dy: 4, anchor: 'end' },
  { dx: 0, dy: 17, anchor: 'middle' },
  { dx: 0, dy: -9, anchor: 'middle' },
  { dx: 7, dy: -5, anchor: 'start' },
  { dx: 7, dy: 14, anchor: 'start' },
  { dx: -7, dy: -5, anchor: 'end' },
  { dx: -7, dy: 14, anchor: 'end' },
] as const;
const LETTER = 7.2;
const LINE = 13;
/** Room between two names. */
const GAP = 2;

/** Puts each name where it covers no other name and no other dot, if there is such a place. */
function labels(spots: readonly Spot[]): readonly (Spot & (typeof PLACES)[number])[] {
  const taken = spots.map(({ x, y }) => ({ left: x - 5, right: x + 5, top: y - 5, bottom: y + 5 }));
  return spots.map((spot, own) => {
    const boxOf = ({ dx, dy, anchor }: (typeof PLACES)[number]) => {
      const width = spot.name.length * LETTER;
      const shift = { start: 0, middle: -width / 2, end: -width }[anchor];
      const left = spot.x + dx + shift;
      return { left, right: left + width, top: spot.y + dy - LINE, bottom: spot.y + dy + 2 };
    };
    const free = PLACES.find((place) => {
      const box = boxOf(place);
      return taken.every(
        (other, index) =>
          index === own ||
          box.right + GAP < other.left ||
          box.left - GAP > other.right ||
          box.bottom + GAP < other.top ||
          box.top - GAP > other.bottom,
      );
    });
    const place = free ?? PLACES[0];
    taken.push(boxOf(place));
    return { ...spot, ...place };
  });
}

function strongest(arcs: readonly Arc[]): readonly Arc[] {
  const best = new Map<string, Arc>();
  for (const arc of arcs) {
    const pair = [arc.from, arc.to].toSorted().join(' ');
    const known = best.get(pair);
    if (known === undefined || RANK.indexOf(arc.kind) < RANK.indexOf(known.kind)) best.set(pair, arc);
  }
  return [...best.values()];
}
