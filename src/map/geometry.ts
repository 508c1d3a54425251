/** The shapes of the world as the page ships them: one compact topology, made by scripts/map-data.mjs. */
import type { GeometryCollection, Topology } from 'topojson-specification';
import url from '../../assets/map/world.json?url';

export type MapGeometry = Topology<{ readonly countries: GeometryCollection<{ readonly name: string }> }>;

/** Fetches the shapes from the page's own folder. Rejects if they cannot be read. */
export async function loadGeometry(): Promise<MapGeometry> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`The map data could not be read: ${response.status}`);
  return (await response.json()) as MapGeometry;
}
