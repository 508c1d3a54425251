import type { Fact, Scenario } from '../../scenario/index.ts';
import type { Words } from '../../words/index.ts';
import type { Cable } from '../shown/cable.ts';

/** Factual statements with how sure they are, who says so, and the titles of their sources. */
export function factsOf({ prose }: Scenario, words: Words, facts: readonly Fact[]): Cable['facts'] {
  return facts.map(({ text, label, by, sources }) => ({
    text,
    label: words.say(`fact/${label}`, { by: by === '' ? null : by }),
    sources: sources.map((id) => {
      const source = prose.sources[id];
      return source === undefined ? id : words.say('fact/source', { ...source });
    }),
  }));
}
