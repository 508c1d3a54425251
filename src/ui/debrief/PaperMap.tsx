import { useEffect, useState } from 'preact/hooks';
import type { ActorId } from '../../engine/index.ts';
import type { Arc, ArcKind } from '../../session/index.ts';
import { named } from '../desk/actors.ts';
import { useGame } from '../game.ts';
import type { Miniature } from '../ports.ts';

const OPENING = { width: 640, height: 300, margin: { x: 80, y: 28 } };
const OWN = 'var(--tint-own)';
const tint = (value: number): string =>
  `color-mix(in srgb, var(--tint-${value < 0 ? 'low' : 'high'}) ${Math.min(100, Math.abs(value))}%, var(--tint-middle))`;
/** Where two governments share several ties, the first of these is drawn. */
const RANK: readonly ArcKind[] = ['alliance', 'treaty', 'talks', 'consultation', 'sanctions'];

/** The map of the last day, drawn small for the front page: who is how with us, and what binds whom. */
export function PaperMap() {
  const { session, desk, shell } = useGame();
  const [picture, setPicture] = useState<Miniature | null>(null);
  useEffect(() => {
    let gone = false;
    // The page is whole without its picture: where there are no shapes the space stays empty.
    void shell.miniature(session, OPENING).then((drawn) => {
      if (!gone) setPicture(drawn);
    });
    return () => {
      gone = true;
    };
  }, [session]);

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
  const { width, height } = OPENING;

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
          box.right < other.left ||
          box.left > other.right ||
          box.bottom < other.top ||
          box.top > other.bottom,
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
