/**
 * Explanations that are true: where the cause of a shown reason is made neutral in what the judge knows, the sum
 * changes by just what the reason said, and the decision turns where it should. Nothing is subtracted here: each
 * judgement is made again, from other numbers.
 */
import { describe, expect, test } from 'vitest';
import {
  actorAt,
  answerProposal,
  chairs,
  dearSum,
  judge,
  judgeClaim,
  judgeDemand,
  judgeVote,
  monthOf,
  open,
  spanOf,
  tables,
  tieAt,
  view,
  voteAt,
} from '../../src/engine/index.ts';
import type {
  ActorId,
  Commitment,
  Judgement,
  JudgementLine,
  Proposal,
  Resolution,
  Rules,
  Subject,
  View,
} from '../../src/engine/index.ts';
import { playRandom, dice, randomText } from './players.ts';
import { rulesOf } from './game.ts';

const RULES = rulesOf('scenarios/new-level-2024/scenario.yaml');
const { seats } = tables(RULES);

/** What the judge knows with some numbers otherwise. */
function knowing(known: View, changes: readonly (readonly [Subject, number])[]): View {
  const numbers = [...known.numbers];
  for (const [subject, value] of changes) numbers[subject] = value;
  const changed = new Set(changes.map(([subject]) => subject));
  return { ...known, numbers, estimates: known.estimates.filter(({ subject }) => !changed.has(subject)) };
}

const tie = (from: ActorId, to: ActorId, field: Parameters<typeof tieAt>[3]): Subject =>
  tieAt(RULES, from, to, field);
const read = (known: View, subject: Subject): number => spanOf(known, subject).low;
const others = (...but: readonly ActorId[]): readonly ActorId[] =>
  seats.filter((seat) => !but.includes(seat));

/** Rules in which a clause is worth nothing to an actor. */
function indifferent(treaty: string, clause: string, actor: ActorId): Rules {
  return {
    ...RULES,
    treaties: RULES.treaties.map((rule) =>
      rule.id !== treaty
        ? rule
        : {
            ...rule,
            clauses: rule.clauses.map((each) =>
              each.id !== clause
                ? each
                : {
                    ...each,
                    interests: {
                      ...each.interests,
                      [actor]: each.depths > 0 ? Array<number>(each.depths).fill(0) : [],
                    },
                  },
            ),
          },
    ),
  };
}

interface World {
  readonly rules: Rules;
  readonly known: View;
}

/** A text's reasons, each without its cause. */
function withoutText({ reason, params }: JudgementLine, known: View, proposal: Proposal): World {
  const { answerer, asker, treaty } = proposal;
  const thirds = others(answerer, asker);
  const set = (changes: readonly (readonly [Subject, number])[]): World => ({
    rules: RULES,
    known: knowing(known, changes),
  });
  switch (reason) {
    case 'accept/clause':
    case 'accept/changed':
    case 'accept/struck':
      return { rules: indifferent(treaty, String(params[0]), answerer), known };
    case 'accept/trust':
      return set(
        (['defence', 'trade', 'signals'] as const).map((family) => [tie(answerer, asker, family), 50]),
      );
    case 'accept/regard':
      return set([[tie(answerer, asker, 'regard'), 0]]);
    case 'accept/shared-adversary':
      // all of them: where one adversary goes, the next would take its place
      return set(
        thirds.map((third) => [
          tie(answerer, third, 'regard'),
          Math.max(-20, read(known, tie(answerer, third, 'regard'))),
        ]),
      );
    case 'accept/abandonment':
      return set(thirds.map((third) => [tie(answerer, third, 'threat'), 0]));
    case 'accept/entanglement':
      return set(
        thirds.flatMap((third) => [
          [tie(answerer, third, 'dependence'), 0] as const,
          [tie(answerer, third, 'regard'), Math.min(0, read(known, tie(answerer, third, 'regard')))] as const,
        ]),
      );
    case 'accept/sanctions':
      return {
        rules: RULES,
        known: { ...known, instruments: known.instruments.filter(({ kind }) => kind !== 'sanctions') },
      };
    case 'accept/chamber':
      return set([[actorAt(RULES, answerer, 'support'), 100]]);
    case 'accept/refused':
      return { rules: RULES, known: { ...known, bargains: [] } };
    case 'accept/favour':
      return { rules: RULES, known: { ...known, favours: [] } };
    default:
      throw new Error(`nobody knows what ${reason} comes from`);
  }
}

