import type { Crisis, Judgement, View } from '../../engine/index.ts';
import { costPercent, judgeStand, odds, publicCost } from '../../engine/index.ts';
import type { InstrumentSum } from '../shown/figure.ts';
import type { Standoff } from '../shown/cable.ts';
import { actorName, type Teller } from '../telling/teller.ts';
import { stateChips, stateText } from './states.ts';
import { nerveLine, sum } from './sums.ts';

/** The five rungs, without how it began and might end. */
const LADDER: ReadonlySet<string> = new Set([
  'open.protest',
  'open.ultimatum',
  'open.showOfForce',
  'open.clash',
  'war',
]);

/** A crisis that waits for this desk: the ladder, what each side asks and would pay, and whether the other will stand. */
export function standoffOf(teller: Teller, view: View, crisis: Crisis): Standoff {
  const { words, scenario } = teller;
  const asks = scenario.prose.crises[crisis.id]?.asks;
  const other = crisis.parties.find((party) => party !== view.seat) ?? view.seat;
  const theirs = judgeStand(scenario.rules, view, crisis, other);
  const likely = odds(theirs);
  return {
    states: stateChips(teller, crisis).filter(({ id }) => LADDER.has(id)),
    next: stateText(teller, crisis),
    sides: crisis.parties.map((side) => ({
      actor: side,
      asks: words.say('dossier/asks', { by: actorName(side), asks: asks?.[side] ?? '' }),
      cost: words.say('standoff/cost', {
        cost: -publicCost(crisis.data.rung, costPercent(crisis, side)).support,
      }),
    })),
    odds: words.say(likely.low === likely.high ? 'standoff/odds/sure' : 'standoff/odds', {
      who: actorName(other),
      low: likely.low,
      high: likely.high,
    }),
    sums: [
      withNerve(
        teller,
        words.say('sum/stand/ours'),
        judgeStand(scenario.rules, view, crisis, view.seat),
        'reason/stand/nerve/own',
      ),
      withNerve(
        teller,
        words.say('sum/stand/theirs', { who: actorName(other) }),
        theirs,
        'reason/stand/nerve',
      ),
    ],
  };
}

/** The sum with the nerve that was drawn as a reason of its own. */
function withNerve(teller: Teller, title: string, judgement: Judgement, code: string): InstrumentSum {
  const all = sum(teller, title, judgement);
  return { ...all, reasons: [...all.reasons, nerveLine(teller, judgement, code)] };
}
