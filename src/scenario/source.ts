import {
  constructFromEvents,
  EVENT_ID,
  getScalarValue,
  parseEvents,
  SCALAR_STYLE,
  YAMLException,
} from 'js-yaml';
import type { Event, ScalarEvent } from 'js-yaml';

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

/** A part of the file and where it begins. */
interface Part {
  readonly start: number;
  /** Where its key begins, or the part itself in a list. */
  readonly key: number;
  readonly scalar: ScalarEvent | null;
  /** What it holds, by key or index. */
  readonly inner: Map<string | number, Part>;
}

const MOST_CHARACTERS = 1 << 20;
const MOST_LEVELS = 32;
const MOST_ALIASES = 200;

/**
 * The text of a scenario file, as data, with the place of each part of it. Read from the parser's events: they are
 * flat, carry offsets, and come several times faster than the tree of a parser that keeps comments and styles.
 */
export class Source {
  readonly #text: string;
  readonly #lines: readonly number[];
  readonly #faults: Fault[] = [];
  #root: Part | null = null;
  /** Plain data; null for an empty or unreadable file. */
  readonly value: unknown = null;

  constructor(text: string) {
    this.#text = text.replace(/^\uFEFF/, '');
    this.#lines = lineStarts(this.#text);
    if (this.#text.length > MOST_CHARACTERS) {
      this.#fault(0, 'too_large', `The file is larger than ${MOST_CHARACTERS >> 10} KiB.`);
      return;
    }
    try {
      const events = parseEvents(this.#text, { maxDepth: MOST_LEVELS });
      this.#root = this.#partsOf(events);
      if (this.#root === null || this.#faults.length > 0) return;
      // `json` lets duplicate keys pass: all of them have been complained of above.
      [this.value] = constructFromEvents(events, { source: this.#text, json: true });
    } catch (error) {
      if (!(error instanceof YAMLException)) throw error;
      const deep = error.reason.includes('maxDepth');
      if (deep)
        this.#fault(error.mark?.position ?? 0, 'too_deep', `Nothing lies deeper than ${MOST_LEVELS} levels.`);
      else this.#fault(error.mark?.position ?? 0, 'bad_yaml', `This is not YAML: ${error.reason}.`);
    }
  }

  /** What makes it unreadable as YAML; the value is then of no use. */
  get faults(): readonly Fault[] {
    return this.#faults;
  }

  /** The place of a value, of its key, or of a character inside a text. A path that leads nowhere gives its last known part. */
  place(path: Path, spot: 'value' | 'key' | number): Position {
    let part = this.#root;
    for (const step of path) {
      const inner: Part | undefined = part?.inner.get(step);
      if (inner === undefined) break;
      part = inner;
    }
    if (part === null) return this.#position(0);
    if (spot === 'key') return this.#position(part.key);
    if (spot === 'value' || part.scalar === null) return this.#position(part.start);
    return this.#position(this.#inside(part.scalar, spot) ?? part.start);
  }

  #position(offset: number): Position {
    let low = 0;
    let high = this.#lines.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#lines[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (this.#lines[low] ?? 0) + 1 };
  }

  #fault(offset: number, code: string, message: string): void {
    this.#faults.push({ ...this.#position(offset), code: `scenario/${code}`, message });
  }

  /** Folding changes nothing but white space: the n-th visible character of a text is the n-th in the file. */
  #inside(scalar: ScalarEvent, offset: number): number | null {
    const before = getScalarValue(this.#text, scalar).slice(0, offset).replace(/\s/g, '').length;
    let seen = 0;
    for (let at = scalar.valueStart; at < scalar.valueEnd; at++) {
      if (/\s/.test(this.#text.charAt(at))) continue;
      if (seen === before) return at;
      seen++;
    }
    return null;
  }

  /** Where a scalar begins for a reader: at its quote, or at the `|` or `>` of a block; null if nothing is written. */
  #startOf({ valueStart, style }: ScalarEvent): number | null {
    if (valueStart < 0) return null;
    if (style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED) return valueStart - 1;
    if (style === SCALAR_STYLE.PLAIN) return valueStart;
    return this.#text.lastIndexOf(style === SCALAR_STYLE.LITERAL_BLOCK ? '|' : '>', valueStart - 1);
  }

  /** Finds the place of everything, and complains of what YAML allows and a scenario does not. */
  #partsOf(events: readonly Event[]): Part | null {
    const anchors = new Map<string, Part>();
    const open: {
      readonly part: Part;
      readonly map: boolean;
      key: { name: string; start: number } | null;
    }[] = [];
    let root: Part | null = null;
    let aliases = 0;
    let documents = 0;

    for (const event of events) {
      if (event.type === EVENT_ID.DOCUMENT) {
        if (++documents === 2) this.#fault(0, 'bad_yaml', 'A scenario file is one document.');
        continue;
      }
      if (event.type === EVENT_ID.POP) {
        open.pop();
        continue;
      }
      const holder = open.at(-1);
      const start = this.#startOfEvent(event) ?? holder?.key?.start ?? holder?.part.start ?? 0;
      if (event.type !== EVENT_ID.ALIAS && event.tagStart >= 0)
        this.#fault(event.tagStart, 'bad_yaml', 'Tags are not used here.');

      if (holder?.map === true && holder.key === null) {
        holder.key = { name: this.#keyName(event, start, holder.part), start };
        // a key that is a list or a map is complained of; its inside must still be passed over
        if (event.type === EVENT_ID.SEQUENCE || event.type === EVENT_ID.MAPPING)
          open.push({ part: emptyPart(start, start), map: event.type === EVENT_ID.MAPPING, key: null });
        continue;
      }
      let part: Part;
      if (event.type === EVENT_ID.ALIAS) {
        const name = this.#text.slice(event.anchorStart, event.anchorEnd);
        if (++aliases === MOST_ALIASES + 1)
          this.#fault(start, 'too_many_aliases', `A scenario has at most ${MOST_ALIASES} aliases.`);
        if (!anchors.has(name)) this.#fault(start, 'bad_yaml', `Nothing above is marked &${shown(name)}.`);
        part = { ...(anchors.get(name) ?? emptyPart(start, start)), key: holder?.key?.start ?? start };
      } else {
        part = emptyPart(start, holder?.key?.start ?? start, event.type === EVENT_ID.SCALAR ? event : null);
        if (event.anchorStart >= 0) anchors.set(this.#text.slice(event.anchorStart, event.anchorEnd), part);
      }
      if (holder === undefined) root ??= part;
      else {
        holder.part.inner.set(holder.key?.name ?? holder.part.inner.size, part);
        holder.key = null;
      }
      if (event.type === EVENT_ID.SEQUENCE || event.type === EVENT_ID.MAPPING)
        open.push({ part, map: event.type === EVENT_ID.MAPPING, key: null });
    }
    return root;
  }

  #startOfEvent(event: Exclude<Event, { type: 1 | 6 }>): number | null {
    if (event.type === EVENT_ID.SCALAR) return this.#startOf(event);
    return event.type === EVENT_ID.ALIAS ? event.anchorStart - 1 : event.start;
  }

  #keyName(event: Event, start: number, holder: Part): string {
    if (event.type !== EVENT_ID.SCALAR) {
      this.#fault(start, 'bad_yaml', 'A key is a plain word.');
      return '';
    }
    const name = event.valueStart < 0 ? 'null' : getScalarValue(this.#text, event);
    if (name === '__proto__') this.#fault(start, 'bad_id', 'This name is not allowed.');
    else if (holder.inner.has(name))
      this.#fault(start, 'duplicate_key', `The key "${shown(name)}" stands here twice.`);
    return name;
  }
}

const emptyPart = (start: number, key: number, scalar: ScalarEvent | null = null): Part => ({
  start,
  key,
  scalar,
  inner: new Map(),
});

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** A name as it may be repeated in a message: not too long. */
export function shown(name: string): string {
  return name.length > 60 ? `${name.slice(0, 57)}…` : name;
}
