/** The map, fetched with Phaser once a game is on the page. */
import type { ReadonlySignal } from '@preact/signals';
import type { Options } from '../session/index.ts';
import type { MapEvents, MapPort } from '../ui/index.ts';
import { sheetOf } from './sheets.ts';
import type { Look } from './theme.ts';

/** Faces of the desk and the map. A face that comes only when it is first used has everything laid out once more. */
const FACES = [
  '600 14px Inter',
  '500 14px "IBM Plex Mono"',
  '14px "Demarche Serif"',
  'italic 14px "Demarche Serif"',
];

/** Has all that the map needs fetched, while the page is busy with something else. */
export function fetchMap(scenario: Options['scenario']['id']): void {
  // who opens the map hears of what fails
  void Promise.allSettled([
    ...FACES.map((face) => document.fonts.load(face)),
    import('../map/index.ts'),
    sheetOf(scenario),
  ]);
}

/** Draws the stage of a scenario into `host`, and keeps it in the look of the page. Rejects when the browser cannot. */
export async function openMap(
  host: HTMLElement,
  scenario: Options['scenario'],
  look: ReadonlySignal<Look>,
  options: MapEvents & { readonly motion: boolean },
): Promise<MapPort> {
  const { stage, prose } = scenario;
  const [{ createMap }, sheet] = await Promise.all([import('../map/index.ts'), sheetOf(scenario.id)]);
  const map = await createMap(host, stage, sheet, { ...options, ...look.value, names: prose.actors });
  const unsubscribe = look.subscribe(({ theme, contrast }) => map.dress(theme, contrast));
  return {
    ...map,
    destroy() {
      unsubscribe();
      map.destroy();
    },
  };
}
