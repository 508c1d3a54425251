import { useRef } from 'preact/hooks';
import type { TableState } from '../../session/index.ts';
import { Amount } from '../parts/Amount.tsx';
import { Popover } from '../parts/Popover.tsx';
import { signed } from '../signed.ts';
import { strings } from '../strings.ts';
import { Term } from '../terms/Term.tsx';

type Clause = TableState['clauses'][number];

interface Props {
  readonly state: TableState;
  /** What our own side is called at the head of its column: never “us”, which in capitals is a country. */
  readonly us: string;
  /** What the other side is called at the head of its column. */
  readonly them: string;
  readonly set: (clause: string, depth: number) => void;
}

/**
 * The text: which clauses are in it, how deep, and what each is worth to either side. On a phone each clause is a card:
 * the roles are said aloud, because a table that is not laid out as one is none to a screen reader.
 */
export function Clauses({ state, us, them, set }: Props) {
  return (
    <table class="clauses" role="table">
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader" colSpan={2} aria-colspan={2}>
            <Term id="clause">{strings.table.clause}</Term>
          </th>
          <th scope="col" role="columnheader">
            <Term id="depth">{strings.table.depth}</Term>
          </th>
          <th scope="col" role="columnheader" class="number">
            {us}
          </th>
          <th scope="col" role="columnheader" class="number">
            {them}
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {state.clauses.map((clause) => (
          <Row key={clause.id} clause={clause} us={us} them={them} set={set} fixed={state.initialled} />
        ))}
      </tbody>
    </table>
  );
}

function Row({
  clause,
  us,
  them,
  set,
  fixed,
}: {
  clause: Clause;
  us: string;
  them: string;
  set: Props['set'];
  fixed: boolean;
}) {
  const { id, title, depths, depth, standing } = clause;
  const inText = depth >= 0;
  // Taking a clause out and in again keeps the depth it had.
  const last = useRef(Math.max(0, depth));
  if (inText) last.current = depth;
  const shown = inText ? depth : last.current;
  return (
    <tr role="row" class={inText ? '' : 'out'}>
      <td role="cell" class="clause-in">
        <input
          type="checkbox"
          checked={inText}
          disabled={fixed}
          aria-label={strings.table.include(title)}
          onChange={() => set(id, inText ? -1 : last.current)}
        />
      </td>
      <th scope="row" role="rowheader">
        <span class="clause-title">
          {title}
          {clause.secret && <span class="kicker"> {strings.dossier.secret}</span>}
        </span>
        <span class="soft clause-text" title={clause.text}>
          {clause.text}
        </span>
        {standing !== null && standing !== depth && (
          <span class="soft clause-stands">{strings.table.inForce(depths[standing] ?? '')}</span>
        )}
      </th>
      <td role="cell" class="clause-depth">
        <fieldset class="segments" aria-label={strings.table.depthOf(title)} disabled={fixed}>
          {depths.map((name, index) => (
            <label key={name} class={inText && depth === index ? 'on' : ''}>
              <input
                type="radio"
                name={`depth ${id}`}
                checked={inText && depth === index}
                onChange={() => set(id, index)}
              />
              {name}
            </label>
          ))}
        </fieldset>
      </td>
      <td role="cell" class="number">
        <Column name={us} />
        <Worth clause={clause} values={clause.ours} at={shown} whose={strings.table.toUs} />
      </td>
      <td role="cell" class="number">
        <Column name={them} />
        <Worth clause={clause} values={clause.theirs} at={shown} whose={them} />
      </td>
    </tr>
  );
}

/** On a card, whose number it is: there is no head of a column above it. */
function Column({ name }: { name: string }) {
  return (
    <span class="whose" aria-hidden="true">
      {name}
    </span>
  );
}

/** What a clause is worth at this depth; opens into all depths. */
function Worth(props: { clause: Clause; values: readonly number[]; at: number; whose: string }) {
  const { clause, values, at, whose } = props;
  const value = values[at] ?? 0;
  const title = strings.table.worth(clause.title, whose);
  return (
    <Popover
      label={`${title}: ${signed(value)}`}
      title={title}
      total={signed(value)}
      face={<Amount low={value} />}
      class="figure worth"
    >
      {() => (
        <>
          <p>{clause.text}</p>
          <ul class="reasons">
            {clause.depths.map((name, index) => (
              <li key={name}>
                <span class="what">{name}</span>
                <Amount low={values[index] ?? 0} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Popover>
  );
}
