import type {
  ActorId,
  Clause,
  Foresight,
  InstrumentId,
  Judgement,
  Proposal,
  Rules,
  Treaty,
  View,
} from '../../engine/index.ts';
import {
  bargainOf,
  foreseeSigning,
  forgottenIn,
  judge,
  linesAcross,
  odds,
  openAmendment,
  orderCost,
  ROUNDS,
  sameText,
  standingText,
  tables,
} from '../../engine/index.ts';
import type { Assessment, TableState } from '../shown/table.ts';
import type { ReasonLine } from '../shown/figure.ts';
import { judgementLine } from '../telling/reasons.ts';
import { actorName, type Teller } from '../telling/teller.ts';
import { stateChips } from './states.ts';
import { isOffered, isPutBy, type Laid } from './table-laid.ts';
import { saidOf } from './table-said.ts';
import { proposeOrder } from './talks.ts';
import { warningsOf } from './offers.ts';

/** The Table as the seat sees it. `view` is the seat's view with what the rounds so far have proved. */
export function tableOf(teller: Teller, view: View, laid: Laid): TableState {
  const { rules } = teller.scenario;
  const { treaty, clauses, rounds } = laid;
  const other = laid.with;
  const proposal = { treaty: treaty.id, asker: view.seat, answerer: other, clauses };
  const theirs = judgementOf(rules, view, laid, other);
  const last = rounds.at(-1);
  // an answer is to the text that was put, and stands until another text lies there or something else was asked
  const answered = last !== undefined && laid.asked === null && sameText(last.clauses, clauses);
  const standing = standingText(view, treaty.id);
  const { counter } = laid;
  return {
    treaty: treaty.id,
    with: other,
    secret: treaty.known !== 'all',
    amends: standing !== null,
    unchanged: standing !== null && sameText(clauses, standing),
    round: Math.min(rounds.length + 1, ROUNDS),
    left: laid.talks ? ROUNDS - rounds.length : laid.sent ? 0 : 1,
    talks: laid.talks,
    cost: costOf(rules, view.seat, treaty.id, clauses),
    clauses: clausesOf(teller, treaty.id, view.seat, other, clauses, standing),
    states: stateChips(
      teller,
      laid.initialled && standing === null ? { ...treaty, state: 'negotiating' } : treaty,
    ),
    change: standing === null ? null : changeOf(teller, treaty, laid.initialled),
    theirs: assessmentOf(teller, view, proposal, theirs),
    odds: oddsOf(teller, view, laid),
    ours: oursOf(teller, view, laid),
    minds: mindLines(
      teller,
      treaty,
      // a change of what stands is no news as a signature: others mind what it changes
      standing === null
        ? foreseeSigning(rules, view, treaty.id, clauses)
        : clauseMinds(rules, treaty, clauses, standing, false),
    ),
    exposed: mindLines(teller, treaty, clauseMinds(rules, treaty, clauses, standing ?? [], true)),
    warnings: warningsOf(teller, linesAcross(rules, view, proposal)),
    said: saidOf(teller, view, laid, last, theirs),
    verdict: answered ? last.answer : 'none',
    counter,
    theirOwn: counter !== null && laid.offered !== null && sameText(counter, laid.offered),
    likely: counter !== null && laid.asked === 'likely',
    initialled: laid.initialled,
    sent: laid.sent && !laid.initialled,
  };
}

function clausesOf(
  { scenario }: Teller,
  treaty: InstrumentId,
  us: ActorId,
  them: ActorId,
  chosen: readonly Clause[],
  standing: readonly Clause[] | null,
): TableState['clauses'] {
  const prose = scenario.prose.treaties[treaty];
  return (tables(scenario.rules).treaties.get(treaty)?.clauses ?? []).map(({ id, interests }) => {
    const words = prose?.clauses[id];
    const own = chosen.find((clause) => clause.id === id);
    return {
      id,
      title: words?.title ?? id,
      text: words?.text ?? '',
      depths: words?.depths ?? [],
      depth: own?.depth ?? -1,
      secret: own?.secret ?? false,
      standing: standing?.find((clause) => clause.id === id)?.depth ?? (standing === null ? null : -1),
      ours: interests[us] ?? [],
      theirs: interests[them] ?? [],
    };
  });
}

function assessmentOf(teller: Teller, view: View, proposal: Proposal, judgement: Judgement): Assessment {
  const { lines, low, high, price } = judgement;
  const { words } = teller;
  const hidden = price.low !== price.high;
  const priceLine: ReasonLine = {
    code: 'accept/price',
    text: words.say(hidden ? 'reason/accept/price/hidden' : 'reason/accept/price'),
    amount: Math.trunc((price.low + price.high) / 2),
    ...(hidden ? { low: price.low, high: price.high } : {}),
  };
  return {
    lines: [
      ...lines.map((line) => lasting(teller, view, proposal, judgementLine(teller, line, proposal.treaty))),
      ...(price.low === 0 && price.high === 0 ? [] : [priceLine]),
    ],
    low: low + price.low,
    high: high + price.high,
  };
}

