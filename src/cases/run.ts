/** Plays a case, looks whether what came is what it expects, and proves that its replay plays out the same. */
import { plan, respond } from '../ai/index.ts';
import { open, resolve, talkAnswer, view } from '../engine/index.ts';
import type { ActorId, Input, Reply, Talk, World } from '../engine/index.ts';
import { hash, type Position, type Scenario } from '../scenario/index.ts';
import {
  FORMAT,
  readReplay,
  Recorder,
  RULES_VERSION,
  verify,
  writeReplay,
  type Replay,
} from '../session/index.ts';
import type { Case, CaseFile, Sends, Step, TalkSends } from './case.ts';
import { look } from './check.ts';

export interface Failure extends Position {
  readonly expected: string;
  readonly came: string;
}

export interface CaseResult {
  readonly id: string;
  readonly title: string;
  readonly path: string;
  readonly line: number;
  readonly ok: boolean;
  readonly failures: readonly Failure[];
  readonly replay: Replay;
}

/** What a step did, for its expectations to look at. */
export interface Played {
  readonly before: World;
  readonly after: World;
  /** Codes of what was turned away, in the order in which it was sent. */
  readonly refused: readonly string[];
  readonly talked: readonly string[];
}

export function runCases(file: CaseFile): CaseResult[] {
  return file.cases.map((one) => runCase(file, one));
}

export function runCase({ scenario: shipped, path }: CaseFile, one: Case): CaseResult {
  const scenario: Scenario = { ...shipped, rules: one.rules, hash: hash(one.rules) };
  const game = new Game(scenario, one);
  const failures: Failure[] = [];
  try {
    for (const step of one.steps) {
      const played = game.step(step);
      for (const check of step.checks) {
        const wrong = look(one.rules, played, check);
        if (wrong !== null) failures.push({ ...check.where, ...wrong });
      }
    }
  } catch (error) {
    if (!(error instanceof Stuck)) throw error;
    failures.push({ ...error.where, expected: error.expected, came: error.came });
  }
  const replay = game.replay();
  failures.push(...again(scenario, one, game.world, replay));
  const { id, title, where } = one;
  return { id, title, path, line: where.line, ok: failures.length === 0, failures, replay };
}

/** The replay of a case, written out and read back, plays out the same; and every number is the sum of its entries. */
function again(scenario: Scenario, one: Case, world: World, replay: Replay): Failure[] {
  const failures: Failure[] = [];
  const read = readReplay(writeReplay(replay));
  if (!read.ok) failures.push({ ...one.where, expected: 'a replay that can be read', came: read.error.code });
  else {
    const verdict = verify(scenario, read.replay);
    if (!verdict.ok) {
      const { turn, field, is, recorded } = verdict;
      failures.push({
        ...one.where,
        expected: `${field} ${recorded} at turn ${turn} when replayed`,
        came: String(is),
      });
    }
  }
  const sums = world.numbers.map(() => 0);
  for (const { subject, delta } of world.ledger) sums[subject] = (sums[subject] ?? 0) + delta;
  world.numbers.forEach((value, index) => {
    if (sums[index] !== value)
      failures.push({
        ...one.where,
        expected: `${one.rules.numbers[index]?.name} as the sum of its entries, ${sums[index]}`,
        came: String(value),
      });
  });
  return failures;
}

/** The case cannot be played as it is written. */
class Stuck extends Error {
  readonly where: Position;
  readonly expected: string;
  readonly came: string;

  constructor(where: Position, expected: string, came: string) {
    super(expected);
    this.where = where;
    this.expected = expected;
    this.came = came;
  }
}

class Game {
  world: World;
  private readonly scenario: Scenario;
  private readonly recorder: Recorder;

  constructor(scenario: Scenario, { seed, turns, holders }: Case) {
    this.scenario = scenario;
    const { id, hash: of, rules } = scenario;
    this.recorder = new Recorder(rules, {
      format: FORMAT,
      rules: RULES_VERSION,
      scenario: { id, hash: of },
      seed,
      seats: holders,
      options: { turns, level: 'envoy' },
    });
    this.world = open(rules, { seed, turns, holders });
  }

