import { useEffect, useRef, useState } from 'preact/hooks';
import type { Debrief, Series } from '../../session/index.ts';
import { named } from '../desk/actors.ts';
import { useGame } from '../game.ts';
import { Sources } from '../parts/Facts.tsx';
import { strings } from '../strings.ts';
import { Chart, type Line } from './Chart.tsx';
import { Crises } from './Crises.tsx';
import { Learnt } from './Learnt.tsx';
import { Paper } from './Paper.tsx';
import { Scores } from './Scores.tsx';
import { TurningPoints } from './TurningPoints.tsx';
import { WhatIf, type Asked } from './WhatIf.tsx';

/** World tension as it was, and as the reports had it where secrets made that another line. */
function tensionLines(tension: Series): readonly Line[] {
  const { tensionLine, tensionReported } = strings.debrief;
  const { title, actor, reported } = tension;
  return [
    { ...tension, name: tensionLine },
    ...(reported === undefined ? [] : [{ title, actor, values: reported, name: tensionReported }]),
  ];
}

/** The end: a simulated front page, what moved, the score, and what there is to talk about. */
export function DebriefPage({ debrief }: { debrief: Debrief }) {
  const { shell, session } = useGame();
  const heading = useRef<HTMLHeadingElement>(null);
  const words = strings.debrief;
  const [asked, setAsked] = useState<Asked | null>(null);
  const ask = (choice: string): void => setAsked({ choice });
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
    shell.cue('bell');
  }, []);
  const marks = debrief.turningPoints.map(({ turn, text }) => ({ at: turn, text }));
  const { columns } = words;
  const nameOf = ({ actor, title }: Series): string => (actor === null ? title : named(session, actor).short);
  // where there are no sanctions to tell of, tension has no chart beside it, and the sides are even otherwise
  const alone = debrief.sanctions.length === 0;
  const decisions = debrief.decisions.length > 0 && (
    <section class="panel">
      <TurningPoints
        title={words.decisions}
        text={words.decisionsText}
        points={debrief.decisions}
        ask={ask}
      />
    </section>
  );
  const tension = (
    <section class="panel">
      <Chart
        title={words.tension}
        series={tensionLines(debrief.tension)}
        dates={debrief.dates}
        domain={[0, 100]}
        marks={marks}
      />
    </section>
  );
  return (
    <main class="debrief">
      <header class="debrief-head">
        <h1 ref={heading} tabIndex={-1}>
          {words.heading}
        </h1>
        <p>
          {debrief.ending.title}. {debrief.ending.text}
        </p>
        <div class="row debrief-tools">
          <button type="button" class="button" onClick={() => window.print()}>
            {words.print}
          </button>
          <button type="button" class="button" onClick={() => shell.download()}>
            {words.save}
          </button>
          <button type="button" class="button" onClick={() => shell.choose()}>
            {words.again}
          </button>
          <button type="button" class="button" onClick={() => shell.title()}>
            {strings.back}
          </button>
        </div>
      </header>
      <div class="debrief-columns">
        <div class="debrief-side">
          <Paper debrief={debrief} />
          {alone && decisions}
          <WhatIf
            choices={debrief.choices}
            first={debrief.decisions.find(({ choice }) => choice !== null)?.choice ?? null}
            asked={asked}
          />
        </div>
        <div class="debrief-side">
          <section class="panel">
            <Scores scores={debrief.scores} />
          </section>
          <section class="panel">
            <Chart
              title={words.ties}
              series={debrief.ties.map((line) => ({ ...line, name: nameOf(line) }))}
              dates={debrief.dates}
              domain={[-100, 100]}
              marks={marks}
            />
          </section>
          {!alone && decisions}
          <section class="panel">
            <TurningPoints title={words.turning} points={debrief.turningPoints} ask={ask} />
          </section>
          {alone && tension}
        </div>
      </div>
      {!alone && (
        <div class="debrief-charts">
          {tension}
          <section class="panel">
            <Chart
              title={words.sanctions}
              series={debrief.sanctions.map((line) => ({ ...line, name: line.title }))}
              dates={debrief.dates}
              domain={[0, 100]}
            />
          </section>
        </div>
      )}
      <div class="debrief-flow">
        {debrief.refusals.length > 0 && (
          <section class="panel">
            <h2 class="small-heading">{words.refusals}</h2>
            <ul class="turning-points">
              {debrief.refusals.map(({ when, text, nearest }) => (
                <li key={text + when}>
                  <span class="kicker">{when}</span> {text} <strong>{nearest}</strong>
                </li>
              ))}
            </ul>
          </section>
        )}
        {debrief.hidden.length > 0 && (
          <section class="panel">
            <h2 class="small-heading">{words.hidden}</h2>
            <div class="unseen-list">
              {debrief.unseen.map((text) => (
                <p key={text} class="unseen">
                  {text}
                </p>
              ))}
            </div>
            <ul class="turning-points">
              {debrief.hidden.map(({ text, standing }) => (
                <li key={text}>
                  {text} <span class="soft">{standing}</span>
                </li>
              ))}
            </ul>
          </section>
        )}
        <section class="panel">
          <h2 class="small-heading">{words.open}</h2>
          <dl class="open-questions">
            {debrief.questions.map(({ title, answer, why }) => (
              <div key={title}>
                <dt>{title}</dt>
                <dd>
                  <strong>{answer}</strong> <span class="soft">{why}</span>
                </dd>
              </div>
            ))}
          </dl>
        </section>
        <section class="panel">
          <h2 class="small-heading">{words.discuss}</h2>
          <ol class="discussion">
            {debrief.discussion.map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ol>
        </section>
      </div>
      <Learnt lessons={debrief.lessons} reputations={debrief.reputations} />
      <Crises crises={debrief.crises} />
      {debrief.record.length > 0 && (
        <section class="panel debrief-record">
          <h2 class="small-heading">{words.record}</h2>
          <div class="scroll" tabIndex={0} role="group" aria-label={words.record}>
            <table class="ruled">
              <thead>
                <tr>
                  <th scope="col">{columns.what}</th>
                  <th scope="col">{columns.game}</th>
                  <th scope="col">{columns.happened}</th>
                  <th scope="col">{columns.source}</th>
                </tr>
              </thead>
              <tbody>
                {debrief.record.map((row) => (
                  <tr key={row.what}>
                    <th scope="row">{row.what}</th>
                    <td>{row.game}</td>
                    <td>{row.happened}</td>
                    <td>
                      <Sources ids={row.sources} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </section>
      )}
    </main>
  );
}
