import { IntlMessageFormat } from 'intl-messageformat';
import type { Catalogue } from './catalogue.ts';
import { grammar as englishGrammar } from './en/grammar.ts';
import { en } from './en/index.ts';
import type { Grammar } from './grammar.ts';
import type { Forms, Name, Names } from './names.ts';

/** What fills a placeholder. Several names are joined as the language joins them; null reads as `none` in a select. */
export type Arg = string | number | Name | readonly Name[] | null;
export type Args = Readonly<Record<string, Arg>>;

export interface Words {
  readonly locale: string;
  /**
   * The message for a code, with its placeholders filled. `vary` chooses among several wordings. A code that
   * the catalogue lacks comes back as it is, and a placeholder that was not filled shows as "…": a page with one
   * odd word is better than no page.
   */
  readonly say: (code: string, args?: Args, vary?: number) => string;
  readonly has: (code: string) => boolean;
  /**
   * A text of a scenario with names in it: `{by}` and `{to}` by their capitals, `{on}` by its short name, each with the
   * endings of a message (`{byOf}`, `{toWith}`).
   */
  readonly tell: (text: string, args: Args) => string;
  /** "June 2024", from year × 12 + (month − 1). */
  readonly date: (month: number) => string;
  /** "Moscow, Pyongyang and Seoul". */
  readonly list: (items: readonly string[]) => string;
  /** "+3", "−3", "0". */
  readonly signed: (value: number) => string;
  /** "Moscow’s", "the United States’". */
  readonly possessive: (name: string) => string;
  readonly capitalise: (text: string) => string;
  /** An imperative as news of it: "Ship munitions" → "ships munitions", and whether it goes to somebody; null where the language cannot tell. */
  readonly told: (title: string) => { readonly does: string; readonly giving: boolean } | null;
}

interface Language {
  readonly catalogue: Catalogue;
  readonly grammar: Grammar;
}

const english: Language = { catalogue: en, grammar: englishGrammar };
/** English is always there; others are fetched when they are asked for. */
const languages = new Map<string, Language>([['en', english]]);

/** Locales that there is a catalogue for. */
export const LOCALES = ['en', 'ko'] as const;
export type Locale = (typeof LOCALES)[number];

/** Fetches a language, so that `createWords` can speak it. */
export async function loadWords(locale: Locale): Promise<void> {
  if (locale === 'ko' && !languages.has('ko')) languages.set('ko', (await import('./ko/index.ts')).language);
}

/** A name in a scenario's text, and what is put to it. */
const SLOT = /\{(by|to|on)([A-Z]?[a-z]*)\}/gi;

/** Stands where a message was not given what it asks for. */
const MISSING = '…';

/** The values, with something for every placeholder that was forgotten: the formatter would throw. */
const lenient = (
  values: Record<string, string | number>,
  { inflect }: Grammar,
): Record<string, string | number> => {
  const text = (key: string): string | undefined => (key in values ? String(values[key]) : undefined);
  return new Proxy(values, {
    has: () => true,
    get: (known, key) => known[String(key)] ?? inflect(String(key), text) ?? MISSING,
  });
};

/** Every code that a catalogue holds, for the test that demands a message for each. */
export const codesOf = (locale: string): readonly string[] =>
  Object.keys((languages.get(locale) ?? english).catalogue);

const capitalise = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

const FORMS: readonly (readonly [string, (forms: Forms, grammar: Grammar) => string])[] = [
  ['', (forms) => forms.full],
  ['Short', (forms) => forms.short],
  ['Adjective', (forms) => forms.adjective],
  ['Capital', (forms) => forms.capital],
  ['Of', (forms, { possessive }) => possessive(forms.capital)],
];

const isNames = (arg: Arg): arg is readonly Name[] => Array.isArray(arg);

/**
 * Speaks one language about one scenario. A placeholder `{by}` gives the full name of the argument `by`;
 * `{byShort}`, `{byAdjective}`, `{byCapital}`, `{byOf}` its other forms; `{byNumber}` is `one` or `many`, for a select; `{By…}` any of them with a capital letter.
 */
export function createWords(locale: string, names: Names): Words {
  const { catalogue, grammar } = languages.get(locale) ?? english;
  const { conventions, possessive, isPlural, isGiving, told } = grammar;
  const formats = new Map<string, IntlMessageFormat>();
  const lists = new Intl.ListFormat(conventions, { type: 'conjunction' });
  const months = new Intl.DateTimeFormat(conventions, { month: 'long', year: 'numeric', timeZone: 'UTC' });

  const fill = (args: Args): Record<string, string | number> => {
    const values: Record<string, string | number> = {};
    const put = (key: string, text: string): void => {
      values[key] = text;
      values[capitalise(key)] = capitalise(text);
    };
    for (const [key, arg] of Object.entries(args)) {
      if (arg === null) for (const [form] of FORMS) put(key + form, 'none');
      else if (typeof arg === 'number') values[key] = arg;
      else if (typeof arg === 'string') put(key, arg);
      else {
        const all = (isNames(arg) ? arg : [arg]).map(names);
        for (const [form, take] of FORMS)
          put(key + form, lists.format(all.map((forms) => take(forms, grammar))));
        const [only] = all;
        values[`${key}Number`] =
          all.length === 1 && only !== undefined && !isPlural(only.short) ? 'one' : 'many';
      }
    }
    return values;
  };

  const formatOf = (code: string, vary: number): IntlMessageFormat | undefined => {
    const message = catalogue[code];
    if (message === undefined) return undefined;
    const text = typeof message === 'string' ? message : message[vary % message.length];
    if (text === undefined) return undefined;
    const known = formats.get(text);
    if (known) return known;
    // no markup is ever made of a message: `<` is a letter like any other
    const made = new IntlMessageFormat(text, locale, undefined, { ignoreTag: true });
    formats.set(text, made);
    return made;
  };

  return {
    locale,
    say(code, args = {}, vary = 0) {
      const format = formatOf(code, Math.abs(vary));
      return format === undefined ? code : String(format.format(lenient(fill(args), grammar)));
    },
    has: (code) => code in catalogue,
    tell: (text, args) => {
      const values = lenient(fill(args), grammar);
      return text.replaceAll(SLOT, (_, name: string, ending: string) => {
        const form = ending === 'Of' ? '' : name.toLowerCase() === 'on' ? 'Short' : 'Capital';
        return String(values[`${name}${form}${ending}`]);
      });
    },
    date: (month) => months.format(Date.UTC(Math.floor(month / 12), month % 12, 1)),
    list: (items) => lists.format(items),
    signed: (value) => (value > 0 ? `+${value}` : value < 0 ? `−${-value}` : '0'),
    possessive,
    capitalise,
    told: (title) => {
      const does = told(title);
      return does === null ? null : { does, giving: isGiving(title) };
    },
  };
}
