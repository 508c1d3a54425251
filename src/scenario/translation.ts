/**
 * A scenario in another language: a file beside it, `ko.yaml`, that repeats the shape of its prose with the texts
 * in that language. What it leaves out stays as it is in the scenario; what the scenario does not have is a fault.
 */
import type { Prose } from './prose.ts';
import { Report } from './report.ts';
import type { Diagnostic, Scenario } from './scenario.ts';
import { Source, type Path } from './source.ts';
import { suggest } from './suggest.ts';
import { strangers } from './telling.ts';

export interface Translated {
  /** The scenario with the texts that could be put into the language; as it was if the file cannot be read. */
  readonly scenario: Scenario;
  /** Faults of the file as errors, and what each part still lacks as warnings. */
  readonly diagnostics: readonly Diagnostic[];
}

/** The part of a translation that names who asserts facts and is no actor: by the name in the scenario. */
const WHO = 'who';
const ROW = ', ';
const LONGEST = 4000;
const NAMED = 5;
/** Parts of the prose that are codes and figures, not texts, and who asserts a fact: that follows from the actors and from `who`. */
const FIXED: ReadonlySet<string> = new Set([
  'flag',
  'label',
  'by',
  'url',
  'date',
  'publisher',
  'treaty',
  'question',
  'event',
  'act',
  'minutes',
  'fictional',
  'after',
  'place',
]);

/** Sources are called as they call themselves, whether listed or referred to. */
const isFixed = (key: string): boolean => FIXED.has(key) || key === 'sources';

type Plain = Readonly<Record<string, unknown>>;
const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** How many texts a part of the prose has. */
function texts(value: unknown): number {
  if (typeof value === 'string') return value === '' ? 0 : 1;
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + texts(item), 0);
  if (!isPlain(value)) return 0;
  return Object.entries(value).reduce((sum, [key, item]) => sum + (isFixed(key) ? 0 : texts(item)), 0);
}

/** Who asserts something in the scenario's facts, as it is written there: a name, or several actors in a row. */
function assertersOf(value: unknown, found = new Set<string>()): ReadonlySet<string> {
  if (Array.isArray(value)) for (const item of value) assertersOf(item, found);
  else if (isPlain(value))
    for (const [key, item] of Object.entries(value)) {
      if (key !== 'by') assertersOf(item, found);
      else if (typeof item === 'string' && item !== '') found.add(item);
    }
  return found;
}

class Translator {
  readonly #report: Report;
  readonly #names: Map<string, string>;

  /** `names` are those of the actors, from the one language to the other. */
  constructor(report: Report, names: ReadonlyMap<string, string>) {
    this.#report = report;
    this.#names = new Map(names);
  }

  /** Learns what those who assert something are called, where they are no actors; one warning for whom it lacks. */
  learn(prose: Prose, over: unknown): void {
    const actors = new Set(Object.values(prose.actors).map(({ name }) => name));
    const others = [...assertersOf(prose)].filter((by) => !by.split(ROW).every((name) => actors.has(name)));
    const base = Object.fromEntries(others.map((name) => [name, name]));
    const called = this.#parts(base, over ?? {}, [WHO]);
    if (isPlain(called))
      for (const [name, text] of Object.entries(called)) this.#names.set(name, String(text));
  }

  put(base: unknown, over: unknown, at: Path): unknown {
    if (typeof base === 'string') return this.#text(base, over, at);
    if (Array.isArray(base)) return this.#list(base, over, at);
    if (isPlain(base)) return this.#parts(base, over, at);
    this.#report.error(at, 'not_a_text', 'This is not a text of the scenario.', 'Leave it out.', 'key');
    return base;
  }

