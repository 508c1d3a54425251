/** What a proposed text is worth to somebody who is asked to sign it. */
import { numberOf, type Known } from '../condition.ts';
import { favourCalled } from '../favours/favours.ts';
import { clamp, divide } from '../integers.ts';
import { tables, tieAt } from '../layout.ts';
import type { Clause, ClauseRules, Rules } from '../rules.ts';
import { TRUST_FAMILY_OF, type ActorId, type InstrumentId } from '../vocabulary.ts';
import type { Bargain, Span, View } from '../world.ts';
import { judgement, line, type Judgement, type JudgementLine } from './judgement.ts';

export interface Proposal {
  readonly treaty: InstrumentId;
  readonly asker: ActorId;
  readonly answerer: ActorId;
  readonly clauses: readonly Clause[];
}

/** Each refused round makes the next a little harder (GAME.md, ruling 1). */
export const REFUSED_ROUND = -4;
const SECURITY = new Set(['defence', 'consultation', 'arms', 'technology', 'exercise', 'deterrence']);

export function bargainOf(
  known: Pick<Known, 'bargains'>,
  { treaty, asker, answerer }: Proposal,
): Bargain | undefined {
  return known.bargains.find((b) => b.treaty === treaty && b.asker === asker && b.answerer === answerer);
}

/** The asking price as far as this view knows it: its own exactly, another's as the range that bargaining left. */
function priceOf(rules: Rules, known: View, proposal: Proposal): Span {
  if (known.seat === proposal.answerer) return { low: known.own.price, high: known.own.price };
  const asking = tables(rules).actors.get(proposal.answerer)?.asking ?? { low: 0, high: 0 };
  const bargain = bargainOf(known, proposal);
  const heard = bargain ? { low: bargain.low, high: bargain.high } : asking;
  const seen = known.prices[proposal.answerer];
  if (!seen) return heard;
  // Two ranges that both contain it: what they share.
  return { low: Math.max(heard.low, seen.low), high: Math.min(heard.high, seen.high) };
}

/** The judgement of the answerer, as the view's seat can reckon it. */
export function judge(rules: Rules, known: View, proposal: Proposal): Judgement {
  return judgement(proposalLines(rules, known, proposal), priceOf(rules, known, proposal));
}

function proposalLines(rules: Rules, known: Known, proposal: Proposal): JudgementLine[] {
  const { answerer, asker, treaty } = proposal;
  const clauseRules = tables(rules).clauses.get(treaty);
  const clauses = proposal.clauses.flatMap((clause) => {
    const found = clauseRules?.get(clause.id);
    return found ? [{ ...clause, rules: found }] : [];
  });
  const lines = clauses.flatMap(({ id, depth, rules: clause }) =>
    line('accept/clause', clause.interests[answerer]?.[depth] ?? 0, id, depth),
  );
  const read = (from: ActorId, to: ActorId, field: Parameters<typeof tieAt>[3]): number =>
    numberOf(known, tieAt(rules, from, to, field));
  const actor = tables(rules).actors.get(answerer);
  const others = tables(rules).seats.filter((seat) => seat !== answerer && seat !== asker);

  const families = clauses.map(({ rules: { obligation } }) =>
    read(answerer, asker, TRUST_FAMILY_OF[obligation]),
  );
  if (families.length > 0) {
    const mean = divide(
      families.reduce((sum, trust) => sum + trust, 0),
      families.length,
    );
    lines.push(...line('accept/trust', divide(mean - 50, 2)));
  }
  lines.push(...line('accept/regard', divide(read(answerer, asker, 'regard'), 5)));

  if (clauses.some(({ rules: { obligation } }) => SECURITY.has(obligation))) {
    let shared = 0;
    let whom: ActorId | null = null;
    for (const third of others) {
      const both = Math.min(-read(answerer, third, 'regard'), -read(asker, third, 'regard'));
      if (both > 20 && both > shared) {
        shared = both;
        whom = third;
      }
    }
    if (whom !== null) lines.push(...line('accept/shared-adversary', divide(shared, 6), whom));
  }

  lines.push(...abandonment(clauses, others, read, answerer, actor?.temper.abandonment ?? 100));
  lines.push(...entanglement(clauses, others, read, answerer, actor?.temper.entrapment ?? 100));
  lines.push(...exposure(known, proposal, clauses));
  lines.push(...line('accept/favour', favourCalled(known, answerer, asker), asker));
  const refusals = bargainOf(known, proposal)?.refusals ?? 0;
  lines.push(...line('accept/refused', REFUSED_ROUND * refusals));
  return lines;
}

type Read = (from: ActorId, to: ActorId, field: 'regard' | 'threat' | 'dependence') => number;
type Text = readonly (Clause & { readonly rules: ClauseRules })[];

/** Who feels threatened wants a promise that binds: a deep one draws it in, a shallow one reminds it of the risk. */
function abandonment(
  clauses: Text,
  others: readonly ActorId[],
  read: Read,
  answerer: ActorId,
  percent: number,
): readonly JudgementLine[] {
  const defence = clauses.find(({ rules }) => rules.obligation === 'defence');
  if (!defence) return [];
  const fear = Math.max(0, ...others.map((third) => read(answerer, third, 'threat')));
  const deep = defence.rules.depths < 2 ? 1 : 2 * (defence.depth / (defence.rules.depths - 1)) - 1;
  return line('accept/abandonment', divide(Math.trunc(fear * deep) * percent, 600), defence.depth);
}

/** Third parties who mind, in proportion to how much the answerer needs or likes them. */
function entanglement(
  clauses: Text,
  others: readonly ActorId[],
  read: Read,
  answerer: ActorId,
  percent: number,
): readonly JudgementLine[] {
  let worst = 0;
  let whom: ActorId | null = null;
  let sum = 0;
  for (const third of others) {
    let mind = 0;
    for (const { depth, rules } of clauses) mind += rules.mind[third]?.[depth] ?? 0;
    if (mind === 0) continue;
    const need = Math.max(read(answerer, third, 'dependence'), read(answerer, third, 'regard'), 0);
    const cost = divide(mind * need * percent, 10_000);
    sum += cost;
    if (cost < worst) {
      worst = cost;
      whom = third;
    }
  }
  return whom === null ? [] : line('accept/entanglement', clamp(sum, -30, 30), whom);
}

/** Dealing in arms or technology with somebody under a mandate, or under the answerer's own measures. */
function exposure(known: Known, { asker, answerer }: Proposal, clauses: Text): readonly JudgementLine[] {
  if (!clauses.some(({ rules: { obligation } }) => obligation === 'arms' || obligation === 'technology'))
    return [];
  let amount = 0;
  for (const instrument of known.instruments) {
    if (instrument.kind !== 'sanctions') continue;
    if (!(instrument.state.startsWith('imposed') || instrument.state.startsWith('easing'))) continue;
    if (instrument.data.target === asker && instrument.parties.includes(answerer)) amount -= 6;
    else if (instrument.data.target === asker) amount -= 1;
  }
  return line('accept/sanctions', clamp(amount, -18, 0));
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
