import { useId } from 'preact/hooks';
import type { Cable as CableData } from '../../session/index.ts';
import { named } from '../desk/actors.ts';
import { useGame } from '../game.ts';
import { Facts } from '../parts/Facts.tsx';
import { Flag } from '../parts/Flag.tsx';
import { Popover } from '../parts/Popover.tsx';
import { Reasons } from '../parts/Reasons.tsx';
import { strings } from '../strings.ts';
import { StandoffNote, StandoffSides } from './StandoffNote.tsx';

/** One message on the desk: what it says, how sure it is, and the answers it takes. */
export function Cable({ cable }: { cable: CableData }) {
  const game = useGame();
  const { session } = game;
  const id = useId();
  const { question, options, facts, tellings } = cable;
  return (
    <article class={`cable ${cable.tone}`} aria-labelledby={id}>
      <p class="kicker">{cable.from}</p>
      <h3 id={id} {...(question?.kind === 'stand' && { tabIndex: -1, 'data-focus': 'crisis' })}>
        {cable.title}
      </h3>
      <p>{cable.text}</p>
      {cable.standoff !== undefined && <StandoffNote standoff={cable.standoff} />}
      {question !== null && options.length > 0 && (
        <div class="answers" role="group" aria-label={strings.cables.answers(cable.title)}>
          {options.map((option) => (
            <Answer key={option.answer} cable={cable} option={option} />
          ))}
          {cable.chosen === '' && question.kind !== 'stand' && (
            <p class="soft fact">{strings.cables.open[question.kind]}</p>
          )}
        </div>
      )}
      {cable.standoff !== undefined && <StandoffSides standoff={cable.standoff} />}
      {question?.kind === 'vote' && (
        <p>
          <button type="button" class="button" onClick={() => (game.council.value = question.on ?? '')}>
            {strings.council.open}
          </button>
        </p>
      )}
      {facts.length > 0 && (
        <details>
          <summary>{strings.cables.facts}</summary>
          <Facts facts={facts} />
        </details>
      )}
      {tellings.length > 0 && (
        <details>
          <summary>{strings.cables.tellings}</summary>
          <dl class="tellings">
            {tellings.map(({ actor, text }) => (
              <div key={actor}>
                <dt>{strings.cables.telling(named(session, actor).capital)}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
      {cable.about.length > 0 && (
        <p class="about">
          {cable.about.map((actor) => {
            const { name, short, flag } = named(session, actor);
            return (
              <button
                key={actor}
                type="button"
                class="chip"
                aria-label={strings.cables.about(name)}
                onClick={() => {
                  game.selected.value = actor;
                  game.sheet.value = 'dossier';
                }}
              >
                <Flag code={flag} name={name} size={16} />
                {short}
              </button>
            );
          })}
        </p>
      )}
    </article>
  );
}

/** An answer as a button. A counter-offer is written at the Table, whether or not the desk has one ready. */
function Answer({ cable, option }: { cable: CableData; option: CableData['options'][number] }) {
  const { session, table } = useGame();
  const { question, chosen } = cable;
  const { answer, title, text, effects, cost, possible } = option;
  const written = answer === 'counter' && question?.kind === 'proposal';
  const button = (
    <button
      type="button"
      class="answer"
      aria-pressed={chosen === answer}
      disabled={!possible && !written}
      onClick={() => {
        if (question === null) return;
        if (written && question.on !== null && question.from !== null)
          table.value = { treaty: question.on, with: question.from, question: question.id };
        else session.choose(question.id, chosen === answer ? '' : answer);
      }}
    >
      <span class="answer-title">
        {title}
        {cost > 0 && <span class="cost">{strings.costs(cost)}</span>}
      </span>
      <span class="answer-text">{possible ? text : written ? strings.cables.writeCounter : text}</span>
    </button>
  );
  if (effects.length === 0) return button;
  const face = strings.cables.allEffects(effects.length);
  return (
    <div class="answer-and-effects">
      {button}
      <Popover label={`${face}: ${title}`} face={face} title={title} total="" class="why">
        {() => <Reasons lines={effects} />}
      </Popover>
    </div>
  );
}
