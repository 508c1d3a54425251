import { posix } from 'node:path';
import { parseSync } from 'oxc-parser';

/**
 * Who may import whom, read from the sources themselves: static, dynamic and type imports, re-exports,
 * `import.meta.glob` and `new URL(…, import.meta.url)`. There is no list of exceptions, and there will be none:
 * a rule that does not fit is changed here, for everyone.
 */
interface Layer {
  /** Folders whose front door (index.ts) this one may use. */
  readonly folders: readonly string[];
  /** Folders of which it may use types alone. */
  readonly types: readonly string[];
  /** npm packages; `d3-*` stands for all that begin so. */
  readonly packages: readonly string[];
  /** Files of these folders beside src, by `?raw`, `?url` or as data. */
  readonly beside: readonly string[];
  /** Node's own modules. */
  readonly node?: true;
  /** The same on every machine: no clock, no chance, no floats, no locale. */
  readonly pure?: true;
}

const view = { folders: ['session', 'words'], types: ['engine'] };
const geography = ['d3-*', 'topojson-*', 'world-atlas', 'geojson'];

export const layers: Readonly<Record<string, Layer>> = {
  engine: { folders: [], types: [], packages: ['xstate', 'seedrandom'], beside: [], pure: true },
  ai: { folders: ['engine'], types: [], packages: [], beside: [], pure: true },
  scenario: {
    folders: ['engine'],
    types: [],
    packages: [
      'js-yaml',
      'jsonc-parser',
      'zod',
      '@marcbachmann/cel-js',
      'fastest-levenshtein',
      'd3-geo',
      'topojson-*',
      'geojson',
    ],
    beside: ['scenarios'],
  },
  words: { folders: [], types: ['engine'], packages: ['intl-messageformat'], beside: [] },
  session: {
    folders: ['engine', 'ai', 'scenario', 'words'],
    types: [],
    packages: ['idb', 'comlink', 'fflate', 'zod'],
    beside: ['scenarios', 'assets'],
  },
  cases: { folders: ['engine', 'ai', 'scenario', 'session'], types: [], packages: [], beside: [] },
  map: { ...view, packages: ['phaser', ...geography, 'circle-flags'], beside: ['assets'] },
  ui: {
    ...view,
    packages: ['preact', '@preact/signals', 'd3-*', 'circle-flags', '@fontsource*'],
    beside: ['assets'],
  },
  audio: { ...view, packages: ['howler'], beside: ['assets'] },
  app: {
    folders: ['engine', 'ai', 'scenario', 'words', 'session', 'map', 'ui', 'audio'],
    types: [],
    packages: ['preact', '@preact/signals', 'idb', 'comlink', 'fflate', '@fontsource*'],
    beside: ['scenarios', 'assets'],
  },
  cli: {
    folders: ['engine', 'ai', 'scenario', 'words', 'session', 'cases'],
    types: [],
    packages: ['tinypool'],
    beside: ['scenarios', 'assets'],
    node: true,
  },
};

/** All of Math that is exact on integers, everywhere. */
const exactMath = new Set(['abs', 'ceil', 'clz32', 'floor', 'imul', 'max', 'min', 'round', 'sign', 'trunc']);
const impureNames = new Set(['Date', 'performance', 'Intl', 'globalThis', 'eval', 'Function']);
const impureMembers = new Set(['localeCompare', 'toLocaleString', 'toLocaleLowerCase', 'toLocaleUpperCase']);

export type Rule =
  | 'folder'
  | 'package'
  | 'window'
  | 'type-only'
  | 'computed'
  | 'beside'
  | 'pure'
  | 'jsx'
  | 'syntax';

export interface Violation {
  readonly path: string;
  readonly line: number;
  readonly rule: Rule;
  readonly message: string;
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly [key: string]: unknown;
}