/** Texts by chance, put to seats in games played by chance. */
function* texts(): Generator<{ known: View; proposal: Proposal }> {
  for (let game = 0; game < 2; game++) {
    const { worlds } = playRandom(RULES, `explained ${game}`, 12);
    for (const [at, world] of worlds.entries()) {
      if (at % 4 !== 0) continue;
      for (const { id, parties } of RULES.treaties) {
        const [answerer, asker] = at % 2 === 0 ? parties : parties.toReversed();
        if (!answerer || !asker || !seats.includes(answerer) || !seats.includes(asker)) continue;
        const roll = dice(`text ${game} ${at} ${id}`);
        const clauses = randomText(RULES, id, roll, 'sampled');
        yield {
          known: view(RULES, world, answerer, { ledger: false }),
          proposal: { treaty: id, asker, answerer, clauses },
        };
      }
    }
  }
}

/** Reasons that a text has once for each clause, or for each that a change of a treaty in force would touch. */
const OF_CLAUSES: ReadonlySet<string> = new Set(['accept/clause', 'accept/changed', 'accept/struck']);

const amountOf = ({ lines }: Judgement, reason: string, params: JudgementLine['params'] = []): number =>
  lines
    .filter((line) => line.reason === reason && (!OF_CLAUSES.has(reason) || line.params[0] === params[0]))
    .reduce((sum, { low }) => sum + low, 0);

test('of texts: each reason is worth what it says, and the answer turns where it should', () => {
  const faults: string[] = [];
  const met = new Map<string, number>();
  let turned = 0;
  for (const { known, proposal } of texts()) {
    const before = judge(RULES, known, proposal);
    for (const line of before.lines) {
      const { rules, known: changed } = withoutText(line, known, proposal);
      const after = judge(rules, changed, proposal);
      met.set(line.reason, (met.get(line.reason) ?? 0) + 1);
      if (before.low - after.low !== line.low || amountOf(after, line.reason, line.params) !== 0)
        faults.push(`${line.reason} says ${line.low}, and ${before.low} became ${after.low}`);
      const sum = dearSum(before) - line.low;
      const { answer } = answerProposal(rules, changed, proposal);
      if ((answer === 'accept') !== sum >= 0)
        faults.push(`${line.reason} leaves ${sum}, and the answer is ${answer}`);
      if (dearSum(before) >= 0 !== sum >= 0) turned++;
    }
  }
  expect(faults).toEqual([]);
  // and of all that there are: favours are owed in few of these games
  expect([...met.keys()].filter((reason) => reason !== 'accept/favour').toSorted()).toEqual([
    'accept/abandonment',
    'accept/chamber',
    'accept/changed',
    'accept/clause',
    'accept/entanglement',
    'accept/refused',
    'accept/regard',
    'accept/sanctions',
    'accept/shared-adversary',
    'accept/struck',
    'accept/trust',
  ]);
  expect(turned).toBeGreaterThan(40);
});

test('of calls: each reason is worth what it says', () => {
  const faults: string[] = [];
  const met = new Set<string>();
  for (let game = 0; game < 6; game++) {
    const world = playRandom(RULES, `called ${game}`, 12).worlds.at(-1 - game);
    if (!world) continue;
    for (const treaty of RULES.treaties) {
      const clause = treaty.clauses.find(({ obligation }) => obligation === 'defence');
      const [claimant, obliged] = treaty.parties;
      if (!clause || !claimant || !obliged) continue;
      const attacker = others(claimant, obliged)[game % 3] as ActorId;
      const known = view(RULES, world, obliged, { ledger: false });
      const commitment: Commitment = {
        id: 'call' as Commitment['id'],
        kind: 'commitment',
        state: 'deciding',
        since: 1,
        parties: [claimant, obliged],
        known: 'all',
        data: {
          treaty: treaty.id,
          clause: clause.id,
          depth: clause.depths - 1,
          claimant,
          attacker,
          obliged,
          contestedBy: [attacker],
          early: game % 2 === 0,
          verdicts: {},
        },
      };
      const before = judgeClaim(RULES, known, commitment);
      for (const line of before.lines) {
        const [rules, changed, call] = withoutCall(line, known, commitment);
        const after = judgeClaim(rules, changed, call);
        met.add(line.reason);
        if (before.low - after.low !== line.low)
          faults.push(`${line.reason} says ${line.low}, and ${before.low} became ${after.low}`);
      }
    }
  }
  expect(faults).toEqual([]);
  expect(met.size).toBeGreaterThanOrEqual(9);
});

