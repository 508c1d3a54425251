import type { Dossier, Figure } from '../../session/index.ts';
import { named, regardWord } from '../desk/actors.ts';
import { useGame } from '../game.ts';
import { FigureButton } from '../parts/FigureButton.tsx';
import { Reasons } from '../parts/Reasons.tsx';
import { strings } from '../strings.ts';

const SHOWN = 5;

/** How it regards us, and we it, with the reasons on the page. */
export function Relations({ dossier }: { dossier: Dossier }) {
  const { session } = useGame();
  const { regard, ours, trust, threat, dependence, actor } = dossier;
  const rest = [...trust, threat, dependence].filter((figure): figure is Figure => figure !== null);
  if (regard === null)
    return (
      <>
        <p class="soft">{strings.dossier.noRelations}</p>
        <Aims dossier={dossier} />
      </>
    );
  return (
    <>
      <p class="headline-figure">
        <FigureButton figure={regard} />
        <em>{regardWord((regard.low + regard.high) / 2, strings.dossier.words)}</em>
      </p>
      <Reasons lines={regard.reasons} most={SHOWN} />
      <ul class="figure-list" aria-label={named(session, actor).name}>
        {ours !== null && (
          <li>
            <FigureButton figure={ours} />
          </li>
        )}
        {rest.map((figure) => (
          <li key={figure.subject}>
            <FigureButton figure={figure} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** What a government is after, with how far it has come. */
export function Aims({ dossier }: { dossier: Dossier }) {
  const { desk } = useGame();
  const { aims, actor } = dossier;
  if (aims.length === 0) return null;
  return (
    <>
      <h3 class="small-heading">
        {actor === desk.value.seat ? strings.dossier.aims : strings.dossier.theirAims}
      </h3>
      <ul class="aims">
        {aims.map((aim, index) => (
          <li key={index}>
            <details>
              <summary>
                <span class="aim-title">
                  {aim.title}
                  {aim.secret && <span class="kicker"> {strings.dossier.secret}</span>}
                </span>
                <span class="figures amount">{strings.dossier.of(aim.now, aim.most)}</span>
                <span class="progress" aria-hidden="true">
                  <span
                    style={{ width: `${aim.most === 0 ? 0 : Math.max(0, (100 * aim.now) / aim.most)}%` }}
                  />
                </span>
              </summary>
              <p class="soft">{aim.text}</p>
              <Reasons lines={aim.reasons} />
            </details>
          </li>
        ))}
      </ul>
    </>
  );
}
