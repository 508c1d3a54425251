/** How AI seats answer what is put to them. Texts, demands, calls and votes are judged by the engine's evaluator alone. */
import {
  answerProposal,
  askedBy,
  CONCEDE_FROM,
  CONCEDE_PART_FROM,
  chairOf,
  dearSum,
  demandSum,
  happeningOf,
  holds,
  HONOUR_FROM,
  instrumentOf,
  judgeClaim,
  judgeVote,
  monthOf,
  judgeExposure,
  DENY_FROM,
  ADMIT_BELOW,
  numberOf,
  QUALIFY_FROM,
  standBalance,
  replyCost,
  actorAt,
  tables,
  tieAt,
  subjectsOf,
  TRUST_FAMILY_OF,
  voteAt,
  wouldGrant,
  type Question,
  type Reply,
  type ActId,
  type Cast,
  type Commitment,
  type Effect,
  type Rules,
  type View,
  type World,
} from '../engine/index.ts';
import { undoneBy } from './initials.ts';
import type { Stakes } from './stakes.ts';

/** The reply to one question. */
export function reply(
  rules: Rules,
  known: View,
  world: World,
  stakes: Stakes,
  question: Question,
): Reply | null {
  const say = (answer: string): Reply => ({ type: 'reply', seat: known.seat, to: question.id, answer });
  switch (question.kind) {
    case 'proposal': {
      if (question.on === null || question.from === null) return null;
      const { answer, clauses } = answerProposal(rules, known, {
        treaty: question.on,
        asker: question.from,
        answerer: known.seat,
        clauses: question.clauses,
      });
      // Its orders of the month are sealed already: the text waits for a month in which they do not undo the yes.
      if (answer === 'accept' && undoneBy(rules, known, world, question.on)) return null;
      return clauses ? { type: 'reply', seat: known.seat, to: question.id, answer, clauses } : say(answer);
    }
    case 'demand': {
      if (question.on === null || question.from === null) return null;
      const sum = demandSum(rules, known, question.on, question.from);
      return say(sum >= CONCEDE_FROM ? 'concede' : sum >= CONCEDE_PART_FROM ? 'concedePart' : 'defy');
    }
    case 'contest': {
      const liked =
        question.from === null ? 0 : numberOf(known, tieAt(rules, known.seat, question.from, 'regard'));
      return say(liked > 40 ? 'recognise' : 'contest');
    }
    case 'claim': {
      const commitment = question.on === null ? undefined : instrumentOf(known, question.on);
      if (commitment?.kind !== 'commitment') return null;
      const sum = dearSum(judgeClaim(rules, known, commitment));
      if (sum >= HONOUR_FROM) return say('honour');
      if (sum < QUALIFY_FROM) return say('renege');
      return say(inPart(rules, known, world, stakes, commitment));
    }
    case 'stand': {
      const crisis = question.on === null ? undefined : instrumentOf(known, question.on);
      if (crisis?.kind !== 'crisis') return null;
      const stands = dearSum(standBalance(rules, known, crisis, known.seat)) >= 0;
      const back = crisis.data.mediator === null ? 'backDown' : 'mediation';
      return say(stands ? 'stand' : back);
    }
    case 'vote': {
      const draft = question.on === null ? undefined : instrumentOf(known, question.on);
      const chair = chairOf(rules, known.seat, monthOf(known));
      if (draft?.kind !== 'resolution' || !chair) return null;
      return say(voteAt(dearSum(judgeVote(rules, known, draft, chair))));
    }
    case 'exposure': {
      const accused = known.covert.find(({ happening }) => question.id.startsWith(`exposure/${happening}/`));
      if (!accused) return null;
      const sum = dearSum(judgeExposure(rules, known, accused));
      return sum >= DENY_FROM ? say('deny') : sum < ADMIT_BELOW ? say('admit') : null;
    }
    // An AI seat says at the signature how it reads a text; asked in a person's place, it leaves that to its interest.
    case 'reading':
      return null;
    case 'request': {
      const through = happeningOf(known.events, question.happening)?.params[1];
      const asked =
        question.from === null
          ? null
          : askedBy(rules, { seat: question.from, act: through as ActId, target: known.seat });
      const grants = asked !== null && wouldGrant(rules, known, asked);
      const affordable =
        replyCost(rules, question, known, 'grant') <= numberOf(known, actorAt(rules, known.seat, 'capital'));
      return say(grants && affordable ? 'grant' : 'decline');
    }
    case 'choice':
      return say(choose(rules, known, world, stakes, question));
  }
}

/** With what to help, of what the clause names: what it does to the seat's aims, and to the trust of who asked. */
function inPart(rules: Rules, known: View, world: World, stakes: Stakes, { data }: Commitment): string {
  const clause = tables(rules).clauses.get(data.treaty)?.get(data.clause);
  const cast = { self: known.seat, target: data.claimant };
  const trust = tieAt(rules, data.claimant, known.seat, TRUST_FAMILY_OF[clause?.obligation ?? 'defence']);
  let best = 'qualify';
  let most = Number.MIN_SAFE_INTEGER;
  for (const means of clause?.means ?? []) {
    const worth =
      (stakes.weights[trust] ?? 0) * means.trust + worthOfEffects(rules, world, stakes, means.effects, cast);
    if (worth <= most) continue;
    most = worth;
    best = `qualify/${means.id}`;
  }
  return best;
}

function worthOfEffects(
  rules: Rules,
  world: World,
  stakes: Stakes,
  effects: readonly Effect[],
  cast: Cast,
): number {
  let worth = 0;
  for (const effect of effects)
    for (const subject of subjectsOf(rules, world, effect, cast))
      worth += (stakes.weights[subject] ?? 0) * effect.by;
  return worth;
}

/** The option that serves the seat's aims best, among those it can pay for; failing these the first that is open. */
function choose(rules: Rules, known: View, world: World, stakes: Stakes, question: Question): string {
  const happening = happeningOf(known.events, question.happening);
  const event = tables(rules).events.get(happening?.params[0] as never);
  if (!event) return '';
  const capital = numberOf(known, actorAt(rules, known.seat, 'capital'));
  const cast = { self: known.seat, target: event.towards };
  let best: string | null = null;
  let most = Number.MIN_SAFE_INTEGER;
  for (const { id, when, lean, cost, effects } of event.options) {
    if (!holds(known, when)) continue;
    best ??= id;
    if (cost > capital) continue;
    const worth = lean * 12 - cost * 50 + worthOfEffects(rules, world, stakes, effects, cast);
    if (worth > most) {
      most = worth;
      best = id;
    }
  }
  return best ?? '';
}
