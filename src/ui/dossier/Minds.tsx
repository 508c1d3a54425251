import type { Preview } from '../../session/index.ts';
import { named } from '../desk/actors.ts';
import { useGame } from '../game.ts';
import { Amount } from '../parts/Amount.tsx';
import { Flag } from '../parts/Flag.tsx';
import { strings } from '../strings.ts';

/** Who will think better or worse of us. */
export function Minds({ minds }: { minds: Preview['minds'] }) {
  const { session } = useGame();
  if (minds.length === 0) return <p class="soft">{strings.dossier.minds_none}</p>;
  return (
    <ul class="reasons">
      {minds.map(({ actor, text, amount }) => {
        const { name, short, flag } = named(session, actor);
        return (
          <li key={actor}>
            <Flag code={flag} name={name} size={14} />
            <span class="what">
              {short}
              {text !== short && text !== name && text !== '' && <span class="note"> · {text}</span>}
            </span>
            <Amount low={amount} />
          </li>
        );
      })}
    </ul>
  );
}
