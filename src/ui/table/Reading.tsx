import type { Assessment, TableState } from '../../session/index.ts';
import type { Named } from '../desk/actors.ts';
import { Minds } from '../dossier/Minds.tsx';
import { Reasons } from '../parts/Reasons.tsx';
import { signed, span } from '../signed.ts';
import { strings } from '../strings.ts';
import { Term } from '../terms/Term.tsx';

/** The right of the Table: how they read the text, what they said, and the nearest text they would sign. */
export function Reading({ state, them, takeUp }: { state: TableState; them: Named; takeUp: () => void }) {
  const { theirs, ours, said, verdict, counter, minds, theirOwn, initialled } = state;
  const { low, high } = theirs.odds;
  return (
    <aside class="reading scroll" aria-label={strings.table.reading(them.name)} tabIndex={0}>
      <h3 class="small-heading">{strings.table.reading(them.capital === '' ? them.short : them.capital)}</h3>
      <Bar assessment={theirs} />
      {!initialled && (
        <div class="odds">
          <Term id="odds">{strings.table.likely}</Term>
          <strong class="figures">{span(low, high)} %</strong>
        </div>
      )}
      <Reasons lines={theirs.lines} />
      <div aria-live="off">
        {said !== '' && (
          <blockquote class={`said ${verdict}`}>
            {verdict !== 'none' && <p class="kicker">{strings.table.verdicts[verdict]}</p>}
            <p>{said}</p>
          </blockquote>
        )}
        {counter !== null && (
          <div class="nearest">
            <h4>{theirOwn ? strings.table.counterOffer : strings.table.nearest}</h4>
            <ul>
              {changes(state).map((change) => (
                <li key={change}>{change}</li>
              ))}
            </ul>
            <button type="button" class="button" disabled={initialled} onClick={takeUp}>
              {strings.table.takeUp}
            </button>
          </div>
        )}
      </div>
      <h3 class="small-heading">{strings.table.minds}</h3>
      <Minds minds={minds} />
      <details class="our-reading">
        <summary>
          {strings.table.ours}: {span(ours.low, ours.high, signed)}
        </summary>
        <Reasons lines={ours.lines} />
      </details>
    </aside>
  );
}

/** Their sum on a scale from refusal to welcome, with the line at which they sign. */
function Bar({ assessment }: { assessment: Assessment }) {
  const { low, high } = assessment;
  const reach = Math.max(60, Math.abs(low), Math.abs(high));
  const place = (value: number): number => (100 * (value + reach)) / (2 * reach);
  return (
    <div class="bar" role="img" aria-label={`${span(low, high, signed)}; ${strings.table.signs}`}>
      <span class="bar-ramp" />
      <span
        class="bar-range"
        style={{ left: `${place(low)}%`, width: `${Math.max(1.5, place(high) - place(low))}%` }}
      />
      <span class="bar-zero" />
      <span class="bar-note">{strings.table.signs}</span>
    </div>
  );
}

/** What the offered text changes in ours, in words. */
export function changes({ clauses, counter }: TableState): readonly string[] {
  const offered = new Map((counter ?? []).map(({ id, depth }) => [String(id), depth]));
  const { drop, add, move, same } = strings.table.changes;
  const words = clauses.flatMap(({ id, title, depths, depth }) => {
    const to = offered.get(id) ?? -1;
    if (to === depth) return [];
    if (to < 0) return [drop(title)];
    return [depth < 0 ? add(title, depths[to] ?? '') : move(title, depths[to] ?? '')];
  });
  return words.length === 0 ? [same] : words;
}
