import { INSTRUMENT_KINDS, machineOf, type InstrumentKind } from '../../engine/index.ts';
import { suggest } from '../../scenario/index.ts';
import type { Command } from '../command.ts';
import { Misuse } from '../misuse.ts';
import { print, printJson } from '../terminal.ts';

type Node = ReturnType<typeof machineOf>['root'];
type Transition = Node['transitions'] extends Map<string, readonly (infer T)[]> ? T : never;

/** A line from one state to another, and the state inside which Mermaid has to be told of it. */
interface Line {
  readonly inside: Node;
  readonly ends: string;
  readonly label: string;
}

/** Names are one for the whole diagram, and Mermaid takes no dots in them. */
const nameOf = (node: Node): string => node.path.join('_');
const childrenOf = (node: Node): readonly Node[] => Object.values<Node>(node.states);

function nodesOf(node: Node): readonly Node[] {
  return [node, ...childrenOf(node).flatMap(nodesOf)];
}

/** The node and all it lies in, outermost first. */
function pathTo(node: Node): readonly Node[] {
  return node.parent ? [...pathTo(node.parent), node] : [node];
}

/**
 * Mermaid draws no line through the border of a composite state: a line from or to a state inside one ends at
 * the border, and its label says which state is meant.
 */
function lineOf(from: Node, to: Node, label: string): Line {
  const here = pathTo(from);
  const there = pathTo(to);
  let depth = 0;
  while (here[depth + 1] !== undefined && here[depth + 1] === there[depth + 1] && here[depth + 1] !== from)
    depth++;
  const inside = here[depth] ?? from;
  const start = here[depth + 1] ?? from;
  const end = there[depth + 1] ?? to;
  const inner = end === to ? '' : ` → ${to.path.slice(end.path.length).join('.')}`;
  return { inside, ends: `${nameOf(start)} --> ${nameOf(end)}`, label: label + inner };
}

function linesOf(node: Node): readonly Line[] {
  return [...node.transitions].flatMap(([event, transitions]: [string, Transition[]]) =>
    transitions.flatMap(({ guard, target }, index) => {
      const asked = typeof guard === 'string' ? ` [${guard}]` : index > 0 ? ' [otherwise]' : '';
      return ((target ?? []) as Node[]).map((to) => lineOf(node, to, event + asked));
    }),
  );
}

/** One line for all that leads from one state to the same other. */
function joined(lines: readonly Line[]): readonly string[] {
  const labels = new Map<string, string[]>();
  for (const { ends, label } of lines) labels.set(ends, [...(labels.get(ends) ?? []), label]);
  return [...labels].map(([ends, all]) => `${ends}: ${all.join(', ')}`);
}

/** What lies inside a state: where it begins, its states with what lies in them, its lines, its ends. */
function body(node: Node, lines: readonly Line[]): readonly string[] {
  const children = childrenOf(node);
  if (node.type === 'parallel')
    return children.flatMap((region, index) => [...(index > 0 ? ['--'] : []), ...body(region, lines)]);
  const [first] = (node.initial.target ?? []) as Node[];
  return [
    ...(first ? [`[*] --> ${nameOf(first)}`] : []),
    ...children.flatMap((child) =>
      childrenOf(child).length === 0
        ? child.path.length > 1
          ? [`${nameOf(child)}: ${child.key}`]
          : []
        : [`state ${nameOf(child)} {`, ...body(child, lines).map((line) => `  ${line}`), '}'],
    ),
    ...joined(lines.filter(({ inside }) => inside === node)),
    ...children.filter(({ type }) => type === 'final').map((child) => `${nameOf(child)} --> [*]`),
  ];
}

function mermaid(kind: InstrumentKind): string {
  const { root } = machineOf(kind);
  const lines = nodesOf(root).flatMap(linesOf);
  return ['stateDiagram-v2', `  %% ${kind}`, ...body(root, lines).map((line) => `  ${line}`)].join('\n');
}

export const diagram: Command = {
  name: 'diagram',
  usage: '[MACHINE] [--json]',
  summary: 'the statecharts as Mermaid diagrams: treaty, sanctions, commitment, resolution',
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
