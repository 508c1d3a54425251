/** How a minister plans: as an envoy does, but with an eye on the end of the game, and then among more plans. */
import {
  actorAt,
  imagine,
  numberOf,
  type Input,
  type Reply,
  type Rules,
  type View,
} from '../../engine/index.ts';
import { readAll } from '../attention.ts';
import { NO_BENT } from '../bent.ts';
import { fully, pick, plans, ranked } from '../courses.ts';
import { Decision, type Plan } from '../decision.ts';
import { initialsOf } from '../initials.ts';
import { later, lookAhead } from '../look-ahead.ts';
import { answersNow, capitalAfter } from '../replies.ts';
import { shortlist, SHORTLIST, type Glanced } from '../shortlist.ts';
import { stakesOf, type Stakes } from '../stakes.ts';
import { weigh } from '../utility.ts';
import { capitalPrice, weighingOf, type Weighing } from '../weighing.ts';
import { reconsider } from './answers.ts';
import { deliberate, type Ways } from './deliberate.ts';
import { prospectsOf } from './prospects.ts';
import { bargained, wanted } from './texts.ts';

/** How everybody acts in a roll-out, by its number. */
type Lots = Ways['habit'];

/** Plans that a minister compares, and that it thinks of for each other seat. */
const OWN_COURSES = 5;
const THEIR_COURSES = 3;

/**
 * What a minister answers and holds to: with an eye on the last month, whatever its ministry is fond of, and among more
 * plans than an envoy would draw up.
 */
export function thought(seen: Weighing, given: readonly Reply[], habit: Lots): Plan {
  const { rules, known } = seen;
  const stakes = prospectsOf(rules, known, seen.stakes);
  const replies = considered(rules, known, stakes, given, habit);
  const capital = capitalAfter(rules, known, replies);
  const weighing: Weighing = {
    ...seen,
    stakes,
    wanted: (treaty, clauses) => wanted(rules, known, treaty, clauses),
    // It may have thought better of an answer, and given its initials with that.
    initials: [...seen.initials, ...initialsOf(known, replies, [])],
    bent: NO_BENT,
    // What is left at the end buys nothing.
    price: known.turn < known.turns ? capitalPrice(capital) : 0,
  };
  const listed = shortlist(weighing, capital, SHORTLIST);
  const full = ranked(listed.map(({ order }) => fully(weighing, order)));
  const usual = lookAhead(weighing, replies, plans(weighing, full, capital));
  const found = distinct([usual, ...variants(weighing, full, capital)]).slice(0, OWN_COURSES);
  const courses = found.map((course) => ({
    sent: [...replies, ...course.map(({ order }) => order)],
    later: course.reduce((sum, { order }) => sum + later(weigh(weighing, order).reasons), 0),
  }));
  const chosen = found[deliberate(rules, known, stakes, courses, { courses: coursesOf, habit })] ?? usual;
  return new Decision([...replies, ...chosen.map(({ order }) => order)], weighing, chosen);
}

/** A minister's replies: for what its aims would rather read in a text, and played on where much hangs on them. */
export function considered(
  rules: Rules,
  known: View,
  stakes: Stakes,
  given: readonly Reply[],
  habit: Lots,
): readonly Reply[] {
  return reconsider(rules, known, stakes, bargained(rules, known, given), habit);
}

/** The greedy plan first, then others that leave out one of its orders, or all but one. */
function variants(
  weighing: Weighing,
  listed: readonly Glanced[],
  capital: number,
): readonly (readonly Glanced[])[] {
  const greedy = pick(weighing, listed, capital);
  const found: (readonly Glanced[])[] = [greedy];
  for (const without of greedy) found.push(pick(weighing, listed, capital, without));
  for (const only of greedy.slice(0, 2)) found.push([only]);
  const next = listed.filter((glanced) => !greedy.includes(glanced));
  for (const first of next) found.push(pick(weighing, [first, ...listed], capital));
  found.push([]);
  return distinct(found);
}

/** No two of them alike. */
function distinct(found: readonly (readonly Glanced[])[]): readonly (readonly Glanced[])[] {
  const seen = new Set<string>();
  return found.filter((plan) => {
    const key = plan
      .map(({ order }) => `${order.act}|${order.target ?? ''}|${order.on ?? ''}|${order.member ?? ''}`)
      .toSorted()
      .join(' ');
    return seen.has(key) ? false : seen.add(key);
  });
}

/** What a minister thinks another seat may send. */
function coursesOf(rules: Rules, known: View): readonly (readonly Input[])[] {
  const world = imagine(rules, known, 0);
  const stakes = stakesOf(rules, known, world);
  const replies = answersNow(rules, known, world, stakes);
  const capital = numberOf(known, actorAt(rules, known.seat, 'capital'));
  const weighing = weighingOf(rules, known, world, stakes, {
    attention: readAll(rules, world, known),
    bargains: false,
    bent: NO_BENT,
    price: capitalPrice(capital),
  });
  const listed = ranked(shortlist(weighing, capital, SHORTLIST));
  const found = variants(weighing, listed, capital).slice(0, THEIR_COURSES);
  return found.map((plan) => [...replies, ...plan.map(({ order }) => order)]);
}
