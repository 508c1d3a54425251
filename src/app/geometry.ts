/**
 * What a game is drawn on: the engraved sheet, and the shapes that it was made of, the scenario's own or the world's.
 * Fetched once each, when first needed.
 */
import world from '../../assets/map/world.json?url';
import type { ReadGeometry } from '../scenario/index.ts';
import type { Engraving } from '../map/index.ts';
import type { Geometry, Scenario } from '../session/index.ts';

const files = import.meta.glob<ReadGeometry>(['/scenarios/*/*.json', '!/scenarios/schema/*'], {
  query: '?read', // scripts/read-scenarios.mjs
  import: 'default',
});

const sheets = import.meta.glob<Engraving | null>('/scenarios/*/scenario.yaml', {
  query: '?sheet', // scripts/read-scenarios.mjs
  import: 'default',
});

/** The sheet of a scenario. Rejects where it did not come with the page, or its shapes cannot be used. */
export async function sheetOf(id: Scenario['id']): Promise<Engraving> {
  const sheet = await sheets[`/scenarios/${id}/scenario.yaml`]?.();
  if (sheet == null) throw new Error(`The sheet of ${id} did not come with the page`);
  return sheet;
}

const known = new Map<string, Promise<Geometry>>();

/** The shapes of a scenario. Rejects where its file did not come with the page, or cannot be used. */
export function geometryOf({ id, stage }: Scenario): Promise<Geometry> {
  const { geometry } = stage;
  if (geometry !== null && typeof geometry === 'object') return Promise.resolve(geometry);
  const path = geometry === null ? '' : `/scenarios/${id}/${geometry}`;
  const found = known.get(path) ?? (path === '' ? worldShapes() : ownShapes(path));
  known.set(path, found);
  // what failed once may have been the network: the next one asks again
  found.catch(() => known.delete(path));
  return found;
}

async function worldShapes(): Promise<Geometry> {
  const response = await fetch(world);
  if (!response.ok) throw new Error(`The map data could not be read: ${response.status}`);
  return (await response.json()) as Geometry; // made by scripts/map-data.mjs
}

async function ownShapes(path: string): Promise<Geometry> {
  const locate = files[path];
  if (locate === undefined) throw new Error(`${path.slice(1)} did not come with the page`);
  const { geometry, diagnostics } = await locate();
  const [fault] = diagnostics;
  if (geometry === null)
    throw new Error(`${path.slice(1)}:${fault?.line}:${fault?.column} ${fault?.message ?? ''}`);
  return geometry;
}
