/** Who attacked whom? Each observer names the first attacker, as a sum of named reasons. */
import { dearSum, judgement, line, type Judgement } from '../../acceptance/judgement.ts';
import { happeningOf } from '../../chronicle.ts';
import { numberOf, type Known } from '../../condition.ts';
import { openDeed } from '../../covert/parts.ts';
import { clamp, divide } from '../../integers.ts';
import { tables, tieAt } from '../../layout.ts';
import { Prepared } from '../../prepared.ts';
import type { Rules } from '../../rules/rules.ts';
import type { ActId, ActorId } from '../../vocabulary.ts';
import type { Commitment } from '../instrument.ts';

/** Months in which what either did to the other before counts as having begun it. */
const BEGAN_MONTHS = 4;
/** An act as hostile as this, or worse, can have begun it. */
const BLOW = -50;
/** What an attack counts for that everybody could see, one that is only spoken of, and the word of who is named. */
const SEEN = 16;
const HEARD = 8;
const WORD = 4;

export interface Verdict {
  readonly observer: ActorId;
  /** Whom it names as the first attacker: the claimant, or who the claimant names. */
  readonly names: ActorId;
  /** Above or at 0 it believes the claimant. */
  readonly judgement: Judgement;
}

/** Every seat that is neither side of the quarrel, nor obliged, with what it believes. */
export function verdictsOn(rules: Rules, known: Known, commitment: Commitment): readonly Verdict[] {
  const { claimant, attacker, obliged, contestedBy } = commitment.data;
  const { seats, seatIndex } = tables(rules);
  const casus = known.casus.find((each) => each.victim === claimant && each.attacker === attacker);
  const happening = casus ? happeningOf(known.events, casus.happening) : undefined;
  const seen = happening !== undefined && happening.known === 'all';
  const before = blows(rules, known, claimant, attacker);
  return seats
    .filter((seat) => seat !== claimant && seat !== attacker && seat !== obliged)
    .map((observer) => {
      const read = (to: ActorId, field: 'regard' | 'signals'): number =>
        numberOf(known, tieAt(rules, observer, to, field));
      const weighed = judgement([
        ...line('blame/seen', seen ? SEEN : HEARD),
        ...line('blame/claimant', clamp(divide(read(claimant, 'regard'), 3), -25, 25), claimant),
        ...line('blame/attacker', clamp(-divide(read(attacker, 'regard'), 3), -25, 25), attacker),
        ...line('blame/word', divide(read(claimant, 'signals') - 50, 5), claimant),
        ...line('blame/began', -8 * Math.min(3, before), claimant),
        ...line(
          'blame/answer',
          contestedBy.includes(attacker) ? -WORD : seatIndex.has(attacker) ? WORD : 0,
          attacker,
        ),
      ]);
      return { observer, names: dearSum(weighed) >= 0 ? attacker : claimant, judgement: weighed };
    });
}

/** Kinds of blow that one struck at the other within memory, in the open: what is hidden is held against nobody. */
function blows(rules: Rules, { events, turn, months }: Known, by: ActorId, to: ActorId): number {
  const since = turn - Math.ceil(BEGAN_MONTHS / months);
  const kinds = new Set<ActId>();
  for (let i = events.length - 1; i >= 0; i--) {
    const event = events[i];
    if (event === undefined || event.turn <= since) break;
    if (event.by !== by || event.to !== to) continue;
    const act = openDeed(event)?.params[0] as ActId | undefined;
    if (act !== undefined && hostile.of(rules).has(act)) kinds.add(act);
  }
  return kinds.size;
}

const hostile = new Prepared((rules): ReadonlySet<ActId> => {
  const acts = rules.acts.filter(({ weight, target }) => target === 'actor' && weight <= BLOW);
  return new Set(acts.map(({ id }) => id));
});

/** The obliged has helped the claimant of this call, in full or in part. */
export function stoodBy({ events }: Pick<Known, 'events'>, { id, state }: Commitment): boolean {
  return (
    state === 'answered' &&
    events.some(({ kind, on }) => on === id && (kind === 'honoured' || kind === 'qualified'))
  );
}