  #text(base: string, over: unknown, at: Path): string {
    if (typeof over === 'string' && over.trim() !== '' && over.length <= LONGEST) {
      const [odd] = at.at(-1) === 'telling' ? strangers(over) : [];
      if (odd === undefined) return over;
      const hint = 'Use {by}, {to} and {on}, in Korean with a particle: {byTopic}, {toWith}.';
      this.#report.error(at, 'bad_telling', `"{${odd}}" is not known here.`, hint);
      return base;
    }
    const hint = `Put it in quotes if it looks like a number; up to ${LONGEST} characters.`;
    this.#report.error(at, 'bad_text', 'A text is expected here.', hint);
    return base;
  }

  #list(base: readonly unknown[], over: unknown, at: Path): unknown {
    if (!Array.isArray(over) || over.length !== base.length) {
      const hint = `The scenario has ${base.length} here, and each keeps its place.`;
      this.#report.error(at, 'bad_list', 'A list as long as in the scenario is expected here.', hint);
      return base;
    }
    return base.map((item: unknown, index) => {
      // A fact may be given by its text alone.
      const value: unknown =
        isPlain(item) && typeof over[index] === 'string' ? { text: over[index] } : over[index];
      return this.put(item, value, [...at, index]);
    });
  }

  #parts(base: Plain, over: unknown, at: Path): unknown {
    if (!isPlain(over)) {
      this.#report.error(at, 'bad_part', 'Texts by name are expected here, as in the scenario.');
      return base;
    }
    const known = Object.keys(base).filter((key) => !isFixed(key) && typeof base[key] !== 'number');
    const result: Record<string, unknown> = { ...base };
    if (typeof base['by'] === 'string') result['by'] = this.#asserted(base['by']);
    for (const [key, value] of Object.entries(over)) {
      if (known.includes(key)) result[key] = this.put(base[key], value, [...at, key]);
      else {
        const message = `The scenario has no text "${key.slice(0, 64)}" here.`;
        this.#report.error([...at, key], 'unknown_text', message, suggest(key, known), 'key');
      }
    }
    this.#missing(
      base,
      known.filter((key) => !Object.hasOwn(over, key) && texts(base[key]) > 0),
      at,
    );
    return result;
  }

  /** One warning for a part, with its place: what it lacks by name. */
  #missing(base: Plain, keys: readonly string[], at: Path): void {
    if (keys.length === 0) return;
    const count = keys.reduce((sum, key) => sum + texts(base[key]), 0);
    const named = `${keys.slice(0, NAMED).join(', ')}${keys.length > NAMED ? ', …' : ''}`;
    const message = `Not translated: ${named} (${count} ${count === 1 ? 'text' : 'texts'}).`;
    this.#report.warn(at, 'missing_text', message, 'It is shown in the language of the scenario.');
  }

  #asserted(by: string): string {
    const whole = this.#names.get(by);
    if (whole !== undefined) return whole;
    return by
      .split(ROW)
      .map((name) => this.#names.get(name) ?? name)
      .join(ROW);
  }
}

/** Names of actors in both languages, for those that the translation names. */
function namesIn({ actors }: Prose, value: unknown): ReadonlyMap<string, string> {
  const over = isPlain(value) && isPlain(value['actors']) ? value['actors'] : {};
  return new Map(
    Object.entries(actors).flatMap(([id, { name }]) => {
      const actor = Object.hasOwn(over, id) ? over[id] : undefined;
      const called = isPlain(actor) ? actor['name'] : undefined;
      return typeof called === 'string' ? [[name, called] as const] : [];
    }),
  );
}

/**
 * Puts a scenario into the language of a translation (up to 1 MiB of YAML). Never throws; `path` is only repeated in
 * the diagnostics. Faults leave the text they concern as it was.
 */
export function translate(scenario: Scenario, yaml: string, path: string): Translated {
  const source = new Source(yaml);
  const report = new Report(path, source, 'translation');
  if (source.faults.length > 0) return { scenario, diagnostics: report.diagnostics };
  const value = source.value ?? {};
  const translator = new Translator(report, namesIn(scenario.prose, value));
  const { [WHO]: who, ...texts } = isPlain(value) ? value : {};
  translator.learn(scenario.prose, who);
  const prose = translator.put(scenario.prose, isPlain(value) ? texts : value, []) as Prose;
  return { scenario: { ...scenario, prose }, diagnostics: report.diagnostics };
}
