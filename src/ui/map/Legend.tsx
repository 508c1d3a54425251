import { useComputed } from '@preact/signals';
import type { ArcKind, Lens } from '../../session/index.ts';
import { named } from '../desk/actors.ts';
import { useGame } from '../game.ts';
import { strings } from '../strings.ts';
import { Seal, SEALS } from './Seal.tsx';

/** In the order in which the legend lists them. */
const KINDS = Object.keys(strings.map.kinds) as ArcKind[];

/** What the lines and tints mean, and whose eyes these are. Lists only the kinds of line and the seals that are drawn. */
export function Legend() {
  const { session, lens, selected, desk } = useGame();
  const shown = useComputed(() => {
    void desk.value;
    return session.atlas(lens.value as Lens, selected.value);
  });
  const { arcs, scale, triangles } = shown.value;
  const kinds = KINDS.filter((kind) => arcs.some((arc) => arc.kind === kind));
  const seals = SEALS.filter((sign) => arcs.some(({ seal }) => seal === sign));
  const [low, high] = strings.map.ends[scale];
  const balanced = triangles.filter((one) => one.balanced).length;
  return (
    <aside class="legend panel" aria-label={strings.map.legend}>
      {kinds.length === 0 ? (
        <p class="soft">{strings.map.noTies}</p>
      ) : (
        <ul>
          {kinds.map((kind) => (
            <li key={kind}>
              <span class={`line ${kind}`} aria-hidden="true" />
              {strings.map.kinds[kind]}
            </li>
          ))}
          {seals.map((sign) => (
            <li key={sign}>
              <Seal sign={sign} />
              {strings.map.seals[sign]}
            </li>
          ))}
        </ul>
      )}
      {triangles.length > 0 && (
        <p class="triangles">
          <span class="triangle balanced" aria-hidden="true" />
          <span class="triangle unbalanced" aria-hidden="true" />
          {strings.map.triangles(balanced, triangles.length - balanced)}
        </p>
      )}
      <p>
        {strings.map.eyes[scale](named(session, selected.value).short)}:{' '}
        <span class="ramp">
          {low} <span class={`ramp-bar ${scale}`} aria-hidden="true" /> {high}
        </span>
      </p>
    </aside>
  );
}
