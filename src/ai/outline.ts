/** What of an order is the same all game: where its effects fall and who will have an opinion of it. */
import {
  Prepared,
  believed,
  conceived,
  counterpartOf,
  divide,
  eventually,
  habitKey,
  instrumentOf,
  isCovert,
  linesCrossed,
  orderCost,
  partsOf,
  plainOrders,
  subjectsOf,
  tables,
  tieAt,
  type ActorId,
  type ActRules,
  type Effect,
  type Order,
  type Rules,
  type View,
  type Who,
  type World,
} from '../engine/index.ts';

export interface Outline {
  readonly order: Order;
  readonly act: ActRules;
  readonly target: ActorId | null;
  readonly habit: string;
  /** Subject and amount in turn: effects whose actors are fixed. */
  readonly fixed: Int32Array;
  /** Effects on rivals or allies, who change. */
  readonly loose: readonly Effect[];
  /** The same for what an act done in secret does only once it is known. */
  readonly late: Int32Array;
  /** Percent of what others make of it that is to be reckoned with: 100 in the open. */
  readonly seen: number;
  readonly cost: number;
  /** How many red lines of others doing it crosses. */
  readonly lines: number;
  /** Our own regard for the target, or −1. */
  readonly ours: number;
  /** Observers in turn: the regard of each for the target, and for us. */
  readonly echo: Int32Array;
}

/** Percent a month that somebody's service, or a monitor, adds to the odds of exposure, at a first look. */
const WATCHED = 8;

/** Roles whose holders change from month to month. */
export const LOOSE: ReadonlySet<Who> = new Set(['rivals', 'allies']);

/** An act with the outline of every order that a seat could make of it. */
export interface Page {
  readonly act: ActRules;
  readonly cost: number;
  /** Place of its first order in the file. */
  readonly first: number;
  readonly outlines: readonly Outline[];
}

interface Known {
  /** By seat: its orders at actors and at nobody, the whole file whatever the day. */
  readonly files: Map<ActorId, readonly Page[]>;
  /** Orders on instruments, as they are met: the lasting ones by themselves, those made for the day by name. */
  readonly lasting: WeakMap<Order, Outline>;
  readonly met: Map<string, Outline>;
}
const outlined = new Prepared((): Known => ({ files: new Map(), lasting: new WeakMap(), met: new Map() }));

/** All that a seat could ever order at an actor or at nobody. `world` may be any: nothing that changes is read. */
export function fileOf(rules: Rules, world: World, seat: ActorId): readonly Page[] {
  const { files } = outlined.of(rules);
  const found = files.get(seat);
  if (found) return found;
  let first = 0;
  const made = plainOrders(rules, seat).map(({ act, cost, orders }): Page => {
    const page = {
      act,
      cost,
      first,
      outlines: orders.map((order) => compile(rules, world, act, order, order.target ?? null)),
    };
    first += orders.length;
    return page;
  });
  files.set(seat, made);
  return made;
}

/** The outline of an order on an instrument. Throws for an act that the rules do not have. */
export function outlineOf(rules: Rules, view: View, world: World, order: Order): Outline {
  const { lasting, met } = outlined.of(rules);
  const kept = lasting.get(order);
  if (kept) return kept;
  // A secret goes by a number that means another in another game: its author is what counts.
  const author = order.what === undefined ? null : counterpart(rules, view, order);
  const name = `${order.seat} ${order.act} ${order.on} ${order.target} ${order.member} ${order.vote} ${author} ${order.covert}`;
  let found = met.get(name);
  if (!found) {
    const act = tables(rules).acts.get(order.act);
    if (!act) throw new Error(`no act ${order.act}`);
    found = compile(rules, world, act, order, order.target ?? counterpart(rules, view, order));
    met.set(name, found);
  }
  // What names neither a text nor a secret nor a member is the same order all game.
  if (order.clauses === undefined && order.what === undefined && order.member === undefined)
    lasting.set(order, found);
  return found;
}

function counterpart(
  rules: Rules,
  { instruments, covert, seat }: View,
  { on, member, what }: Order,
): ActorId | null {
  if (member !== undefined) return tables(rules).members.get(member)?.actor ?? null;
  if (what !== undefined) return covert.find(({ happening }) => happening === what)?.by ?? null;
  const instrument = on === undefined ? undefined : instrumentOf({ instruments }, on);
  if (instrument?.kind === 'sanctions')
    return instrument.data.target === seat ? null : instrument.data.target;
  if (instrument?.kind === 'resolution') {
    const { target = null } = tables(rules).resolutions.get(instrument.id) ?? {};
    return target === seat ? null : target;
  }
  if (instrument?.kind === 'crisis' && instrument.parties.includes(seat))
    return instrument.parties.find((party) => party !== seat) ?? null;
  return instrument?.kind === 'treaty' ? counterpartOf(instrument, seat) : null;
}

function compile(rules: Rules, world: World, act: ActRules, order: Order, target: ActorId | null): Outline {
  const { seat } = order;
  const watchers =
    target === null || act.weight === 0
      ? []
      : tables(rules).seats.filter((other) => other !== seat && other !== target);
  const parts = isCovert(act, order) ? partsOf(rules, act) : null;
  const hidden = parts && [...parts.hidden, ...parts.unexplained];
  const amounts = (effects: readonly Effect[]): Int32Array =>
    Int32Array.from(
      effects
        .filter((effect) => !isLoose(effect))
        .flatMap((effect) =>
          subjectsOf(rules, world, effect, { self: seat, target }).flatMap((subject) => [subject, effect.by]),
        ),
    );
  return {
    order,
    act,
    target,
    habit: habitKey(order),
    fixed: amounts(hidden ?? act.effects),
    late: amounts(hidden ? [...(parts?.waiting ?? []), ...(act.covert?.exposed ?? [])] : []),
    seen: hidden ? divide(eventually((act.covert?.chance ?? 0) + WATCHED) * believed('assessed'), 100) : 100,
    cost: orderCost(rules, order),
    loose: act.effects.filter(isLoose),
    lines: linesCrossed(
      rules,
      conceived({ kind: 'act', by: seat, to: target, on: order.on ?? null, params: [order.act] }),
    ),
    ours: target === null || target === seat ? -1 : tieAt(rules, seat, target, 'regard'),
    echo: Int32Array.from(
      watchers.flatMap((other) => [
        tieAt(rules, other, target ?? other, 'regard'),
        tieAt(rules, other, seat, 'regard'),
      ]),
    ),
  };
}

function isLoose({ place }: Effect): boolean {
  return (
    (place.at === 'actor' && LOOSE.has(place.who)) ||
    (place.at === 'tie' && (LOOSE.has(place.from) || LOOSE.has(place.to)))
  );
}
