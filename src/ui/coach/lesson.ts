/** The first turn as a lesson: what is pointed at, and what the player does before the next thing is. */
import { noteOpen } from '../parts/Popover.tsx';
import type { Game } from '../game.ts';

/** The chair of the lesson, and the government that it looks at. */
const SCENARIO = 'the-strait';
const SEAT = 'arven';
const OTHER = 'keld';

interface Step {
  readonly id: 'cable' | 'map' | 'reasons' | 'act' | 'table' | 'send';
  /** What it points at: the first of these that is on the page. */
  readonly at: readonly string[];
  readonly done: (game: Game) => boolean;
}

export const STEPS: readonly Step[] = [
  {
    id: 'cable',
    at: ['.cables .answers', '.cables'],
    done: ({ desk }) => desk.value.cables.some(({ chosen }) => chosen !== ''),
  },
  { id: 'map', at: ['.actors'], done: ({ selected }) => selected.value === OTHER },
  {
    id: 'reasons',
    at: ['.dossier .figure-list', '.dossier'],
    done: () => noteOpen.value !== '',
  },
  {
    id: 'act',
    at: ['.dossier .preview', '.dossier .acts', '.dossier'],
    done: ({ desk }) => desk.value.orders.length > 0,
  },
  {
    id: 'table',
    at: ['.dossier .talks', '.dossier .acts', '.dossier'],
    done: ({ table }) => table.value !== null,
  },
  { id: 'send', at: ['.orders .send', '.orders'], done: ({ desk }) => desk.value.step === 'report' },
];

export type LessonStep = Step['id'];

/** Where the lesson is: a step, the report at its end, the last word in the second turn, or over. */
export type Lesson =
  | { readonly at: 'step'; readonly index: number }
  | { readonly at: 'report' }
  | { readonly at: 'last' }
  | { readonly at: 'over' };

/** What is counted: the steps, and the report at their end. */
export const COUNTED = STEPS.length + 1;

export const BEGUN: Lesson = { at: 'step', index: 0 };
export const OVER: Lesson = { at: 'over' };
const REPORT: Lesson = { at: 'report' };
const LAST: Lesson = { at: 'last' };

/** Puts the lesson away; it can be taken up again, here and from the page of choices. */
export function leaveLesson({ lesson, lessonLeft }: Game): void {
  lessonLeft.value = lesson.value.at !== 'last';
  lesson.value = OVER;
}

/** Whether the lesson could be told from here: in the first month at its chair. */
export const isTeachable = ({ session, desk, lesson }: Game): boolean =>
  lesson.value.at === 'over' &&
  session.scenario.id === SCENARIO &&
  desk.value.seat === SEAT &&
  desk.value.turn === 1 &&
  desk.value.step === 'planning';

/** Takes the lesson up where what was done so far leads to. */
export function takeUpLesson({ lesson, lessonLeft }: Game): void {
  lessonLeft.value = false;
  lesson.value = BEGUN;
}

/** What comes after what was done meanwhile. Whoever sends early has learnt the rest by doing it. */
export function advance(lesson: Lesson, game: Game): Lesson {
  const { step, turn } = game.desk.value;
  if (lesson.at === 'over') return lesson;
  if (step === 'debrief' || turn > 2 || (turn === 2 && step !== 'planning')) return OVER;
  if (turn === 2) return LAST;
  if (step === 'report') return REPORT;
  if (lesson.at !== 'step') return lesson;
  if (step !== 'planning') return { at: 'step', index: STEPS.length - 1 };
  // the Table is left before the lesson goes on
  if (game.table.value !== null) return lesson;
  let { index } = lesson;
  while (index < STEPS.length - 1 && met(index, game)) index += 1;
  return index === lesson.index ? lesson : { at: 'step', index };
}

/** A step that has once been done stays done: a note that was opened may have been closed since. */
const met = (index: number, game: Game): boolean => {
  const step = STEPS[index];
  return step !== undefined && (game.lessonDone.has(step.id) || step.done(game));
};
