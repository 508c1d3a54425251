import { useGame } from '../game.ts';
import { Sheet } from '../parts/Sheet.tsx';
import { Report } from '../report/Report.tsx';
import { strings } from '../strings.ts';
import { Glossary } from '../terms/Glossary.tsx';
import { Signs } from './Signs.tsx';

/** The dialogs of the menu. */
export function Dialogs() {
  const { dialog } = useGame();
  const close = (): void => void (dialog.value = '');
  switch (dialog.value) {
    case 'keys':
      return <Keys close={close} />;
    case 'reports':
      return <Reports close={close} />;
    case 'about':
      return <About close={close} />;
    case 'words':
      return (
        <Sheet title={strings.banner.words} class="sheet wide scroll" close={close}>
          <Glossary />
          <Foot close={close} />
        </Sheet>
      );
    case '':
      return null;
  }
}

function Foot({ close }: { close: () => void }) {
  return (
    <p class="sheet-foot">
      <button type="button" class="button primary" onClick={close}>
        {strings.close}
      </button>
    </p>
  );
}

function Keys({ close }: { close: () => void }) {
  return (
    <Sheet title={strings.keys.heading} class="sheet wide scroll" close={close}>
      <p>{strings.keys.text}</p>
      <div class="help">
        <table class="ruled keys">
          <tbody>
            {strings.keys.rows.map(([key, text]) => (
              <tr key={key}>
                <th scope="row">
                  <kbd>{key}</kbd>
                </th>
                <td>{text}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <Signs />
      </div>
      <Foot close={close} />
    </Sheet>
  );
}

function Reports({ close }: { close: () => void }) {
  const { reports } = useGame();
  return (
    <Sheet title={strings.report.past} class="sheet wide scroll" close={close}>
      {reports.value.length === 0 && <p>{strings.report.pastNone}</p>}
      {reports.value.toReversed().map(({ turn, date, report }, index) => (
        <details key={turn} class="past-report" open={index === 0}>
          <summary>
            {date}: {report.headline}
          </summary>
          <Report report={report} />
        </details>
      ))}
      <Foot close={close} />
    </Sheet>
  );
}

function About({ close }: { close: () => void }) {
  const { prose } = useGame().session.scenario;
  const { about } = strings;
  return (
    <Sheet title={about.heading} close={close}>
      <h3>{prose.title}</h3>
      <p>{prose.summary}</p>
      <h3>{about.note}</h3>
      <p>{prose.note}</p>
      <h3>{about.borders}</h3>
      <p>{prose.policy}</p>
      <h3>{about.limits}</h3>
      <p>{about.limitsText}</p>
      <h3>{about.sources}</h3>
      <ul class="source-list">
        {Object.values(prose.sources).map((source) => (
          <li key={source.id}>
            {source.title}. {source.publisher}, {source.date}. <span class="address">{source.url}</span>
          </li>
        ))}
      </ul>
      <Foot close={close} />
    </Sheet>
  );
}
