import type { Cable } from '../../session/index.ts';
import { useGame } from '../game.ts';

/** Factual statements, each with how sure it is and where it stands written. */
export function Facts({ facts }: { facts: Cable['facts'] }) {
  return (
    <ul class="facts">
      {facts.map((fact, index) => (
        <li key={index} class="fact">
          <span class="label">{fact.label}</span>
          {fact.text} <Sources ids={fact.sources} />
        </li>
      ))}
    </ul>
  );
}

/** Names of sources; the address is shown as text only, since the page never leaves itself. */
export function Sources({ ids }: { ids: readonly string[] }) {
  const { sources } = useGame().session.scenario.prose;
  const named = ids.map((id) => {
    const source = sources[id];
    return source === undefined
      ? { text: id, title: '' }
      : { text: `${source.publisher}, ${source.date}`, title: `${source.title}. ${source.url}` };
  });
  if (named.length === 0) return null;
  return (
    <cite class="sources">
      {named.map(({ text, title }, index) => (
        <span key={index} title={title}>
          {index > 0 && '; '}
          {text}
        </span>
      ))}
    </cite>
  );
}
