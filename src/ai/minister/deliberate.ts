/**
 * How a minister chooses among its plans: it plays them against what the others may send, on worlds that it cannot
 * tell from the real one, a few months on, and lets everybody in them learn by regret which plan to hold to. What
 * others may send is drawn up from their own sides, as far as this seat's view reaches.
 */
import {
  draw,
  imagine,
  tables,
  view,
  type ActorId,
  type Input,
  type Rules,
  type View,
  type World,
} from '../../engine/index.ts';
import { stakesOf, type Stakes } from '../stakes.ts';
import { Regret } from './regret.ts';
import { rollOut, standing, type Habit } from './roll-out.ts';

/** Inputs of one phase. */
export type Course = readonly Input[];

/** How plans are drawn up: several for a seat that is thought through, one by habit in the roll-outs. */
export interface Ways {
  readonly courses: (rules: Rules, known: View) => readonly Course[];
  readonly habit: Habit;
}

/** Rounds of learning. */
const ROUNDS = 6;
/** After so many rounds the worse half of the courses is played on no further. */
const HALVING = 3;
/** Full months that a roll-out goes beyond this one. */
const AHEAD = 1;
/** Worlds among which the rounds go round: asking prices and hidden numbers as they may be. */
const WORLDS = 3;

interface Rival {
  readonly seat: ActorId;
  readonly stakes: Stakes;
  readonly courses: readonly Course[];
  readonly regret: Regret;
}

/** The index of the course to send. `courses` is not empty, best-looking first. */
export function deliberate(
  rules: Rules,
  known: View,
  stakes: Stakes,
  courses: readonly Course[],
  ways: Ways,
): number {
  if (courses.length < 2) return 0;
  const worlds = Array.from({ length: WORLDS }, (_, index) => imagine(rules, known, index + 1));
  const [first] = worlds;
  if (!first) return 0;
  const rivals = tables(rules)
    .seats.filter((seat) => seat !== known.seat)
    .map((seat): Rival => {
      const theirs = view(rules, first, seat, { ledger: false });
      const options = ways.courses(rules, theirs);
      return {
        seat,
        stakes: stakesOf(rules, theirs, imagine(rules, theirs, 0)),
        courses: options,
        regret: new Regret(options.length),
      };
    });
  const regret = new Regret(courses.length);
  const sums = courses.map(() => 0);
  let left: ReadonlySet<number> = new Set(courses.keys());
  const until = known.turn + 1 + AHEAD;
  for (let round = 0; round < ROUNDS; round++) {
    const world = worlds[round % WORLDS] ?? first;
    const drawn = rivals.map(({ regret: theirs, seat }) => theirs.sample(draw(world, 'rival', seat, round)));
    const sent = (except: number): Input[] =>
      rivals.flatMap((rival, index) => (index === except ? [] : (rival.courses[drawn[index] ?? 0] ?? [])));
    const others = sent(-1);
    const play = (own: Course, rest: readonly Input[]): World =>
      rollOut(rules, world, [...own, ...rest], until, ways.habit);
    const values = courses.map((course, index) =>
      left.has(index) ? standing(rules, known.seat, stakes, world, play(course, others)) : null,
    );
    const worst = values.reduce<number>((low, value) => Math.min(low, value ?? low), Number.MAX_SAFE_INTEGER);
    // what was dropped is taken to do as badly as the worst that is left
    const learned = values.map((value) => value ?? worst);
    regret.learn(learned);
    learned.forEach((value, index) => (sums[index] = (sums[index] ?? 0) + value));
    if (round + 1 === HALVING) {
      const best = [...left].toSorted((a, b) => (sums[b] ?? 0) - (sums[a] ?? 0) || a - b);
      left = new Set(best.slice(0, Math.ceil(best.length / 2)));
    }
    // One of the others a round thinks again, too, given what this seat would do.
    const turn = round % Math.max(1, rivals.length);
    const rival = rivals[turn];
    const own = courses[regret.sample(draw(world, 'own', round))];
    if (!rival || !own || rival.courses.length < 2) continue;
    const rest = sent(turn);
    rival.regret.learn(
      rival.courses.map((course) =>
        standing(rules, rival.seat, rival.stakes, world, play(own, [...rest, ...course])),
      ),
    );
  }
  return regret.settled();
}
