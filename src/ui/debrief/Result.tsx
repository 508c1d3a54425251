import type { Compared, Sense, WhatIf } from '../../session/index.ts';
import { named } from '../desk/actors.ts';
import { useGame } from '../game.ts';
import { Amount } from '../parts/Amount.tsx';
import { plain, signed, span } from '../signed.ts';
import { strings } from '../strings.ts';

/** What came of a decision both ways: in words, by aim, and for the other desks. */
export function Result({ told }: { told: WhatIf }) {
  const { session } = useGame();
  const words = strings.debrief.whatIf;
  const { name } = named(session, told.actor);
  return (
    <>
      <p>
        {told.title}
        <br />
        <span class="soft">{words.instead}:</span> <strong>{told.instead}</strong>
      </p>
      <p>{told.summary.join(' ')}</p>
      <Ways title={words.table(name)} head={strings.debrief.columns.aim} rows={[...told.aims, told.total]} />
      <details>
        <summary>{words.others}</summary>
        <Ways title={words.others} head={strings.debrief.columns.what} rows={told.others.map(withSense)} />
      </details>
      <p class="soft">{told.limits}</p>
    </>
  );
}

/** Another's points are neither good nor bad to us; tension is worse the higher it stands. */
const withSense = (row: WhatIf['others'][number]): Row => ({ ...row, sense: row.actor === null ? -1 : 0 });

interface Row extends Compared {
  readonly sense?: Sense;
}

interface WaysProps {
  readonly title: string;
  readonly head: string;
  readonly rows: readonly Row[];
}

/** This game, and the means of both ways with their difference. */
function Ways({ title, head, rows }: WaysProps) {
  const words = strings.debrief.whatIf;
  return (
    <div class="scroll" tabIndex={0} role="group" aria-label={title}>
      <table class="ruled figures both-ways" aria-label={title}>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            <th scope="col" class="number">
              {words.played}
            </th>
            <th scope="col" class="number">
              {words.kept}
            </th>
            <th scope="col" class="number">
              {words.changed}
            </th>
            <th scope="col" class="number">
              {words.difference}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              <th scope="row">{row.title}</th>
              <td class="number">{plain(row.played)}</td>
              <td class="number">{plain(row.kept)}</td>
              <td class="number">{plain(row.changed)}</td>
              <td class="number">
                <Amount low={row.difference} sense={row.sense} />
                {row.low !== row.high && <span class="soft spread">{span(row.low, row.high, signed)}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
