import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import { Popover } from '../parts/Popover.tsx';
import { strings } from '../strings.ts';
import type { TermId } from './terms.ts';
import { Walk } from './walk.ts';

/** A word of the game that can be asked what it means, where it stands. */
export function Term({ id, children }: { id: TermId; children?: ComponentChildren }) {
  const walk = useContext(Walk);
  const { name } = strings.terms[id];
  if (walk !== null)
    return (
      <button type="button" class="term" onClick={() => walk(id)}>
        {children ?? name}
      </button>
    );
  return (
    <Popover class="term" title={name} total="" term={id} face={children ?? name}>
      {() => null}
    </Popover>
  );
}
