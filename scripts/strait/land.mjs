// Where the invented half of a globe has land, and whose it is. Plane coordinates: the sheet's middle is 0, 0; x runs
// to the right, y up; the edge of the hemisphere is √2 away. One unit is about 57 degrees.
import { createNoise2D } from 'simplex-noise';
import seedrandom from 'seedrandom';

/** Groups of numbers, two spaces or a line apart. */
const points = (text) =>
  text
    .trim()
    .split(/\s{2,}|\n/)
    .map((group) => group.trim().split(' ').map(Number));

/** The main land: two shores that meet in the east, around an inner sea that only the narrows open. */
const MAINLAND = points(`
  -0.78 1.7  -0.7 1.2  -0.56 0.98  -0.6 0.76  -0.47 0.62  -0.4 0.46  -0.27 0.4  -0.25 0.27
  -0.13 0.2  -0.06 0.13  0.0 0.09  0.05 0.02  0.12 0.055  0.2 0.16  0.34 0.24  0.5 0.27  0.63 0.24
  0.73 0.15  0.79 0.03  0.74 -0.09  0.63 -0.15  0.49 -0.13  0.35 -0.17  0.23 -0.14  0.13 -0.08
  0.06 -0.02  0.0 -0.05  -0.07 -0.12  -0.05 -0.24  -0.15 -0.33  -0.11 -0.47  -0.22 -0.6
  -0.16 -0.78  -0.32 -0.98  -0.26 -1.25  -0.4 -1.7  1.7 -1.7  1.7 1.7
`);
/** Far over the ocean: Maristan and its neighbour. */
const FAR_LAND = points(`
  -0.68 0.0  -0.6 -0.1  -0.62 -0.22  -0.55 -0.33  -0.63 -0.47  -0.76 -0.55  -0.93 -0.5
  -1.08 -0.56  -1.24 -0.42  -1.16 -0.24  -1.2 -0.06  -1.02 0.05  -0.88 -0.02  -0.78 0.06
`);
const NORTH_ISLAND = points(`
  -0.98 0.72  -0.86 0.78  -0.78 0.66  -0.82 0.52  -0.9 0.42  -1.02 0.46  -1.08 0.58
`);
const SOUTH_ISLAND = points(`
  -0.62 -0.9  -0.5 -0.84  -0.44 -0.96  -0.52 -1.1  -0.64 -1.16  -0.7 -1.02
`);

/** Centre and radius. The first are those of the narrows. */
const ISLANDS = points(`
  -0.035 0.012 0.0125  -0.075 -0.018 0.008  0.088 -0.012 0.0075  -0.11 0.045 0.007
  -0.33 0.12 0.05  -0.41 0.17 0.022  -0.27 0.075 0.016  -0.37 0.06 0.012  0.45 0.06 0.035
  0.52 0.02 0.014  0.39 0.03 0.011  0.6 0.09 0.012  -0.24 -0.2 0.02  -0.29 -0.25 0.012
  -0.46 -0.07 0.014  -0.49 -0.12 0.008  -0.62 0.36 0.03  -0.68 0.3 0.014  -0.4 -0.62 0.028
  -0.36 -0.55 0.012
`);

/** Water that leads through: points with half its width there. */
const CHANNEL = points(`
  -0.32 0.03 0.07  -0.16 0.04 0.038  -0.06 0.03 0.021  0.015 0.0 0.0095  0.06 0.0 0.007
  0.1 -0.012 0.011  0.16 0.0 0.04  0.25 0.03 0.08
`);
/** Rivers from their source to the sea, with half the width of their mouth. */
const RIVERS = [
  { mouth: 0.016, way: points('0.52 0.72  0.46 0.56  0.5 0.43  0.44 0.33  0.46 0.24') },
  { mouth: 0.02, way: points('0.66 -0.74  0.56 -0.56  0.6 -0.4  0.53 -0.27  0.54 -0.1') },
  { mouth: 0.012, way: points('0.6 -0.4  0.62 -0.28  0.62 -0.12') },
  { mouth: 0.018, way: points('0.14 -0.72  0.06 -0.56  0.08 -0.44  -0.03 -0.36  -0.13 -0.36') },
  { mouth: 0.014, way: points('-0.1 0.82  -0.16 0.66  -0.24 0.58  -0.36 0.5') },
  { mouth: 0.012, way: points('1.06 0.2  0.94 0.14  0.86 0.08  0.76 0.04') },
  { mouth: 0.014, way: points('-0.98 -0.26  -0.82 -0.3  -0.74 -0.24  -0.6 -0.28') },
];
const LAKES = points(`
  0.1 0.5 0.05 0.022  0.86 0.42 0.07 0.03  0.3 -0.5 0.04 0.02  0.98 -0.3 0.05 0.05
  -0.3 0.86 0.04 0.03  0.2 0.66 0.025 0.015  -0.9 -0.36 0.035 0.02  0.24 -0.94 0.06 0.03
`);

