import { findNodeAtLocation, parse, parseTree, printParseErrorCode, type ParseError } from 'jsonc-parser';
import type { Diagnostic } from '../scenario.ts';
import { MOST, Unusable, type Complain, type Geometry, type Place } from './geometry.ts';
import { readGeoJson } from './geojson.ts';
import { readTopology } from './topology.ts';
import { Values } from './values.ts';
import { wind } from './wind.ts';

export interface ReadGeometry {
  /** Null if there is any fault. */
  readonly geometry: Geometry | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a geometry file: TopoJSON or GeoJSON, within the bounds. Never throws, whatever the text. */
export function readGeometry(text: string, path: string): ReadGeometry {
  const diagnostics: Diagnostic[] = [];
  const fault = (offset: number, code: string, message: string, hint = ''): ReadGeometry => {
    const before = text.slice(0, offset).split('\n');
    const [line, column] = [before.length, (before.at(-1)?.length ?? 0) + 1];
    diagnostics.push({ path, line, column, severity: 'error', code: `scenario/${code}`, message, hint });
    return { geometry: null, diagnostics };
  };

  if (text.length > MOST.characters)
    return fault(
      0,
      'too_large',
      `A geometry is at most ${MOST.characters >> 10} KiB; this is ${Math.ceil(text.length / 1024)}.`,
      'Simplify its lines, or leave out what lies far from the frame.',
    );
  const deep = tooDeep(text);
  if (deep !== null) return fault(deep, 'too_deep', `Nothing lies deeper than ${MOST.levels} levels.`);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    const errors: ParseError[] = [];
    parse(text, errors);
    const [first] = errors;
    const what = first === undefined ? '' : ` (${printParseErrorCode(first.error)})`;
    return fault(first?.offset ?? 0, 'bad_json', `This is not JSON${what}.`);
  }
  const geometry = checkGeometry(value, (at, code, message, hint) => {
    const tree = parseTree(text);
    // a key that is missing has no place of its own: the nearest part around it has
    const around = at.map((_, index) => at.slice(0, at.length - index));
    const found = around
      .map((place) => (tree === undefined ? undefined : findNodeAtLocation(tree, place)))
      .find((node) => node !== undefined);
    fault(found?.offset ?? tree?.offset ?? 0, code, message, hint);
  });
  return { geometry, diagnostics };
}

/** Checks data that is to be a geometry; null once it has complained. */
export function checkGeometry(value: unknown, complain: Complain, at: Place = []): Geometry | null {
  const values = new Values(complain);
  try {
    const data = values.group(value, at, 'A geometry');
    if (data['type'] === 'Topology') return wind(readTopology(values, data, at));
    if (data['type'] === 'FeatureCollection') return wind(readGeoJson(values, data, at));
    return values.refuse(
      [...at, 'type'],
      'wrong_value',
      'A geometry is a TopoJSON "Topology" or a GeoJSON "FeatureCollection".',
    );
  } catch (error) {
    if (error instanceof Unusable) return null;
    throw error;
  }
}

/** Where brackets first lie deeper than they may; found before anything is parsed. */
function tooDeep(text: string): number | null {
  let level = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at];
    if (quoted) {
      if (letter === '\\') at += 1;
      else if (letter === '"') quoted = false;
    } else if (letter === '"') quoted = true;
    else if (letter === '[' || letter === '{') {
      level += 1;
      if (level > MOST.levels) return at;
    } else if (letter === ']' || letter === '}') level -= 1;
  }
  return null;
}
