/** Applies a scenario's effects: roles become actors, percentages are taken, changes go to the outbox. */
import { alliesOf } from './condition.ts';
import { divide } from './integers.ts';
import { actorAt, tables, tieAt, tieOffset } from './layout.ts';
import type { Outbox } from './outbox.ts';
import type { Effect, Who } from './rules/effects.ts';
import type { Rules } from './rules/rules.ts';
import type { ActorId, Subject } from './vocabulary.ts';
import type { Known } from './knows.ts';
import type { Param, World } from './world.ts';

/** From this regard for somebody on, downwards, an actor counts as a rival of theirs. */
export const RIVAL_REGARD = -30;

export interface Cast {
  readonly self: ActorId;
  readonly target: ActorId | null;
}

/** The actors that a name or role stands for. Bodies without a seat take no part in roles. */
export function actorsOf(rules: Rules, world: World, who: Who, { self, target }: Cast): readonly ActorId[] {
  switch (who) {
    case 'self':
      return [self];
    case 'target':
      return target === null ? [] : [target];
    case 'observers':
      return tables(rules).seats.filter((actor) => actor !== self && actor !== target);
    case 'rivals':
      return rivalsOf(rules, world, self);
    case 'allies':
      return alliesOf(rules, world, self);
    default:
      return [who];
  }
}

function rivalsOf(rules: Rules, { numbers }: World, self: ActorId): readonly ActorId[] {
  const rivals: ActorId[] = [];
  for (const { seat, start } of tables(rules).inward.get(self) ?? [])
    if ((numbers[start + REGARD] ?? 0) <= RIVAL_REGARD) rivals.push(seat);
  return rivals;
}

const REGARD = tieOffset('regard');

/** Roles that stand for any number of actors. */
const PLURAL: ReadonlySet<Who> = new Set(['observers', 'rivals', 'allies']);

/** The one actor that a name or role stands for; `null` for nobody, or if it is a role of many. */
function actorOf(who: Who, { self, target }: Cast): ActorId | null {
  if (who === 'self') return self;
  if (who === 'target') return target;
  return PLURAL.has(who) ? null : (who as ActorId);
}

/** The one number that an effect falls on; `null` if it falls on none, or on one for each actor of a plural role. */
function subjectOf(rules: Rules, { place }: Effect, cast: Cast): Subject | null {
  switch (place.at) {
    case 'subject':
      return place.subject;
    case 'actor': {
      const one = actorOf(place.who, cast);
      return one === null ? null : actorAt(rules, one, place.field);
    }
    case 'tie': {
      const a = actorOf(place.from, cast);
      const b = actorOf(place.to, cast);
      return a === null || b === null || a === b ? null : tieAt(rules, a, b, place.field);
    }
  }
}

/** The numbers that an effect falls on, with these actors in its roles. */
export function subjectsOf(rules: Rules, world: World, effect: Effect, cast: Cast): readonly Subject[] {
  const one = subjectOf(rules, effect, cast);
  if (one !== null) return [one];
  const { place } = effect;
  if (place.at === 'actor')
    return actorsOf(rules, world, place.who, cast).map((actor) => actorAt(rules, actor, place.field));
  if (place.at === 'subject') return [];
  const subjects: Subject[] = [];
  const held = actorsOf(rules, world, place.to, cast);
  for (const from of actorsOf(rules, world, place.from, cast))
    for (const to of held) if (to !== from) subjects.push(tieAt(rules, from, to, place.field));
  return subjects;
}

/** Books the effects under one reason. `percent` scales each, rounded half away from zero. */
export function apply(
  box: Outbox,
  effects: readonly Effect[],
  cast: Cast,
  reason: string,
  cause: number,
  params: readonly Param[] = NOTHING,
  percent = 100,
  known: Known = 'all',
): void {
  for (const effect of effects) {
    const by = percent === 100 ? effect.by : divide(effect.by * percent, 100);
    if (by === 0) continue;
    // Nearly every effect falls on one number: no list is made for it.
    const one = subjectOf(box.rules, effect, cast);
    if (one !== null) box.change(one, by, reason, cause, params, effect.decay, known);
    else
      for (const subject of subjectsOf(box.rules, box.world, effect, cast))
        box.change(subject, by, reason, cause, params, effect.decay, known);
  }
}

const NOTHING: readonly Param[] = [];
