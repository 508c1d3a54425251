/**
 * A first look at an order: what its effects and their echo are worth by the stakes, read off without running the
 * rules. Only the best-looking orders are then weighed in full; a glance decides nothing.
 */
import {
  clamp,
  divide,
  repeatPercent,
  subjectsOf,
  type ActorId,
  type ActRules,
  type Rules,
  type View,
  type World,
} from '../engine/index.ts';
import type { Outline } from './outline.ts';
import type { Stakes } from './stakes.ts';

/** From this weight on, either way, an act in public is a matter of face. */
const FACE_WEIGHT = 15;
/** Below this regard one does not compare notes. */
const ENEMY = -25;
/** Above this regard one does not strike in the open. */
const FRIEND = 0;
/** Hundredths of a point for each point by which one's own public would rather not see the gesture. */
const DISPLEASED = 8;
/** Months after which an act counts as new again. */
const HABIT_MONTHS = 6;
/** Half a point of what is heard of an act: its weight by its visibility, by a regard. */
const HALF = 50_000;
/** A weight by a visibility that even a regard of 100 does not make half a point of. */
const QUIET = HALF / 100;
/** At most so much of a tie moves by an echo. */
const ECHO_CAP = 6;

/**
 * Hundredths of a point that an act costs for being out of character: a warm gesture in public towards somebody
 * whom one's own public does not like, comparing notes with an enemy, or a blow to a friend.
 */
export function outOfCharacter({ weight, visibility, operation }: ActRules, regard: number): number {
  if (operation !== null) return 0;
  if (visibility < 50)
    return weight > 0 && weight < FACE_WEIGHT && regard < ENEMY ? -60 - 4 * (ENEMY - regard) : 0;
  if (weight >= FACE_WEIGHT && regard < 5) return -40 - DISPLEASED * (5 - regard);
  if (weight <= -FACE_WEIGHT && regard > FRIEND) return -60 - 6 * (regard - FRIEND);
  return 0;
}

export class Glance {
  private readonly rules: Rules;
  private readonly world: World;
  private readonly seat: ActorId;
  private readonly weights: readonly number[];
  private readonly habits = new Map<string, number>();

  constructor(rules: Rules, { seat, habits, turn: now, months }: View, world: World, stakes: Stakes) {
    this.rules = rules;
    this.world = world;
    this.seat = seat;
    this.weights = stakes.weights;
    for (const { key, times, turn } of habits)
      if ((now - turn) * months < HABIT_MONTHS) this.habits.set(key, times);
  }

  /** How often the same was done lately. */
  timesOf({ habit }: Outline): number {
    return this.habits.get(habit) ?? 0;
  }

  /** Hundredths of a point, roughly. */
  worth({ act, target, habit, fixed, loose, late, seen, ours, echo }: Outline): number {
    const { weights } = this;
    const { numbers } = this.world;
    let sum = 0;
    let noticed = 0;
    for (let i = 0; i < fixed.length; i += 2) sum += (weights[fixed[i] ?? 0] ?? 0) * (fixed[i + 1] ?? 0);
    for (const effect of loose) {
      const subjects = subjectsOf(this.rules, this.world, effect, { self: this.seat, target });
      for (const subject of subjects) noticed += (weights[subject] ?? 0) * effect.by;
    }
    for (let i = 0; i < late.length; i += 2) noticed += (weights[late[i] ?? 0] ?? 0) * (late[i + 1] ?? 0);
    sum += seen === 100 ? noticed : divide(noticed * seen, 100);
    const times = this.habits.get(habit) ?? 0;
    if (times > 0) sum = divide(sum * repeatPercent(act.repeat, times), 100);
    if (ours >= 0 && seen === 100) sum += outOfCharacter(act, numbers[ours] ?? 0);
    const loud = seen === 100 ? act.weight * act.visibility : divide(act.weight * act.visibility * seen, 100);
    // An act so quiet moves nobody by a whole point, whatever the regard.
    if (loud > -QUIET && loud < QUIET) return sum;
    for (let i = 0; i < echo.length; i += 2) {
      const heard = (numbers[echo[i] ?? 0] ?? 0) * loud;
      // Most of it moves nobody by a whole point.
      if (heard > -HALF && heard < HALF) continue;
      const moved = divide(heard, 2 * HALF);
      sum += (weights[echo[i + 1] ?? 0] ?? 0) * clamp(moved, -ECHO_CAP, ECHO_CAP);
    }
    return sum;
  }
}
