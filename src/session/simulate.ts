import type { ActId, ActorId, Ending, Happening, HappeningKind, Level, World } from '../engine/index.ts';
import { holds, RUNGS, score, tables, tensionAt } from '../engine/index.ts';
import type { Scenario } from '../scenario/index.ts';
import { playOut } from './play.ts';
import { ratesOf, type Rates } from './rates.ts';
import { meanOf, percentile } from './spread.ts';

export interface Simulate {
  readonly games: number;
  readonly seed: string;
  readonly level: Level;
  readonly turns: number;
  /** The number of the first game: a share of a larger run has its own. */
  readonly first?: number;
  /** A clock in milliseconds, for `decisionMs`. */
  readonly now?: () => number;
}

/** What one game comes to: plain data, so that workers can hand it over. */
export interface Tally {
  readonly ending: Ending;
  readonly tension: number;
  readonly scores: Readonly<Record<ActorId, number>>;
  readonly orders: Readonly<Record<ActId, number>>;
  readonly states: Readonly<Record<string, number>>;
  /** Crises that ended on each rung. */
  readonly rungs: readonly number[];
  readonly happened: Readonly<Partial<Record<HappeningKind, number>>>;
  readonly regimes: { readonly raised: number; readonly met: number; readonly partly: number };
  /** Acts done in secret, and what was published of such acts. */
  readonly secret: { readonly done: number; readonly leaks: number };
  /** The answer that the game gave to each open question of the scenario. */
  readonly answers: Readonly<Record<string, string>>;
  readonly decisions: readonly number[];
  /** What calibration counts. */
  readonly rates: Rates;
}

export interface Simulation {
  readonly scenario: string;
  readonly games: number;
  readonly endings: Readonly<Record<Ending, number>>;
  readonly tension: Spread;
  readonly seats: Readonly<Record<ActorId, Spread & { readonly topShare: number }>>;
  readonly orders: Readonly<Record<string, number>>;
  readonly treaties: {
    readonly states: Readonly<Record<string, number>>;
    readonly signed: number;
    readonly inForce: number;
  };
  readonly sanctions: {
    readonly regimes: number;
    readonly demandsMet: number;
    readonly demandsPartlyMet: number;
  };
  readonly commitments: Readonly<
    Record<'invoked' | 'honoured' | 'qualified' | 'reneged' | 'excused', number>
  >;
  /** Crises that ended on each rung, protest to war. */
  readonly crises?: { readonly finalRung: readonly number[] };
  readonly resolutions?: Readonly<Record<'adopted' | 'vetoed' | 'failed', number>>;
  /** Acts done in secret, those that came to light, denials, and what was published of them. */
  readonly covert: Readonly<Record<'done' | 'exposed' | 'denied' | 'lies' | 'leaks', number>>;
  /** How many games gave each answer to each open question. */
  readonly questions?: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly decisionMs?: { readonly p50: number; readonly p95: number };
}

interface Spread {
  readonly mean: number;
  readonly p10: number;
  readonly p90: number;
}

/** Regimes raised in play, and what became of their demands. Those of the opening are not counted. */
function regimesOf(scenario: Scenario, world: World): Tally['regimes'] {
  const raised = new Map<string, Happening>();
  for (const event of world.events)
    if ((event.kind === 'threat' || event.kind === 'imposed') && event.on !== null && !raised.has(event.on))
      raised.set(event.on, event);
  let met = 0;
  let partly = 0;
  for (const [id, since] of raised) {
    const rule = scenario.rules.regimes.find((regime) => regime.id === id);
    const after = world.events.filter((event) => event.id > since.id);
    const on = (kind: HappeningKind): boolean =>
      after.some((event) => event.kind === kind && event.on === id);
    const months = (world.turn - since.turn) * world.months;
    const refrained =
      rule !== undefined &&
      months >= rule.demand.months &&
      !after.some(
        ({ kind, by, params }) =>
          kind === 'act' && by === rule.target && rule.demand.acts.includes(String(params[0]) as ActId),
      );
    if (on('conceded') && !on('pledgeBroken')) met += 1;
    else if (on('conceded') || on('concededPart') || refrained) partly += 1;
  }
  return { raised: raised.size, met, partly };
}

/** How many crises ended on each rung, protest to war; those still open at the end are not counted. */
function rungsOf({ events, instruments }: World): number[] {
  const ended = RUNGS.map(() => 0);
  const end = (rung: number): void => void (ended[rung - 1] = (ended[rung - 1] ?? 0) + 1);
  for (const { kind, params } of events)
    if (kind === 'yielded' || kind === 'crisisSettled' || kind === 'crisisDefused') end(Number(params[0]));
  for (const { kind, state } of instruments) if (kind === 'crisis' && state === 'war') end(RUNGS.length);
  return ended;
}

function count<K extends string>(into: Record<K, number>, key: K): void {
  into[key] = (into[key] ?? 0) + 1;
}

