import type { Desk } from '../../session/index.ts';
import { Amount } from '../parts/Amount.tsx';
import { Popover } from '../parts/Popover.tsx';
import { Reasons } from '../parts/Reasons.tsx';
import { strings } from '../strings.ts';

/** The weightiest reason; the rest are in the note. */
const reasonsOf = ({ reasons: [first, ...rest] }: Desk['sinceReport'][number]): string =>
  (first?.text ?? '') + (rest.length > 0 ? ', …' : '');

/** What the night has moved, so that no number differs unsaid from the report that was just read. */
export function SinceReport({ lines }: { lines: Desk['sinceReport'] }) {
  if (lines.length === 0) return null;
  return (
    <div class="since-report">
      <h3>{strings.cables.sinceReport}</h3>
      <ul>
        {lines.map((line) => (
          <li key={line.subject}>
            <Popover
              label={`${line.title}: ${strings.report.from(line.before, line.after)}`}
              title={line.title}
              total={line.after}
              face={
                <>
                  {line.title} <Amount low={line.delta} sense={line.sense} />
                </>
              }
            >
              {() => <Reasons lines={line.reasons} />}
            </Popover>{' '}
            <span class="soft">({reasonsOf(line)})</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
