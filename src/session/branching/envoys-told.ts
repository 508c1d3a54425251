/** What envoys made of a game, in words and figures. */
import type { ActorId, World } from '../../engine/index.ts';
import { score } from '../../engine/index.ts';
import type { Scenario } from '../../scenario/index.ts';
import { createWords, type Locale } from '../../words/index.ts';
import type { Envoys } from '../envoys.ts';
import { meanOf, percentile, tenths } from '../spread.ts';
import { minus } from '../telling/figures.ts';
import { namesOf } from '../telling/names.ts';
import { actorName } from '../telling/teller.ts';
import type { Outcome } from '../what-if.ts';

interface AtDesk {
  readonly outcomes: readonly Outcome[];
  readonly actor: ActorId;
  /** Whom "you" means; null where it is told of a game that nobody played. */
  readonly reader: ActorId | null;
}

/** The envoys' points at the desk of a government, beside what the game that was played came to in `world`. */
export function tellEnvoys(
  scenario: Scenario,
  world: World,
  { outcomes, actor, reader }: AtDesk,
  locale: Locale = 'en',
): Envoys {
  const { say } = createWords(locale, namesOf(scenario));
  const games = outcomes.length;
  const played = score(scenario.rules, world, actor);
  const totals = outcomes.map(({ seats }) => seats[actor]?.total ?? 0).toSorted((a, b) => a - b);
  const [low, median, high] = [10, 50, 90].map((percent) => percentile(totals, percent)) as [
    number,
    number,
    number,
  ];
  const beaten = totals.filter((total) => total < played).length;
  const level = totals.filter((total) => total === played).length;
  const wars = outcomes.filter(({ ending }) => ending === 'war').length;
  const by = actorName(actor);
  return {
    games,
    actor,
    played,
    median,
    low,
    high,
    beaten,
    level,
    aims: (outcomes[0]?.seats[actor]?.aims ?? []).map((_, index) =>
      tenths(meanOf(outcomes.map(({ seats }) => seats[actor]?.aims[index] ?? 0))),
    ),
    summary: [
      say('envoys/middle', {
        by,
        games,
        median,
        points: minus(median),
        spread: low === high ? null : 'wide',
        low: minus(low),
        high: minus(high),
      }),
      say('envoys/beaten', {
        by,
        who: actor === reader ? 'you' : 'other',
        how: beaten === games ? 'all' : beaten === 0 ? 'none' : 'some',
        beaten,
        level,
        games,
      }),
      ...(wars === 0 ? [] : [say('envoys/wars', { wars, games })]),
    ],
    limits: say('envoys/limits'),
  };
}
