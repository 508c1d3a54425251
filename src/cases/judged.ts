/** The judgements that a case looks at, made again by the rules from the view that the case names. */
import {
  answerProposal,
  askedBy,
  chairs,
  dearSum,
  exposureOdds,
  instrumentOf,
  judge,
  judgeClaim,
  judgeDemand,
  judgeRequest,
  judgeStand,
  judgeVote,
  monthOf,
  nearestYes,
  odds,
  sameText,
  tables,
  timesIn,
  verdictsOn,
  view,
  type ActId,
  type Commitment,
  type Judgement,
  type Order,
  type Rules,
  type View,
  type World,
} from '../engine/index.ts';
import type { Judged } from './case.ts';
import { signed, written, type Wrong } from './wrong.ts';

function judgementOf(rules: Rules, known: View, wanted: Judged): Judgement | null {
  const { kind, on, of, from, clauses } = wanted;
  switch (kind) {
    case 'text':
      return from === null ? null : judge(rules, known, { treaty: on, asker: from, answerer: of, clauses });
    case 'vote':
      return voteOf(rules, known, wanted);
    case 'demand':
      return from === null ? null : judgeDemand(rules, known, on, from);
    case 'claim': {
      const call = callsIn(known).find(
        ({ id, data }) => id === on || (data.treaty === on && data.obliged === of),
      );
      return call === undefined ? null : judgeClaim(rules, known, call);
    }
    case 'blame': {
      const call = callsIn(known).find(({ id, data }) => id === on || data.treaty === on);
      const verdicts = call === undefined ? [] : verdictsOn(rules, known, call);
      return verdicts.find(({ observer }) => observer === of)?.judgement ?? null;
    }
    case 'stand': {
      const crisis = instrumentOf(known, on);
      return crisis?.kind === 'crisis' ? judgeStand(rules, known, crisis, of) : null;
    }
    case 'request': {
      const asked =
        from === null ? null : askedBy(rules, { seat: from, act: wanted.act as ActId, target: of });
      return asked === null ? null : judgeRequest(rules, known, asked);
    }
    case 'secret':
      return secretOf(rules, known, wanted);
  }
}

const callsIn = ({ instruments }: View): readonly Commitment[] =>
  instruments.filter((instrument) => instrument.kind === 'commitment');

/** How likely an act is to come to light if it is done in secret now: its percent stand for the sum. */
function secretOf(rules: Rules, known: View, { act: id, of, to }: Judged): Judgement | null {
  const act = tables(rules).acts.get(id as ActId);
  if (!act) return null;
  const order: Order = { type: 'order', seat: of, act: act.id, ...(to === null ? {} : { target: to }) };
  const times = timesIn(known, order);
  return { ...exposureOdds(rules, known, { act, by: of, to, on: null, times }), price: { low: 0, high: 0 } };
}

function voteOf(rules: Rules, known: View, { on, member, from }: Judged): Judgement | null {
  const draft = instrumentOf(known, on);
  const chair = chairs(rules, monthOf(known)).find(({ id }) => id === member);
  if (draft?.kind !== 'resolution' || !chair || from === null) return null;
  return judgeVote(rules, known, draft, chair, [from]);
}

/** What differs from the judgement that a case expects, or null. */
export function judged(rules: Rules, world: World, wanted: Judged): Wrong | null {
  const known = view(rules, world, wanted.as);
  const found = judgementOf(rules, known, wanted);
  const what = `${wanted.of} on ${wanted.act ?? wanted.on}`;
  if (found === null) return { expected: `a judgement of ${what}`, came: 'nothing to judge' };
  const lines = found.lines.map(({ reason, low }) => `${reason} ${signed(low)}`).join(', ') || 'no lines';
  if (wanted.sum !== null && found.low !== wanted.sum)
    return { expected: `${what}: ${signed(wanted.sum)}`, came: `${signed(found.low)}: ${lines}` };
  for (const [reason, amount] of Object.entries(wanted.lines)) {
    const came = found.lines.filter((line) => line.reason === reason).reduce((sum, { low }) => sum + low, 0);
    if (came !== amount) return { expected: `${what}: ${reason} ${signed(amount)}`, came: lines };
  }
  if (wanted.odds !== null && odds(found).low !== wanted.odds)
    return {
      expected: `${what}: odds of ${wanted.odds} %`,
      came: `${odds(found).low} %, sum ${signed(dearSum(found))}`,
    };
  return wanted.kind === 'text' ? answered(rules, known, wanted, what) : null;
}

function answered(rules: Rules, known: View, wanted: Judged, what: string): Wrong | null {
  const { on, of, from, clauses, answer, nearest } = wanted;
  if (from === null) return null;
  const proposal = { treaty: on, asker: from, answerer: of, clauses };
  if (answer !== null) {
    const given = answerProposal(rules, known, proposal).answer;
    if (given !== answer) return { expected: `${what}: ${answer}`, came: given };
  }
  if (nearest !== null) {
    const found = nearestYes(rules, known, proposal) ?? [];
    if (!sameText(nearest, found))
      return { expected: `${what}: nearest yes ${written(nearest)}`, came: written(found) };
  }
  return null;
}
