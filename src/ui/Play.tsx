import { useEffect, useMemo } from 'preact/hooks';
import type { Session } from '../session/index.ts';
import { DebriefPage } from './debrief/DebriefPage.tsx';
import { Desk } from './desk/Desk.tsx';
import { createGame, GameContext, useGame } from './game.ts';
import type { Shell } from './ports.ts';

/** A game from its first cable to its debrief. */
export function Play({ shell, session, lesson }: { shell: Shell; session: Session; lesson: boolean }) {
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
