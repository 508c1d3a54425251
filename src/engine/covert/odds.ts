/** How likely a covert act is to come to light, as a sum of named reasons: percent in its first month. */
import { inside, numberOf, type Known } from '../condition.ts';
import { clamp, divide } from '../integers.ts';
import { tables, tieAt } from '../layout.ts';
import type { JudgementLine } from '../acceptance/judgement.ts';
import type { ActRules } from '../rules/acts.ts';
import type { Rules } from '../rules/rules.ts';
import type { ActorId, InstrumentId } from '../vocabulary.ts';
import { keyOf } from '../turn/perform.ts';
import type { CovertCase } from '../world.ts';

/** Each time that the same was done towards the same actor lately makes it easier to see. */
const VOLUME = 3;
const MOST_VOLUME = 9;
/** What monitors at work on a regime against doer or receiver see, beside a tenth of its integrity. */
const MONITORED = 3;
/** What each foreign service inside either of them sees, for each step of its depth; no more than three count. */
const WATCHED = 4;
const MOST_WATCHED = 12;
/** From this regard on, downwards, a government is thought to be looking. */
const UNFRIENDLY = -20;
/** Beyond this nothing is certain to be seen, or never to be. */
export const MOST = 90;
/** Months after which an act that nobody noticed is forgotten. */
export const FORGOTTEN = 6;

/** How often the same was done lately before a covert act. */
export function timesBefore(
  { habits }: Pick<Known, 'habits'>,
  { by, act, to, on }: Pick<CovertCase, 'by' | 'act' | 'to' | 'on'>,
): number {
  const key = keyOf(by, act, to ?? on ?? '');
  return Math.max(0, (habits.find((habit) => habit.key === key)?.times ?? 1) - 1);
}

/** A covert act as far as the odds are concerned. */
export interface Deed {
  readonly act: ActRules;
  readonly by: ActorId;
  readonly to: ActorId | null;
  readonly on: InstrumentId | null;
  /** How often the same was done lately. */
  readonly times: number;
}

export interface Odds {
  readonly lines: readonly JudgementLine[];
  /** Percent in the first month; equal where it is known who watches. */
  readonly low: number;
  readonly high: number;
}

/** The regime under which somebody watches the deed, with what its monitors see; `null` where none does. */
export function monitorsOf(
  rules: Rules,
  known: Known,
  { by, to, on }: Pick<Deed, 'by' | 'to' | 'on'>,
): { readonly regime: InstrumentId; readonly amount: number } | null {
  let best: { regime: InstrumentId; amount: number } | null = null;
  for (const instrument of known.instruments) {
    if (instrument.kind !== 'sanctions' || !instrument.state.endsWith('.monitored')) continue;
    const { id, state, data } = instrument;
    if (!(inside(state, 'imposed') || inside(state, 'easing'))) continue;
    if (id !== on && data.target !== by && data.target !== to) continue;
    const integrity = tables(rules).regimes.get(id)?.integrity;
    const amount = MONITORED + (integrity === undefined ? 0 : divide(numberOf(known, integrity), 10));
    if (best === null || amount > best.amount) best = { regime: id, amount };
  }
  return best;
}

/**
 * The odds of exposure in the month of the deed. A World knows who watches; a view knows its own services and
 * reckons that of those who dislike the doer none, or all, do.
 */
export function exposureOdds(rules: Rules, known: Known & { readonly seat?: ActorId }, deed: Deed): Odds {
  const { act, by, to, times } = deed;
  const month = (known.turn - 1) * known.months;
  const exact = (reason: string, amount: number, ...params: readonly string[]): JudgementLine[] =>
    amount === 0 ? [] : [{ reason, params, low: amount, high: amount }];
  const monitors = monitorsOf(rules, known, deed);
  const lines = [
    ...exact('odds/act', act.covert?.chance ?? 0, act.id),
    ...exact('odds/volume', Math.min(VOLUME * times, MOST_VOLUME)),
    ...(monitors === null ? [] : exact('odds/monitored', monitors.amount, monitors.regime)),
  ];
  let sure = 0;
  let could = 0;
  for (const seat of tables(rules).seats) {
    if (seat === by || seat === to) continue;
    let seen = 0;
    for (const watch of known.watches)
      if (watch.by === seat && (watch.on === by || watch.on === to) && watch.until > month)
        seen += WATCHED * watch.depth;
    sure += seen;
    const unfriendly =
      known.seat !== undefined && numberOf(known, tieAt(rules, seat, by, 'regard')) <= UNFRIENDLY;
    could += unfriendly ? Math.max(seen, WATCHED) : seen;
  }
  sure = Math.min(MOST_WATCHED, sure);
  could = Math.min(MOST_WATCHED, could);
  if (could > 0) lines.push({ reason: 'odds/watched', params: [], low: sure, high: could });
  const sum = (end: 'low' | 'high'): number =>
    clamp(
      lines.reduce((total, line) => total + line[end], 0),
      1,
      MOST,
    );
  return { lines, low: sum('low'), high: sum('high') };
}

/** What is left of the odds of a first month so many months later. */
export function fading(percent: number, months: number): number {
  return divide(percent, 1 + months);
}

/** Percent that it comes to light before it is forgotten. */
export function eventually(percent: number): number {
  let hidden = 10_000;
  for (let month = 0; month < FORGOTTEN; month++)
    hidden = divide(hidden * (100 - fading(percent, month)), 100);
  return 100 - divide(hidden, 100);
}