interface Import {
  readonly at: number;
  /** What is named, or undefined when it is computed and cannot be known. */
  readonly target: string | undefined;
  readonly typeOnly: boolean;
  /** Named as a file to be loaded, not as a module. */
  readonly asset: boolean;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/** Visits every node with its parent and the key it hangs on. */
function walk(node: Node, visit: (node: Node, parent: Node | undefined, key: string) => void): void {
  const go = (value: unknown, parent: Node | undefined, key: string): void => {
    if (Array.isArray(value)) for (const item of value) go(item, parent, key);
    else if (isNode(value)) {
      visit(value, parent, key);
      for (const [name, child] of Object.entries(value)) go(child, value, name);
    }
  };
  go(node, undefined, '');
}

const is = (value: unknown, type: string): value is Node => isNode(value) && value.type === type;
const named = (value: unknown, name: string): boolean => is(value, 'Identifier') && value['name'] === name;

/** The text of a string literal or of a template without holes. */
function text(value: unknown): string | undefined {
  if (is(value, 'Literal') && typeof value['value'] === 'string') return value['value'];
  if (!is(value, 'TemplateLiteral')) return undefined;
  const quasis = value['quasis'] as { value: { cooked: string } }[];
  return quasis.length === 1 ? quasis[0]?.value.cooked : undefined;
}

const isImportMeta = (value: unknown, member: string): boolean =>
  is(value, 'MemberExpression') && is(value['object'], 'MetaProperty') && named(value['property'], member);

const isModuleFile = (path: string): boolean => /\.[cm]?[jt]sx?$/.test(path);
const isAsset = (target: string): boolean =>
  /\?(.*&)?(raw|url|worker|sharedworker)\b/.test(target) || !isModuleFile(target);

function importsOf(node: Node): Import[] {
  const found = (source: unknown, typeOnly: boolean, asset = false): Import => {
    const target = text(source);
    return {
      at: node.start,
      target,
      typeOnly,
      asset: asset || (target !== undefined && /^[./]/.test(target) && isAsset(target)),
    };
  };
  switch (node.type) {
    case 'ImportDeclaration':
      // `import { type A }` still loads the module: only `import type` counts as a type import
      return [found(node['source'], node['importKind'] === 'type')];
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
      return node['source'] === null ? [] : [found(node['source'], node['exportKind'] === 'type')];
    case 'ImportExpression':
      return [found(node['source'], false)];
    case 'TSImportType':
      return [found(node['source'], true)];
    case 'TSExternalModuleReference':
      return [found(node['expression'], false)];
    case 'CallExpression': {
      const args = node['arguments'] as unknown[];
      if (named(node['callee'], 'require')) return [found(args[0], false)];
      if (!isImportMeta(node['callee'], 'glob')) return [];
      const query = JSON.stringify(args[1] ?? null);
      const asset = /"(\?|&)?(raw|url|worker)"/.test(query);
      const patterns = is(args[0], 'ArrayExpression') ? (args[0]['elements'] as unknown[]) : [args[0]];
      return patterns
        .filter((pattern) => text(pattern)?.[0] !== '!')
        .map((pattern) => found(pattern, false, asset));
    }
    case 'NewExpression': {
      const args = node['arguments'] as unknown[];
      return named(node['callee'], 'URL') && isImportMeta(args[1], 'url')
        ? [found(args[0], false, true)]
        : [];
    }
    default:
      return [];
  }
}

/** What the engine and the AI may not say, if this node says it. */
function impurity(node: Node, parent: Node | undefined, key: string): string | undefined {
  if (node['operator'] === '**' || node['operator'] === '**=') return `${node['operator']} is not exact`;
  if (is(node, 'MemberExpression')) {
    const member = node['computed'] === true ? text(node['property']) : (node['property'] as Node)['name'];
    if (named(node['object'], 'Math') && (typeof member !== 'string' || !exactMath.has(member)))
      return `Math.${typeof member === 'string' ? member : '[…]'} is not exact, or is chance`;
    if (typeof member === 'string' && impureMembers.has(member))
      return `${member} depends on the machine's locale`;
    return undefined;
  }
  if (!is(node, 'Identifier')) return undefined;
  const isName =
    (key === 'property' || key === 'key') && parent?.['computed'] !== true && parent?.['shorthand'] !== true;
  if (isName) return undefined;
  const name = node['name'] as string;
  if (impureNames.has(name)) return `${name} differs from run to run or from machine to machine`;
  if (name === 'Math' && !(is(parent, 'MemberExpression') && key === 'object'))
    return 'Math may only be used as Math.name';
  return undefined;
}

const packageOf = (target: string): string =>
  target
    .split('/')
    .slice(0, target.startsWith('@') ? 2 : 1)
    .join('/');

const allows = (patterns: readonly string[], name: string): boolean =>
  patterns.some((pattern) =>
    pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern,
  );

/** Judges one import of a file in `src/<folder>/`. */
function judge(path: string, folder: string, layer: Layer, found: Import): [Rule, string] | undefined {
  const { target, typeOnly, asset } = found;
  if (target === undefined) return ['computed', 'a computed import cannot be checked: name the module'];
  if (target.startsWith('node:'))
    return layer.node ? undefined : ['package', `${folder} may not use Node's ${target}`];
  if (!/^[./]/.test(target)) {
    const name = packageOf(target);
    return allows(layer.packages, name)
      ? undefined
      : ['package', `${folder} may not use the package ${name}`];
  }

  const bare = target.replace(/\?.*$/, '');
  const resolved = bare.startsWith('/') ? bare.slice(1) : posix.join(posix.dirname(path), bare);
  const [top, other, ...rest] = resolved.split('/');
  if (top !== 'src') {
    if (top !== undefined && layer.beside.includes(top) && asset) return undefined;
    return ['beside', `${folder} may not reach ${resolved}`];
  }
  if (other === folder) return undefined;
  if (other === undefined || !(other in layers))
    return ['folder', `${resolved} is in no known folder of src`];
  if (!layer.folders.includes(other)) {
    if (!layer.types.includes(other)) return ['folder', `${folder} may not use ${other}`];
    if (!typeOnly)
      return ['type-only', `${folder} may use the types of ${other} alone: write \`import type\``];
  }
  if (asset || /^index\.tsx?$/.test(rest.join('/'))) return undefined;
  return ['window', `${resolved} is not the front door of ${other}: import src/${other}/index.ts`];
}

/** Checks the given sources, by their path from the repository's root (`src/engine/draw.ts`). */
export function checkBoundaries(sources: ReadonlyMap<string, string>): Violation[] {
  const violations: Violation[] = [];
  for (const [path, source] of sources) {
    const report = (at: number, rule: Rule, message: string): void => {
      violations.push({ path, line: source.slice(0, at).split('\n').length, rule, message });
    };
    const folder = path.split('/')[1] ?? '';
    const layer = path.split('/').length > 2 ? layers[folder] : undefined;
    if (layer === undefined) {
      report(0, 'folder', `${path} is in no folder that the rules know`);
      continue;
    }
    if (path.endsWith('x') && !allows(layer.packages, 'preact'))
      report(0, 'jsx', `${folder} may not use Preact's JSX`);
    const { program, errors } = parseSync(path, source);
    for (const error of errors) report(error.labels[0]?.start ?? 0, 'syntax', error.message);
    walk(program as unknown as Node, (node, parent, key) => {
      for (const found of importsOf(node)) {
        const verdict = judge(path, folder, layer, found);
        if (verdict !== undefined) report(found.at, ...verdict);
      }
      const impure = layer.pure ? impurity(node, parent, key) : undefined;
      if (impure !== undefined) report(node.start, 'pure', impure);
    });
  }
  return violations;
}