/** Plays one game and adds it up. */
export function tallyGame(scenario: Scenario, play: Omit<Simulate, 'games' | 'first'>): Tally {
  const { rules } = scenario;
  const states: Record<string, number> = {};
  const decisions: number[] = [];
  const last = new Map<string, string>();
  const world = playOut({
    ...play,
    scenario,
    onDecision: (milliseconds) => void decisions.push(milliseconds),
    onPhase: ({ instruments }) => {
      for (const { id, kind, state } of instruments) {
        if (kind !== 'treaty' || last.get(id) === state) continue;
        last.set(id, state);
        count(states, state);
      }
    },
  });
  const orders: Record<ActId, number> = {};
  const happened: Partial<Record<HappeningKind, number>> = {};
  const secret = { done: 0, leaks: 0 };
  for (const { kind, params } of world.events) {
    happened[kind] = (happened[kind] ?? 0) + 1;
    if (kind !== 'act') continue;
    count(orders, String(params[0]) as ActId);
    if (params[2] === 'covert') secret.done += 1;
    if (tables(rules).acts.get(String(params[0]) as ActId)?.operation === 'publish') secret.leaks += 1;
  }
  const regimes = regimesOf(scenario, world);
  return {
    ending: world.ending ?? 'turnLimit',
    tension: world.numbers[tensionAt(rules)] ?? 0,
    scores: Object.fromEntries(tables(rules).seats.map((seat) => [seat, score(rules, world, seat)])),
    orders,
    secret,
    states,
    rungs: rungsOf(world),
    happened,
    regimes,
    answers: Object.fromEntries(
      rules.questions.flatMap(({ id, answers }) => {
        const given = answers.find(({ when }) => holds(world, when));
        return given === undefined ? [] : [[id, given.id]];
      }),
    ),
    decisions,
    rates: {
      ...ratesOf(scenario, world),
      'sanctions/success': { hits: regimes.met + regimes.partly, trials: regimes.raised },
    },
  };
}

const round = (value: number, digits = 2): number => Math.round(value * 10 ** digits) / 10 ** digits;

function spread(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  return { mean: round(meanOf(values)), p10: percentile(sorted, 10), p90: percentile(sorted, 90) };
}

function addUp(records: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const record of records)
    for (const [key, value] of Object.entries(record)) sums[key] = (sums[key] ?? 0) + value;
  return sums;
}

/** Adds games up; the seats' top shares split a draw among those who share it. */
export function summarise(scenario: Scenario, tallies: readonly Tally[]): Simulation {
  const { seats } = tables(scenario.rules);
  const total = (pick: (tally: Tally) => number): number =>
    tallies.reduce((sum, tally) => sum + pick(tally), 0);
  const happened = (kind: HappeningKind): number => total((tally) => tally.happened[kind] ?? 0);
  const ended = (ending: Ending): number => total((tally) => (tally.ending === ending ? 1 : 0));
  const topShare = (seat: ActorId): number =>
    total(({ scores }) => {
      const top = Math.max(...Object.values(scores));
      const sharing = Object.values(scores).filter((value) => value === top).length;
      return scores[seat] === top ? 1 / sharing : 0;
    }) / Math.max(1, tallies.length);
  const orders = addUp(tallies.map((tally) => tally.orders));
  const sent = Object.values(orders).reduce((sum, value) => sum + value, 0);
  const decisions = tallies.flatMap((tally) => tally.decisions).toSorted((a, b) => a - b);
  return {
    scenario: scenario.id,
    games: tallies.length,
    endings: { turnLimit: ended('turnLimit'), war: ended('war'), scenario: ended('scenario') },
    tension: spread(tallies.map(({ tension }) => tension)),
    seats: Object.fromEntries(
      seats.map((seat) => [
        seat,
        { topShare: round(topShare(seat), 3), ...spread(tallies.map(({ scores }) => scores[seat] ?? 0)) },
      ]),
    ),
    orders: Object.fromEntries(
      scenario.rules.acts.map(({ id }) => [id, round((orders[id] ?? 0) / Math.max(1, sent), 4)]),
    ),
    treaties: {
      states: addUp(tallies.map(({ states }) => states)),
      signed: happened('signed'),
      inForce: happened('inForce'),
    },
    sanctions: {
      regimes: total(({ regimes }) => regimes.raised),
      demandsMet: total(({ regimes }) => regimes.met),
      demandsPartlyMet: total(({ regimes }) => regimes.partly),
    },
    commitments: {
      invoked: happened('claimed'),
      honoured: happened('honoured'),
      qualified: happened('qualified'),
      reneged: happened('reneged'),
      excused: happened('excused'),
    },
    ...(scenario.rules.crises.length === 0
      ? {}
      : { crises: { finalRung: RUNGS.map((_, index) => total(({ rungs }) => rungs[index] ?? 0)) } }),
    ...(scenario.rules.council === null
      ? {}
      : {
          resolutions: {
            adopted: happened('adopted'),
            vetoed: happened('vetoed'),
            failed: happened('resolutionFailed'),
          },
        }),
    covert: {
      done: total((tally) => tally.secret.done),
      exposed: happened('exposed'),
      denied: happened('denied'),
      lies: happened('lieProven'),
      leaks: total((tally) => tally.secret.leaks),
    },
    ...(scenario.rules.questions.length === 0
      ? {}
      : {
          questions: Object.fromEntries(
            scenario.rules.questions.map(({ id, answers }) => [
              id,
              Object.fromEntries(
                answers.map((answer) => [
                  answer.id,
                  total((tally) => (tally.answers[id] === answer.id ? 1 : 0)),
                ]),
              ),
            ]),
          ),
        }),
    ...(decisions.length === 0
      ? {}
      : { decisionMs: { p50: round(percentile(decisions, 50)), p95: round(percentile(decisions, 95)) } }),
  };
}

/** Plays games with AI in every seat and adds them up. Game n of a seed is the same however the run is divided. */
export function simulate(scenario: Scenario, { games, first = 0, seed, ...play }: Simulate): Simulation {
  const tallies = Array.from({ length: games }, (_, index) =>
    tallyGame(scenario, { ...play, seed: `${seed}/${first + index}` }),
  );
  return summarise(scenario, tallies);
}
