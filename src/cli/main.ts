/** `npm run -s demarche -- COMMAND`. Exit codes: 0 fine, 1 what was checked is wrong, 2 misuse. */
import { suggest } from '../scenario/index.ts';
import { readCall, type Command } from './command.ts';
import { calibrate } from './commands/calibrate.ts';
import { cases } from './commands/cases.ts';
import { check } from './commands/check.ts';
import { create } from './commands/new.ts';
import { diagram } from './commands/diagram.ts';
import { play } from './commands/play.ts';
import { report } from './commands/report.ts';
import { schema } from './commands/schema.ts';
import { simulate } from './commands/simulate.ts';
import { tournament } from './commands/tournament.ts';
import { verify } from './commands/verify.ts';
import { Misuse } from './misuse.ts';
import { complain, print, printJson } from './terminal.ts';
import { Wrong } from './wrong.ts';

const HELP: ReadonlySet<string> = new Set(['--help', '-h', 'help']);
const COMMANDS: readonly Command[] = [
  check,
  create,
  simulate,
  tournament,
  calibrate,
  play,
  verify,
  cases,
  report,
  schema,
  diagram,
];

function overview(): string {
  return [
    'Usage: npm run -s demarche -- COMMAND [options]',
    '',
    ...COMMANDS.map(({ name, summary }) => `  ${name.padEnd(10)} ${summary}`),
    '',
    'Every command takes --help, and --json for one JSON document on stdout.',
  ].join('\n');
}

function helpOf({ name, usage, summary, options }: Command): string {
  const lines = Object.entries(options).map(([option, { help }]) => `  --${option.padEnd(10)} ${help}`);
  return [
    `Usage: npm run -s demarche -- ${name} ${usage}`,
    '',
    `${name}: ${summary}`,
    ...(lines.length > 0 ? ['', ...lines] : []),
  ].join('\n');
}

async function main(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || HELP.has(name)) {
    print(overview());
    return name === undefined ? 2 : 0;
  }
  const command = COMMANDS.find((known) => known.name === name);
  if (!command) {
    throw new Misuse(
      `There is no command ${name}.`,
      suggest(
        name,
        COMMANDS.map((known) => known.name),
      ),
    );
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    print(helpOf(command));
    return 0;
  }
  return await command.run(readCall(command, rest));
}

/** What went wrong, as an exit code; what nobody foresaw is thrown on, to be seen whole. */
function fail(error: unknown, json: boolean): number {
  if (error instanceof Wrong) {
    complain(error.message);
    if (json) printJson(error.document);
    return 1;
  }
  if (error instanceof Misuse) {
    complain(`${error.message}${error.hint === '' ? '' : ` ${error.hint}`}`);
    return 2;
  }
  // A file that cannot be read or written: no stack helps there.
  if (error instanceof Error && 'syscall' in error) {
    complain(`${error.message}.`);
    return 2;
  }
  throw error;
}

// Whoever reads along, `head` for one, may stop before the end.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

const args = process.argv.slice(2);
try {
  process.exitCode = await main(args);
} catch (error) {
  process.exitCode = fail(error, args.includes('--json'));
}
