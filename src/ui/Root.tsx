import { useEffect, useErrorBoundary, useMemo } from 'preact/hooks';
import type { Session } from '../session/index.ts';
import { DebriefPage } from './debrief/DebriefPage.tsx';
import { Desk } from './desk/Desk.tsx';
import { Failure } from './faults/Failure.tsx';
import { Faults } from './faults/Faults.tsx';
import { createGame, GameContext, useGame } from './game.ts';
import { spoken } from './live.ts';
import type { Shell } from './ports.ts';
import { strings } from './strings.ts';
import { Choose } from './title/Choose.tsx';
import { FrontPage } from './title/FrontPage.tsx';

/** The whole page: one screen at a time, and the voice that speaks for all of them. */
export function Root({ shell }: { shell: Shell }) {
  const [error] = useErrorBoundary() as [unknown, () => void];
  return (
    <>
      {error === undefined ? (
        <CurrentScreen shell={shell} />
      ) : (
        <Failure shell={shell} message={error instanceof Error ? error.message : strings.failure.unknown} />
      )}
      <Voice />
    </>
  );
}

function CurrentScreen({ shell }: { shell: Shell }) {
  const screen = shell.screen.value;
  switch (screen.at) {
    case 'title':
      return <FrontPage shell={shell} />;
    case 'choose':
      return <Choose shell={shell} />;
    case 'wait':
      return (
        <main class="wait" aria-busy="true">
          <p role="status">{screen.text}</p>
        </main>
      );
    case 'faults':
      return <Faults shell={shell} title={screen.title} faults={screen.faults} />;
    case 'failure':
      return <Failure shell={shell} message={screen.message} />;
    case 'game':
      return <Play shell={shell} session={screen.session} lesson={screen.lesson} />;
  }
}

function Play({ shell, session, lesson }: { shell: Shell; session: Session; lesson: boolean }) {
  const game = useMemo(() => createGame(shell, session, lesson), [session]);
  useEffect(() => () => game.close(), [game]);
  return (
    <GameContext.Provider value={game}>
      <DeskOrDebrief />
    </GameContext.Provider>
  );
}

function DeskOrDebrief() {
  const { step, debrief } = useGame().desk.value;
  return step === 'debrief' && debrief !== null ? <DebriefPage debrief={debrief} /> : <Desk />;
}

function Voice() {
  return (
    <p class="spoken" role="status" aria-live="polite" aria-label={strings.name}>
      {spoken.value}
    </p>
  );
}
