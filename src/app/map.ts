/** The map, fetched with Phaser once a game is on the page. */
import type { Options } from '../session/index.ts';
import type { MapEvents, MapPort } from '../ui/index.ts';

/** Draws the stage of a scenario into `host`. Rejects when the browser cannot. */
export async function openMap(
  host: HTMLElement,
  scenario: Options['scenario'],
  options: MapEvents & { readonly motion: boolean },
): Promise<MapPort> {
  const { createMap, loadGeometry } = await import('../map/index.ts');
  const { stage, prose } = scenario;
  return createMap(host, stage, await loadGeometry(), { ...options, names: prose.actors });
}
