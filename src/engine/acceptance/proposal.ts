/** What a proposed text is worth to somebody who is asked to sign it. */
import { instrumentOf, type Known } from '../condition.ts';
import { clamp } from '../integers.ts';
import { stands } from '../instruments/treaty/state.ts';
import { tables } from '../layout.ts';
import type { Clause } from '../rules/treaties.ts';
import type { Rules } from '../rules/rules.ts';
import type { ActorId, InstrumentId } from '../vocabulary.ts';
import type { Bargain, Span, View } from '../world.ts';
import { written } from './catalogue.ts';
import { judgement, type Balance, type Judgement } from './judgement.ts';
import { Scales } from './scales.ts';

export interface Proposal {
  readonly treaty: InstrumentId;
  readonly asker: ActorId;
  readonly answerer: ActorId;
  readonly clauses: readonly Clause[];
}

export function bargainOf(
  known: Pick<Known, 'bargains'>,
  { treaty, asker, answerer }: Proposal,
): Bargain | undefined {
  return known.bargains.find((b) => b.treaty === treaty && b.asker === asker && b.answerer === answerer);
}

/** In how many months the refusals of this bargaining will be forgotten, 0 or less where they are. */
export function forgottenIn(
  { turn, months }: Pick<Known, 'turn' | 'months'>,
  { refusals, lastTurn }: Pick<Bargain, 'refusals' | 'lastTurn'>,
): number {
  return refusals - (turn - lastTurn - 1) * months;
}

/** How many of them still count: all in the turn after the last, and from then on one less each month. */
export function refusalsLeft(
  known: Pick<Known, 'turn' | 'months'>,
  bargain: Pick<Bargain, 'refusals' | 'lastTurn'>,
): number {
  return clamp(forgottenIn(known, bargain), 0, bargain.refusals);
}

/** The asking price as far as this view knows it: its own exactly, another's as the range that bargaining left. */
function priceOf(rules: Rules, known: View, answerer: ActorId, bargain: Bargain | undefined): Span {
  if (known.seat === answerer) return { low: known.own.price, high: known.own.price };
  const asking = tables(rules).actors.get(answerer)?.asking ?? { low: 0, high: 0 };
  const heard = bargain ? { low: bargain.low, high: bargain.high } : asking;
  const seen = known.prices[answerer];
  if (!seen) return heard;
  // Two ranges that both contain it: what they share.
  return { low: Math.max(heard.low, seen.low), high: Math.min(heard.high, seen.high) };
}

/** The scales that were set up for the view that was asked about last: a decision weighs many texts of few pairs. */
let setUp: { readonly rules: Rules; readonly known: View; readonly scales: Scales[] } | null = null;

/** What the answerer makes of any text of this treaty that the asker puts, as the view's seat can reckon it. */
export function scalesFor(rules: Rules, known: View, proposal: Proposal): Scales {
  if (setUp?.known !== known || setUp.rules !== rules) setUp = { rules, known, scales: [] };
  const { treaty, asker, answerer } = proposal;
  for (const scales of setUp.scales)
    if (scales.treaty === treaty && scales.answerer === answerer && scales.asker === asker) return scales;
  const bargain = bargainOf(known, proposal);
  const scales = new Scales(rules, known, proposal, {
    standing: standingText(known, treaty),
    refusals: bargain === undefined ? 0 : refusalsLeft(known, bargain),
    price: priceOf(rules, known, answerer, bargain),
  });
  setUp.scales.push(scales);
  return scales;
}

/** The judgement of the answerer, as the view's seat can reckon it. */
export function judge(rules: Rules, known: View, proposal: Proposal): Judgement {
  const scales = scalesFor(rules, known, proposal);
  return judgement(scales.lines(proposal.clauses), scales.price);
}

/** The same without the reasons: for who weighs many texts. */
export function proposalBalance(rules: Rules, known: View, proposal: Proposal): Balance {
  const scales = scalesFor(rules, known, proposal);
  const sum = scales.sum(written(scales.catalogue, proposal.clauses));
  return { low: sum, high: sum, price: scales.price };
}

/** The clauses of a treaty that stands, which a proposal on it would change; `null` while none stands. */
export function standingText(
  { instruments }: Pick<Known, 'instruments'>,
  id: InstrumentId,
): readonly Clause[] | null {
  const treaty = instrumentOf({ instruments }, id);
  return treaty?.kind === 'treaty' && stands(treaty.state) ? treaty.data.clauses : null;
}

/** The same clauses at the same depths, equally open or secret, in any order. */
export function sameText(a: readonly Clause[], b: readonly Clause[]): boolean {
  return (
    a.length === b.length &&
    a.every((clause) =>
      b.some(
        ({ id, depth, secret }) => id === clause.id && depth === clause.depth && secret === clause.secret,
      ),
    )
  );
}

/** True if the clauses make a text: known ones, each once, at a depth that exists, one or more. */
export function isText(rules: Rules, treaty: InstrumentId, clauses: readonly Clause[]): boolean {
  const known = tables(rules).clauses.get(treaty);
  if (!known || clauses.length === 0 || clauses.length > known.size) return false;
  return clauses.every(({ id, depth, secret }, index) => {
    const clause = known.get(id);
    if (!clause || typeof secret !== 'boolean') return false;
    for (let before = 0; before < index; before++) if (clauses[before]?.id === id) return false;
    return Number.isInteger(depth) && depth >= 0 && depth < clause.depths;
  });
}
