import { named } from '../desk/actors.ts';
import { useGame } from '../game.ts';
import { Flag } from '../parts/Flag.tsx';
import { strings } from '../strings.ts';

/** Ties named on the card of a government; the table view has them all. */
const MOST = 4;
const [WIDTH, HEIGHT] = [280, 150];

/**
 * What is under the pointer, or which government has the focus, in a few words. The same stands in the dossier and
 * the table view, so readers are spared it.
 */
export function HoverCard() {
  const { session, hover, lens, selected } = useGame();
  const at = hover.value;
  if (at === null || lens.value === 'table') return null;
  const left = Math.min(at.x + 16, window.innerWidth - WIDTH - 8);
  const top = at.y + 18 + HEIGHT > window.innerHeight ? at.y - HEIGHT : at.y + 18;
  const place = { left: `${Math.max(8, left)}px`, top: `${Math.max(8, top)}px` };
  if (at.arc !== null) {
    return (
      <div class="hover-card panel" style={place} aria-hidden="true">
        <p class="hover-kind">
          <span class={`line ${at.arc.kind}`} />
          {strings.map.kinds[at.arc.kind]}
        </p>
        <p>{at.arc.label}</p>
      </div>
    );
  }
  if (at.actor === null) return null;
  const { name, flag } = named(session, at.actor);
  const { tints, arcs } = session.atlas(lens.value, selected.value);
  const own = arcs.filter(({ from, to }) => from === at.actor || to === at.actor);
  return (
    <div class="hover-card panel" style={place} aria-hidden="true">
      <p class="hover-name">
        <Flag code={flag} name={name} size={20} />
        {name}
      </p>
      <p>{tints.find(({ actor }) => actor === at.actor)?.label}</p>
      <ul>
        {own.slice(0, MOST).map(({ id, kind, label }) => (
          <li key={id}>
            <span class={`line ${kind}`} />
            {label}
          </li>
        ))}
      </ul>
      {own.length > MOST && <p class="soft">{strings.map.more(own.length - MOST)}</p>}
    </div>
  );
}