/** Countries: their hearts, and how far each reaches for its size. The first four hold a seat. */
export const COUNTRIES = [
  { id: 'arven', name: 'Arven', reach: 0.62, hearts: points('0.05 0.055  0.045 -0.055') },
  { id: 'keld', name: 'Keld', reach: 1.15, hearts: points('-0.04 0.36  -0.24 0.62  0.2 0.32  -0.36 0.14') },
  {
    id: 'ostmark',
    name: 'Ostmark',
    reach: 1.2,
    hearts: points('0.36 -0.32  0.14 -0.28  0.62 -0.3  0.3 -0.62'),
  },
  {
    id: 'maristan',
    name: 'Maristan',
    reach: 1.2,
    hearts: points('-0.72 -0.22  -0.66 -0.4  -0.86 -0.12  -0.5 -0.1'),
  },
  { id: 'hallin', name: 'Hallin', reach: 0.85, hearts: points('0.92 0.06  0.86 0.24') },
  { id: 'torvany', name: 'Torvany', reach: 1.1, hearts: points('0.58 0.62  0.9 0.7  0.4 0.9') },
  { id: 'norrin', name: 'Norrin', reach: 1.1, hearts: points('-0.2 1.1  0.12 0.95') },
  { id: 'skerra', name: 'Skerra', reach: 1, hearts: points('-0.92 0.58  -0.66 0.33') },
  { id: 'meren', name: 'Meren', reach: 1, hearts: points('0.02 -0.82  -0.1 -0.66  -0.4 -0.6') },
  { id: 'sael', name: 'Sael', reach: 1.1, hearts: points('0.92 -0.5  1.1 -0.2') },
  { id: 'dorne', name: 'Dorrin', reach: 1.1, hearts: points('0.55 -1.0  0.15 -1.15  0.95 -0.95') },
  { id: 'sund', name: 'Sund', reach: 1.05, hearts: points('-1.08 -0.3  -1.02 -0.5') },
  { id: 'ulvar', name: 'Ulvar', reach: 1.1, hearts: points('1.25 0.3  1.2 0.75') },
  { id: 'perra', name: 'Perra', reach: 1, hearts: points('-0.56 -1.0') },
];

const clamp = (value, low, high) => Math.min(high, Math.max(low, value));
const smooth = (low, high, value) => {
  const t = clamp((value - low) / (high - low), 0, 1);
  return t * t * (3 - 2 * t);
};

/** Distance to a segment, and how far along it the nearest point lies (0–1). */
function toSegment(x, y, [ax, ay], [bx, by]) {
  const [dx, dy] = [bx - ax, by - ay];
  const t = clamp(((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy), 0, 1);
  return [Math.hypot(x - ax - dx * t, y - ay - dy * t), t];
}

/** Distance to the edge of a polygon: positive inside. */
function depthIn(polygon, x, y) {
  let inside = false;
  let nearest = Infinity;
  for (let at = 0; at < polygon.length; at += 1) {
    const [a, b] = [polygon[at], polygon[(at + 1) % polygon.length]];
    nearest = Math.min(nearest, toSegment(x, y, a, b)[0]);
    if (a[1] > y !== b[1] > y && x < ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]) + a[0]) inside = !inside;
  }
  return inside ? nearest : -nearest;
}

/** Points a side of the field in which distances to the coast of the plan are kept. */
const FIELD = 640;
const WIDE = 3.5;

/** How deep inside the planned lands each place lies: reckoned once on a coarse grid, read between its points. */
function createPlan() {
  const field = new Float32Array(FIELD * FIELD);
  for (let row = 0; row < FIELD; row += 1) {
    for (let column = 0; column < FIELD; column += 1) {
      const [x, y] = [(column / (FIELD - 1) - 0.5) * WIDE, (row / (FIELD - 1) - 0.5) * WIDE];
      field[row * FIELD + column] = Math.max(
        ...[MAINLAND, FAR_LAND, NORTH_ISLAND, SOUTH_ISLAND].map((shape) => depthIn(shape, x, y)),
      );
    }
  }
  return (x, y) => {
    const across = clamp((x / WIDE + 0.5) * (FIELD - 1), 0, FIELD - 1.001);
    const down = clamp((y / WIDE + 0.5) * (FIELD - 1), 0, FIELD - 1.001);
    const [column, row] = [Math.floor(across), Math.floor(down)];
    const [u, v] = [across - column, down - row];
    const at = row * FIELD + column;
    return (
      (field[at] * (1 - u) + field[at + 1] * u) * (1 - v) +
      (field[at + FIELD] * (1 - u) + field[at + FIELD + 1] * u) * v
    );
  };
}

