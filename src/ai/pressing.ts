/** What the operations on instruments are for, beyond their effects on numbers. */
import {
  actorAt,
  CONCEDE_FROM,
  CONCEDE_PART_FROM,
  demandSum,
  inside,
  instrumentOf,
  numberOf,
  ownWorth,
  tables,
  tieAt,
  timesDoneBy,
  wearinessOf,
  type ActorId,
  type ActRules,
  type Operation,
  type Order,
  type Sanctions,
  type Treaty,
} from '../engine/index.ts';
import { tabling } from './council.ts';
import { crisisWorth } from './crisis.ts';
import { CLAUSE, type Weighing } from './weighing.ts';
import type { Motive } from './motive.ts';

/** Hundredths of a point for each point by which a threat is likely to work, either way up to so many. */
const HOPE = 18;
const HOPEFUL = 14;
/** Turns for which a demand that was refused is not put to the same government again unless it would now be met. */
const PATIENCE = 3;
/** Below this regard for who asks, a government does not let itself be talked out of its own text. */
const DEAF = -25;
/** Turns in which an act still provokes. */
const PROVOKING_TURNS = 3;

/** The reason for an order on an instrument that lies in what becomes of it; `null` if there is none. */
export function pressed(weighing: Weighing, { operation }: ActRules, order: Order): Motive | null {
  if (order.on === undefined) return null;
  const on = instrumentOf(weighing.known, order.on);
  switch (on?.kind) {
    case 'sanctions':
      return {
        reason: 'motive/regime',
        params: [on.id],
        amount: regimeWorth(weighing, operation, order, on),
      };
    case 'crisis':
      return { reason: 'motive/crisis', params: [on.id], amount: crisisWorth(weighing, operation, on) };
    case 'resolution': {
      const { rules, known, asked } = weighing;
      const amount = order.member === undefined ? tabling(rules, known, on) : (asked.get(order) ?? 0);
      return { reason: 'motive/council', params: [on.id], amount };
    }
    case 'treaty': {
      const amount = textWorth(weighing, operation, order, on);
      if (amount === null) return null;
      return { reason: operation === 'invoke' ? 'motive/call' : 'motive/text', params: [on.id], amount };
    }
    default:
      return null;
  }
}

function regardFor({ rules, known }: Weighing, other: ActorId): number {
  return other === known.seat ? 0 : numberOf(known, tieAt(rules, known.seat, other, 'regard'));
}

function pressureOf({ rules, known }: Weighing): number {
  return tables(rules).actors.get(known.seat)?.temper.pressure ?? 100;
}

function regimeWorth(
  weighing: Weighing,
  operation: Operation | null,
  order: Order,
  regime: Sanctions,
): number {
  const { known } = weighing;
  const { data, parties } = regime;
  const provoked = provocations(weighing, regime);
  const enmity = -regardFor(weighing, data.target);
  switch (operation) {
    case 'threaten':
      return provoked === 0 || nagging(weighing, regime)
        ? -150
        : Math.trunc(((70 * Math.min(provoked, 3) + enmity) * pressureOf(weighing)) / 100) +
            hopes(weighing, regime);
    case 'impose':
      return data.threatener === known.seat
        ? (pledged(weighing, regime) ? -140 : 160) + 60 * Math.min(provoked, 2)
        : provoked === 0
          ? -220
          : Math.trunc(((55 * Math.min(provoked, 3) + enmity) * pressureOf(weighing)) / 100) - 40;
    case 'join':
      return Math.trunc((enmity * pressureOf(weighing)) / 100) + 25 * Math.min(provoked, 2) - 20;
    case 'leave':
    case 'ease':
      return 4 * weary(weighing, regime) - 2 * enmity - 40 - 40 * provoked;
    case 'lift':
      return provoked > 0 ? -150 : 30 - enmity + 3 * weary(weighing, regime);
    case 'snapBack':
      return provoked > 0 ? 120 : -60;
    case 'withdraw':
      return pledged(weighing, regime) ? 130 : provoked > 0 ? -120 : 45;
    case 'concede': {
      const sum = demanded(weighing, regime);
      return sum >= CONCEDE_FROM ? 120 : Math.max(-160, 6 * (sum - CONCEDE_FROM));
    }
    case 'concedePart': {
      const sum = demanded(weighing, regime);
      if (sum >= CONCEDE_FROM) return -40;
      return sum >= CONCEDE_PART_FROM ? 90 : Math.max(-160, 8 * (sum - CONCEDE_PART_FROM));
    }
    case 'secondary':
      return (
        (enmity >> 1) -
        2 * Math.max(0, regardFor(weighing, order.target ?? known.seat)) +
        (data.raised > 0 ? 30 : 0) -
        20
      );
    case 'monitor':
      return parties.includes(known.seat) ? 90 + (enmity >> 1) : enmity > 40 ? 30 : -80;
    default:
      return 0;
  }
}

