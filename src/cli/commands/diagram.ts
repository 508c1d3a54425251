import {
  INSTRUMENT_KINDS,
  initialState,
  machineOf,
  stepsFrom,
  type InstrumentKind,
} from '../../engine/index.ts';
import { suggest } from '../../scenario/index.ts';
import type { Command } from '../command.ts';
import { Misuse } from '../misuse.ts';
import { print, printJson } from '../terminal.ts';

/** Every step that the machine can take, found by walking it from its first state. */
function walk(kind: InstrumentKind): { from: string; label: string; to: string }[] {
  const first: string = initialState(kind);
  const seen = new Set([first]);
  const queue = [first];
  const edges = new Map<string, { from: string; label: string; to: string }>();
  for (let from = queue.shift(); from !== undefined; from = queue.shift()) {
    for (const { event, flags, to } of stepsFrom(kind, from)) {
      const asked = Object.entries(flags).filter(([, set]) => set);
      const label = event + (asked.length === 0 ? '' : ` [${asked.map(([name]) => name).join(', ')}]`);
      edges.set(`${from} ${label} ${to}`, { from, label, to });
      if (!seen.has(to)) {
        seen.add(to);
        queue.push(to);
      }
    }
  }
  return [...edges.values()];
}

/** Mermaid takes no dots in names: states are declared with their own titles. */
const name = (state: string): string => state.replaceAll('.', '_');

function mermaid(kind: InstrumentKind): string {
  const edges = walk(kind);
  const states = [...new Set(edges.flatMap(({ from, to }) => [from, to]))];
  const outer = new Map<string, string[]>();
  for (const state of states) {
    const [head = state, ...rest] = state.split('.');
    if (rest.length > 0) outer.set(head, [...(outer.get(head) ?? []), state]);
  }
  const ends = states.filter((state) => !edges.some(({ from, to }) => from === state && to !== state));
  return [
    'stateDiagram-v2',
    `  %% ${machineOf(kind).id}`,
    ...[...outer].flatMap(([head, inner]) => [
      `  state ${head} {`,
      ...inner.map((state) => `    ${name(state)}: ${state.slice(head.length + 1)}`),
      '  }',
    ]),
    `  [*] --> ${name(initialState(kind))}`,
    ...edges.map(({ from, label, to }) => `  ${name(from)} --> ${name(to)}: ${label}`),
    ...ends.map((state) => `  ${name(state)} --> [*]`),
  ].join('\n');
}

export const diagram: Command = {
  name: 'diagram',
  usage: '[MACHINE] [--json]',
  summary: 'the statecharts as Mermaid diagrams: treaty, sanctions, commitment',
  options: {},
  words: [0, 1],
  run({ words, json }) {
    const asked = words[0];
    const kinds = INSTRUMENT_KINDS.filter((kind) => asked === undefined || kind === asked);
    if (kinds.length === 0)
      throw new Misuse(`There is no machine ${asked}.`, suggest(String(asked), INSTRUMENT_KINDS));
    if (json) printJson(Object.fromEntries(kinds.map((kind) => [kind, mermaid(kind)])));
    else print(kinds.map(mermaid).join('\n\n'));
    return 0;
  },
};
