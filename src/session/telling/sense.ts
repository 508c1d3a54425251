import type { ActorId, AimRules, Condition, Rules, Subject } from '../../engine/index.ts';
import { comparisonsIn, tables, wayOf } from '../../engine/index.ts';
import type { Sense } from '../shown/figure.ts';
import type { Teller } from './teller.ts';

/**
 * Which way a number is welcome to who reads of it. What their aims are counted by comes first, as a score says best
 * what is good; then what is theirs, or bears on them. What others own is neither good nor bad to them.
 */
export function senseOf({ scenario: { rules }, reader, known }: Teller, subject: Subject): Sense {
  const { name = '', sense = 0 } = rules.numbers[subject] ?? {};
  const [kind, owner] = name.split('.');
  if (reader === null || kind === 'tension' || kind === 'aims') return sense;
  const aimed = aimedAt(rules, reader, subject);
  if (aimed !== 0) return aimed;
  if (kind === 'actors') return owner === reader ? sense : 0;
  if (kind !== 'integrity') return sense;
  const regime = known.instruments.find(({ id }) => id === owner);
  if (regime?.kind !== 'sanctions') return 0;
  return regime.data.target === reader ? -1 : regime.parties.includes(reader) ? 1 : 0;
}

/** Which way the aims of a seat want a number: 0 where none is counted by it. */
function aimedAt(rules: Rules, seat: ActorId, subject: Subject): Sense {
  for (const { score } of tables(rules).aimsBySeat.get(seat) ?? []) {
    const way = wayIn(score, subject);
    if (way !== 0) return way;
  }
  return 0;
}

function wayIn(score: AimRules['score'], subject: Subject): Sense {
  switch (score.kind) {
    case 'over':
      return score.number === subject ? signOf(score.points * score.per) : 0;
    case 'monthly':
      return signOf(score.points * askedFor(score.when, subject));
    case 'state': {
      const cases = score.cases.map(({ when, points }) => points * askedFor(when, subject));
      return signOf(cases.find((way) => way !== 0) ?? 0);
    }
    case 'each':
      return 0;
  }
}

/** Whether a condition asks for more of a number, or for less. */
function askedFor(condition: Condition, subject: Subject): Sense {
  for (const comparison of comparisonsIn(condition)) {
    const { left } = comparison;
    const way = 'number' in left && left.number === subject ? wayOf(comparison) : 0;
    if (way !== 0) return way;
  }
  return 0;
}

const signOf = (value: number): Sense => (value > 0 ? 1 : value < 0 ? -1 : 0);
