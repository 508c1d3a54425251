import { useSignalEffect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Lens } from '../../session/index.ts';
import { CouncilDialog } from '../council/CouncilDialog.tsx';
import { Cables } from '../cables/Cables.tsx';
import { Coach } from '../coach/Coach.tsx';
import { Dossier } from '../dossier/Dossier.tsx';
import { momentOf, useGame } from '../game.ts';
import { say } from '../live.ts';
import { MapPane } from '../map/MapPane.tsx';
import { Orders } from '../orders/Orders.tsx';
import { ReportSheet } from '../report/ReportSheet.tsx';
import { Resolution } from '../resolution/Resolution.tsx';
import { strings } from '../strings.ts';
import { TableDialog } from '../table/TableDialog.tsx';
import { Banner } from './Banner.tsx';
import { Dialogs } from './Dialogs.tsx';
import { useKeys } from './keys.ts';
import { Notices } from './Notices.tsx';
import { SheetBar } from './SheetBar.tsx';

/** A game in play: the map over the whole window, the desk's panels on it. */
export function Desk() {
  const game = useGame();
  const { desk, shell } = game;
  const sheet = useRef<HTMLDivElement>(null);
  const { step } = desk.value;
  useKeys(game);
  useMap(game, sheet);

  // The focus moves with the phase, so that it is never left on something that has gone.
  useEffect(() => {
    const now = desk.value;
    const target = {
      planning: 'cables',
      replies: 'cables',
      crisis: 'crisis',
      resolution: 'skip',
      report: 'report',
      debrief: 'report',
    }[now.step];
    const place = (name: string) => document.querySelector<HTMLElement>(`[data-focus="${name}"]`);
    // a crisis round may be about a call on a promise alone: that stands among the cables
    (place(target) ?? place('cables'))?.focus({ preventScroll: true });
    if (now.step === 'planning') say(strings.said.planning(now.date, now.turn, now.cables.length));
    else if (now.step === 'replies') say(strings.said.replies(now.questions.length));
    else if (now.step === 'crisis')
      say(strings.said.crisis(now.questions[0]?.title ?? '', now.questions.length));
    else if (now.step !== 'resolution' && now.report !== null) say(strings.said.report(now.report.headline));
    if (now.step === 'planning') shell.cue('teleprinter');
  }, [momentOf(desk.value)]);

  const telling = step === 'resolution';
  const reading = step === 'report' || step === 'debrief';
  return (
    <div class={`desk at-${step}`} data-sheet={game.sheet.value}>
      <div ref={sheet} class="sheet-of-map" aria-hidden="true" />
      <Banner />
      {game.lesson.value.at !== 'over' && <Coach />}
      <main class="desk-main">
        {!reading && !telling && <Cables />}
        {!reading && <MapPane />}
        {!reading && !telling && <Dossier />}
        {telling && <Resolution />}
        {reading && <ReportSheet />}
        {(step === 'planning' || step === 'replies' || step === 'crisis') && <Orders />}
      </main>
      {(step === 'planning' || step === 'replies' || step === 'crisis') && <SheetBar />}
      <Notices />
      {game.table.value !== null && <TableDialog open={game.table.value} />}
      {game.council.value !== null && <CouncilDialog open={game.council.value} />}
      <Dialogs />
    </div>
  );
}

/** Starts the map behind the panels and keeps it showing what the desk shows. */
function useMap(game: ReturnType<typeof useGame>, sheet: { readonly current: HTMLElement | null }): void {
  const { session, shell, selected, lens, desk, map } = game;
  useEffect(() => {
    const host = sheet.current;
    if (host === null) return;
    let gone = false;
    void shell
      .map(host, session, {
        onHover: (hover) => (game.hover.value = hover),
        onLie: (capitals) => (game.lying.value = capitals),
        onPick: (actor) => {
          if (actor !== null) selected.value = actor;
        },
      })
      .then((port) => {
        if (gone) port?.destroy();
        else map.value = port;
      });
    return () => {
      gone = true;
      map.value?.destroy();
      map.value = null;
    };
  }, [session]);

  useSignalEffect(() => {
    const port = map.value;
    const { tension, step } = desk.value;
    shell.tension(tension.high);
    if (port === null) return;
    if (step === 'resolution') {
      // it is told through one's own eyes
      port.select(desk.value.seat);
      return;
    }
    const shown: Lens = lens.value === 'table' ? 'relations' : lens.value;
    port.show(session.atlas(shown, selected.value));
    port.select(selected.value);
  });
}
