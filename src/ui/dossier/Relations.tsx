import type { TrustFamily } from '../../engine/index.ts';
import type { Dossier, Figure } from '../../session/index.ts';
import { named, regardWord } from '../desk/actors.ts';
import { useGame } from '../game.ts';
import { FigureButton } from '../parts/FigureButton.tsx';
import { Reasons } from '../parts/Reasons.tsx';
import { strings } from '../strings.ts';

/** Reasons on the page; the number itself opens into all of them. */
const SHOWN = 3;
/** In the order in which a dossier lists trust. */
const TRUST_FAMILIES: readonly TrustFamily[] = ['defence', 'trade', 'signals'];

/** How it regards us, and we it, with the reasons on the page. */
export function Relations({ dossier }: { dossier: Dossier }) {
  const { session, desk } = useGame();
  const { regard, ours, trust, threat, dependence, actor } = dossier;
  const words = strings.dossier;
  const us = named(session, desk.value.seat);
  const rest: readonly (readonly [Figure | null, string])[] = [
    [ours, words.ours],
    ...trust.map((figure, index) => [figure, words.trust(TRUST_FAMILIES[index])] as const),
    [threat, words.threat],
    [dependence, words.dependence],
  ];
  if (regard === null)
    return (
      <>
        <p class="soft">{strings.dossier.noRelations}</p>
        <Favours dossier={dossier} />
        <Aims dossier={dossier} />
      </>
    );
  return (
    <>
      <p class="headline-figure">
        <FigureButton figure={regard} short={words.regards(us.capital === '' ? us.short : us.capital)} />
        <em>{regardWord((regard.low + regard.high) / 2, strings.dossier.words)}</em>
      </p>
      <Reasons lines={regard.reasons} most={SHOWN} />
      <ul class="figure-list" aria-label={named(session, actor).name}>
        {rest.map(([figure, short]) =>
          figure === null ? null : (
            <li key={short}>
              <FigureButton figure={figure} short={short} />
            </li>
          ),
        )}
      </ul>
      <Favours dossier={dossier} />
    </>
  );
}

/** What is owed between us, either way. */
function Favours({ dossier }: { dossier: Dossier }) {
  if (dossier.favours.length === 0) return null;
  return (
    <>
      <h3 class="small-heading">{strings.dossier.favours}</h3>
      <ul class="clause-list">
        {dossier.favours.map((favour, index) => (
          <li key={`${favour} ${index}`}>{favour}</li>
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
              {aim.reasons.length > 0 && <Reasons lines={aim.reasons} />}
            </details>
          </li>
        ))}
      </ul>
    </>
  );
}
