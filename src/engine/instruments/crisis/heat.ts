/**
 * How near a quarrel is to a crisis: a sum of named integers, from what was done and what is feared. No dice. The
 * same sum decides, warns, and is shown.
 */
import { Tally, type Judgement } from '../../acceptance/judgement.ts';
import { matches } from '../../aims/aims.ts';
import { happeningOf, ofTurn } from '../../chronicle.ts';
import { numberOf, type Known } from '../../condition.ts';
import { clamp, divide } from '../../integers.ts';
import { isPublic } from '../../knows.ts';
import { tables, tensionAt, tieAt } from '../../layout.ts';
import type { CrisisRules } from '../../rules/crises.ts';
import type { Rules } from '../../rules/rules.ts';
import { near, sieves } from '../../sieve.ts';
import type { ActId, ActorId } from '../../vocabulary.ts';
import type { Crisis, Spark } from '../instrument.ts';
import type { Happening } from '../../world.ts';

/** A warning goes out when so little heat is missing. */
export const WARNING_MARGIN = 10;
/** Tension above which the world is nervous. */
const NERVOUS = 40;
/** Heat that a red line crossed between the two adds. */
const LINE_CROSSED = 8;
/** What forces moved up, or pulled back, in quiet times add. */
const STEPS: Readonly<Record<string, number>> = { deploy: 12, standDown: -10 };
/** Both have had enough of it for some months after an end. */
const WEARY = 20;
const WEARY_MONTHS = 8;

/** What happened this turn that heats quarrels, by the place of each in the rules. */
export function sparksOf(rules: Rules, known: Pick<Known, 'events' | 'turn'>): readonly (readonly Spark[])[] {
  const { sparks } = sieves(rules);
  const found = rules.crises.map((): Spark[] => []);
  const heat = rules.crises.map(() => 0);
  for (const event of ofTurn(known.events, known.turn)) {
    // What nobody knows of inflames nobody.
    if (!isPublic(event.known)) continue;
    const lit = near(sparks, event);
    const crossed = event.kind === 'redLineCrossed';
    const step = event.kind === 'act' && event.on !== null ? (STEPS[operationOf(rules, event)] ?? 0) : 0;
    if (lit.length === 0 && !crossed && step === 0) continue;
    for (const { filter, of } of lit)
      if (matches(filter, event) && Math.abs(of.points) > Math.abs(heat[of.crisis] ?? 0))
        heat[of.crisis] = of.points;
    for (let place = 0; place < heat.length; place++) {
      let points = heat[place] ?? 0;
      heat[place] = 0;
      const rule = rules.crises[place];
      if (crossed && rule !== undefined && between(rule, event)) points += LINE_CROSSED;
      if (event.on === rule?.id) points += step;
      if (points !== 0) found[place]?.push({ happening: event.id, turn: known.turn, points });
    }
  }
  return found;
}

function between({ parties: [one, other] }: CrisisRules, { by, to }: Happening): boolean {
  return (by === one && to === other) || (by === other && to === one);
}

function operationOf(rules: Rules, { params }: Happening): string {
  return tables(rules).acts.get(params[0] as ActId)?.operation ?? '';
}

/** Heat of a quarrel as it stands, from the sparks of the last two turns; a spark counts half in its second. */
export function judgeHeat(rules: Rules, known: Known, crisis: Crisis): Judgement {
  const tally = new Tally([]);
  weigh(rules, known, crisis, tally);
  return tally.judgement();
}

/** The same without the reasons. */
export function heatOf(rules: Rules, known: Known, crisis: Crisis): number {
  const tally = new Tally(null);
  weigh(rules, known, crisis, tally);
  return tally.sum;
}

function weigh(rules: Rules, known: Known, crisis: Crisis, tally: Tally): void {
  const rule = tables(rules).crises.get(crisis.id);
  if (!rule) return;
  const [one, other] = rule.parties;
  const tension = numberOf(known, tensionAt(rules));
  const { sparks, ended } = crisis.data;
  const months = (known.turn - ended) * known.months;
  for (const { happening, turn, points } of sparks) {
    const amount = turn === known.turn ? points : divide(points, 2);
    const event = tally.lines === null ? undefined : happeningOf(known.events, happening);
    tally.add(
      turn === known.turn ? 'heat/spark' : 'heat/ember',
      amount,
      happening,
      event?.kind ?? 'month',
      String(event?.params[0] ?? ''),
    );
  }
  tally.add('heat/threat', divide(risen(rules, known, one, other) + risen(rules, known, other, one), 2));
  tally.add('heat/tension', clamp(divide(tension - NERVOUS, 3), -10, 15));
  tally.add('heat/weary', ended < 0 || months >= WEARY_MONTHS ? 0 : -WEARY);
}

/** Threat felt above what these two are used to. */
function risen(rules: Rules, known: Known, from: ActorId, to: ActorId): number {
  const subject = tieAt(rules, from, to, 'threat');
  return numberOf(known, subject) - (rules.numbers[subject]?.open ?? 0);
}
