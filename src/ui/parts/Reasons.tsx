import { useState } from 'preact/hooks';
import type { ReasonLine } from '../../session/index.ts';
import { useGame } from '../game.ts';
import { signed, span } from '../signed.ts';
import { strings } from '../strings.ts';
import { Term } from '../terms/Term.tsx';
import { termOfReason } from '../terms/terms.ts';
import { AndOthers } from './AndOthers.tsx';
import { Amount } from './Amount.tsx';
import { Popover } from './Popover.tsx';

/** The named parts of a number; a part with a cause can be asked why, back to the opening. */
export function Reasons({
  lines,
  most,
  others = [],
}: {
  lines: readonly ReasonLine[];
  most?: number;
  /** More of the same that add up to nothing: told when they are asked for. */
  others?: readonly ReasonLine[];
}) {
  if (lines.length === 0) return <p class="soft">{strings.figure.none}</p>;
  const shown = most === undefined ? lines : lines.slice(0, most);
  return (
    <ul class="reasons">
      {shown.map((line, index) => (
        <Reason key={`${line.code} ${index}`} line={line} />
      ))}
      {shown.length < lines.length && <Others lines={lines.slice(shown.length)} />}
      {others.length > 0 && <AndOthers count={others.length}>{() => <Reasons lines={others} />}</AndOthers>}
    </ul>
  );
}

/** What has no room, summed up, so that what is shown adds up to the number. */
function Others({ lines }: { lines: readonly ReasonLine[] }) {
  const text = strings.figure.others(lines.length);
  const low = lines.reduce((sum, line) => sum + (line.low ?? line.amount), 0);
  const high = lines.reduce((sum, line) => sum + (line.high ?? line.amount), 0);
  const total = span(low, high, signed);
  return (
    <li>
      <span class="what">
        <Popover label={`${text}: ${total}`} face={text} title={text} total={total}>
          {() => <Reasons lines={lines} />}
        </Popover>
      </span>
      <Amount low={low} high={high} sense={lines[0]?.sense} />
    </li>
  );
}

function Reason({ line }: { line: ReasonLine }) {
  const { session } = useGame();
  const [open, setOpen] = useState(false);
  const { cause } = line;
  const term = termOfReason(line.code);
  return (
    <li>
      <span class="what">
        {term === null ? line.text : <Term id={term}>{line.text}</Term>}
        {line.note !== undefined && <span class="note"> · {line.note}</span>}
      </span>
      {cause !== undefined && (
        <button
          type="button"
          class="why"
          aria-expanded={open}
          aria-label={strings.report.why(line.text)}
          onClick={() => setOpen(!open)}
        >
          {strings.figure.why}
        </button>
      )}
      {line.factor === true ? (
        <span class="amount even">{`× ${line.amount} %`}</span>
      ) : (
        <Amount low={line.low ?? line.amount} high={line.high ?? line.amount} sense={line.sense} />
      )}
      {open && cause !== undefined && <Chain steps={session.explain(cause)} />}
    </li>
  );
}

/** A chain of causes, nearest first. */
export function Chain({ steps }: { steps: readonly string[] }) {
  return (
    <div class="chain">
      {steps.length === 0 ? (
        strings.figure.noCause
      ) : (
        <ol>
          {steps.map((step, index) => (
            <li key={index}>{step}</li>
          ))}
        </ol>
      )}
    </div>
  );
}
