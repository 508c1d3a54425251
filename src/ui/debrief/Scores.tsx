import { useState } from 'preact/hooks';
import type { Debrief, Envoys, SeatScore } from '../../session/index.ts';
import { named } from '../desk/actors.ts';
import { useGame } from '../game.ts';
import { Flag } from '../parts/Flag.tsx';
import { Popover } from '../parts/Popover.tsx';
import { Reasons } from '../parts/Reasons.tsx';
import { plain } from '../signed.ts';
import { strings } from '../strings.ts';
import { Term } from '../terms/Term.tsx';
import { AtThisDesk } from './AtThisDesk.tsx';

/** Each desk against its own aims: ours first and in full. */
export function Scores({ scores }: { scores: Debrief['scores'] }) {
  const { desk, session } = useGame();
  const { seat } = desk.value;
  const ours = scores.find(({ actor }) => actor === seat);
  const others = scores.filter(({ actor }) => actor !== seat).toSorted((a, b) => b.total - a.total);
  return (
    <>
      <h2 class="small-heading">{strings.debrief.scores}</h2>
      {ours !== undefined && <Ours score={ours} />}
      <h3 class="small-heading">{strings.debrief.others}</h3>
      <ul class="other-scores">
        {others.map((score) => (
          <li key={score.actor}>
            <details>
              <summary>
                <Flag
                  code={named(session, score.actor).flag}
                  name={named(session, score.actor).name}
                  size={16}
                />
                <span class="desk-name">{named(session, score.actor).name}</span>
                <strong class="figures">{plain(score.total)}</strong>
                <span class="soft figures">{strings.debrief.par(score.par)}</span>
              </summary>
              <AimTable score={score} />
            </details>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Our own score, and beside it what envoys made of the same game, once they have played it. */
function Ours({ score }: { score: SeatScore }) {
  const [envoys, setEnvoys] = useState<Envoys | null>(null);
  return (
    <>
      <Head score={score} />
      <AtThisDesk envoys={envoys} onPlayed={setEnvoys} />
      <AimTable score={score} {...(envoys === null ? {} : { means: envoys.aims })} />
    </>
  );
}

function Head({ score }: { score: SeatScore }) {
  const { session } = useGame();
  const { name, flag } = named(session, score.actor);
  return (
    <div class="score-head">
      <Flag code={flag} name={name} size={30} />
      <span>{name}</span>
      <strong class="figures">{plain(score.total)}</strong>
      <span class="soft figures">
        <Term id="par">{strings.debrief.par(score.par)}</Term>
      </span>
    </div>
  );
}

interface AimTableProps {
  readonly score: SeatScore;
  /** What envoys came to on average, by aim. */
  readonly means?: Envoys['aims'];
}

function AimTable({ score, means }: AimTableProps) {
  return (
    <>
      {score.lost !== '' && <p class="soft">{score.lost}</p>}
      <table class="ruled aim-table">
        <thead class={means === undefined ? 'spoken' : ''}>
          <tr>
            <th scope="col">{strings.debrief.columns.aim}</th>
            <th scope="col" class="number">
              {strings.debrief.columns.points}
            </th>
            {means !== undefined && (
              <th scope="col" class="number">
                {strings.debrief.envoys.mean}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {score.aims.map((aim, index) => {
            const of = strings.dossier.of(aim.now, aim.most);
            return (
              <tr key={index}>
                <th scope="row">
                  {aim.title}
                  {aim.secret && <span class="kicker"> {strings.dossier.secret}</span>}
                </th>
                <td class="number">
                  <Popover
                    label={strings.figure.reasons(aim.title, of)}
                    title={aim.title}
                    total={of}
                    face={<span class="value">{of}</span>}
                  >
                    {() => (
                      <>
                        <p class="soft">{aim.text}</p>
                        {aim.reasons.length > 0 && <Reasons lines={aim.reasons} />}
                      </>
                    )}
                  </Popover>
                </td>
                {means !== undefined && <td class="number figures soft">{plain(means[index] ?? 0)}</td>}
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}
