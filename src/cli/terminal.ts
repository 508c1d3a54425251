/** What is printed where: results on stdout, progress and complaints on stderr. */
import { writeSync } from 'node:fs';

export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** The one document of `--json`. */
export function printJson(value: unknown): void {
  print(JSON.stringify(value, null, 2));
}

export function complain(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** A line that replaces itself in a terminal, and is not written anywhere else. */
export function progress(text: string): void {
  if (process.stderr.isTTY) writeSync(2, `\r\u001b[K${text}`);
}
