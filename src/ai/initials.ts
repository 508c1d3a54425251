/** Texts that a seat has initialled, or is about to: what it sends beside them is not to release the others from theirs. */
import {
  conceived,
  counterpart,
  crossesLineOf,
  instrumentOf,
  isHostileTo,
  isRivalTo,
  openAmendment,
  tables,
  type ActorId,
  type InstrumentId,
  type Order,
  type Reply,
  type Rules,
  type Treaty,
  type View,
  type World,
} from '../engine/index.ts';

/** A text that waits to be signed, with the other parties to it. */
export interface Initials {
  readonly treaty: InstrumentId;
  readonly others: readonly ActorId[];
}

const initialsOn = ({ id, parties }: Treaty, seat: ActorId): Initials => ({
  treaty: id,
  others: parties.filter((party) => party !== seat),
});

/** What bears the seat's initials when its orders go out: open texts, yeses among its replies, and what was agreed at the Table. */
export function initialsOf(
  known: View,
  replies: readonly Reply[],
  agreed: readonly InstrumentId[],
): readonly Initials[] {
  const { seat, awaiting, instruments } = known;
  const given = [...agreed];
  for (const { to, answer } of replies) {
    const question = answer === 'accept' ? awaiting.find(({ id }) => id === to) : undefined;
    if (question?.kind === 'proposal' && question.on !== null) given.push(question.on);
  }
  const found: Initials[] = [];
  for (const text of instruments)
    if (text.kind === 'treaty' && (isOpen(text, seat) || given.includes(text.id)))
      found.push(initialsOn(text, seat));
  return found;
}

function isOpen(treaty: Treaty, seat: ActorId): boolean {
  const amendment = openAmendment(treaty);
  const state = amendment?.state ?? treaty.state;
  const { initialled } = amendment ?? treaty.data;
  return (state === 'proposed' || state === 'negotiating') && initialled.includes(seat);
}

/** The text that an order puts: it bears the initials of who puts it. */
export function putBy({ instruments }: Pick<World, 'instruments'>, order: Order): readonly Initials[] {
  if (order.clauses === undefined || order.on === undefined) return NO_INITIALS;
  const text = instrumentOf({ instruments }, order.on);
  return text?.kind === 'treaty' ? [initialsOn(text, order.seat)] : NO_INITIALS;
}

const NO_INITIALS: readonly Initials[] = [];

/** Whether a seat's own orders of the month would release the others from a text that it would say yes to now. */
export function undoneBy(rules: Rules, known: View, world: World, on: InstrumentId): boolean {
  if (known.orders.length === 0) return false;
  const text = instrumentOf(known, on);
  if (text?.kind !== 'treaty') return false;
  const given = [initialsOn(text, known.seat)];
  return known.orders.some((order) => releases(rules, world, given, order));
}

/** Whether an order would release another party from its initials on one of these texts. */
export function releases(rules: Rules, world: World, given: readonly Initials[], order: Order): boolean {
  if (given.length === 0 || order.covert === true) return false;
  const act = tables(rules).acts.get(order.act);
  if (!act || act.covert?.only === true) return false;
  const rival = act.operation === 'propose' ? instrumentOf(world, order.on as InstrumentId) : undefined;
  const deed = conceived({
    kind: 'act',
    by: order.seat,
    to: order.target ?? counterpart({ rules, world }, order),
    on: order.on ?? null,
    params: [order.act],
  });
  return given.some(({ treaty, others }) =>
    others.some(
      (party) =>
        isHostileTo(rules, party, deed) ||
        crossesLineOf(rules, party, deed) ||
        (rival?.kind === 'treaty' &&
          rival.id !== treaty &&
          rival.known === 'all' &&
          !rival.parties.includes(party) &&
          isRivalTo(rules, party, rival.id, order.clauses ?? [])),
    ),
  );
}