/** Refusals with how long they will be remembered. */
function lasting({ words }: Teller, view: View, proposal: Proposal, line: ReasonLine): ReasonLine {
  const bargain = line.code === 'accept/refused' ? bargainOf(view, proposal) : undefined;
  if (bargain === undefined) return line;
  const months = forgottenIn(view, bargain);
  return { ...line, text: words.say('reason/accept/refused/months', { months }) };
}

const othersOf = ({ treaty, with: other }: Laid, us: ActorId): readonly ActorId[] => [
  other,
  ...treaty.parties.filter((party) => party !== us && party !== other),
];

/** How likely each of the others is to sign the text that lies there. */
export function oddsOf({ scenario }: Teller, view: View, laid: Laid): TableState['odds'] {
  return othersOf(laid, view.seat).map((actor) => {
    const judgement = judgementOf(scenario.rules, view, laid, actor);
    const { low, high, price } = judgement;
    const chances = isSure(view, laid, actor) ? { low: 100, high: 100 } : odds(judgement);
    return { actor, ...chances, sum: { low: low + price.low, high: high + price.high } };
  });
}

/** What a party makes of the text that lies there, as far as we can tell. */
function judgementOf(rules: Rules, view: View, laid: Laid, answerer: ActorId): Judgement {
  const { treaty, clauses } = laid;
  const judgement = judge(rules, view, { treaty: treaty.id, asker: view.seat, answerer, clauses });
  return isSure(view, laid, answerer) ? proven(judgement) : judgement;
}

/** Whether it has offered the text that lies there, put it itself or said yes to it: then it signs. */
function isSure(view: View, laid: Laid, answerer: ActorId): boolean {
  const { treaty, clauses, rounds } = laid;
  if (isPutBy(view, treaty, answerer, clauses)) return true;
  return (
    answerer === laid.with &&
    (isOffered(laid) || rounds.some((talk) => talk.answer === 'accept' && sameText(talk.clauses, clauses)))
  );
}

/** What a judgement comes to of a text that they are known to sign: their asking price is no higher than it bears. */
function proven(judgement: Judgement): Judgement {
  const { low, price } = judgement;
  return { ...judgement, price: { ...price, low: Math.min(Math.max(price.low, -low), price.high) } };
}

/** Our own reading of the text, the same at whomever's side it is read: beside the partner that we like it with least. */
export function oursOf(teller: Teller, view: View, laid: Laid): TableState['ours'] {
  const { treaty, clauses } = laid;
  const { rules } = teller.scenario;
  const put = (asker: ActorId): Proposal => ({ treaty: treaty.id, asker, answerer: view.seat, clauses });
  const [least] = treaty.parties
    .filter((party) => party !== view.seat)
    .map((beside) => ({
      beside,
      judgement: judge(rules, view, put(beside)),
    }))
    .toSorted((a, b) => a.judgement.low - b.judgement.low);
  if (least === undefined) throw new Error(`${treaty.id} has no other party`);
  const { beside, judgement } = least;
  const free = { ...judgement, price: { low: 0, high: 0 } };
  return { ...assessmentOf(teller, view, put(beside), free), beside };
}

function costOf(rules: Rules, seat: ActorId, on: InstrumentId, clauses: readonly Clause[]): number {
  const order = proposeOrder(rules, seat, on, clauses);
  return order === null ? 0 : orderCost(rules, order);
}

/** How far a change of a treaty in force has come: it goes its way beside the text that stands. */
function changeOf({ words }: Teller, treaty: Treaty, initialled: boolean): string {
  return words.say(`treaty/${initialled ? 'negotiating' : (openAmendment(treaty)?.state ?? 'drafted')}`);
}

/** What others think of the clauses, beside what they think of those that stand: of what all may read, or of what is secret. */
function clauseMinds(
  rules: Rules,
  treaty: Treaty,
  clauses: readonly Clause[],
  standing: readonly Clause[],
  hidden: boolean,
): Foresight['minds'] {
  const clausesOfTreaty = tables(rules).clauses.get(treaty.id);
  const minds = new Map<ActorId, number>();
  const read = (text: readonly Clause[], sign: -1 | 1): void => {
    for (const { id, depth, secret } of text) {
      if ((secret || treaty.known !== 'all') !== hidden) continue;
      for (const [actor, byDepth] of Object.entries(clausesOfTreaty?.get(id)?.mind ?? {}) as [
        ActorId,
        readonly number[],
      ][])
        minds.set(actor, (minds.get(actor) ?? 0) + sign * (byDepth[depth] ?? 0));
    }
  };
  read(clauses, 1);
  read(standing, -1);
  return [...minds].map(([actor, delta]) => ({ actor, delta }));
}

/** The same in words, strongest first; the parties answer for themselves. */
function mindLines({ words }: Teller, { parties }: Treaty, minds: Foresight['minds']): TableState['minds'] {
  return minds
    .filter(({ actor, delta }) => delta !== 0 && !parties.includes(actor))
    .toSorted((a, b) => Math.abs(b.delta) - Math.abs(a.delta))
    .map(({ actor, delta }) => ({
      actor,
      text: words.say('preview/mind', { actor: actorName(actor) }),
      amount: delta,
    }));
}
