/**
 * How a minister answers what can end in a war: it plays each answer on, with the others' as far as it can guess them,
 * and gives another than the one it would give at a first look only where that does better in more than luck.
 */
import {
  answersTo,
  glimpse,
  imagine,
  tables,
  type Input,
  type Question,
  type Reply,
  type Rules,
  type View,
  type World,
} from '../../engine/index.ts';
import type { Stakes } from '../stakes.ts';
import { isBetter, type Bar } from './better.ts';
import { rollOut, standing, type Habit } from './roll-out.ts';

/** Kinds of question that are played on. */
const GRAVE: ReadonlySet<Question['kind']> = new Set(['stand']);
/** Questions of a phase that are, the first of them. */
const MOST = 2;
/** Worlds in which each answer is played on. */
const WORLDS = 6;
/** Full months that are played beyond this one: from a show of force it is two rounds to a war. */
const AHEAD = 2;
/** A war in one world of so many is enough. */
const BAR: Bar = { clear: 100, sure: 1 };

/** The replies, with better answers to grave questions where there are any. `habit` by the number of the world. */
export function reconsider(
  rules: Rules,
  known: View,
  stakes: Stakes,
  replies: readonly Reply[],
  habit: (world: number) => Habit,
): readonly Reply[] {
  const grave = known.awaiting.filter(
    ({ id, kind }) => GRAVE.has(kind) && replies.some(({ to }) => to === id),
  );
  return grave
    .slice(0, MOST)
    .reduce((kept, question) => better(rules, known, stakes, kept, question, habit), replies);
}

function better(
  rules: Rules,
  known: View,
  stakes: Stakes,
  replies: readonly Reply[],
  question: Question,
  habit: (world: number) => Habit,
): readonly Reply[] {
  const given = replies.find(({ to }) => to === question.id);
  const options = answersTo(rules, question, known)
    .filter((answer) => answer !== given?.answer)
    .map((answer) => ({
      replies: replies.map((reply) => (reply === given ? { ...reply, answer } : reply)),
      gains: [] as number[],
    }));
  for (let index = 0; index < WORLDS; index++) {
    const world = bothAsked(imagine(rules, known, index + 1));
    const acts = habit(index);
    const others = othersIn(rules, known, world, acts);
    const worth = (own: readonly Reply[]): number =>
      standing(
        rules,
        known.seat,
        stakes,
        world,
        rollOut(rules, world, [...own, ...others], known.turn + 1 + AHEAD, acts),
      );
    const usual = worth(replies);
    for (const option of options) option.gains.push(worth(option.replies) - usual);
  }
  const best = options
    .filter(({ gains }) => isBetter(gains, BAR))
    .toSorted((a, b) => sumOf(b.gains) - sumOf(a.gains))[0];
  return best?.replies ?? replies;
}

/** A view holds the questions of its seat alone; in a round of a crisis the other side is asked the same. */
function bothAsked(world: World): World {
  if (world.phase !== 'crisis') return world;
  const theirs = world.awaiting.flatMap((question): readonly Question[] => {
    const { seat, from, kind, id } = question;
    if (kind !== 'stand' || from === null) return [];
    // the name of a question ends with whom it is put to
    const other = `${id.slice(0, -seat.length)}${from}` as Question['id'];
    return world.awaiting.some((asked) => asked.id === other)
      ? []
      : [{ ...question, id: other, seat: from, from: seat }];
  });
  return { ...world, awaiting: [...world.awaiting, ...theirs] };
}

/** What the others send in this phase, as habit has it. */
function othersIn(rules: Rules, { seat: own }: View, world: World, habit: Habit): readonly Input[] {
  return tables(rules).seats.flatMap((seat) =>
    seat !== own && (world.phase === 'planning' || world.awaiting.some((question) => question.seat === seat))
      ? habit(rules, glimpse(rules, world, seat))
      : [],
  );
}

function sumOf(gains: readonly number[]): number {
  return gains.reduce((sum, gain) => sum + gain, 0);
}