/** A world of its own for each seed: `height` is above 0 on land, `owner` the index of its country. */
export function createLand(seed) {
  const random = seedrandom(seed);
  const [broad, fine, bend, sway, fjord] = Array.from({ length: 5 }, () => createNoise2D(random));
  const plan = createPlan();
  const fractal = (noise, x, y, octaves, frequency, gain) => {
    let [sum, weight, scale] = [0, 1, frequency];
    for (let octave = 0; octave < octaves; octave += 1) {
      sum += weight * noise(x * scale + octave * 7.3, y * scale - octave * 3.1);
      weight *= gain;
      scale *= 2.03;
    }
    return sum;
  };

  function height(x, y) {
    if (Math.hypot(x, y) > 1.58) return -1;
    const wx = x + 0.03 * fractal(bend, x, y, 3, 2.6, 0.5);
    const wy = y + 0.03 * fractal(sway, x, y, 3, 2.6, 0.5);
    // the narrows are drawn as they are: what bends the coasts elsewhere would shut them
    const free = smooth(0.05, 0.26, Math.hypot(x - 0.04, y));
    const px = x + (wx - x) * free;
    const py = y + (wy - y) * free;
    const depth = plan(px, py);
    if (depth < -0.26 && ISLANDS.every(([ix, iy, radius]) => Math.hypot(x - ix, y - iy) > radius * 3))
      return -1;
    // a coast is rough in the north and west, soft in the south
    const rough = smooth(-0.5, 0.5, y - x * 0.5) * 0.55 + 0.55;
    let ground = clamp(depth, -0.3, 0.3) + (0.016 + 0.05 * free) * fractal(broad, x, y, 8, 4.6, 0.56) * rough;
    // inlets: long folds of the northern shore, open to the sea
    const northern = smooth(-0.02, 0.3, y) * smooth(0.35, -0.05, x) * free;
    const fx = x + 0.035 * fractal(sway, x, y, 4, 8, 0.55);
    const fy = y + 0.035 * fractal(bend, x, y, 4, 8, 0.55);
    const fold = 1 - Math.abs(fjord(fx * 12 + fy * 5, fy * 6 - fx * 4));
    ground -= northern * smooth(0.84, 1, fold) * 0.085 * smooth(0.1, 0.01, depth);
    for (const [ix, iy, radius] of ISLANDS) {
      const distance = Math.hypot(x - ix, y - iy);
      if (distance > radius * 3) continue;
      ground = Math.max(
        ground,
        radius - distance + radius * 0.75 * fractal(fine, x + ix, y, 5, 0.55 / radius, 0.55),
      );
    }
    // skerries along the northern shore
    if (depth < 0 && depth > -0.09 && y > 0.14 && x < 0.1) {
      const skerry = fractal(fine, x, y, 3, 46, 0.5) - 1.02 + depth * 4;
      ground = Math.max(ground, skerry * 0.05);
    }
    const wobble = 0.005 * fractal(fine, x, y, 4, 34, 0.6);
    for (let at = 1; at < CHANNEL.length; at += 1) {
      const [a, b] = [CHANNEL[at - 1], CHANNEL[at]];
      const [distance, t] = toSegment(x, y, a, b);
      const half = a[2] + (b[2] - a[2]) * t;
      const isle = ISLANDS.some(([ix, iy, radius]) => Math.hypot(x - ix, y - iy) < radius * 1.5);
      if (!isle) ground = Math.min(ground, distance - half - wobble * Math.min(1, half * 60));
    }
    if (depth > -0.06) {
      for (const { mouth, way } of RIVERS) {
        const bx = x + 0.014 * fractal(bend, x, y, 4, 12, 0.55);
        const by = y + 0.014 * fractal(sway, x, y, 4, 12, 0.55);
        for (let at = 1; at < way.length; at += 1) {
          const [distance, t] = toSegment(bx, by, way[at - 1], way[at]);
          const share = (at - 1 + t) / (way.length - 1);
          ground = Math.min(ground, distance - mouth * (0.075 + 0.925 * share ** 5));
        }
      }
      for (const [lx, ly, rx, ry] of LAKES) {
        const away = Math.hypot((x - lx) / rx, (y - ly) / ry);
        if (away < 2)
          ground = Math.min(ground, (away - 1) * Math.min(rx, ry) + 0.02 * fractal(fine, x, y, 4, 14, 0.5));
      }
    }
    return ground;
  }

  function owner(x, y) {
    const wx = x + 0.05 * fractal(sway, x + 4, y, 5, 3.6, 0.5);
    const wy = y + 0.05 * fractal(bend, x, y + 4, 5, 3.6, 0.5);
    let [best, least] = [0, Infinity];
    for (const [index, { reach, hearts }] of COUNTRIES.entries()) {
      for (const [hx, hy] of hearts) {
        const distance = Math.hypot(wx - hx, wy - hy) / reach;
        if (distance < least) [best, least] = [index, distance];
      }
    }
    return best;
  }

  return { height, owner };
}
