import { useEffect, useRef, useState } from 'preact/hooks';
import { language, strings } from '../strings.ts';
import { GlossText } from './GlossText.tsx';
import { terms, type TermId } from './terms.ts';
import { Walk } from './walk.ts';

/** All words of the game, in order; a word in a text leads to its own entry. */
export function Glossary() {
  const list = useRef<HTMLDListElement>(null);
  const [at, setAt] = useState<TermId | null>(null);
  const ids = (Object.keys(terms) as TermId[]).toSorted((a, b) =>
    strings.terms[a].name.localeCompare(strings.terms[b].name, language),
  );
  useEffect(() => {
    if (at !== null) list.current?.querySelector<HTMLElement>(`[data-term="${at}"]`)?.focus();
  }, [at]);
  return (
    <Walk.Provider value={setAt}>
      <dl ref={list} class="glossary">
        {ids.map((id) => (
          <div key={id} class={id === at ? 'here' : undefined}>
            <dt data-term={id} tabIndex={-1}>
              {strings.terms[id].name}
            </dt>
            <dd>
              <GlossText id={id} />
            </dd>
          </div>
        ))}
      </dl>
    </Walk.Provider>
  );
}
