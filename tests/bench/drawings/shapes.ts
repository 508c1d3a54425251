import type { GeometryCollection, Topology } from 'topojson-specification';
import url from '../../../assets/map/world.json?url';

/** The very shapes that the game draws. */
export async function worldGeometry(): Promise<Topology<{ readonly countries: GeometryCollection }>> {
  const response = await fetch(url);
  return (await response.json()) as Topology<{ readonly countries: GeometryCollection }>;
}
