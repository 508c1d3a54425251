/** What a proposed text is worth to somebody who is asked to sign it. */
import { instrumentOf, numberOf, type Known } from '../condition.ts';
import { stands } from '../instruments/treaty/state.ts';
import { favourCalled } from '../favours/favours.ts';
import { clamp, divide } from '../integers.ts';
import { tables, tieAt } from '../layout.ts';
import type { Clause, ClauseRules, Rules } from '../rules.ts';
import { TRUST_FAMILY_OF, type ActorId, type InstrumentId, type TieField } from '../vocabulary.ts';
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
  const standing = standingText(known, treaty);
  const clauses = written(rules, treaty, proposal.clauses);
  const before = written(rules, treaty, standing ?? []);
  const read: Read = (from, to, field) => numberOf(known, tieAt(rules, from, to, field));
  const actor = tables(rules).actors.get(answerer);
  const others = tables(rules).seats.filter((seat) => seat !== answerer && seat !== asker);
  const lines: JudgementLine[] = [];
  if (standing === null) lines.push(...goodwill(clauses, others, read, proposal));
  else lines.push(...changes(before, clauses, read, proposal));
  // Of a treaty in force the old text would go on weighing: what counts is the difference.
  const more = (weigh: (text: Text) => readonly JudgementLine[]): readonly JudgementLine[] =>
    standing === null ? weigh(clauses) : difference(weigh(before), weigh(clauses));
  lines.push(...more((text) => abandonment(text, others, read, answerer, actor?.temper.abandonment ?? 100)));
  lines.push(...more((text) => entanglement(text, others, read, answerer, actor?.temper.entrapment ?? 100)));
  lines.push(...more((text) => exposure(known, proposal, text)));
  lines.push(...line('accept/favour', favourCalled(known, answerer, asker), asker));
  const refusals = bargainOf(known, proposal)?.refusals ?? 0;
  lines.push(...line('accept/refused', REFUSED_ROUND * refusals));
  return lines;
}

/** The clauses of a treaty that stands, which a proposal on it would change; `null` while none stands. */
export function standingText(
  { instruments }: Pick<Known, 'instruments'>,
  id: InstrumentId,
): readonly Clause[] | null {
  const treaty = instrumentOf({ instruments }, id);
  return treaty?.kind === 'treaty' && stands(treaty.state) ? treaty.data.clauses : null;
}

function written(rules: Rules, treaty: InstrumentId, text: readonly Clause[]): Text {
  const known = tables(rules).clauses.get(treaty);
  return text.flatMap((clause) => {
    const found = known?.get(clause.id);
    return found ? [{ ...clause, rules: found }] : [];
  });
}

/** What a new text is worth clause by clause, and what the answerer thinks of who puts it. */
function goodwill(
  clauses: Text,
  others: readonly ActorId[],
  read: Read,
  { answerer, asker }: Proposal,
): readonly JudgementLine[] {
  const lines = clauses.flatMap(({ id, depth, rules: clause }) =>
    line('accept/clause', clause.interests[answerer]?.[depth] ?? 0, id, depth),
  );
  const trust = trustIn(clauses, read, answerer, asker);
  lines.push(...line('accept/trust', trust));
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
  return lines;
}

/** Mean trust in the families of what is promised, as it counts for a text. */
function trustIn(clauses: Text, read: Read, answerer: ActorId, asker: ActorId): number {
  if (clauses.length === 0) return 0;
  const sum = clauses.reduce(
    (total, { rules: { obligation } }) => total + read(answerer, asker, TRUST_FAMILY_OF[obligation]),
    0,
  );
  return divide(divide(sum, clauses.length) - 50, 2);
}

/**
 * What changes, clause by clause. Good will was counted when the treaty was signed and counts half: a friend meets
 * one half-way, and does not sign away the whole of it, one small change after another. Ill will counts in full.
 */
function changes(
  before: Text,
  after: Text,
  read: Read,
  { answerer, asker }: Proposal,
): readonly JudgementLine[] {
  const lines: JudgementLine[] = [];
  const worth = (clause: ClauseRules, depth: number): number => clause.interests[answerer]?.[depth] ?? 0;
  const promised: Text[number][] = [];
  for (const clause of after) {
    const old = before.find(({ id }) => id === clause.id);
    if (old?.depth === clause.depth) continue;
    if (old === undefined || clause.depth > old.depth) promised.push(clause);
    const amount = worth(clause.rules, clause.depth) - (old ? worth(clause.rules, old.depth) : 0);
    lines.push(
      ...(old === undefined
        ? line('accept/clause', amount, clause.id, clause.depth)
        : line('accept/changed', amount, clause.id, clause.depth, old.depth)),
    );
  }
  for (const { id, depth, rules } of before)
    if (!after.some((clause) => clause.id === id))
      lines.push(...line('accept/struck', -worth(rules, depth), id, depth));
  lines.push(...line('accept/trust', halved(trustIn(promised, read, answerer, asker))));
  lines.push(...line('accept/regard', halved(divide(read(answerer, asker, 'regard'), 5))));
  return lines;
}

const halved = (will: number): number => (will > 0 ? divide(will, 2) : will);

/** A reason as it weighs for the new text, less what it weighs for the old one. */
function difference(
  before: readonly JudgementLine[],
  after: readonly JudgementLine[],
): readonly JudgementLine[] {
  const shown = after[0] ?? before[0];
  return shown === undefined
    ? []
    : line(shown.reason, (after[0]?.low ?? 0) - (before[0]?.low ?? 0), ...shown.params);
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

type Read = (from: ActorId, to: ActorId, field: TieField) => number;
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