function withoutCall({ reason }: JudgementLine, known: View, call: Commitment): [Rules, View, Commitment] {
  const { claimant, attacker, obliged, treaty, clause } = call.data;
  const set = (...changes: readonly (readonly [Subject, number])[]): [Rules, View, Commitment] => [
    RULES,
    knowing(known, changes),
    call,
  ];
  const told = (data: Partial<Commitment['data']>): [Rules, View, Commitment] => [
    RULES,
    known,
    { ...call, data: { ...call.data, ...data } },
  ];
  switch (reason) {
    case 'claim/word':
      return [
        {
          ...RULES,
          actors: RULES.actors.map((actor) =>
            actor.id === obliged ? { ...actor, temper: { ...actor.temper, honour: 0 } } : actor,
          ),
        },
        known,
        call,
      ];
    case 'claim/interest':
      return [indifferent(treaty, clause, obliged), known, call];
    case 'claim/regard':
      return set([tie(obliged, claimant, 'regard'), 0]);
    case 'claim/dependence':
      return set([tie(obliged, claimant, 'dependence'), 0]);
    case 'claim/observers':
      return set(
        ...others(obliged, claimant, attacker).map((seat) => [tie(seat, obliged, 'regard'), 0] as const),
      );
    case 'claim/risk':
      return set([tie(obliged, attacker, 'threat'), 0]);
    case 'claim/attacker':
      return set([tie(obliged, attacker, 'regard'), 0]);
    case 'claim/readiness':
      return set([actorAt(RULES, obliged, 'readiness'), 55]);
    case 'claim/contested':
      return told({ contestedBy: [] });
    case 'claim/reading':
      return [
        RULES,
        {
          ...known,
          instruments: known.instruments.map((instrument) =>
            instrument.kind === 'treaty' && instrument.id === treaty
              ? { ...instrument, data: { ...instrument.data, readings: {} } }
              : instrument,
          ),
        },
        call,
      ];
    case 'claim/early':
      return told({ early: false });
    default:
      throw new Error(`nobody knows what ${reason} comes from`);
  }
}

/** Pride, and that something is asked at all, have no cause that could be otherwise. */
const CONSTANT: ReadonlySet<string> = new Set(['demand/pride', 'demand/interest']);

test('of demands: each reason with a cause is worth what it says', () => {
  const faults: string[] = [];
  const met = new Set<string>();
  for (let game = 0; game < 3; game++) {
    const world = playRandom(RULES, `demanded ${game}`, 12).worlds.at(-1 - game);
    if (!world) continue;
    for (const { id, target, senders } of RULES.regimes) {
      const [threatener] = senders;
      const regime = world.instruments.find((instrument) => instrument.id === id);
      if (!threatener || !seats.includes(target) || !seats.includes(threatener)) continue;
      const known = view(RULES, world, target, { ledger: false });
      const before = judgeDemand(RULES, known, id, threatener);
      for (const line of before.lines) {
        if (CONSTANT.has(line.reason)) continue;
        const changed = withoutDemand(line, known, target, threatener);
        if (changed === null) continue;
        const after = judgeDemand(RULES, changed, id, threatener);
        met.add(line.reason);
        if (before.low - after.low !== line.low)
          faults.push(
            `${line.reason} of ${id} (${regime?.state}) says ${line.low}, and ${before.low} became ${after.low}`,
          );
      }
    }
  }
  expect(faults).toEqual([]);
  expect([...met]).toEqual(
    expect.arrayContaining(['demand/bite', 'demand/weakness', 'demand/regard', 'demand/public']),
  );
});

