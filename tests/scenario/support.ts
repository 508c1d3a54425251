import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isMap, isPair, isScalar, isSeq, Pair, parseDocument } from 'yaml';
import type { Document, Node, YAMLMap } from 'yaml';
import { readScenario } from '../../src/scenario/index.ts';
import type { Diagnostic, Scenario } from '../../src/scenario/index.ts';

export type Path = readonly (string | number)[];

export const SAMPLE = readFileSync(fileURLToPath(new URL('sample.yaml', import.meta.url)), 'utf8');

/** The sample after a change of its tree, written out again. */
export function edited(change: (document: Document) => void): string {
  const document = sample.clone() as Document;
  change(document);
  return document.toString({ lineWidth: 0 });
}

/** The sample with one value set, added or (undefined) taken out. */
export function withValue(path: Path, value: unknown): string {
  // a copy of the whole tree for each value takes as long as to read the file: what is changed is put back
  const parent = sample.getIn(path.slice(0, -1), true) as YAMLMap;
  const { items } = parent;
  parent.items = items.map((item) => (isPair(item) ? new Pair(item.key, item.value) : item));
  try {
    if (value === undefined) sample.deleteIn(path);
    else sample.setIn(path, sample.createNode(value));
    return sample.toString({ lineWidth: 0 });
  } finally {
    parent.items = items;
  }
}

/** The sample with a key renamed; everything else stays where it is. */
export function withKey(path: Path, name: string): string {
  const start = offsetOf(SAMPLE, path, 'key');
  return SAMPLE.slice(0, start) + name + SAMPLE.slice(start + String(path.at(-1)).length);
}

/** Line and column, from 1, of a key (or of a list's item) or of a value, found apart from the reader under test. */
export function placeOf(text: string, path: Path, what: 'key' | 'value'): { line: number; column: number } {
  const before = text.slice(0, offsetOf(text, path, what)).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

const sample = parseDocument(SAMPLE);

function offsetOf(text: string, path: Path, what: 'key' | 'value'): number {
  let node = (text === SAMPLE ? sample : parseDocument(text)).contents as Node | null;
  let key = node;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && item.key.value === step);
      key = (pair?.key ?? null) as Node | null;
      node = (pair?.value ?? null) as Node | null;
    } else if (isSeq(node)) {
      node = (node.items[Number(step)] ?? null) as Node | null;
      key = node;
    }
  }
  return (what === 'key' ? key : node)?.range?.[0] ?? 0;
}

/** Every path in the sample at which a key stands. */
export function keyPaths(): Path[] {
  const found: Path[] = [];
  const walk = (value: unknown, path: Path): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      const here = [...path, Array.isArray(value) ? Number(key) : key];
      if (!Array.isArray(value)) found.push(here);
      walk(inner, here);
    }
  };
  walk(sample.toJS(), []);
  return found;
}

/** The scenario, or an error that shows what is wrong with it. */
export function sound(text: string): Scenario {
  const { scenario, diagnostics } = readScenario(text, 'test.yaml');
  if (scenario === null) throw new Error(JSON.stringify(diagnostics, null, 2));
  return scenario;
}

export const faults = (text: string): readonly Diagnostic[] => readScenario(text, 'test.yaml').diagnostics;
