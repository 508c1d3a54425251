import { useEffect, useRef, useState } from 'preact/hooks';
import { Flag } from '../parts/Flag.tsx';
import type { Choice, Entry, Shell } from '../ports.ts';
import { randomSeed } from '../seed.ts';
import { strings } from '../strings.ts';

const LEVELS: readonly Choice['level'][] = ['minister', 'envoy', 'clerk'];

/** Scenario, seat and the few settings of a game, on one page. */
export function Choose({ shell }: { shell: Shell }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const { choose } = strings;
  const { scenarios, state } = shell.library.value;
  const [id, setId] = useState('');
  const scenario = scenarios.find((one) => one.id === id) ?? scenarios[0];
  return (
    <main class="choose">
      <div class="choose-page panel">
        <header>
          <button type="button" class="button quiet" onClick={() => shell.title()}>
            {strings.back}
          </button>
          <h1 ref={heading} tabIndex={-1}>
            {choose.heading}
          </h1>
        </header>
        {scenario === undefined ? (
          <p role="status">{state === 'reading' ? strings.title.reading : strings.title.none}</p>
        ) : (
          <>
            <LessonOffer shell={shell} />
            <fieldset class="scenarios">
              <legend class="small-heading">{choose.scenario}</legend>
              {scenarios.map((one) => (
                <label key={one.id} class={one === scenario ? 'card on' : 'card'}>
                  <input
                    type="radio"
                    name="scenario"
                    aria-label={one.title}
                    checked={one === scenario}
                    onChange={() => setId(one.id)}
                  />
                  <strong>{one.title}</strong>
                  <span>{one.subtitle}</span>
                  <span class="soft">
                    {strings.title.minutes(one.minutes)}
                    {one.fictional && `, ${strings.title.fictional}`}
                  </span>
                </label>
              ))}
            </fieldset>
            <Seats key={scenario.id} scenario={scenario} shell={shell} />
          </>
        )}
      </div>
    </main>
  );
}

/** For who has never played. Waved away, it does not come back. */
function LessonOffer({ shell }: { shell: Shell }) {
  const there = shell.library.value.scenarios.some(({ id }) => id === 'the-strait');
  if (!shell.lesson.value || !there) return null;
  const { coach } = strings;
  return (
    <section class="lesson-offer" aria-label={coach.region}>
      <p>{coach.offer}</p>
      <button type="button" class="button primary" onClick={() => shell.learn()}>
        {coach.learn}
      </button>
      <button type="button" class="button quiet" onClick={() => shell.lessonOver()}>
        {coach.decline}
      </button>
    </section>
  );
}

function Seats({ scenario, shell }: { scenario: Entry; shell: Shell }) {
  const { choose } = strings;
  const { seats, lengths } = scenario;
  const [seat, setSeat] = useState<string>(seats[0]?.id ?? '');
  const [turns, setTurns] = useState(lengths[0]?.turns ?? 12);
  const [level, setLevel] = useState<Choice['level']>('envoy');
  const [seed, setSeed] = useState(randomSeed);
  const actor = seats.find(({ id }) => id === seat) ?? seats[0];

  const begin = (event: Event): void => {
    event.preventDefault();
    shell.begin({ scenario: scenario.id, seat, seed: seed.trim() === '' ? '1' : seed.trim(), turns, level });
  };

  return (
    <form class="seats-form" onSubmit={begin}>
      <fieldset class="seats">
        <legend class="small-heading">{choose.seat}</legend>
        {seats.map(({ id, name, line, flag }) => (
          <label key={id} class={id === seat ? 'card on' : 'card'}>
            <input
              type="radio"
              name="seat"
              aria-label={name}
              checked={id === seat}
              onChange={() => setSeat(id)}
            />
            <Flag code={flag} name={name} size={34} />
            <span>
              <strong>{name}</strong>
              <span class="soft">{line}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {actor !== undefined && (
        <section class="seat-brief" aria-live="polite">
          <h2>{actor.name}</h2>
          <p class="soft">{actor.line}</p>
          <dl class="brief">
            {(['wants', 'fears', 'holds', 'dilemma'] as const).map((part) => (
              <div key={part}>
                <dt>{choose[part]}</dt>
                <dd>{actor.brief[part]}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      <section class="settings">
        <fieldset>
          <legend class="small-heading">{choose.length}</legend>
          {lengths.map((length) => (
            <label key={length.turns} class="radio">
              <input
                type="radio"
                name="turns"
                checked={turns === length.turns}
                onChange={() => setTurns(length.turns)}
              />
              {choose.turns(length.turns, length.months)}
            </label>
          ))}
        </fieldset>
        <fieldset>
          <legend class="small-heading">{choose.level}</legend>
          {LEVELS.map((one) => (
            <label key={one} class="radio">
              <input type="radio" name="level" checked={level === one} onChange={() => setLevel(one)} />
              {choose.levels[one]}
            </label>
          ))}
        </fieldset>
        <label class="seed">
          <span class="small-heading">{choose.seed}</span>
          <input
            type="text"
            value={seed}
            maxLength={40}
            spellcheck={false}
            autocomplete="off"
            onInput={(event) => setSeed(event.currentTarget.value)}
          />
          <span class="soft">{choose.seedNote}</span>
        </label>
        <div class="content-note" tabIndex={0} role="group" aria-label={choose.note}>
          <h2 class="small-heading">{choose.note}</h2>
          <p>{scenario.note}</p>
        </div>
        <button type="submit" class="button seal big">
          {choose.begin}
        </button>
      </section>
    </form>
  );
}
