import type { ActorId, NumberRules, Span, Subject, World } from '../../engine/index.ts';
import { clamp, knows, numberOf, spanOf, tensionAt, view } from '../../engine/index.ts';
import { entriesOf, numberTitle, spanText } from '../telling/figures.ts';
import type { Teller } from '../telling/teller.ts';

/** A number of a government, or of what one makes of another, is told from so many points on; an indicator and tension always. */
const WORTH_TELLING = 4;
const MOST_UNSEEN = 10;

/**
 * Numbers that stood otherwise than a desk could know, the largest first: how they ended, what that desk had of them,
 * and how much was done in secret. For nobody's desk, what was not known to all.
 */
export function unseenOf(teller: Teller, world: World, seat: ActorId | null): readonly string[] {
  const { words, scenario } = teller;
  const { rules } = scenario;
  const seen = seat === null ? null : view(rules, world, seat, { ledger: false });
  // what everybody reads every month comes first
  const byTension = (subject: Subject): number => (subject === tensionAt(rules) ? 0 : 1);
  return rules.numbers
    .flatMap(({ name }, index) => {
      const [kind, , field] = name.split('.');
      // how aims have come along is told with the scores, and what is left to spend by what was done with it
      if (kind === 'aims' || field === 'capital') return [];
      const subject = index as Subject;
      const hidden = entriesOf(teller, subject)
        .filter(({ known }) => (seat === null ? known !== 'all' : !knows(known, seat)))
        .reduce((sum, { delta }) => sum + delta, 0);
      const value = numberOf(world, subject);
      const read = seen === null ? null : spanOf(seen, subject);
      const had = read === null ? null : within(rules.numbers[subject], read);
      // what would have left the scale moved the number less than it weighed
      const moved = had !== null && had.low === had.high && had.low !== read?.low ? value - had.low : hidden;
      // a range may hold the truth in spite of what is hidden
      const wrong = had === null ? Math.abs(hidden) : Math.max(had.low - value, value - had.high, 0);
      const isTold = kind === 'tracks' || kind === 'tension' || wrong >= WORTH_TELLING;
      return moved !== 0 && isTold ? [{ subject, moved, value, had }] : [];
    })
    .toSorted((a, b) => byTension(a.subject) - byTension(b.subject) || Math.abs(b.moved) - Math.abs(a.moved))
    .slice(0, MOST_UNSEEN)
    .map(({ subject, moved, value, had }) =>
      words.say('debrief/unseen', {
        title: numberTitle(teller, subject, seat),
        value,
        seen: had === null ? null : spanText(teller, had),
        amount: words.signed(moved),
      }),
    );
}

/** A span cut to the scale: what is hidden from a desk is taken from the number, and may leave it beyond an end. */
const within = (range: Pick<NumberRules, 'low' | 'high'> | undefined, { low, high }: Span): Span =>
  range === undefined
    ? { low, high }
    : { low: clamp(low, range.low, range.high), high: clamp(high, range.low, range.high) };
