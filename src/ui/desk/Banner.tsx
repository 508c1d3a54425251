import { useGame } from '../game.ts';
import { Icon } from '../parts/Icon.tsx';
import { Popover } from '../parts/Popover.tsx';
import { Reasons } from '../parts/Reasons.tsx';
import { ThemeSwitch } from '../parts/ThemeSwitch.tsx';
import { figureValue } from '../signed.ts';
import { strings } from '../strings.ts';
import { Menu } from './Menu.tsx';

const PHASES = ['briefing', 'planning', 'replies', 'crisis', 'resolution', 'report'] as const;

/** Where and when we are, how far the turn has come, and what there is to spend. */
export function Banner() {
  const { desk, session, shell, council } = useGame();
  const { date, turn, turns, step, capital, left, income } = desk.value;
  const sound = shell.sound.value;
  const at = PHASES.indexOf(step === 'debrief' ? 'report' : step);
  return (
    <header class="banner panel">
      <p class="wordmark" aria-hidden="true">
        {strings.name}
      </p>
      <div class="where">
        <h1>{session.scenario.prose.title}</h1>
        <p class="soft figures">
          {date} · {strings.banner.turn(turn, turns)}
        </p>
      </div>
      <ol class="phases" aria-label={strings.banner.phases}>
        {PHASES.map((phase, index) => {
          // Most months have no crisis round: it is named only while it lasts.
          if (phase === 'crisis' && step !== 'crisis') return null;
          // and it takes the place of what is longest past
          if (phase === 'briefing' && step === 'crisis') return null;
          const when = index === at ? 'here' : index < at ? 'past' : 'later';
          return (
            <li key={phase} class={when} aria-current={when === 'here' ? 'step' : undefined}>
              {when === 'past' && <span aria-hidden="true">✓ </span>}
              {strings.phases[phase]}
            </li>
          );
        })}
      </ol>
      <Tension />
      <Popover
        class="figure capital"
        label={`${strings.banner.capital}: ${left}`}
        title={strings.banner.capital}
        term="capital"
        total={String(left)}
        face={
          <>
            {strings.banner.capital} <span class="value">{left}</span>
          </>
        }
      >
        {() => <p>{strings.banner.capitalNote(left, capital, income)}</p>}
      </Popover>
      <div class="tools">
        {session.scenario.rules.council !== null && step !== 'debrief' && (
          <button
            type="button"
            class="button quiet icon"
            aria-label={strings.council.name}
            title={strings.council.name}
            onClick={() => (council.value = '')}
          >
            <Icon name="council" />
          </button>
        )}
        <ThemeSwitch shell={shell} />
        <button
          type="button"
          class="button quiet icon"
          aria-pressed={sound}
          aria-label={sound ? strings.banner.soundOn : strings.banner.soundOff}
          title={sound ? strings.banner.soundOn : strings.banner.soundOff}
          onClick={() => shell.setSound(!sound)}
        >
          <Icon name={sound ? 'sound' : 'mute'} />
        </button>
        <Menu />
        {shell.musicCaption.value !== '' && <p class="music-caption">♪ {shell.musicCaption.value}</p>}
      </div>
    </header>
  );
}

function Tension() {
  const { tension } = useGame().desk.value;
  const value = figureValue(tension);
  return (
    <Popover
      class="figure tension"
      label={strings.figure.reasons(strings.banner.tension, value)}
      title={strings.banner.tension}
      term="tension"
      total={value}
      face={
        <>
          <span class="tension-name">{strings.banner.tension}</span>
          <span class="meter" aria-hidden="true">
            <span style={{ width: `${tension.high}%` }} />
          </span>
          <span class="value">{value}</span>
        </>
      }
    >
      {() => <Reasons lines={tension.reasons} />}
    </Popover>
  );
}
