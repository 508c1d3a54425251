/**
 * The scenarios that came with the page: read and checked when it was built. What the library lists of each is fetched
 * after the first screen is up, a scenario itself when it is chosen.
 */
import type { Diagnostic, Entry, Reading, Scenario } from '../scenario/index.ts';
import type { Fault, Library } from '../ui/index.ts';
import { inProse } from './in-prose.ts';

/** What is listed of a scenario that can be read, and what is wrong with one that cannot. */
interface Listing {
  readonly entry: Entry | null;
  readonly diagnostics: readonly Diagnostic[];
}

// All of them: scripts/read-scenarios.mjs. In other languages there is `ko.yaml`, say, beside the scenario.
const listings = import.meta.glob<Listing>('/scenarios/*/scenario.yaml', {
  query: '?entry',
  import: 'default',
});
const translatedEntries = import.meta.glob<Entry | null>('/scenarios/*/??.yaml', {
  query: '?entry',
  import: 'default',
});
const files = import.meta.glob<Pick<Reading, 'scenario'>>('/scenarios/*/scenario.yaml', {
  query: '?read',
  import: 'default',
});
const translations = import.meta.glob<Scenario['prose'] | null>('/scenarios/*/??.yaml', {
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

const translationOf = (path: string, language: string): string =>
  path.replace('scenario.yaml', `${language}.yaml`);

/**
 * Reads what is listed of all, in this language where they have it. A broken one is reported beside the others and
 * never keeps them from being played; a broken translation leaves what it breaks in the scenario's own language.
 */
export async function readLibrary(language: string): Promise<Library> {
  const scenarios: Entry[] = [];
  const broken: { path: string; faults: readonly Fault[] }[] = [];
  const all = Object.entries(listings).map(async ([path, fetchListing]) => {
    const [{ entry, diagnostics }, translated] = await Promise.all([
      fetchListing(),
      translatedEntries[translationOf(path, language)]?.(),
    ]);
    if (entry === null) broken.push({ path: path.slice(1), faults: diagnostics.map(faultOf) });
    else scenarios.push(translated ?? entry);
  });
  await Promise.all(all);
  const rank = ({ id, fictional }: Entry): string => `${id === FLAGSHIP ? 0 : fictional ? 2 : 1}${id}`;
  return {
    state: 'ready',
    scenarios: scenarios.toSorted((a, b) => (rank(a) < rank(b) ? -1 : 1)),
    broken: broken.toSorted((a, b) => (a.path < b.path ? -1 : 1)),
  };
}

/** A scenario that the library lists, in this language where it has it. Rejects where it cannot be had. */
export async function fetchScenario(id: Entry['id'], language: string): Promise<Scenario> {
  const path = `/scenarios/${id}/scenario.yaml`;
  const [read, prose] = await Promise.all([files[path]?.(), translations[translationOf(path, language)]?.()]);
  if (read == null || read.scenario === null)
    throw new Error(`The scenario ${id} did not come with the page`);
  return prose == null ? read.scenario : inProse(read.scenario, prose);
}
