/** Monthly promises that a seat has given, and what it is worth to keep them. */
import {
  Prepared,
  BINDING,
  instrumentOf,
  tables,
  type ActId,
  type ActorId,
  type ClauseId,
  type InstrumentId,
  type Order,
  type Rules,
  type View,
} from '../engine/index.ts';
import type { Motive } from './motive.ts';
import type { Weighing } from './weighing.ts';

/** A promise kept, to a government of ordinary honour. */
const PROMISE = 260;

/** A monthly promise that the seat has given, under a clause in force. */
export interface Duty {
  readonly treaty: InstrumentId;
  readonly clause: ClauseId;
  readonly act: ActId;
  readonly to: ActorId;
  readonly units: number;
}

export function dutiesOf(rules: Rules, known: View): readonly Duty[] {
  const duties: Duty[] = [];
  for (const id of dutifulTexts(rules, known.seat)) {
    const treaty = instrumentOf(known, id);
    if (treaty?.kind !== 'treaty' || !treaty.parties.includes(known.seat)) continue;
    if (!BINDING.has(treaty.state)) continue;
    const clauses = tables(rules).clauses.get(treaty.id);
    for (const { id: clause, depth } of treaty.data.clauses) {
      const duty = clauses?.get(clause)?.duty;
      if (duty?.by !== known.seat) continue;
      const units = duty.units[depth] ?? 0;
      if (units > 0) duties.push({ treaty: treaty.id, clause, act: duty.act, to: duty.to, units });
    }
  }
  return duties;
}

const dutiful = new Prepared(() => new Map<ActorId, readonly InstrumentId[]>());

/** The texts under which a seat could owe something every month. */
function dutifulTexts(rules: Rules, seat: ActorId): readonly InstrumentId[] {
  const bySeat = dutiful.of(rules);
  let found = bySeat.get(seat);
  if (!found) {
    found = rules.treaties
      .filter(({ clauses }) => clauses.some(({ duty }) => duty?.by === seat))
      .map(({ id }) => id);
    bySeat.set(seat, found);
  }
  return found;
}

const NO_MOTIVES: readonly Motive[] = [];

/** A unit owed under a clause this month is worth the word that was given for it. */
export function promised({ rules, known, duties }: Weighing, order: Order): readonly Motive[] {
  if (duties.length === 0) return NO_MOTIVES;
  const honour = tables(rules).actors.get(known.seat)?.temper.honour ?? 100;
  return duties
    .filter(({ act, to }) => act === order.act && to === order.target)
    .map(({ treaty, clause, units }) => ({
      reason: 'motive/promise',
      params: [treaty, clause, units],
      amount: Math.trunc((PROMISE * honour) / 100),
    }));
}

/** Units that a promise asks for in a month; 0 if none does. */
export function owed({ rules, duties }: Weighing, { act, target }: Order): number {
  if (!tables(rules).acts.get(act)?.supplies) return 0;
  return duties.find((duty) => duty.act === act && duty.to === target)?.units ?? 0;
}
