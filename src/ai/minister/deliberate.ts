/**
 * How a minister chooses among its plans: it plays them against what the others may send, on worlds that it cannot
 * tell from the real one, a month on, and lets everybody in them learn by regret which plan to hold to. What others may
 * send is drawn up from their own sides, as far as this seat's view reaches. On what it settles it acts only if that
 * did better than the plan that looks best, in more than luck.
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
import { isBetter, type Bar } from './better.ts';
import { Regret } from './regret.ts';
import { rollOut, standing, type Habit } from './roll-out.ts';

/** Inputs of one phase. */
export type Course = readonly Input[];

/** One of the minister's own. */
export interface OwnCourse {
  readonly sent: Course;
  /** Hundredths of a point that it is to bring after what a roll-out shows: texts, pressure, promises, capital kept. */
  readonly later: number;
}

/** How plans are drawn up: several for a seat that is thought through, one by habit in the roll-outs. */
export interface Ways {
  readonly courses: (rules: Rules, known: View) => readonly Course[];
  /** By the number of the round. */
  readonly habit: (round: number) => Habit;
}

/** Roll-outs of a decision. It is what bounds the time that one takes: there is no clock here. */
export const ROLL_OUTS = 30;
/** Rounds of learning, each in a world of its own: asking prices and hidden numbers as they may be. */
const ROUNDS = 6;
/** After these rounds the worse half of the courses is played on no further, nor what is behind the one that looks best. */
const HALVINGS: ReadonlySet<number> = new Set([2, 4]);
/** In so many rounds one of the others thinks again, too. */
const RIVALS = 3;
/** Full months that a roll-out goes beyond this one. */
const AHEAD = 1;
const BAR: Bar = { clear: 40, sure: 3 };

interface Rival {
  readonly seat: ActorId;
  readonly stakes: Stakes;
  readonly courses: readonly Course[];
  readonly regret: Regret;
}

/** The index of the course to send. `courses` is not empty, and the one that looks best comes first. */
export function deliberate(
  rules: Rules,
  known: View,
  stakes: Stakes,
  courses: readonly OwnCourse[],
  ways: Ways,
): number {
  if (courses.length < 2) return 0;
  const rivals = rivalsOf(rules, known, ways);
  const regret = new Regret(courses.length);
  const gains = courses.map((): number[] => []);
  const sums = courses.map(() => 0);
  let left: readonly number[] = [...courses.keys()];
  let played = 0;
  for (let round = 0; round < ROUNDS && played + left.length <= ROLL_OUTS; round++) {
    const world = imagine(rules, known, round + 1);
    const habit = ways.habit(round);
    const drawn = rivals.map(({ regret: theirs, seat }) => theirs.sample(draw(world, 'rival', seat, round)));
    const sent = (except: number): Input[] =>
      rivals.flatMap((rival, index) => (index === except ? [] : (rival.courses[drawn[index] ?? 0] ?? [])));
    const others = sent(-1);
    const play = (own: Course, rest: readonly Input[]): World => {
      played++;
      return rollOut(rules, world, [...own, ...rest], known.turn + 1 + AHEAD, habit);
    };
    const values = courses.map(({ sent: own, later }, index) => {
      if (!left.includes(index)) return null;
      const after = play(own, others);
      return standing(rules, known.seat, stakes, world, after) + (after.phase === 'over' ? 0 : later);
    });
    const usual = values[0] ?? 0;
    for (const index of left) {
      const gain = (values[index] ?? 0) - usual;
      gains[index]?.push(gain);
      sums[index] = (sums[index] ?? 0) + gain;
    }
    // what was dropped is taken to do as badly as the worst that is left
    const worst = left.reduce((low, index) => Math.min(low, values[index] ?? low), usual);
    regret.learn(values.map((value) => value ?? worst));
    if (HALVINGS.has(round + 1)) {
      left = [0, ...betterHalf(left.slice(1), sums)];
      if (left.length === 1) return 0;
    }
    // One of the others a round thinks again, too, given what this seat would do.
    const turn = round % Math.max(1, rivals.length);
    const rival = round < RIVALS ? rivals[turn] : undefined;
    const own = courses[regret.sample(draw(world, 'own', round))];
    if (!rival || !own || rival.courses.length < 2 || played + rival.courses.length > ROLL_OUTS) continue;
    const rest = sent(turn);
    rival.regret.learn(
      rival.courses.map((course) =>
        standing(rules, rival.seat, rival.stakes, world, play(own.sent, [...rest, ...course])),
      ),
    );
  }
  const settled = regret.settled();
  return isBetter(gains[settled] ?? [], BAR) ? settled : 0;
}

/** Those of the better half that are ahead of the plan that looks best. */
function betterHalf(courses: readonly number[], sums: readonly number[]): readonly number[] {
  const ranked = courses.toSorted((a, b) => (sums[b] ?? 0) - (sums[a] ?? 0) || a - b);
  return ranked.slice(0, Math.ceil(ranked.length / 2)).filter((course) => (sums[course] ?? 0) > 0);
}

/** What others may send, drawn up from their own sides as far as this seat's view reaches. */
function rivalsOf(rules: Rules, known: View, ways: Ways): readonly Rival[] {
  const world = imagine(rules, known, 1);
  return tables(rules)
    .seats.filter((seat) => seat !== known.seat)
    .map((seat): Rival => {
      const theirs = view(rules, world, seat, { ledger: false });
      const courses = ways.courses(rules, theirs);
      return {
        seat,
        stakes: stakesOf(rules, theirs, imagine(rules, theirs, 0)),
        courses,
        regret: new Regret(courses.length),
      };
    });
}
