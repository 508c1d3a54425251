import { useComputed } from '@preact/signals';
import type { ArcKind, Lens } from '../../session/index.ts';
import { named } from '../desk/actors.ts';
import { useGame } from '../game.ts';
import { strings } from '../strings.ts';

const KINDS: readonly ArcKind[] = ['alliance', 'treaty', 'consultation', 'sanctions', 'talks'];

/** What the lines and tints mean, and whose eyes these are. Lists only the kinds of line that are drawn. */
export function Legend() {
  const { session, lens, selected, desk } = useGame();
  const shown = useComputed(() => {
    void desk.value;
    const { arcs } = session.atlas(lens.value as Lens, selected.value);
    return KINDS.filter((kind) => arcs.some((arc) => arc.kind === kind));
  });
  return (
    <aside class="legend panel" aria-label={strings.map.legend}>
      <ul>
        {shown.value.map((kind) => (
          <li key={kind}>
            <span class={`line ${kind}`} aria-hidden="true" />
            {strings.map.kinds[kind]}
          </li>
        ))}
      </ul>
      <p>
        {strings.map.eyes(named(session, selected.value).short)}:{' '}
        <span class="ramp">
          {strings.map.hostile} <span class="ramp-bar" aria-hidden="true" /> {strings.map.friendly}
        </span>
      </p>
    </aside>
  );
}
