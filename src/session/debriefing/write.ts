import type { ActorId, World } from '../../engine/index.ts';
import { holds, parOf, score, tables } from '../../engine/index.ts';
import type { Scenario } from '../../scenario/index.ts';
import { createWords, type Locale } from '../../words/index.ts';
import { choicesOf } from '../branching/choices.ts';
import type { Debrief, Moment, SeatScore, TurningPoint } from '../debrief.ts';
import { aimsOf } from '../desk/aims.ts';
import { courseOf } from '../replay/course.ts';
import { namesOf } from '../telling/names.ts';
import { createTeller, dateOfTurn, type Teller } from '../telling/teller.ts';
import type { Played } from '../what-if.ts';
import { columnsOf } from './columns.ts';
import { crisesOf } from './crises.ts';
import { frontHeadline, standfirst } from './front-page.ts';
import { hiddenOf } from './hidden.ts';
import { lessonsOf, reputationsOf } from './lessons.ts';
import { questionsOf, recordOf } from './record.ts';
import { refusalsOf } from './refusals.ts';
import { datesOf, sanctionsSeries, tensionSeries, tieSeries, turnsPlayed } from './series.ts';
import { decisions, turningPoints } from './turning-points.ts';
import { unseenOf } from './unseen.ts';

function scoresOf(teller: Teller, world: World): readonly SeatScore[] {
  const { rules } = teller.scenario;
  return tables(rules)
    .seats.map((actor) => {
      const total = score(rules, world, actor);
      return {
        actor,
        total,
        lost: world.ending === 'war' ? teller.words.say('score/war', { total }) : '',
        par: parOf(rules, world.turns, actor),
        aims: aimsOf(teller, actor, world.secrets[actor]?.aim ?? null),
      };
    })
    .toSorted((a, b) => b.total - b.par - (a.total - a.par));
}

/** How the game ended, by the scenario's own name for it where one fits. */
function endingOf({ scenario, words }: Teller, world: World): Debrief['ending'] {
  const { rules, prose } = scenario;
  const ending = world.ending ?? 'turnLimit';
  const named = ending === 'war' ? undefined : rules.endings.find(({ when }) => holds(world, when));
  const told = named === undefined ? undefined : prose.endings[named.id];
  return told ?? { title: words.say(`ending/${ending}`), text: words.say(`ending/${ending}/text`) };
}

/**
 * The debrief of a game, over or not: everything in it comes from the ledger and the happenings, and secrets are
 * open now. Ties, decisions and refusals shown are those of `seat`, or of everybody where it is null. What the game
 * was played from is asked for, as refused texts are judged in their own month.
 */
export function writeDebrief(
  scenario: Scenario,
  world: World,
  seat: ActorId | null,
  played: Played,
  locale: Locale = 'en',
): Debrief {
  const teller = createTeller(scenario, createWords(locale, namesOf(scenario)), world, seat);
  const crises = crisesOf(teller, world);
  const turning = turningPoints(teller);
  const decided = decisions(teller, seat);
  const course = [...courseOf(scenario.rules, played)];
  const choices = choicesOf(
    teller,
    course,
    seat,
    [...turning, ...decided].map(({ happening }) => happening),
  );
  const chosen = (moment: Moment): TurningPoint => ({ ...moment, choice: choices.behind(moment.happening) });
  return {
    paper: scenario.prose.paper,
    date: dateOfTurn(teller, Math.max(1, turnsPlayed(world))),
    mark: teller.words.say('mark/simulated'),
    headline: frontHeadline(teller, world),
    standfirst: standfirst(teller, world, crises.length),
    columns: columnsOf(teller, world, course, seat),
    ending: endingOf(teller, world),
    scores: scoresOf(teller, world),
    ties: tieSeries(teller, seat),
    tension: tensionSeries(teller, course, seat),
    sanctions: sanctionsSeries(teller),
    dates: datesOf(teller),
    turningPoints: turning.map(chosen),
    decisions: decided.map(chosen),
    choices: choices.all,
    lessons: lessonsOf(teller),
    reputations: reputationsOf(teller),
    crises,
    questions: questionsOf(teller, world),
    record: recordOf(teller, world),
    refusals: refusalsOf(teller, course, seat),
    unseen: unseenOf(teller, world, seat),
    hidden: hiddenOf(teller, world),
    discussion: scenario.prose.discussion,
  };
}
