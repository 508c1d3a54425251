/** `npm run -s demarche -- COMMAND`. Exit codes: 0 fine, 1 what was checked is wrong, 2 misuse. */
import { suggest } from '../scenario/index.ts';
import { readCall, type Command } from './command.ts';
import { check } from './commands/check.ts';
import { create } from './commands/new.ts';
import { diagram } from './commands/diagram.ts';
import { play } from './commands/play.ts';
import { report } from './commands/report.ts';
import { schema } from './commands/schema.ts';
import { simulate } from './commands/simulate.ts';
import { verify } from './commands/verify.ts';
import { Misuse } from './misuse.ts';
import { complain, print } from './terminal.ts';

const COMMANDS: readonly Command[] = [check, create, simulate, play, verify, report, schema, diagram];

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
  if (name === undefined || name === '--help' || name === 'help') {
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
  if (rest.includes('--help')) {
    print(helpOf(command));
    return 0;
  }
  return await command.run(readCall(command, rest));
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Misuse)) throw error;
  complain(`${error.message}${error.hint === '' ? '' : ` ${error.hint}`}`);
  process.exitCode = 2;
}
