/** Changes of treaties in force that a seat might ask for, where what they bring is clear. */
import {
  chamberAgainst,
  counterpartOf,
  nearestYes,
  openAmendment,
  orderOf,
  ownWorth,
  pleasing,
  tables,
  type Clause,
  type Order,
  type Proposal,
  type Treaty,
} from '../engine/index.ts';
import { hopeOf } from './hope.ts';
import { CLAUSE, type Weighing } from './weighing.ts';

/** Hundredths of a point, at the odds that it is agreed, from which a change is worth the asking. */
const CLEAR = 35;
/** Turns for which a change that was refused, or left lying, is not asked for again. */
const PATIENCE = 3;
/** Changes for which something is sought to give in return, the best of them. */
const TRIES = 1;
/** Percent of hope below which it is a waste of breath. */
const LIKELY = 35;

/** What a changed text is worth beside the one that stands, at the odds that the others agree. */
export function worthOfChange(
  { rules, known }: Weighing,
  treaty: Treaty,
  clauses: readonly Clause[],
): number {
  const { id, data } = treaty;
  const { seat } = known;
  const worth = (text: readonly Clause[]): number =>
    ownWorth(rules, { treaty: id, asker: seat, answerer: seat, clauses: text });
  const gain = worth(clauses) - worth(data.clauses);
  if (gain <= 0 || chamberAgainst(rules, known, id, seat) < 0) return -300;
  const chance = hopeOf(rules, known, treaty, clauses);
  return Math.trunc((gain * CLAUSE * chance) / 100) - (chance < LIKELY ? 150 : 0);
}

/**
 * The change that is best for the seat of the treaty whose turn it is, where it is clearly worth the asking. A desk
 * goes through its treaties one a month: what stands has stood for years, and reading all of them took an eighth of
 * an envoy's time.
 */
export function amendments(weighing: Weighing, capital: number): readonly Order[] {
  const { rules, known } = weighing;
  const standing: Treaty[] = [];
  for (const one of known.instruments)
    if (
      one.kind === 'treaty' &&
      (one.state === 'inForce.standing' || one.state === 'inForce.strained') &&
      one.parties.includes(known.seat)
    )
      standing.push(one);
  const treaty = standing[known.turn % standing.length];
  if (treaty === undefined || nags(weighing, treaty)) return [];
  const act = rules.acts.find(({ operation }) => operation === 'propose');
  if (!act || act.cost > capital || (act.by !== null && !act.by.includes(known.seat))) return [];
  const clauses = best(weighing, treaty);
  return clauses === null ? [] : [orderOf(known.seat, act.id, { on: treaty.id, clauses })];
}

/** It lies open, or was turned down or left lying not long ago. */
function nags({ known }: Weighing, treaty: Treaty): boolean {
  const { amendment } = treaty.data;
  if (openAmendment(treaty) !== null) return true;
  if (amendment !== undefined && known.turn - amendment.since < PATIENCE) return true;
  return known.bargains.some(
    ({ asker, treaty: on, refusals, lastTurn }) =>
      asker === known.seat && on === treaty.id && refusals > 0 && known.turn - lastTurn < PATIENCE,
  );
}

function best(weighing: Weighing, treaty: Treaty): readonly Clause[] | null {
  const { rules, known } = weighing;
  const other = counterpartOf(treaty, known.seat);
  if ((tables(rules).treaties.get(treaty.id)?.clauses.length ?? 0) === 0) return null;
  const put = (clauses: readonly Clause[]): Proposal => ({
    treaty: treaty.id,
    asker: known.seat,
    answerer: other ?? known.seat,
    clauses,
  });
  let found: readonly Clause[] | null = null;
  let most = CLEAR;
  const offer = (clauses: readonly Clause[]): void => {
    const worth = worthOfChange(weighing, treaty, clauses);
    if (worth < most) return;
    most = worth;
    found = clauses;
  };
  const wanted = pleasing(rules, put(treaty.data.clauses)).filter(({ gain }) => gain * CLAUSE >= CLEAR);
  for (const { clauses } of wanted) offer(clauses);
  if (found !== null || other === null) return found;
  for (const { clauses, gain } of wanted.slice(0, TRIES)) {
    // What is given in return must leave something over.
    if (gain * CLAUSE < 3 * CLEAR) continue;
    const nearer = nearestYes(rules, known, put(clauses));
    if (nearer !== null) offer(nearer);
  }
  return found;
}
