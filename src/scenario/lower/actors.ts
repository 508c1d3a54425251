import type { ActorId, ActorRules } from '../../engine/index.ts';
import type { ActorFile } from '../format/world.ts';
import type { ActorProse } from '../prose.ts';
import type { ActorStage } from '../stage.ts';
import type { Context } from './context.ts';
import { lowerFacts } from './facts.ts';
import { ROLES } from './place.ts';

const RESERVED: ReadonlySet<string> = new Set([...ROLES, 'all', 'tension', 'tracks', 'integrity']);
const FEWEST_SEATS = 2;
const MOST_ACTORS = 200;
const NONE = { wants: '', fears: '', holds: '', dilemma: '' };

export interface Lowered<Rules, Prose> {
  readonly rules: readonly Rules[];
  readonly prose: Readonly<Record<string, Prose>>;
}

/** The actors as rules and as prose. What only a played actor needs may be left out of a body. */
export function lowerActors(
  context: Context,
  actors: Readonly<Record<string, ActorFile>>,
): Lowered<ActorRules, ActorProse> {
  const { report, names } = context;
  if (names.seats.size < FEWEST_SEATS)
    report.error(['actors'], 'too_few', `A game needs at least ${FEWEST_SEATS} seats.`, '', 'key');
  if (names.actors.size > MOST_ACTORS)
    report.error(['actors'], 'too_many', `A scenario has at most ${MOST_ACTORS} actors.`, '', 'key');

  const rules: ActorRules[] = [];
  const prose: Record<string, ActorProse> = {};
  for (const [id, actor] of Object.entries(actors)) {
    const at = ['actors', id];
    const { asking = { low: 0, high: 0 }, base = actor.open, brief = NONE } = actor;
    if (RESERVED.has(id))
      report.error(at, 'bad_id', `"${id}" has a meaning of its own and cannot be an actor.`, '', 'key');
    for (const key of ['asking', 'base', 'brief'] as const)
      if (actor.seat && actor[key] === undefined)
        report.error(
          at,
          'missing_key',
          `${at.join('.')}.${key} is missing.`,
          `Every seat has "${key}".`,
          'key',
        );
    if (asking.low > asking.high)
      report.error(
        [...at, 'asking'],
        'out_of_range',
        'The lowest asking price is above the highest.',
        '',
        'key',
      );
    rules.push({
      id: id as ActorId,
      seat: actor.seat,
      economyBase: base.economy,
      supportBase: base.support,
      asking,
      temper: actor.temper,
      par: actor.par,
    });
    prose[id] = {
      name: actor.name,
      short: actor.short ?? actor.name,
      adjective: actor.adjective,
      capital: actor.capital,
      flag: actor.flag,
      line: actor.line,
      brief,
      background: lowerFacts(context, [...at, 'background'], actor.background),
    };
  }
  return { rules, prose };
}

export function stageActors(actors: Readonly<Record<string, ActorFile>>): ActorStage[] {
  return Object.entries(actors).map(([id, { stage }]) => ({ actor: id as ActorId, ...stage }));
}
