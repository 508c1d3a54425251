// From a grid of labels (0 is water) to rings: specks swept away, outlines walked cell by cell.

/** Areas of one label that hang together, as lists of cells. */
function* areas(labels, side) {
  const seen = new Uint8Array(labels.length);
  for (let start = 0; start < labels.length; start += 1) {
    if (seen[start] === 1) continue;
    const label = labels[start];
    const cells = [start];
    seen[start] = 1;
    for (let at = 0; at < cells.length; at += 1) {
      for (const next of around(cells[at], side)) {
        if (seen[next] === 1 || labels[next] !== label) continue;
        seen[next] = 1;
        cells.push(next);
      }
    }
    yield { label, cells };
  }
}

function around(cell, side) {
  const column = cell % side;
  const next = [];
  if (column > 0) next.push(cell - 1);
  if (column < side - 1) next.push(cell + 1);
  if (cell >= side) next.push(cell - side);
  if (cell < side * (side - 1)) next.push(cell + side);
  return next;
}

/** Areas below these sizes, in cells, are not kept apart. */
const ROCK = 26;
const POND = 420;
const STRAY = 2600;
const ISLAND = 60_000;

/**
 * Fills ponds, drowns rocks, gives stray bits of one country that lie in another to that other, and each island that
 * is no mainland to one country alone.
 */
export function sweep(labels, side) {
  const dry = labels.map((label) => (label === 0 ? 0 : 1));
  for (const { label, cells } of areas(dry, side)) {
    if (label === 0 || cells.length > ISLAND) continue;
    const owners = new Map();
    for (const cell of cells) owners.set(labels[cell], (owners.get(labels[cell]) ?? 0) + 1);
    const [[most]] = [...owners].toSorted((a, b) => b[1] - a[1]);
    for (const cell of cells) labels[cell] = cells.length < ROCK ? 0 : most;
  }
  for (const { label, cells } of Array.from(areas(labels, side))) {
    if (cells.length >= (label === 0 ? POND : STRAY)) continue;
    const touched = new Map();
    for (const cell of cells)
      for (const next of around(cell, side))
        if (labels[next] !== label) touched.set(labels[next], (touched.get(labels[next]) ?? 0) + 1);
    const [neighbour] = [...touched].filter(([other]) => other !== 0).toSorted((a, b) => b[1] - a[1])[0] ?? [
      0,
    ];
    if (neighbour !== 0) for (const cell of cells) labels[cell] = neighbour;
  }
}

/** The rings of each label, in corners of cells, with the label's own side on the right hand. */
export function rings(labels, side) {
  const edges = new Map();
  const wide = side + 1;
  const put = (label, from, to) => {
    const own = edges.get(label) ?? new Map();
    edges.set(label, own);
    const ends = own.get(from);
    if (ends === undefined) own.set(from, [to]);
    else ends.push(to);
  };
  for (let row = 0; row < side; row += 1) {
    for (let column = 0; column < side; column += 1) {
      const label = labels[row * side + column];
      if (label === 0) continue;
      const corner = row * wide + column;
      const other = (r, c) => (r < 0 || c < 0 || r >= side || c >= side ? 0 : labels[r * side + c]);
      if (other(row - 1, column) !== label) put(label, corner, corner + 1);
      if (other(row, column + 1) !== label) put(label, corner + 1, corner + 1 + wide);
      if (other(row + 1, column) !== label) put(label, corner + 1 + wide, corner + wide);
      if (other(row, column - 1) !== label) put(label, corner + wide, corner);
    }
  }
  const made = new Map();
  for (const [label, own] of edges) {
    const list = [];
    for (const start of own.keys()) {
      while ((own.get(start)?.length ?? 0) > 0) {
        const ring = [start];
        let [from, at] = [start, own.get(start).shift()];
        while (at !== start) {
          ring.push(at);
          const ends = own.get(at);
          // where two corners of one country touch, keep to the right: both stay rings of their own
          const right = turnRight(from, at, wide);
          const spot = Math.max(0, ends.indexOf(right));
          from = at;
          [at] = ends.splice(spot, 1);
        }
        list.push([...ring, start].map((corner) => [corner % wide, Math.floor(corner / wide)]));
      }
    }
    made.set(label, list);
  }
  return made;
}

function turnRight(from, at, wide) {
  const step = at - from;
  if (step === 1) return at + wide;
  if (step === wide) return at - 1;
  return step === -1 ? at - wide : at + 1;
}

const areaOf = (ring) =>
  ring.reduce((sum, [x, y], at) => {
    const [nx, ny] = ring[(at + 1) % ring.length];
    return sum + (x * ny - nx * y) / 2;
  }, 0);

function holds(ring, [x, y]) {
  let inside = false;
  for (let at = 0; at < ring.length - 1; at += 1) {
    const [a, b] = [ring[at], ring[at + 1]];
    if (a[1] > y !== b[1] > y && x < ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]) + a[0]) inside = !inside;
  }
  return inside;
}

/** Rings as polygons: each hole with the outline around it. */
export function polygons(list) {
  const sized = list.map((ring) => ({ ring, area: areaOf(ring) }));
  const outlines = sized.filter(({ area }) => area > 0).toSorted((a, b) => a.area - b.area);
  const made = new Map(outlines.map((outline) => [outline, [outline.ring]]));
  for (const { ring, area } of sized) {
    if (area > 0) continue;
    // half a cell aside: never on the outline itself
    const [[x, y], [nx, ny]] = ring;
    const point = [(x + nx) / 2 + (ny - y) / 4, (y + ny) / 2 - (nx - x) / 4];
    const home = outlines.find((outline) => outline.area > -area && holds(outline.ring, point));
    if (home === undefined) throw new Error('a hole without a land around it');
    made.get(home).push(ring);
  }
  return [...made.values()];
}

/** An arc of cells' corners as a line that a pen could have drawn. Ends stay: other arcs meet there. */
export function soften(arc, passes) {
  const closed = arc[0][0] === arc.at(-1)[0] && arc[0][1] === arc.at(-1)[1];
  let line = arc;
  for (let pass = 0; pass < passes; pass += 1) {
    const last = line.length - 1;
    line = line.map((point, at) => {
      if (!closed && (at === 0 || at === last)) return point;
      const before = at === 0 ? line[last - 1] : line[at - 1];
      const after = at === last ? line[1] : line[at + 1];
      return [(before[0] + 2 * point[0] + after[0]) / 4, (before[1] + 2 * point[1] + after[1]) / 4];
    });
  }
  return line;
}
