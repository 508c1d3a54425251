import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import type { MemberId } from '../../engine/index.ts';
import type { Chair, CouncilState } from '../../session/index.ts';
import { Flag } from '../parts/Flag.tsx';
import { strings } from '../strings.ts';

interface Props {
  readonly state: CouncilState;
  readonly member: MemberId | null;
  readonly choose: (member: MemberId) => void;
  /** What stands inside the horseshoe. */
  readonly children: ComponentChildren;
}

/** How far the ends of the horseshoe bend in, beyond a half circle, in radians. */
const BEND = 0.3;
/** Its half axes in percent of the room, and how much wider than high the room is. */
const ACROSS = 43;
const UP = 56;
const WIDER = 1.75;
const STEPS = 240;

/** Places at equal distances along the horseshoe, from its left end to its right, in percent of the room. */
function places(count: number): readonly { readonly left: string; readonly top: string }[] {
  const at = (share: number): { x: number; y: number } => {
    const angle = Math.PI + BEND - share * (Math.PI + 2 * BEND);
    return { x: ACROSS * Math.cos(angle), y: UP * Math.sin(angle) };
  };
  // how long the way is up to each step, as it looks in a room of that shape
  const lengths = [0];
  for (let step = 1; step <= STEPS; step++) {
    const [from, to] = [at((step - 1) / STEPS), at(step / STEPS)];
    lengths.push((lengths.at(-1) ?? 0) + Math.hypot((to.x - from.x) * WIDER, to.y - from.y));
  }
  const whole = lengths.at(-1) ?? 1;
  const round = (value: number): string => `${Math.round(value * 100) / 100}%`;
  return Array.from({ length: count }, (_, index) => {
    const wanted = count < 2 ? whole / 2 : (whole * index) / (count - 1);
    const step = lengths.findIndex((length) => length >= wanted);
    const { x, y } = at(step / STEPS);
    return { left: round(50 + x), top: round(65 - y) };
  });
}

/** The chairs around their table, each with the vote that we expect of it; in a narrow window, a list of them. */
export function Horseshoe({ state, member, choose, children }: Props) {
  const { chairs } = state;
  const where = useMemo(() => places(chairs.length), [chairs.length]);
  return (
    <div class="horseshoe">
      <ol class="chairs" aria-label={strings.council.chairs}>
        {chairs.map((chair, index) => (
          <li key={chair.member} style={where[index]}>
            <button
              type="button"
              class={`chair ${leanOf(chair)}${chair.permanent ? ' permanent' : ''}${chair.ours ? ' ours' : ''}`}
              aria-pressed={chair.member === member}
              aria-label={chair.label}
              onClick={() => choose(chair.member)}
            >
              <span class="seal-of-vote">
                <Flag code={chair.flag} name={chair.name} size={34} />
                <span class="mark" aria-hidden="true">
                  {strings.council.marks[leanOf(chair)]}
                </span>
              </span>
              <span class="chair-name">{chair.short}</span>
              <span class="chair-vote">{strings.council.between(chair.low, chair.high)}</span>
            </button>
          </li>
        ))}
      </ol>
      <div class="floor">{children}</div>
    </div>
  );
}

export const leanOf = ({ low, high }: Chair): 'yes' | 'no' | 'abstain' | 'open' =>
  low === high ? low : 'open';
