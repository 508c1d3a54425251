import { useState } from 'preact/hooks';
import type { Debrief, Ladder } from '../../session/index.ts';
import { named } from '../desk/actors.ts';
import { useGame } from '../game.ts';
import { Chain, Reasons } from '../parts/Reasons.tsx';
import { strings } from '../strings.ts';

/** Every crisis of the game: its ladder, how it ended, and what it cost whom. */
export function Crises({ crises }: Pick<Debrief, 'crises'>) {
  const words = strings.debrief;
  return (
    <section class="panel debrief-wide">
      <h2 class="small-heading">{words.crises}</h2>
      {crises.length === 0 ? (
        <p>{words.crisesNone}</p>
      ) : (
        <div class="ladders">
          {crises.map((crisis) => (
            <LadderNote key={crisis.happening} crisis={crisis} />
          ))}
        </div>
      )}
    </section>
  );
}

function LadderNote({ crisis }: { crisis: Ladder }) {
  const { session } = useGame();
  const words = strings.debrief;
  const [open, setOpen] = useState(false);
  const { title, when, sides, over, rungs, ended, happening, costs } = crisis;
  const mediated = rungs.some(({ others }) => others !== '');
  return (
    <article class="ladder">
      <h3>{title}</h3>
      <p>
        <span class="kicker">{when}</span> {over}
      </p>
      <div class="scroll" tabIndex={0} role="group" aria-label={title}>
        <table class="ruled" aria-label={words.ladder(title)}>
          <thead>
            <tr>
              <th scope="col">{words.rung}</th>
              <th scope="col">{words.columns.when}</th>
              {sides.map((side) => (
                <th key={side} scope="col">
                  {named(session, side).short}
                </th>
              ))}
              {mediated && <th scope="col">{words.othersDid}</th>}
            </tr>
          </thead>
          <tbody>
            {rungs.map((rung) => (
              <tr key={rung.title}>
                <th scope="row">{rung.title}</th>
                <td>{rung.when}</td>
                {rung.did.map((did, index) => (
                  <td key={sides[index]}>{did}</td>
                ))}
                {mediated && <td>{rung.others}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p>
        <strong>{ended}</strong>{' '}
        <button
          type="button"
          class="why"
          aria-expanded={open}
          aria-label={strings.report.why(ended)}
          onClick={() => setOpen(!open)}
        >
          {strings.figure.why}
        </button>
      </p>
      {open && <Chain steps={session.explain(happening)} />}
      {costs.length > 0 && (
        <>
          <h4 class="small-heading">{words.cost}</h4>
          <dl class="ladder-costs">
            {costs.map(({ actor, lines }) => (
              <div key={actor ?? ''} class="ladder-cost">
                <dt>{actor === null ? words.world : named(session, actor).short}</dt>
                <dd>
                  <Reasons lines={lines} />
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </article>
  );
}