function withoutDemand(
  { reason }: JudgementLine,
  known: View,
  target: ActorId,
  threatener: ActorId,
): View | null {
  switch (reason) {
    case 'demand/bite':
      return knowing(known, [[tie(target, threatener, 'signals'), 0]]);
    case 'demand/weakness':
      return knowing(known, [[actorAt(RULES, target, 'economy'), 50]]);
    case 'demand/regard':
      return knowing(known, [[tie(target, threatener, 'regard'), 0]]);
    case 'demand/public':
      return knowing(known, [[actorAt(RULES, target, 'support'), 60]]);
    default:
      // what stands, how long it was borne and who tires of it hang together: they have cases of their own
      return null;
  }
}

describe('of votes', () => {
  const world = open(RULES, {
    seed: 'votes',
    turns: RULES.lengths[0]?.turns ?? 1,
    holders: Object.fromEntries(seats.map((seat) => [seat, 'human'])),
  });
  const drafts = world.instruments.filter(
    (instrument): instrument is Resolution => instrument.kind === 'resolution',
  );
  const members = chairs(RULES, monthOf(world));

  test('regard for sponsor and target, interest and custom are worth what they say, and turn the vote where they should', () => {
    const faults: string[] = [];
    const met = new Set<string>();
    let turned = 0;
    for (const draft of drafts) {
      const rule = tables(RULES).resolutions.get(draft.id);
      for (const sponsor of seats.filter((seat) => members.some(({ actor }) => actor === seat))) {
        for (const member of members) {
          if (!rule || member.actor === sponsor) continue;
          const seat = member.actor ?? sponsor;
          const known = view(RULES, world, seat, { ledger: false });
          const told = { low: 0, high: 0 };
          const before = judgeVote(RULES, known, draft, member, [sponsor], told);
          // what holds a veto back hangs on the sum of all the others: it is no reason of its own
          if (before.lines.some(({ reason }) => reason === 'vote/veto')) continue;
          for (const line of before.lines) {
            const without = withoutVote(line, known, draft, member, sponsor);
            if (without === null) continue;
            const after = judgeVote(
              without.rules,
              without.known,
              without.draft,
              without.member,
              [sponsor],
              told,
            );
            met.add(line.reason);
            const veto = amountOf(after, 'vote/veto');
            if (before.low - (after.low - veto) !== line.low)
              faults.push(
                `${line.reason} of ${member.id} on ${draft.id} says ${line.low}, and ${before.low} became ${after.low}`,
              );
            if (voteAt(before.low) !== voteAt(after.low)) turned++;
          }
        }
      }
    }
    expect(faults).toEqual([]);
    expect([...met]).toEqual(expect.arrayContaining(['vote/interest', 'vote/sponsor', 'vote/target']));
    expect(turned).toBeGreaterThan(0);
  });

  type Member = (typeof members)[number];

  function withoutVote(
    { reason }: JudgementLine,
    known: View,
    draft: Resolution,
    member: Member,
    sponsor: ActorId,
  ): { rules: Rules; known: View; draft: Resolution; member: Member } | null {
    const rule = tables(RULES).resolutions.get(draft.id);
    const same = { rules: RULES, known, draft, member };
    const unfeeling = (about: ActorId) =>
      member.actor === null
        ? { ...same, member: { ...member, leanings: { ...member.leanings, [about]: 0 } } }
        : { ...same, known: knowing(known, [[tie(member.actor, about, 'regard'), 0]]) };
    switch (reason) {
      case 'vote/interest':
        return {
          ...same,
          rules: {
            ...RULES,
            resolutions: RULES.resolutions.map((each) =>
              each.id === draft.id ? { ...each, interests: {} } : each,
            ),
          },
        };
      case 'vote/sponsor':
        // who is the target's own sponsor counts twice
        return rule?.target === sponsor ? null : unfeeling(sponsor);
      case 'vote/target':
        return rule?.target == null || rule.target === sponsor ? null : unfeeling(rule.target);
      case 'vote/practice':
        return {
          ...same,
          rules: {
            ...RULES,
            resolutions: RULES.resolutions.map((each) =>
              each.id === draft.id ? { ...each, precedent: 0 } : each,
            ),
          },
        };
      case 'vote/before':
        return { ...same, draft: { ...draft, data: { ...draft.data, votes: {} } } };
      default:
        return null;
    }
  }
});
