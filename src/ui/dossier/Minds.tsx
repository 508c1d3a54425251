import type { Preview } from '../../session/index.ts';
import { named } from '../desk/actors.ts';
import { useGame } from '../game.ts';
import { AndOthers } from '../parts/AndOthers.tsx';
import { Amount } from '../parts/Amount.tsx';
import { Flag } from '../parts/Flag.tsx';
import { strings } from '../strings.ts';

/** Who will think better or worse of us. */
export function Minds({ minds, most = minds.length }: { minds: Preview['minds']; most?: number }) {
  const { session } = useGame();
  if (minds.length === 0) return <p class="soft">{strings.dossier.minds_none}</p>;
  return (
    <ul class="reasons">
      {minds.slice(0, most).map(({ actor, text, amount }) => {
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
      {minds.length > most && (
        <AndOthers count={minds.length - most}>{() => <Minds minds={minds.slice(most)} />}</AndOthers>
      )}
    </ul>
  );
}
