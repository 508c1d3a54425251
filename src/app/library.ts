/** The scenarios that came with the page: read and checked when it was built, fetched after the first screen is up. */
import type { Diagnostic, Reading, Scenario } from '../scenario/index.ts';
import type { Fault, Library } from '../ui/index.ts';

const files = import.meta.glob<Pick<Reading, 'scenario' | 'diagnostics'>>('/scenarios/*/scenario.yaml', {
  query: '?read', // scripts/read-scenarios.mjs
  import: 'default',
});
/** The prose of scenarios in other languages: `ko.yaml` beside each. */
const translations = import.meta.glob<Scenario['prose']>('/scenarios/*/??.yaml', {
  query: '?read',
  import: 'default',
});

/** The scenario that leads the front page. */
const FLAGSHIP = 'new-level-2024';

export const faultOf = ({ path, line, column, code, message, hint }: Diagnostic): Fault => ({
  place: `${path}:${line}:${column}`,
  code,
  message,
  remedy: hint,
});

/**
 * Reads them all, in this language where they have it. A broken one is reported beside the others and never keeps
 * them from being played; a broken translation leaves what it breaks in the scenario's own language.
 */
export async function readLibrary(language: string): Promise<Library> {
  const scenarios: Scenario[] = [];
  const broken: { path: string; faults: readonly Fault[] }[] = [];
  const all = Object.entries(files).map(async ([path, fetchRead]) => {
    const other = path.replace('scenario.yaml', `${language}.yaml`);
    const [{ scenario, diagnostics }, prose] = await Promise.all([fetchRead(), translations[other]?.()]);
    if (scenario === null) broken.push({ path: path.slice(1), faults: diagnostics.map(faultOf) });
    else scenarios.push(prose === undefined ? scenario : { ...scenario, prose });
  });
  await Promise.all(all);
  const rank = ({ id, prose }: Scenario): string => `${id === FLAGSHIP ? 0 : prose.fictional ? 2 : 1}${id}`;
  return {
    state: 'ready',
    scenarios: scenarios.toSorted((a, b) => (rank(a) < rank(b) ? -1 : 1)),
    broken: broken.toSorted((a, b) => (a.path < b.path ? -1 : 1)),
  };
}
