import { useEffect, useRef } from 'preact/hooks';
import type { ActorId } from '../../engine/index.ts';
import type { Assessment, TableState } from '../../session/index.ts';
import type { Named } from '../desk/actors.ts';
import { useGame } from '../game.ts';
import { Reasons } from '../parts/Reasons.tsx';
import { signed, span } from '../signed.ts';
import { strings } from '../strings.ts';
import { Term } from '../terms/Term.tsx';

interface Props {
  readonly state: TableState;
  readonly them: Named;
  /** What a party is called for short. */
  readonly call: (actor: ActorId) => string;
  readonly takeUp: () => void;
  /** Turns to another of several partners: its reading, its column, its answers. */
  readonly turnTo: (actor: ActorId) => void;
  /** How often they have been heard since the Table was opened. */
  readonly heard: number;
}

/**
 * The right of the Table: what they make of the text and what we do, both at once; then what they said with the
 * nearest text they would sign, which is never below the fold; then the terms of their sum.
 */
export function Reading({ state, them, call, takeUp, turnTo, heard }: Props) {
  const { shell } = useGame();
  const { theirs, ours, odds, said, verdict, counter, warnings, initialled, sent, left } = state;
  const panel = useRef<HTMLElement>(null);
  const answer = useRef<HTMLDivElement>(null);
  // an answer stands at the head: who has scrolled to the terms is brought back to it
  useEffect(() => {
    if (said !== '') panel.current?.scrollTo({ top: 0 });
  }, [said, counter]);
  // In a small window the answer comes far below the clauses: who does not see it takes it for none, and asks again.
  useEffect(() => {
    if (heard > 0)
      answer.current?.scrollIntoView({ block: 'nearest', behavior: shell.motion ? 'smooth' : 'auto' });
  }, [heard]);
  return (
    <aside ref={panel} class="reading scroll" aria-label={strings.table.reading(them.name)} tabIndex={0}>
      {odds.length > 1 && <Parties state={state} call={call} turnTo={turnTo} />}
      <h3 class="small-heading">{strings.table.reading(call(them.id))}</h3>
      <Bar assessment={theirs} />
      {odds.length === 1 && <Chance state={state} />}
      <div class={ours.low < 0 ? 'odds ours against' : 'odds ours'}>
        <span>{odds.length > 1 ? strings.table.oursBeside(call(ours.beside)) : strings.table.ours}</span>
        <strong class="figures">{span(ours.low, ours.high, signed)}</strong>
      </div>
      {ours.low < 0 && !state.unchanged && <p class="warning">{strings.table.against}</p>}
      {warnings.map((warning) => (
        <p key={warning} class="warning">
          {warning}
        </p>
      ))}
      <div ref={answer} aria-live="off">
        {said !== '' && (
          <blockquote class={sent ? 'said accept' : `said ${verdict}`}>
            {sent && <p class="kicker">{strings.table.sent}</p>}
            {verdict !== 'none' && <p class="kicker">{strings.table.verdicts[verdict]}</p>}
            <p>{said}</p>
          </blockquote>
        )}
        {counter !== null && (
          <div class="nearest">
            <h4>{nameOfCounter(state)}</h4>
            <ul>
              {changes(state).map((change) => (
                <li key={change}>{change}</li>
              ))}
            </ul>
            {left > 0 && (
              <button type="button" class="button" disabled={initialled} onClick={takeUp}>
                {strings.table.takeUp}
              </button>
            )}
          </div>
        )}
      </div>
      <h3 class="small-heading">
        {strings.table.terms(call(them.id))}{' '}
        <span class="figures">{span(theirs.low, theirs.high, signed)}</span>
      </h3>
      <Reasons lines={theirs.lines} />
    </aside>
  );
}

/** How likely the other is to sign; nothing where there is nothing left to sign. */
function Chance({ state }: Pick<Props, 'state'>) {
  const { odds, initialled, unchanged, talks, left } = state;
  if (initialled || unchanged) return null;
  if (talks && left === 0) return <p class="odds">{strings.table.spentShort}</p>;
  return odds.map(({ actor, low, high }) => (
    <div key={actor} class="odds">
      <Term id="odds">{strings.table.likely}</Term>
      <strong class="figures">{span(low, high)} %</strong>
    </div>
  ));
}

/** Several partners, who must all sign: each with its odds, in the order of the treaty, and one of them open below. */
function Parties({ state, call, turnTo }: Pick<Props, 'state' | 'call' | 'turnTo'>) {
  const { session } = useGame();
  const { odds, unchanged, treaty } = state;
  const parties = session.scenario.rules.treaties.find(({ id }) => id === treaty)?.parties ?? [];
  const inOrder = parties.flatMap((party) => odds.filter(({ actor }) => actor === party));
  return (
    <>
      <h3 class="small-heading">
        <Term id="odds">{strings.table.likely}</Term>
      </h3>
      <ul class="parties">
        {inOrder.map(({ actor, low, high, sum }) => {
          const percent = unchanged ? '' : `${span(low, high)} %`;
          const total = span(sum.low, sum.high, signed);
          return (
            <li key={actor}>
              <button
                type="button"
                aria-pressed={actor === state.with}
                aria-label={strings.table.party(call(actor), total, percent)}
                onClick={() => turnTo(actor)}
              >
                <span class="party">{call(actor)}</span>
                <span class="figures soft">{total}</span>
                <strong class="figures">{percent}</strong>
              </button>
            </li>
          );
        })}
      </ul>
    </>
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

/** What the text is that they might sign: their own offer, a likely one, or the nearest of those that are sure. */
export function nameOfCounter({ theirOwn, likely }: TableState): string {
  const { counterOffer, likelyYes, nearest } = strings.table;
  return theirOwn ? counterOffer : likely ? likelyYes : nearest;
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
