// Draws the picture of the front page from the public-domain land of world-atlas: src/ui/title/vignette.svg.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { geoAzimuthalEqualArea, geoGraticule10, geoPath } from 'd3-geo';
import { feature } from 'topojson-client';
import { root } from './shared.mjs';

const [width, height] = [560, 380];
const atlas = JSON.parse(readFileSync(join(root, 'node_modules/world-atlas/land-110m.json'), 'utf8'));
const projection = geoAzimuthalEqualArea()
  .rotate([-92, -60, 0])
  .scale(262)
  .translate([width / 2, height / 2 + 6])
  .clipAngle(80)
  .clipExtent([
    [-10, -10],
    [width + 10, height + 10],
  ]); // the line of the cut is out of sight

/** From place to place in tenths: half as long as places written out. */
const path = (shape) => {
  let [text, x, y, first] = ['', 0, 0, [0, 0]];
  const step = (letter, to) => {
    const [dx, dy] = [Math.round(to[0] * 10) - x, Math.round(to[1] * 10) - y];
    if (letter === 'l' && dx === 0 && dy === 0) return;
    [x, y] = [x + dx, y + dy];
    text += `${letter}${dx / 10}${dy < 0 ? '' : ' '}${dy / 10}`;
  };
  geoPath(projection, {
    beginPath() {},
    moveTo: (...to) => step('m', (first = to)),
    lineTo: (...to) => step('l', to),
    closePath: () => step('l', first), // and not `z`: the next ring is counted from where the pen is
  })(shape);
  return text.replaceAll(/\b0\./g, '.');
};
const capitals = {
  Moscow: [37.6, 55.75],
  Pyongyang: [125.75, 39.03],
  Seoul: [127, 37.57],
  Tokyo: [139.7, 35.7],
  Beijing: [116.4, 39.9],
  Kyiv: [30.5, 50.45],
};
const at = (name) => projection(capitals[name]).map((value) => Math.round(value * 10) / 10);
const line = (from, to) => path({ type: 'LineString', coordinates: [capitals[from], capitals[to]] });
const [x1, y1] = at('Moscow');
const [x2, y2] = at('Pyongyang');
const bend = [(x1 + x2) / 2 + 14, (y1 + y2) / 2 - 34];
const seal = [(x1 + 2 * bend[0] + x2) / 4, (y1 + 2 * bend[1] + y2) / 4];
const dot = (name) => `<circle cx="${at(name)[0]}" cy="${at(name)[1]}" r="3.4"/>`;

const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">
<defs>
<pattern id="engraving" width="3.2" height="3.2" patternUnits="userSpaceOnUse" patternTransform="rotate(-18)"><path d="M0 .8h3.200" stroke="#6f6350" stroke-width=".55" opacity=".75"/></pattern>
<pattern id="water" width="6" height="3" patternUnits="userSpaceOnUse"><path d="M0 1.500h6" stroke="#8fa3ad" stroke-width=".5" opacity=".7"/></pattern>
<radialGradient id="sheet" cx=".5" cy=".5" r=".72"><stop offset=".55" stop-color="#f7f1e3" stop-opacity="0"/><stop offset="1" stop-color="#f7f1e3"/></radialGradient>
<path id="land" d="${path(feature(atlas, atlas.objects.land))}"/>
</defs>
<rect width="${width}" height="${height}" fill="#dfe5e2"/>
<rect width="${width}" height="${height}" fill="url(#water)"/>
<path d="${path(geoGraticule10())}" fill="none" stroke="#6d7f88" stroke-width=".4" opacity=".55"/>
<use href="#land" fill="#f3ead4" stroke="#fbf7ec" stroke-width="5" stroke-linejoin="round"/>
<use href="#land" fill="url(#engraving)" stroke="#22303a" stroke-width=".8" stroke-linejoin="round"/>
<path d="${line('Beijing', 'Pyongyang')}" fill="none" stroke="#a06a2c" stroke-width="1.600" stroke-dasharray="4 3"/>
<path d="${line('Seoul', 'Tokyo')}" fill="none" stroke="#2f6486" stroke-width="2.200"/>
<path d="M${x1} ${y1}Q${bend[0]} ${bend[1]} ${x2} ${y2}" fill="none" stroke="#f7f1e3" stroke-width="6"/>
<path d="M${x1} ${y1}Q${bend[0]} ${bend[1]} ${x2} ${y2}" fill="none" stroke="#8f2f36" stroke-width="2.800"/>
<g fill="#f7f1e3" stroke="#22303a" stroke-width="1.800">${Object.keys(capitals).map(dot).join('')}</g>
<circle cx="${seal[0]}" cy="${seal[1]}" r="12" fill="#8f2f36" stroke="#f7f1e3" stroke-width="2"/>
<circle cx="${seal[0]}" cy="${seal[1]}" r="8.600" fill="none" stroke="#f7f1e3" stroke-width=".8"/>
<path d="M${seal[0] - 4} ${seal[1] + 1}l3 3 5.500-7" fill="none" stroke="#f7f1e3" stroke-width="1.800" stroke-linecap="round" stroke-linejoin="round"/>
<rect width="${width}" height="${height}" fill="url(#sheet)"/>
</svg>
`;
writeFileSync(join(root, 'src/ui/title/vignette.svg'), svg);
