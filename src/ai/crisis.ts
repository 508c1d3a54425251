/** What a seat makes of the acts on a crisis: by the judgement with which both sides would stand or back down. */
import {
  changed,
  changedCrisis,
  clamp,
  dearSum,
  heatOf,
  inside,
  numberOf,
  odds,
  standBalance,
  tables,
  tensionAt,
  tieAt,
  WARNING_MARGIN,
  type ActorId,
  type Crisis,
  type Operation,
  type Rules,
  type View,
} from '../engine/index.ts';
import type { Weighing } from './weighing.ts';

/** Hundredths of a point for what is at stake, for one of worth at the first rung. */
const STAKE = 45;
/** Hundredths of a point that being stood up to costs, at the rung of an ultimatum. */
const REBUFF = 260;
/** From this sum on a seat is sure enough that it would stand to raise the stakes itself. */
const SURE = 5;
/** Below this regard for it a side turns a mediator away. */
const UNWELCOME = -20;
/** Months for which nobody offers again what a side has turned away. */
const TURNED_AWAY = 3;
/** Below this sum it would rather step back before it is asked. */
const UNSURE = -8;

/** Hundredths of a point for this operation on the crisis. */
export function crisisWorth(weighing: Weighing, operation: Operation | null, crisis: Crisis): number {
  const { known } = weighing;
  if (operation === 'mediate') return mediating(weighing, crisis);
  const rung = crisis.data.rung;
  switch (operation) {
    case 'ultimatum':
      return raising(weighing, at(crisis, 2, known.seat));
    case 'deploy':
      return inside(crisis.state, 'open')
        ? raising(weighing, at(crisis, 3, known.seat)) - 60
        : showing(weighing, crisis);
    case 'standDown':
      return inside(crisis.state, 'open') ? leaving(weighing, at(crisis, rung)) : cooling(weighing, crisis);
    default:
      return 0;
  }
}

/** The crisis as it would stand at a rung, raised there by somebody. */
function at(crisis: Crisis, rung: number, raised: ActorId | null = crisis.data.raised): Crisis {
  return changed(crisis, { data: changedCrisis(crisis.data, { rung, raised }) });
}

function own({ rules, known }: Weighing, crisis: Crisis): number {
  return dearSum(standBalance(rules, known, crisis, known.seat));
}

/** How much heat is missing before it breaks out; 0 or less if none is. */
function missing({ rules, known }: Weighing, crisis: Crisis): number {
  const threshold = tables(rules).crises.get(crisis.id)?.threshold ?? 0;
  return threshold - heatOf(rules, known, crisis);
}

/** To go up a rung by an act of one's own: for the stake, at the odds that they give way. */
function raising(weighing: Weighing, crisis: Crisis): number {
  const { rules, known } = weighing;
  const other = crisis.parties.find((party) => party !== known.seat);
  if (other === undefined || own(weighing, crisis) < SURE) return -250;
  const range = odds(standBalance(rules, known, crisis, other));
  const stands = (range.low + range.high) >> 1;
  const worth = (tables(rules).crises.get(crisis.id)?.sides[known.seat]?.worth ?? 0) * STAKE;
  const pressure = tables(rules).actors.get(known.seat)?.temper.pressure ?? 100;
  // Nobody is threatened out of a clear sky.
  const occasion = clamp(-4 * Math.max(0, missing(weighing, crisis) - WARNING_MARGIN), -160, 0);
  const value = Math.trunc(((100 - stands) * 2 * worth - stands * REBUFF) / 100);
  return Math.trunc((value * pressure) / 100) + occasion;
}

/** To be seen in quiet times: worth it where a crisis is near and one would stand. */
function showing(weighing: Weighing, crisis: Crisis): number {
  if (missing(weighing, crisis) > WARNING_MARGIN) return -120;
  return own(weighing, at(crisis, 1)) >= 2 * SURE ? 60 : -120;
}

/** To step back before the next round: half the cost, where one would not stand. */
function leaving(weighing: Weighing, crisis: Crisis): number {
  if (crisis.data.mediator !== null) return -200;
  return own(weighing, crisis) < UNSURE ? 160 : -250;
}

/** To pull back before it breaks out, where one would rather not have to choose. */
function cooling(weighing: Weighing, crisis: Crisis): number {
  if (missing(weighing, crisis) > WARNING_MARGIN) return -140;
  return 30 - 8 * own(weighing, at(crisis, 2));
}

/** To carry words between two: the nearer the edge, the more. */
function mediating({ rules, known }: Weighing, crisis: Crisis): number {
  const { parties, data } = crisis;
  const tension = numberOf(known, tensionAt(rules));
  const friends = parties.reduce(
    (sum, side) => sum + numberOf(known, tieAt(rules, known.seat, side, 'regard')),
    0,
  );
  const welcome = parties.every(
    (side) => numberOf(known, tieAt(rules, side, known.seat, 'regard')) >= UNWELCOME,
  );
  if (!welcome || isTurnedAway(rules, known, crisis)) return -150;
  return 30 + 50 * data.rung + 2 * Math.max(0, tension - 50) + clamp(friends >> 1, -30, 30);
}

/**
 * Whether mediation in it was turned away lately, whoever offered it: once, and that side is as likely as not to stand
 * again, or twice.
 */
function isTurnedAway(rules: Rules, known: View, crisis: Crisis): boolean {
  const { events, turn, months } = known;
  const refused = events.filter(
    (event) =>
      event.kind === 'mediationRefused' &&
      event.on === crisis.id &&
      (turn - event.turn) * months <= TURNED_AWAY,
  );
  const by = refused.at(-1)?.by ?? null;
  if (by === null || refused.length > 1) return by !== null;
  const { low, high } = odds(standBalance(rules, known, crisis, by));
  return low + high >= 100;
}
