/** What both ways came to, in words and figures. */
import type { ActorId, World } from '../../engine/index.ts';
import { tables, tensionAt } from '../../engine/index.ts';
import type { Scenario } from '../../scenario/index.ts';
import { createWords, type Locale } from '../../words/index.ts';
import type { Debrief } from '../debrief.ts';
import { meanOf, percentile, tenths } from '../spread.ts';
import { numberTitle } from '../telling/figures.ts';
import { namesOf } from '../telling/names.ts';
import { actorName, createTeller, type Teller } from '../telling/teller.ts';
import type { Alternative, Choice, Compared, Outcome, Pair, WhatIf } from '../what-if.ts';
import { outcomeOf } from './branches.ts';

function compare(
  title: string,
  played: Outcome,
  pairs: readonly Pair[],
  of: (outcome: Outcome) => number,
): Compared {
  const kept = meanOf(pairs.map((pair) => of(pair.kept)));
  const changed = meanOf(pairs.map((pair) => of(pair.changed)));
  const differences = pairs.map((pair) => of(pair.changed) - of(pair.kept)).toSorted((a, b) => a - b);
  return {
    title,
    played: of(played),
    kept: tenths(kept),
    changed: tenths(changed),
    difference: tenths(meanOf(differences)),
    low: percentile(differences, 10),
    high: percentile(differences, 90),
  };
}

/** Whether a mean of so many draws could well be chance alone: within two of its standard errors. */
function isChance(differences: readonly number[]): boolean {
  const middle = meanOf(differences);
  const variance = meanOf(differences.map((value) => (value - middle) ** 2));
  return middle ** 2 * Math.max(1, differences.length - 1) <= 4 * variance;
}

/** What is to be told: one choice of a debrief, what was done instead in the games, and for whom. */
export interface Branched {
  readonly debrief: Debrief;
  readonly choice: Choice;
  readonly instead: Alternative;
  readonly pairs: readonly Pair[];
  readonly actor: ActorId;
}

/** The score of a government both ways, beside the game that was played and came to `world`. */
export function tellWhatIf(
  scenario: Scenario,
  world: World,
  { debrief, choice, instead, pairs, actor }: Branched,
  locale: Locale = 'en',
): WhatIf {
  const teller = createTeller(scenario, createWords(locale, namesOf(scenario)), world);
  const { words } = teller;
  const { rules } = scenario;
  const played = outcomeOf(rules, world);
  const total = (seat: ActorId): Compared =>
    compare(words.say('what-if/total'), played, pairs, ({ seats }) => seats[seat]?.total ?? 0);
  const ours = total(actor);
  const tension = compare(numberTitle(teller, tensionAt(rules)), played, pairs, (outcome) => outcome.tension);
  return {
    games: pairs.length,
    actor,
    title: words.say('what-if/done', { date: choice.when, what: choice.text }),
    instead: instead.text,
    summary: [...returnedOf(teller, pairs, instead), ...summaryOf(teller, pairs, ours, actor)],
    total: ours,
    aims: (debrief.scores.find((score) => score.actor === actor)?.aims ?? []).map(({ title }, index) =>
      compare(title, played, pairs, ({ seats }) => seats[actor]?.aims[index] ?? 0),
    ),
    others: [
      ...tables(rules)
        .seats.filter((seat) => seat !== actor)
        .map((seat) => ({
          ...total(seat),
          title: words.say('what-if/desk', { by: actorName(seat) }),
          actor: seat,
        })),
      { ...tension, actor: null },
    ],
    limits: words.say('what-if/limits', { games: pairs.length }),
  };
}

/** In how many games what was sent instead came back, for each reason: what these tell is what leaving it out comes to. */
function returnedOf({ words }: Teller, pairs: readonly Pair[], { text }: Alternative): string[] {
  const counts = new Map<string, number>();
  for (const { returned } of pairs)
    if (returned !== null) counts.set(returned, (counts.get(returned) ?? 0) + 1);
  return [...counts].map(([code, count]) =>
    words.say('what-if/returned', { count, games: pairs.length, what: text, why: words.say(code) }),
  );
}

function summaryOf({ words }: Teller, pairs: readonly Pair[], total: Compared, actor: ActorId): string[] {
  const differences = pairs.map(
    ({ kept, changed }) => (changed.seats[actor]?.total ?? 0) - (kept.seats[actor]?.total ?? 0),
  );
  const count = (fits: (value: number) => boolean): number => differences.filter(fits).length;
  const better = count((value) => value > 0);
  const worse = count((value) => value < 0);
  const games = pairs.length;
  const wars = {
    kept: pairs.filter(({ kept }) => kept.ending === 'war').length,
    changed: pairs.filter(({ changed }) => changed.ending === 'war').length,
  };
  const same = better + worse === 0;
  const always = new Set(differences).size === 1;
  const how = {
    by: actorName(actor),
    way: total.difference > 0 ? 'more' : total.difference < 0 ? 'less' : 'even',
    points: Math.abs(total.difference),
  };
  return [
    same
      ? words.say('what-if/same', { ...how, games })
      : always
        ? words.say('what-if/always', how)
        : words.say('what-if/mean', {
            ...how,
            spread: total.low === total.high ? null : 'wide',
            low: words.signed(total.low),
            high: words.signed(total.high),
          }),
    ...(same || always
      ? []
      : [words.say('what-if/count', { better, worse, same: games - better - worse, games })]),
    ...(!same && isChance(differences) ? [words.say('what-if/chance')] : []),
    ...(wars.kept + wars.changed === 0 ? [] : [words.say('what-if/wars', { ...wars, games })]),
  ];
}
