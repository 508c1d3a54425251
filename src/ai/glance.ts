/**
 * A first look at an order: what its effects and their echo are worth by the stakes, read off without running the
 * rules. Only the best-looking orders are then weighed in full; a glance decides nothing.
 */
import {
  actorAt,
  actorsOf,
  clamp,
  counterpartOf,
  divide,
  instrumentOf,
  matches,
  repeatPercent,
  tables,
  tieAt,
  type ActorId,
  type ActRules,
  type Effect,
  type Happening,
  type Order,
  type Rules,
  type Subject,
  type View,
  type Who,
  type World,
} from '../engine/index.ts';
import type { Stakes } from './stakes.ts';

/** What of an order is the same all game, worked out at the first glance. */
interface Outline {
  readonly act: ActRules;
  readonly target: ActorId | null;
  readonly habit: string;
  /** Subject and amount in turn: effects whose actors are fixed. */
  readonly fixed: readonly number[];
  /** Effects on rivals or allies, who change. */
  readonly loose: readonly Effect[];
  /** Red lines of others that doing it crosses. */
  readonly lines: number;
  /** Our own regard for the target. */
  readonly ours: Subject | null;
  /** Each observer's regard for the target, and for us. */
  readonly echo: readonly (readonly [Subject, Subject])[];
}

const outlines = new WeakMap<Order, Outline>();
const LOOSE: ReadonlySet<Who> = new Set(['rivals', 'allies']);

function isLoose({ place }: Effect): boolean {
  return (
    (place.at === 'actor' && LOOSE.has(place.who)) ||
    (place.at === 'tie' && (LOOSE.has(place.from) || LOOSE.has(place.to)))
  );
}

/** From this weight on, either way, an act in public is a matter of face. */
const FACE_WEIGHT = 15;

/**
 * Hundredths of a point that an act costs for being out of character: a warm gesture in public towards somebody
 * whom one's own public does not like, or a blow to a friend.
 */
export function outOfCharacter({ weight, visibility, operation }: ActRules, regard: number): number {
  if (operation !== null || visibility < 50) return 0;
  if (weight >= FACE_WEIGHT && regard < 5) return -40 - 5 * (5 - regard);
  if (weight <= -FACE_WEIGHT && regard > 25) return -40 - 5 * (regard - 25);
  return 0;
}

/** The order as the happening that it would be. */
export function deed({ seat, act, on }: Order, target: ActorId | null): Happening {
  return {
    id: 0,
    turn: 0,
    kind: 'act',
    by: seat,
    to: target,
    on: on ?? null,
    params: [act],
    cause: 0,
    known: 'all',
  };
}

export class Glance {
  private readonly rules: Rules;
  private readonly known: View;
  private readonly world: World;
  /** All stakes in one number, by subject. */
  private readonly weights: Int32Array;
  private readonly roles = new Map<Who, readonly ActorId[]>();
  private readonly habits = new Map<string, number>();

  constructor(rules: Rules, known: View, world: World, stakes: Stakes) {
    this.rules = rules;
    this.known = known;
    this.world = world;
    this.weights = new Int32Array(world.numbers.length);
    for (const [subject, list] of stakes.bySubject) {
      for (const { weight } of list) this.weights[subject] = (this.weights[subject] ?? 0) + weight;
    }
    for (const { key, times, turn } of known.habits) {
      if (key.startsWith(known.seat) && (known.turn - turn) * known.months < 6) this.habits.set(key, times);
    }
  }

  /** Hundredths of a point, roughly. */
  worth(order: Order): number {
    const { weights } = this;
    const { numbers } = this.world;
    const outline = this.outline(order);
    const { act, fixed, loose, echo } = outline;
    let sum = 0;
    for (let i = 0; i < fixed.length; i += 2) sum += (weights[fixed[i] ?? 0] ?? 0) * (fixed[i + 1] ?? 0);
    for (const effect of loose)
      for (const subject of this.subjects(effect, outline.target)) sum += (weights[subject] ?? 0) * effect.by;
    const times = this.habits.get(outline.habit) ?? 0;
    if (times > 0) sum = divide(sum * repeatPercent(act.repeat, times), 100);
    if (outline.ours !== null) sum += outOfCharacter(act, numbers[outline.ours] ?? 0);
    for (const [forTarget, forUs] of echo) {
      const moved = divide((numbers[forTarget] ?? 0) * act.weight * act.visibility, 100_000);
      if (moved !== 0) sum += (weights[forUs] ?? 0) * clamp(moved, -6, 6);
    }
    return sum;
  }

  /** How many red lines of others the order crosses. */
  linesCrossed(order: Order): number {
    return this.outline(order).lines;
  }

  private outline(order: Order): Outline {
    const found = outlines.get(order);
    if (found) return found;
    const { rules } = this;
    const act = tables(rules).acts.get(order.act);
    if (!act) throw new Error(`no act ${order.act}`);
    const target = order.target ?? this.counterpart(order);
    const fixed = act.effects.filter((effect) => !isLoose(effect));
    const watchers =
      target === null || act.weight === 0
        ? []
        : tables(rules).seats.filter((seat) => seat !== order.seat && seat !== target);
    const made: Outline = {
      act,
      target,
      habit: `${order.seat}|${order.act}|${order.target ?? order.on ?? ''}`,
      fixed: fixed.flatMap((effect) =>
        this.subjects(effect, target).flatMap((subject) => [subject, effect.by]),
      ),
      loose: act.effects.filter(isLoose),
      ours: target === null || target === order.seat ? null : tieAt(rules, order.seat, target, 'regard'),
      lines: rules.redLines.filter(
        ({ owner, crossed }) =>
          owner !== order.seat && crossed.some((filter) => matches(filter, deed(order, target))),
      ).length,
      echo: watchers.map(
        (seat) =>
          [tieAt(rules, seat, target ?? seat, 'regard'), tieAt(rules, seat, order.seat, 'regard')] as const,
      ),
    };
    outlines.set(order, made);
    return made;
  }

  private subjects({ place }: Effect, target: ActorId | null): readonly Subject[] {
    const { rules } = this;
    switch (place.at) {
      case 'subject':
        return [place.subject];
      case 'actor':
        return this.who(place.who, target).map((who) => actorAt(rules, who, place.field));
      case 'tie':
        return this.who(place.from, target).flatMap((from) =>
          this.who(place.to, target)
            .filter((to) => to !== from)
            .map((to) => tieAt(rules, from, to, place.field)),
        );
    }
  }

  private counterpart({ on }: Order): ActorId | null {
    const instrument = on === undefined ? undefined : instrumentOf(this.known, on);
    if (instrument?.kind === 'sanctions')
      return instrument.data.target === this.known.seat ? null : instrument.data.target;
    return instrument?.kind === 'treaty' ? counterpartOf(instrument, this.known.seat) : null;
  }

  private who(who: Who, target: ActorId | null): readonly ActorId[] {
    const cast = { self: this.known.seat, target };
    if (!LOOSE.has(who)) return actorsOf(this.rules, this.world, who, cast);
    const found = this.roles.get(who) ?? actorsOf(this.rules, this.world, who, cast);
    this.roles.set(who, found);
    return found;
  }
}
