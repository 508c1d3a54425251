/**
 * A scenario in another language: a file beside it, `ko.yaml`, that repeats the shape of its prose with the texts
 * in that language. What it leaves out stays as it is in the scenario; what the scenario does not have is a fault.
 */
import type { Prose } from './prose.ts';
import { Report } from './report.ts';
import type { Diagnostic, Scenario } from './scenario.ts';
import { Source, type Path } from './source.ts';
import { suggest } from './suggest.ts';

export interface Translated {
  /** The scenario with the texts that could be put into the language; as it was if the file cannot be read. */
  readonly scenario: Scenario;
  /** Faults of the file, and how much of each part is still missing. */
  readonly diagnostics: readonly Diagnostic[];
}

const LONGEST = 4000;
/** Parts of the prose that are names, codes and figures, not texts. */
const FIXED: ReadonlySet<string> = new Set([
  'flag',
  'label',
  'url',
  'date',
  'publisher',
  'treaty',
  'question',
  'minutes',
  'fictional',
  'after',
]);

const isFixed = (key: string, value: unknown): boolean =>
  FIXED.has(key) || (key === 'sources' && Array.isArray(value));

type Plain = Readonly<Record<string, unknown>>;
const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** How many texts a part of the prose has. */
function texts(value: unknown): number {
  if (typeof value === 'string') return value === '' ? 0 : 1;
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + texts(item), 0);
  if (!isPlain(value)) return 0;
  return Object.entries(value).reduce((sum, [key, item]) => sum + (isFixed(key, item) ? 0 : texts(item)), 0);
}

class Translator {
  readonly #report: Report;
  done = 0;

  constructor(report: Report) {
    this.#report = report;
  }

  put(base: unknown, over: unknown, at: Path): unknown {
    if (typeof base === 'string') return this.#text(base, over, at);
    if (Array.isArray(base)) return this.#list(base, over, at);
    if (isPlain(base)) return this.#parts(base, over, at);
    this.#report.error(at, 'not_a_text', 'This is not a text of the scenario.', 'Leave it out.', 'key');
    return base;
  }

  #text(base: string, over: unknown, at: Path): string {
    if (typeof over !== 'string' || over.trim() === '' || over.length > LONGEST) {
      const hint = `Put it in quotes if it looks like a number; up to ${LONGEST} characters.`;
      this.#report.error(at, 'bad_text', 'A text is expected here.', hint);
      return base;
    }
    if (base !== '') this.done += 1;
    return over;
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
    const known = Object.keys(base).filter((key) => !isFixed(key, base[key]));
    const result: Record<string, unknown> = { ...base };
    for (const [key, value] of Object.entries(over)) {
      if (known.includes(key)) result[key] = this.put(base[key], value, [...at, key]);
      else
        this.#report.error(
          [...at, key],
          'unknown_text',
          `The scenario has no text ${key} here.`,
          suggest(key, known),
          'key',
        );
    }
    return result;
  }
}

/**
 * Puts a scenario into the language of a translation (up to 1 MiB of YAML). Never throws; `path` is only repeated in
 * the diagnostics. Faults leave the text they concern as it was.
 */
export function translate(scenario: Scenario, yaml: string, path: string): Translated {
  const source = new Source(yaml);
  const report = new Report(path, source, 'translation');
  if (source.faults.length > 0) return { scenario, diagnostics: report.diagnostics };
  const translator = new Translator(report);
  const prose = translator.put(scenario.prose, source.value ?? {}, []) as Prose;
  const wanted = texts(scenario.prose);
  if (translator.done < wanted) {
    const hint = 'What is missing is shown in the language of the scenario.';
    report.warn([], 'incomplete', `${translator.done} of ${wanted} texts are translated.`, hint);
  }
  return { scenario: { ...scenario, prose }, diagnostics: report.diagnostics };
}