function pledged({ known }: Weighing, { id }: Sanctions): boolean {
  return known.pledges.some(({ regime }) => regime === id);
}

function weary({ rules, known }: Weighing, regime: Sanctions): number {
  return regime.parties.includes(known.seat) ? wearinessOf(rules, known, regime, known.seat) : 0;
}

/** How near the target is to giving way to who leads the measures. */
function demanded({ rules, known }: Weighing, { id, parties, data }: Sanctions): number {
  return demandSum(rules, known, id, parties[0] ?? data.target);
}

/** A threat that will not be believed, or cannot hurt, is worth little more than the saying. */
function hopes({ rules, known }: Weighing, { id }: Sanctions): number {
  const sum = demandSum(rules, known, id, known.seat);
  return HOPE * Math.min(HOPEFUL, Math.max(-HOPEFUL, sum - CONCEDE_PART_FROM));
}

/** It threatened the same lately, and was defied; and nothing says that it would be heard now. */
function nagging({ rules, known }: Weighing, { id }: Sanctions): boolean {
  const last = known.events.findLast(
    ({ kind, by, on }) => kind === 'threat' && by === known.seat && on === id,
  );
  if (last === undefined || known.turn - last.turn > PATIENCE) return false;
  return demandSum(rules, known, id, known.seat) < CONCEDE_PART_FROM;
}

/** How often the target did lately what the regime asks it to refrain from. */
function provocations({ rules, known, provoked }: Weighing, { id, data }: Sanctions): number {
  const before = provoked.get(id);
  if (before !== undefined) return before;
  const acts = tables(rules).regimes.get(id)?.demand.acts ?? [];
  const count = timesDoneBy(known.events, acts, data.target, known.turn - PROVOKING_TURNS);
  provoked.set(id, count);
  return count;
}

/** What an operation on a text is worth by what the text is worth; `null` for one that is weighed otherwise. */
function textWorth(
  weighing: Weighing,
  operation: Operation | null,
  order: Order,
  treaty: Treaty,
): number | null {
  switch (operation) {
    case 'denounce': {
      const worth = worthOf(weighing, treaty);
      // Of a text that lies suspended there is little left to lose.
      if (inside(treaty.state, 'inForce.suspended')) return 60 - worth * (CLAUSE >> 1);
      const regards = treaty.parties.map((party) => regardFor(weighing, party));
      return -worth * CLAUSE - 60 - 3 * Math.max(0, ...regards);
    }
    case 'hasten':
      return worthOf(weighing, treaty) * 6 - 30;
    case 'stall':
      return -worthOf(weighing, treaty) * 6 - 30;
    case 'lobby':
      return lobbying(weighing, order, worthOf(weighing, treaty));
    case 'invoke':
      return calling(weighing, order, treaty);
    default:
      return null;
  }
}

/** What the text is worth to the seat: as a party by its interests, as another by what it minds. */
function worthOf({ rules, known }: Weighing, { id, parties, data }: Treaty): number {
  const { clauses } = data;
  const { seat } = known;
  if (parties.includes(seat)) return ownWorth(rules, { treaty: id, asker: seat, answerer: seat, clauses });
  let sum = 0;
  for (const { id: clause, depth } of clauses)
    sum += tables(rules).clauses.get(id)?.get(clause)?.mind[seat]?.[depth] ?? 0;
  return sum;
}

/** What it is worth to work on a party's ratification of a text that is worth so much to the seat. */
function lobbying({ rules, known }: Weighing, { target }: Order, worth: number): number {
  const deaf = target !== undefined && numberOf(known, tieAt(rules, target, known.seat, 'regard')) < DEAF;
  return deaf ? -200 : -worth * 12 - 20;
}

/** What it is worth to call on a promise: the help, at the odds that it comes. */
function calling({ rules, known }: Weighing, order: Order, treaty: Treaty): number {
  const clause = treaty.data.clauses.find(
    ({ id }) => tables(rules).clauses.get(treaty.id)?.get(id)?.obligation === 'defence',
  );
  const depth = clause?.depth ?? 0;
  let sum = 0;
  for (const obliged of treaty.parties) {
    if (obliged === known.seat) continue;
    const trust = numberOf(known, tieAt(rules, known.seat, obliged, 'defence'));
    const liked = numberOf(known, tieAt(rules, obliged, known.seat, 'regard'));
    sum += trust + liked - 60 + 25 * depth;
  }
  const readiness = numberOf(known, actorAt(rules, known.seat, 'readiness'));
  return sum + (readiness < 50 ? 30 : 0) - (order.target === undefined ? 100 : 0);
}
