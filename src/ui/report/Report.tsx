import { useState } from 'preact/hooks';
import type { Report as ReportData, ReportLine, Story } from '../../session/index.ts';
import { named } from '../desk/actors.ts';
import { useGame } from '../game.ts';
import { Amount } from '../parts/Amount.tsx';
import { Flag } from '../parts/Flag.tsx';
import { Popover } from '../parts/Popover.tsx';
import { Chain, Reasons } from '../parts/Reasons.tsx';
import { strings } from '../strings.ts';

/** What a turn brought: in words, in numbers, and why the others did what they did. */
export function Report({ report }: { report: ReportData }) {
  const { session } = useGame();
  return (
    <div class="report-columns">
      <section>
        {report.grave.length > 0 && (
          <div class="gravest">
            <h3 class="small-heading">{strings.report.grave}</h3>
            <Stories stories={report.grave} />
          </div>
        )}
        <h3 class="small-heading">{strings.report.happened}</h3>
        {report.stories.length === 0 && <p class="soft">{strings.report.nothing}</p>}
        <Stories stories={report.stories} />
        {report.elsewhere.length > 0 && (
          <>
            <h3 class="small-heading">{strings.report.elsewhere}</h3>
            <Stories stories={report.elsewhere} />
          </>
        )}
      </section>
      <section>
        <h3 class="small-heading">{strings.report.changed}</h3>
        {report.changed.length === 0 && <p class="soft">{strings.report.still}</p>}
        <ul class="changed">
          {report.changed.map((line) => (
            <Changed key={line.subject} line={line} />
          ))}
        </ul>
      </section>
      {report.motives.length > 0 && (
        <section class="motives">
          <h3 class="small-heading">{strings.report.motives}</h3>
          <p class="soft">{strings.report.motivesText}</p>
          <ul>
            {report.motives.map(({ actor, order, reasons }, index) => {
              const { name, short, flag } = named(session, actor);
              return (
                <li key={index}>
                  <details>
                    <summary>
                      <Flag code={flag} name={name} size={18} />
                      <span>
                        <strong>{short}</strong> {order}
                      </span>
                    </summary>
                    <Reasons lines={reasons} />
                  </details>
                </li>
              );
            })}
          </ul>
        </section>
      )}
    </div>
  );
}

function Stories({ stories }: { stories: readonly Story[] }) {
  return (
    <ul class="happened">
      {stories.map((story) => (
        <Happened key={story.happening} {...story} />
      ))}
    </ul>
  );
}

function Happened({ text, happening, by }: Story) {
  const { session } = useGame();
  const [open, setOpen] = useState(false);
  const actor = by === null ? null : named(session, by);
  // the first step of the chain is the line itself
  const behind = session.explain(happening).slice(1);
  return (
    <li>
      <span class="who" aria-hidden="true">
        {actor !== null && <Flag code={actor.flag} name={actor.name} size={18} />}
      </span>
      <span class="what">
        {text}{' '}
        {behind.length > 0 && (
          <button
            type="button"
            class="why"
            aria-expanded={open}
            aria-label={strings.report.why(text)}
            onClick={() => setOpen(!open)}
          >
            {strings.figure.why}
          </button>
        )}
        {open && <Chain steps={behind} />}
      </span>
    </li>
  );
}

function Changed({ line }: { line: ReportLine }) {
  const values = strings.report.from(line.before, line.after);
  return (
    <li>
      <Popover
        class="figure changed-face"
        label={`${line.title}: ${values}`}
        title={line.title}
        total={`${line.before} → ${line.after}`}
        face={
          <>
            <span class="changed-title">{line.title}</span>
            <span class="soft figures">
              {line.before} → {line.after}
            </span>
            <Amount low={line.delta} sense={line.sense} />
          </>
        }
      >
        {() => <Reasons lines={line.reasons} />}
      </Popover>
    </li>
  );
}
