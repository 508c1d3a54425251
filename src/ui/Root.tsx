import { useEffect, useErrorBoundary, useState } from 'preact/hooks';
import type { Session } from '../session/index.ts';
import { Failure } from './faults/Failure.tsx';
import { Faults } from './faults/Faults.tsx';
import { spoken } from './live.ts';
import type { Play as PlayOf } from './Play.tsx';
import type { Shell } from './ports.ts';
import { strings } from './strings.ts';
import { Choose } from './title/Choose.tsx';
import { FrontPage } from './title/FrontPage.tsx';

/** The whole page: one screen at a time, and the voice that speaks for all of them. */
export function Root({ shell }: { shell: Shell }) {
  const [error] = useErrorBoundary() as [unknown, () => void];
  useEffect(() => void fetchDesk().catch(() => {}), []);
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
      return <Game shell={shell} session={screen.session} lesson={screen.lesson} />;
  }
}

type Playing = typeof PlayOf;

/** The desk comes after the front page can be read: it is fetched once that is drawn, and is there when it is needed. */
let playing: Playing | null = null;
async function fetchDesk(): Promise<Playing> {
  playing ??= (await import('./Play.tsx')).Play;
  return playing;
}

function Game(props: { shell: Shell; session: Session; lesson: boolean }) {
  const [Play, setPlay] = useState<Playing | null>(() => playing);
  const [broken, setBroken] = useState<Error | null>(null);
  useEffect(() => {
    if (Play === null)
      fetchDesk().then(
        (found) => setPlay(() => found),
        (error: Error) => setBroken(error),
      );
  }, [Play]);
  if (broken !== null) throw broken;
  return Play === null ? <main class="wait" aria-busy="true" /> : <Play {...props} />;
}

function Voice() {
  return (
    <p class="spoken" role="status" aria-live="polite" aria-label={strings.name}>
      {spoken.value}
    </p>
  );
}
