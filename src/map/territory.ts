/** Whose land is whose: the scenario's stage laid over the shapes of the world. */
import { geoContains } from 'd3-geo';
import { feature, meshArcs } from 'topojson-client';
import type { MultiPolygon } from 'geojson';
import type { GeometryObject, MultiPolygon as Arcs, Polygon } from 'topojson-specification';
import type { ActorId } from '../engine/index.ts';
import type { Stage } from '../session/index.ts';
import type { MapGeometry } from './geometry.ts';

type OccupiedArea = Stage['occupied'][number];

/** One country, or the part of one that is held by somebody else. */
export interface Land {
  readonly id: string;
  /** The actor whose it is by the scenario's policy. */
  readonly owner: ActorId | null;
  /** Its polygons, in arcs of the topology. */
  readonly arcs: readonly (readonly (readonly number[])[])[];
  readonly occupied: OccupiedArea | null;
}

/** Lines in arcs of the topology. */
type Lines = readonly (readonly number[])[];

export interface Territory {
  readonly topology: MapGeometry;
  readonly lands: readonly Land[];
  readonly coast: Lines;
  readonly borders: Lines;
  /** Between an occupied area and the rest of its owner's land: no border. */
  readonly control: Lines;
  /** Areas drawn by the scenario inside a country; hatched, cut off at that country's shape. */
  readonly drawn: readonly {
    readonly area: OccupiedArea;
    readonly ring: MultiPolygon;
    readonly within: string;
  }[];
}

type Country = GeometryObject<{ readonly name: string }> & (Arcs | Polygon);
interface Part {
  readonly id: string;
  readonly area: OccupiedArea | null;
  readonly geometry: Arcs<{ readonly name: string }>;
}

const isCountry = (geometry: GeometryObject<{ readonly name: string }>): geometry is Country =>
  geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';

const polygonsOf = (country: Country): number[][][] =>
  country.type === 'Polygon' ? [country.arcs] : country.arcs;

/** The ring as a polygon of its smaller side, whichever way round it was written. */
function polygonOf(ring: OccupiedArea['ring'], contains: OccupiedArea['contains']): MultiPolygon {
  const positions = ring.map(([longitude, latitude]) => [longitude, latitude]);
  const [first, last] = [positions[0], positions.at(-1)];
  const closed = first !== undefined && first[0] === last?.[0] && first[1] === last?.[1];
  if (first !== undefined && !closed) positions.push(first);
  const shape: MultiPolygon = { type: 'MultiPolygon', coordinates: [[positions]] };
  return geoContains(shape, [contains[0], contains[1]])
    ? shape
    : { type: 'MultiPolygon', coordinates: [[positions.toReversed()]] };
}

/**
 * Divides the world by the stage. An occupied area without a ring is the polygon, of the country it names or of
 * its owner's, that contains its point; it is its owner's land, and the border around it is the owner's.
 */
export function divide(geometry: MapGeometry, stage: Stage): Territory {
  const owners = new Map<string, ActorId>();
  for (const { actor, countries } of stage.actors) for (const id of countries) owners.set(id, actor);
  const countriesOf = (actor: ActorId): readonly string[] =>
    stage.actors.find((one) => one.actor === actor)?.countries ?? [];

  const countries = geometry.objects.countries.geometries.filter(isCountry);
  const parts: Part[] = [];
  for (const country of countries) {
    const id = String(country.id);
    const properties = country.properties ?? { name: '' };
    let rest = polygonsOf(country);
    const areas = stage.occupied.filter(
      (area) => area.ring.length === 0 && (area.country === id || countriesOf(area.of).includes(id)),
    );
    for (const area of areas) {
      const held = rest.filter((arcs) =>
        geoContains(feature(geometry, { type: 'Polygon', arcs }), [area.contains[0], area.contains[1]]),
      );
      // the point may lie on the mainland of the other country named: that is not the area
      if (held.length === 0 || held.length === rest.length) continue;
      rest = rest.filter((arcs) => !held.includes(arcs));
      parts.push({ id, area, geometry: { type: 'MultiPolygon', arcs: held, properties } });
    }
    parts.push({ id, area: null, geometry: { type: 'MultiPolygon', arcs: rest, properties } });
  }

  const ownerOf = (part: Part): ActorId | null => part.area?.of ?? owners.get(part.id) ?? null;
  const byGeometry = new Map<unknown, Part>(parts.map((part) => [part.geometry, part]));
  const all = { type: 'GeometryCollection' as const, geometries: parts.map((part) => part.geometry) };
  const world = { ...geometry, objects: { countries: all } };
  const lines = (keep: (a: Part, b: Part, same: boolean) => boolean): Lines =>
    meshArcs(world, all, (a, b) => {
      const [one, other] = [byGeometry.get(a), byGeometry.get(b)];
      return one !== undefined && other !== undefined && keep(one, other, a === b);
    }).arcs;
  const isControl = (a: Part, b: Part): boolean =>
    (a.area !== null || b.area !== null) && ownerOf(a) !== null && ownerOf(a) === ownerOf(b);

  return {
    topology: geometry,
    lands: parts.map((part) => ({
      id: part.id,
      owner: ownerOf(part),
      arcs: part.geometry.arcs,
      occupied: part.area,
    })),
    coast: lines((_a, _b, same) => same),
    borders: lines((a, b, same) => !same && !isControl(a, b)),
    control: lines((a, b, same) => !same && isControl(a, b)),
    drawn: stage.occupied
      .filter(({ ring }) => ring.length > 2)
      .map((area) => ({ area, ring: polygonOf(area.ring, area.contains), within: area.country })),
  };
}
