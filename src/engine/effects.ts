/** Applies a scenario's effects: roles become actors, percentages are taken, changes go to the outbox. */
import { hasDefence, numberOf } from './condition.ts';
import { divide } from './integers.ts';
import { actorAt, tables, tieAt } from './layout.ts';
import type { Outbox } from './ledger.ts';
import type { Effect, Rules, Who } from './rules.ts';
import type { ActorId, Subject } from './vocabulary.ts';
import type { Known, Param, World } from './world.ts';

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
      return tables(rules).seats.filter(
        (actor) => actor !== self && numberOf(world, tieAt(rules, actor, self, 'regard')) <= RIVAL_REGARD,
      );
    case 'allies':
      return tables(rules).seats.filter(
        (actor) =>
          actor !== self &&
          world.instruments.some(
            (instrument) =>
              instrument.kind === 'treaty' &&
              instrument.parties.includes(self) &&
              instrument.parties.includes(actor) &&
              hasDefence(rules, instrument),
          ),
      );
    default:
      return [who];
  }
}

function subjectsOf(rules: Rules, world: World, effect: Effect, cast: Cast): readonly Subject[] {
  const { place } = effect;
  switch (place.at) {
    case 'subject':
      return [place.subject];
    case 'actor':
      return actorsOf(rules, world, place.who, cast).map((actor) => actorAt(rules, actor, place.field));
    case 'tie': {
      const from = actorsOf(rules, world, place.from, cast);
      const to = actorsOf(rules, world, place.to, cast);
      return from.flatMap((a) => to.filter((b) => b !== a).map((b) => tieAt(rules, a, b, place.field)));
    }
  }
}

/** Books the effects under one reason. `percent` scales each, rounded half away from zero. */
export function apply(
  box: Outbox,
  effects: readonly Effect[],
  cast: Cast,
  reason: string,
  cause: number,
  params: readonly Param[] = [],
  percent = 100,
  known: Known = 'all',
): void {
  for (const effect of effects) {
    const by = percent === 100 ? effect.by : divide(effect.by * percent, 100);
    if (by === 0) continue;
    for (const subject of subjectsOf(box.rules, box.world, effect, cast)) {
      box.change(subject, by, reason, cause, params, effect.decay, known);
    }
  }
}