  replay(): Replay {
    return { ...this.recorder.header, phases: this.recorder.phases, unsent: null };
  }

  step({ talks, orders, replies, wait, where }: Step): Played {
    const before = this.world;
    const refused: string[] = [];
    const talked: string[] = [];
    if (orders !== null) {
      // What the last step left open is passed over: nobody says anything more.
      while (this.world.phase !== 'planning') this.pass(where);
      const rounds = this.talk(talks);
      talked.push(...rounds.map(({ answer }) => answer));
      refused.push(...this.phase([...rounds, ...orders.flatMap((sent) => this.inputs(sent))]));
    }
    if (replies !== null) {
      if (this.world.phase === 'planning') this.pass(where);
      refused.push(...this.phase(replies.flatMap((sent) => this.inputs(sent))));
    }
    for (let turns = 0; turns < wait; turns++) {
      const { turn } = this.world;
      while (this.world.turn === turn && this.world.phase !== 'over') this.pass(where);
    }
    return { before, after: this.world, refused, talked };
  }

  private pass(where: Position): void {
    if (this.world.phase === 'over') throw new Stuck(where, 'another month', 'the game is over');
    this.phase([]);
  }

  private phase(inputs: readonly Input[]): string[] {
    const before = this.world;
    const { world, refused } = resolve(this.scenario.rules, before, inputs);
    this.recorder.record(before, inputs, world);
    this.world = world;
    return refused.map(({ code }) => code);
  }

  /** Rounds at the Table, each with the answer that the other side gives. */
  private talk(talks: readonly TalkSends[]): Talk[] {
    const rounds: Talk[] = [];
    for (const talk of talks) {
      const before = rounds.filter(({ seat, on }) => seat === talk.seat && on === talk.on);
      const { answer } = talkAnswer(this.scenario.rules, this.world, before, talk);
      rounds.push({ type: 'talk', ...talk, round: before.length + 1, answer });
    }
    return rounds;
  }

  private inputs(sent: Sends): readonly Input[] {
    switch (sent.kind) {
      case 'order':
        return [this.order(sent)];
      case 'raw':
        return [sent.input as unknown as Input];
      case 'decides':
        return this.decided(sent.seat);
      case 'reply':
        return [this.reply(sent)];
    }
  }

  /** The order, with the happening of the secret that it names: one its seat has found out, or one of which it knows nothing. */
  private order({ order, secret }: Extract<Sends, { kind: 'order' }>): Input {
    if (secret === null) return order;
    const like = this.world.covert.filter(({ act }) => act === secret);
    const found = like.findLast(({ learned }) => learned.includes(order.seat)) ?? like.at(-1);
    return { ...order, what: found?.happening ?? -1 };
  }

  private decided(seat: ActorId): readonly Input[] {
    const { rules } = this.scenario;
    const known = view(rules, this.world, seat, { ledger: false });
    return this.world.phase === 'planning'
      ? plan(rules, known, 'envoy', this.world.seed).inputs
      : respond(rules, known, 'envoy');
  }

  private reply({ seat, answer, about, clauses, where }: Extract<Sends, { kind: 'reply' }>): Reply {
    const { awaiting } = this.world;
    const question = awaiting.find(
      (one) =>
        one.seat === seat &&
        (about === null || one.kind === about || one.on === about || one.id.split(/[/.]/).includes(about)),
    );
    if (!question) {
      const waiting = awaiting.filter((one) => one.seat === seat).map(({ id }) => id);
      const what = about === null ? '' : ` about ${about}`;
      throw new Stuck(
        where,
        `a question for ${seat}${what}`,
        waiting.length === 0 ? 'none waits' : waiting.join(', '),
      );
    }
    return { type: 'reply', seat, to: question.id, answer, ...(clauses === null ? {} : { clauses }) };
  }
}
