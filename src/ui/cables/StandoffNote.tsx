import type { Standoff } from '../../session/index.ts';
import { named } from '../desk/actors.ts';
import { useGame } from '../game.ts';
import { Flag } from '../parts/Flag.tsx';
import { StatePills } from '../parts/StatePills.tsx';
import { Sums } from '../parts/Sums.tsx';

/** A crisis on the desk: the rung it stands on, what follows if both stand, and how likely the other is to. */
export function StandoffNote({ standoff }: { standoff: Standoff }) {
  return (
    <div class="standoff">
      <StatePills states={standoff.states} />
      <p>
        {standoff.next} <strong>{standoff.odds}</strong>
      </p>
    </div>
  );
}

/** Both sides with what they ask and would pay, and why each would stand. */
export function StandoffSides({ standoff }: { standoff: Standoff }) {
  const { session } = useGame();
  return (
    <>
      <ul class="sides">
        {standoff.sides.map(({ actor, asks, cost }) => {
          const { name, flag } = named(session, actor);
          return (
            <li key={actor}>
              <Flag code={flag} name={name} size={16} />
              <span>{asks}</span>
              <span class="soft fact">{cost}</span>
            </li>
          );
        })}
      </ul>
      <Sums sums={standoff.sums} />
    </>
  );
}
