/** A few months played on from an imagined world, to see where a plan leads. */
import {
  glimpse,
  resolve,
  score,
  tables,
  type ActorId,
  type Input,
  type Rules,
  type View,
  type World,
} from '../../engine/index.ts';
import { worthOf, type Stakes } from '../stakes.ts';
import { underWay } from './texts.ts';

/** How seats act in a roll-out: quickly, each from its own view. */
export type Habit = (rules: Rules, known: View) => readonly Input[];

/** One phase as habit has it. */
function step(rules: Rules, before: World, habit: Habit): World {
  const acting =
    before.phase === 'planning'
      ? tables(rules).seats
      : tables(rules).seats.filter((seat) => before.awaiting.some((question) => question.seat === seat));
  return resolve(
    rules,
    before,
    acting.flatMap((seat) => habit(rules, glimpse(rules, before, seat))),
  ).world;
}

/** The world after these inputs, and after the months until `turn` as habit has it. */
export function rollOut(
  rules: Rules,
  world: World,
  inputs: readonly Input[],
  turn: number,
  habit: Habit,
): World {
  let now = resolve(rules, world, inputs).world;
  while (now.phase !== 'over' && (now.turn < turn || now.phase !== 'planning')) now = step(rules, now, habit);
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
  let sum = underWay(rules, after, seat, null) - underWay(rules, before, seat, null);
  for (const aim of tables(rules).aimsBySeat.get(seat) ?? []) {
    // What is scored for good; an aim that only reads a number is in the stakes already, and texts are counted above.
    if (aim.score.kind === 'over' || aim.score.kind === 'state') continue;
    sum += 100 * ((after.numbers[aim.number] ?? 0) - (before.numbers[aim.number] ?? 0));
  }
  return sum + worthOf(stakes, before, after);
}
