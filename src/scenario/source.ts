import { Composer, isAlias, isMap, isScalar, isSeq, LineCounter, Parser } from 'yaml';
import type { CST, Document, Node, Pair, Scalar } from 'yaml';

/** Keys and indices from the root of the file. */
export type Path = readonly (string | number)[];

export interface Position {
  /** From 1. */
  readonly line: number;
  readonly column: number;
}

export interface Fault extends Position {
  readonly code: string;
  readonly message: string;
}

const MOST_CHARACTERS = 1 << 20;
const MOST_LEVELS = 32;
const MOST_ALIASES = 200;

/** The text of a scenario file, as data, with the place of each part of it. */
export class Source {
  readonly #text: string;
  readonly #lines = new LineCounter();
  readonly #document: Document | null;
  readonly #anchors = new Set<string>();
  /** What makes it unreadable as YAML; the value is then of no use. */
  readonly faults: readonly Fault[];
  /** Plain data, null for an empty or unreadable file. */
  readonly value: unknown = null;

  constructor(text: string) {
    this.#text = text;
    const faults: Fault[] = [];
    const fault = (offset: number, code: string, message: string): void => {
      faults.push({ ...this.#position(offset), code: `scenario/${code}`, message });
    };
    this.faults = faults;
    this.#document = null;
    if (text.length > MOST_CHARACTERS) {
      fault(0, 'too_large', `The file is larger than ${MOST_CHARACTERS >> 10} KiB.`);
      return;
    }
    const tokens = [...new Parser(this.#lines.addNewLine).parse(text)];
    // Composing is recursive: whatever could exhaust the stack is turned away here.
    const deep = tooDeep(tokens);
    if (deep !== null) {
      fault(deep, 'too_deep', `Nothing in a scenario lies deeper than ${MOST_LEVELS} levels.`);
      return;
    }
    const options = { uniqueKeys: false, stringKeys: true, merge: false, lineCounter: this.#lines };
    const [document, second] = take(new Composer(options).compose(tokens, true, text.length), 2);
    if (document === undefined) return;
    this.#document = document;
    for (const { pos, message } of [...document.errors, ...document.warnings])
      fault(pos[0], 'bad_yaml', `${message.replace(/\s+/g, ' ')}.`.replace('..', '.'));
    if (second !== undefined) fault(second.range?.[0] ?? 0, 'bad_yaml', 'A scenario file is one document.');
    this.#checkNodes(document.contents, fault);
    if (faults.length > 0) return;
    try {
      this.value = document.toJS({ maxAliasCount: MOST_ALIASES });
    } catch {
      fault(0, 'too_many_aliases', `The file repeats itself by more than ${MOST_ALIASES} aliases.`);
    }
  }

  /** The place of a value, of its key, or of a character inside a text. A path that leads nowhere gives its last known part. */
  place(path: Path, spot: 'value' | 'key' | number): Position {
    let node: Node | null = this.#document?.contents ?? null;
    let key: Node | null = null;
    for (const step of path) {
      const inner = this.#resolved(node);
      if (isMap(inner)) {
        const pair = inner.items.find((item) => isScalar(item.key) && item.key.value === step);
        if (pair === undefined) break;
        key = pair.key as Node;
        node = (pair.value as Node | null) ?? key;
      } else if (isSeq(inner)) {
        const item = inner.items[Number(step)] as Node | undefined;
        if (item === undefined) break;
        key = item;
        node = item;
      } else break;
    }
    if (spot === 'key') return this.#position((key ?? node)?.range?.[0] ?? 0);
    const start = node?.range?.[0] ?? 0;
    if (spot === 'value' || !isScalar(node)) return this.#position(start);
    return this.#position(this.#inside(node, spot));
  }

  #position(offset: number): Position {
    const { line, col } = this.#lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  }

  #resolved(node: Node | null): Node | null {
    return isAlias(node) && this.#document !== null ? (node.resolve(this.#document) ?? null) : node;
  }

  /** Folding changes nothing but white space: the n-th visible character of a text is the n-th in the file. */
  #inside(node: Scalar, offset: number): number {
    const [start, end] = node.range ?? [0, 0];
    const raw = this.#text.slice(start, end);
    const body = start + (/^(["']|[|>][^\n]*\n)/.exec(raw)?.[0].length ?? 0);
    const before = String(node.value).slice(0, offset).replace(/\s/g, '').length;
    let seen = 0;
    for (let at = body; at < end; at++) {
      if (/\s/.test(this.#text.charAt(at))) continue;
      if (seen === before) return at;
      seen++;
    }
    return start;
  }

  #checkNodes(node: unknown, fault: (offset: number, code: string, message: string) => void): void {
    if (isAlias(node) && !this.#anchors.has(node.source))
      fault(node.range?.[0] ?? 0, 'bad_yaml', `Nothing above is marked &${shown(node.source)}.`);
    if (isScalar(node) || isMap(node) || isSeq(node)) {
      if (node.anchor !== undefined) this.#anchors.add(node.anchor);
      if (node.tag !== undefined && !/^tag:yaml.org,2002:(str|int|float|bool|null|map|seq)$/.test(node.tag))
        fault(node.range?.[0] ?? 0, 'bad_yaml', `Tags such as ${node.tag} are not used here.`);
    }
    if (isSeq(node)) for (const item of node.items) this.#checkNodes(item, fault);
    if (!isMap(node)) return;
    const seen = new Set<unknown>();
    for (const { key, value } of node.items as Pair<Node, Node | null>[]) {
      const name = isScalar(key) ? key.value : null;
      const at = key.range?.[0] ?? 0;
      if (typeof name !== 'string') fault(at, 'bad_yaml', 'A key is a plain word.');
      else if (name === '__proto__') fault(at, 'bad_id', 'This name is not allowed.');
      else if (seen.has(name)) fault(at, 'duplicate_key', `The key "${shown(name)}" stands here twice.`);
      seen.add(name);
      this.#checkNodes(value, fault);
    }
  }
}

/** A name as it may be repeated in a message: not too long. */
export function shown(name: string): string {
  return name.length > 60 ? `${name.slice(0, 57)}…` : name;
}

function take<T>(items: Iterable<T>, most: number): T[] {
  const taken: T[] = [];
  for (const item of items) if (taken.push(item) === most) break;
  return taken;
}

/** The offset at which the nesting passes the bound, or null. */
function tooDeep(tokens: readonly CST.Token[]): number | null {
  const open: (readonly [CST.Token, number])[] = tokens.map((token) => [token, 0]);
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [token, level] = next;
    if (level > MOST_LEVELS && 'offset' in token) return token.offset;
    if (token.type === 'document' && token.value !== undefined) open.push([token.value, level]);
    if (!('items' in token)) continue;
    for (const { key, value } of token.items) {
      if (key != null) open.push([key, level + 1]);
      if (value != null) open.push([value, level + 1]);
    }
  }
  return null;
}
