/** A page with the map alone, for trying it: `npx vite` and open /tests/map/harness/. Not part of the game. */
import '../../../src/ui/styles/fonts.css';
import world from '../../../assets/map/world.json?url';
import type { Geometry } from '../../../src/session/index.ts';
import { engrave } from '../../../src/map/engrave.ts';
import { createMap } from '../../../src/map/index.ts';
import * as example from './example.ts';

const query = new URLSearchParams(location.search);
const host = document.querySelector<HTMLElement>('#host');
if (host === null) throw new Error('The page has no #host');
const picked: (string | null)[] = [];
const sheet = engrave((await (await fetch(world)).json()) as Geometry, example.STAGE);
const begun = performance.now();
const map = await createMap(host, example.STAGE, sheet, {
  motion: query.get('motion') !== 'off',
  names: example.NAMES,
  renderer: (query.get('renderer') ?? 'auto') as 'auto',
  onPick: (actor) => {
    picked.push(actor);
    map.select(actor);
  },
});
map.clear({ left: 300, right: 330, top: 64, bottom: 100 });
map.show(query.has('crowded') ? example.CROWDED : query.has('signed') ? example.SIGNED : example.ATLAS);
if (query.has('panels')) {
  for (const style of [
    'left:12px;top:76px;width:280px;bottom:112px',
    'right:12px;top:76px;width:310px;bottom:112px',
    'left:12px;top:10px;right:12px;height:50px',
    'left:12px;right:12px;bottom:12px;height:84px',
  ]) {
    const panel = document.createElement('div');
    panel.className = 'panel';
    panel.style.cssText = style;
    document.body.append(panel);
  }
}
Object.assign(window, { map, picked, example, startMs: performance.now() - begun });
