/** A few months played on from an imagined world, to see where a plan leads. */
import {
  resolve,
  score,
  tables,
  glimpse,
  type ActorId,
  type Input,
  type Rules,
  type View,
  type World,
} from '../../engine/index.ts';
import { worthOf, type Stakes } from '../stakes.ts';

/** How seats act in a roll-out: quickly, each from its own view. */
export type Habit = (rules: Rules, known: View) => readonly Input[];

/** The world after these inputs, and after the months until `turn` as habit has it. */
export function rollOut(
  rules: Rules,
  world: World,
  inputs: readonly Input[],
  turn: number,
  habit: Habit,
): World {
  let now = resolve(rules, world, inputs).world;
  while (now.phase !== 'over' && (now.turn < turn || now.phase !== 'planning')) {
    const before = now;
    const acting =
      before.phase === 'planning'
        ? tables(rules).seats
        : tables(rules).seats.filter((seat) => before.awaiting.some((question) => question.seat === seat));
    now = resolve(
      rules,
      before,
      acting.flatMap((seat) => habit(rules, glimpse(rules, before, seat))),
    ).world;
  }
  return now;
}

/** A war is worse than any month it could spare, in hundredths of a point. */
const WAR = -20_000;

/**
 * Where a seat stands after a roll-out beside where it stood, in hundredths of a point: what it has scored, and
 * until the end what its numbers promise.
 */
export function standing(rules: Rules, seat: ActorId, stakes: Stakes, before: World, after: World): number {
  if (after.ending === 'war') return WAR + 100 * score(rules, after, seat);
  const scored = 100 * (score(rules, after, seat) - score(rules, before, seat));
  if (after.phase === 'over') return scored;
  let sum = 0;
  for (const aim of tables(rules).aimsBySeat.get(seat) ?? []) {
    // What is scored for good; an aim that only reads a number is in the stakes already.
    if (aim.score.kind === 'over') continue;
    sum += 100 * ((after.numbers[aim.number] ?? 0) - (before.numbers[aim.number] ?? 0));
  }
  return sum + worthOf(stakes, before, after);
}
