/**
 * The countries of the map as three well-known ways would draw them, to be dragged: `?as=canvas`, `?as=svg`,
 * `?as=leaflet`, and with `large` so many times larger. Each does what its documentation shows for a map that is panned, and nothing clever. Not part of the game.
 */
import { geoAzimuthalEqualArea, geoPath } from 'd3-geo';
import { feature } from 'topojson-client';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import L from 'leaflet';
import 'leaflet/dist/leaflet.css';
import { STAGE } from '../../map/harness/example.ts';
import { worldGeometry } from './shapes.ts';

type Country = Feature<Polygon | MultiPolygon>;

const query = new URLSearchParams(location.search);
const host = document.querySelector<HTMLElement>('#host');
if (host === null) throw new Error('The page has no #host');
const { width, height } = host.getBoundingClientRect();
const world = await worldGeometry();
const countries = feature(world, world.objects.countries).features as Country[];
const [yaw, pitch, roll] = STAGE.rotate;
const projection = geoAzimuthalEqualArea()
  .rotate([yaw, pitch, roll])
  .clipAngle(120)
  .scale(height * 0.45 * Number(query.get('large') ?? 1))
  .translate([width / 2, height / 2]);
const FILLS = ['#f3ecdc', '#8f2f36', '#2f6486', '#dbb37c'];
const fillOf = (index: number): string => FILLS[index % FILLS.length] ?? '#f3ecdc';

/** Calls back with how far a hand has moved. */
function onDrag(element: Element, move: (dx: number, dy: number) => void): void {
  let last: PointerEvent | null = null;
  element.addEventListener('pointerdown', (event) => void (last = event as PointerEvent));
  element.addEventListener('pointermove', (event) => {
    if (last === null) return;
    const now = event as PointerEvent;
    move(now.clientX - last.clientX, now.clientY - last.clientY);
    last = now;
  });
  element.addEventListener('pointerup', () => void (last = null));
}

function drawCanvas(): void {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  host?.append(canvas);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas');
  const path = geoPath(projection, context);
  let wanted = false;
  const draw = (): void => {
    wanted = false;
    context.clearRect(0, 0, width, height);
    context.strokeStyle = '#2a3a42';
    context.lineWidth = 0.6;
    for (const [index, country] of countries.entries()) {
      context.beginPath();
      path(country);
      context.fillStyle = fillOf(index);
      context.fill();
      context.stroke();
    }
  };
  onDrag(canvas, (dx, dy) => {
    const [x, y] = projection.translate();
    projection.translate([x + dx, y + dy]);
    if (!wanted) requestAnimationFrame(draw);
    wanted = true;
  });
  draw();
}

function drawSvg(): void {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  svg.setAttribute('width', String(width));
  svg.setAttribute('height', String(height));
  const group = document.createElementNS(space, 'g');
  const path = geoPath(projection).digits(2);
  for (const [index, country] of countries.entries()) {
    const shape = document.createElementNS(space, 'path');
    shape.setAttribute('d', path(country) ?? '');
    shape.setAttribute('fill', fillOf(index));
    shape.setAttribute('stroke', '#2a3a42');
    shape.setAttribute('stroke-width', '0.6');
    group.append(shape);
  }
  svg.append(group);
  host?.append(svg);
  let [x, y] = [0, 0];
  onDrag(svg, (dx, dy) => {
    [x, y] = [x + dx, y + dy];
    group.setAttribute('transform', `translate(${x},${y})`);
  });
}

function drawLeaflet(): void {
  if (host === null) return;
  // projected once, then drawn on Leaflet's plane: it has no azimuthal projection of its own
  const flat = countries.flatMap((country): Country[] => {
    const line = geoPath(projection)(country);
    if (line === null) return [];
    const rings = line
      .split('M')
      .slice(1)
      .map((ring) =>
        ring
          .replace('Z', '')
          .split('L')
          .map((point) => point.split(',').map(Number))
          .map(([x = 0, y = 0]) => [x, height - y]),
      );
    return [
      {
        type: 'Feature',
        properties: {},
        geometry: { type: 'MultiPolygon', coordinates: rings.map((ring) => [ring]) },
      },
    ];
  });
  const map = L.map(host, {
    crs: L.CRS.Simple,
    zoomControl: false,
    attributionControl: false,
    inertia: false,
  });
  map.setView([height / 2, width / 2], 0, { animate: false });
  let index = 0;
  L.geoJSON(flat, {
    style: () => {
      index += 1;
      return { color: '#2a3a42', weight: 0.6, fillColor: fillOf(index - 1), fillOpacity: 1 };
    },
  }).addTo(map);
}

if (query.get('as') === 'canvas') drawCanvas();
else if (query.get('as') === 'svg') drawSvg();
else drawLeaflet();
document.documentElement.dataset['ready'] = 'yes';
