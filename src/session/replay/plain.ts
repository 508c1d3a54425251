/** The same content always in the same order of keys, so that a file read and written again is the same file. */
import type { Clause, Input, Reply, Talk } from '../../engine/index.ts';
import type { Order } from '../../engine/index.ts';
import type { Motive, RecordedPhase, Replay, ReplayHeader, Unsent } from './replay.ts';

export function sorted<T>(record: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

const plainClause = ({ id, depth, secret }: Clause): Clause => ({ id, depth, secret });

function plainOrder({ type, seat, act, target, on, clauses, member, vote, covert, what }: Order): Order {
  return {
    type,
    seat,
    act,
    ...(target === undefined ? {} : { target }),
    ...(on === undefined ? {} : { on }),
    ...(clauses === undefined ? {} : { clauses: clauses.map(plainClause) }),
    ...(member === undefined ? {} : { member }),
    ...(vote === undefined ? {} : { vote }),
    ...(covert === undefined ? {} : { covert }),
    ...(what === undefined ? {} : { what }),
  };
}

function plainReply({ type, seat, to, answer, clauses }: Reply): Reply {
  return { type, seat, to, answer, ...(clauses === undefined ? {} : { clauses: clauses.map(plainClause) }) };
}

function plainTalk(talk: Talk): Talk {
  const { type, seat, on, round, clauses, answer } = talk;
  return { type, seat, with: talk.with, on, round, clauses: clauses.map(plainClause), answer };
}

export function plainInput(input: Input): Input {
  switch (input.type) {
    case 'order':
      return plainOrder(input);
    case 'reply':
      return plainReply(input);
    case 'talk':
      return plainTalk(input);
    case 'handover':
      return { type: input.type, seat: input.seat, to: input.to };
  }
}

export function plainHeader({ format, rules, scenario, seed, seats, options }: ReplayHeader): ReplayHeader {
  return {
    format,
    rules,
    scenario: { id: scenario.id, hash: scenario.hash },
    seed,
    seats: sorted(seats),
    options: { turns: options.turns, level: options.level },
  };
}

function plainPhase({ turn, phase, inputs, numbers, states, chain }: RecordedPhase): RecordedPhase {
  return {
    turn,
    phase,
    inputs: inputs.map(plainInput),
    numbers: sorted(numbers),
    states: sorted(states),
    chain,
  };
}

const plainMotive = ({ order, reasons }: Motive): Motive => ({
  order: plainOrder(order),
  reasons: reasons.map(({ reason, params, amount }) => ({ reason, params: [...params], amount })),
});

function plainUnsent({ seat, step, orders, replies, talks, motives, handover }: Unsent): Unsent {
  return {
    seat,
    step,
    orders: orders.map(plainOrder),
    replies: replies.map(plainReply),
    talks: talks.map(plainTalk),
    motives: motives.map(plainMotive),
    handover,
  };
}

/** The text of a replay or save: one line, the same for the same game. */
export function writeReplay(replay: Replay): string {
  return JSON.stringify({
    ...plainHeader(replay),
    phases: replay.phases.map(plainPhase),
    unsent: replay.unsent === null ? null : plainUnsent(replay.unsent),
  });
}
