import { LEADS_ON } from '../desk/keys.ts';
import { useGame } from '../game.ts';
import { strings } from '../strings.ts';
import { Report } from './Report.tsx';

/** The end of a turn, laid over the map. */
export function ReportSheet() {
  const { desk, session, shell } = useGame();
  const { report, date, turn, over } = desk.value;
  return (
    <section class="report panel" aria-label={strings.report.region}>
      <header>
        <p class="kicker">{strings.report.kicker(date, turn)}</p>
        <h2 tabIndex={-1} data-focus="report">
          {report?.headline ?? strings.report.nothing}
        </h2>
      </header>
      <div class="scroll fill" tabIndex={-1}>
        {report !== null && <Report report={report} />}
      </div>
      <footer>
        <button
          type="button"
          class="button seal next-turn"
          aria-keyshortcuts={LEADS_ON}
          onClick={() => {
            shell.cue('paper');
            session.nextTurn();
          }}
        >
          {over ? strings.report.debrief : strings.report.next}
        </button>
      </footer>
    </section>
  );
}
