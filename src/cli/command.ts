/** What a command is, and how its words are read. */
import { parseArgs } from 'node:util';
import { suggest } from '../scenario/index.ts';
import { Misuse } from './misuse.ts';

export interface Option {
  readonly type: 'string' | 'boolean';
  readonly help: string;
}

export interface Command {
  readonly name: string;
  /** After the name: `PATH…`, `ID|PATH [options]`. */
  readonly usage: string;
  readonly summary: string;
  readonly options: Readonly<Record<string, Option>>;
  /** Fewest and most words beside the options. */
  readonly words: readonly [number, number];
  /** Exit code: 0 fine, 1 what was checked is wrong. */
  run(call: Call): Promise<number> | number;
}

export interface Call {
  readonly words: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
  /** One JSON document on stdout, and nothing else there. */
  readonly json: boolean;
}

/** Reads the words after a command's name. Throws Misuse with a "did you mean". */
export function readCall(command: Command, args: readonly string[]): Call {
  const options = { ...command.options, json: { type: 'boolean' as const, help: '' } };
  const parsed = parseArgs({
    args: [...args],
    options: Object.fromEntries(Object.entries(options).map(([name, { type }]) => [name, { type }])),
    strict: false,
    allowPositionals: true,
  });
  for (const [name, value] of Object.entries(parsed.values)) {
    const option = (options as Readonly<Record<string, Option>>)[name];
    if (!option)
      throw new Misuse(`${command.name} has no option --${name}.`, suggest(name, Object.keys(options)));
    // `--out --json` means that the value was forgotten, not a file of that name.
    if (option.type === 'string' && (typeof value !== 'string' || value.startsWith('--')))
      throw new Misuse(`--${name} needs a value.`, option.help);
    if (option.type === 'boolean' && typeof value !== 'boolean')
      throw new Misuse(`--${name} takes no value.`);
  }
  const [fewest, most] = command.words;
  const { length } = parsed.positionals;
  if (length < fewest || length > most) {
    throw new Misuse(
      length < fewest
        ? `${command.name} needs to know on what.`
        : `${command.name} was given too many words.`,
      `Usage: demarche ${command.name} ${command.usage}`,
    );
  }
  const values = parsed.values as Record<string, string | boolean | undefined>;
  return { words: parsed.positionals, options: values, json: values['json'] === true };
}

/** An option as a whole number within a range. */
export function wholeNumber(
  { options }: Call,
  name: string,
  fallback: number,
  low: number,
  high: number,
): number {
  const text = options[name];
  if (text === undefined) return fallback;
  const value = Number(text);
  if (typeof text !== 'string' || !/^\d+$/.test(text) || value < low || value > high) {
    throw new Misuse(`--${name} is ${String(text)}; it takes a whole number from ${low} to ${high}.`);
  }
  return value;
}

/** An option as one of a few words. */
export function oneOf<T extends string>(
  { options }: Call,
  name: string,
  fallback: T,
  known: readonly T[],
): T {
  const text = options[name];
  if (text === undefined) return fallback;
  const found = known.find((word) => word === text);
  if (!found) throw new Misuse(`--${name} cannot be ${String(text)}.`, suggest(String(text), known));
  return found;
}
