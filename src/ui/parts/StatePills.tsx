import type { TableState } from '../../session/index.ts';
import { strings } from '../strings.ts';

/** An instrument's statechart on one line: where it has been, where it is, what leads on. */
export function StatePills({ states }: { states: TableState['states'] }) {
  return (
    <ol class="pills" aria-label={strings.table.states}>
      {states.map(({ id, title, when }) => (
        <li key={id}>
          <span class={`pill ${when}`} aria-current={when === 'here' ? 'step' : undefined}>
            {title}
            {when === 'here' && <span class="spoken"> ({strings.table.here})</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
