/**
 * How near a quarrel is to a crisis: a sum of named integers, from what was done and what is feared. No dice. The
 * same sum decides, warns, and is shown.
 */
import { judgement, line, type Judgement } from '../../acceptance/judgement.ts';
import { matches } from '../../aims/aims.ts';
import { happeningOf, ofTurn } from '../../chronicle.ts';
import { numberOf, type Known } from '../../condition.ts';
import { clamp, divide } from '../../integers.ts';
import { tables, tensionAt, tieAt } from '../../layout.ts';
import type { CrisisRules, Rules } from '../../rules.ts';
import type { ActId, ActorId } from '../../vocabulary.ts';
import type { Crisis, Happening, Spark } from '../../world.ts';

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

/** What happened this turn that heats the quarrel. */
export function sparksOf(
  rules: Rules,
  rule: CrisisRules,
  known: Pick<Known, 'events' | 'turn'>,
): readonly Spark[] {
  const found: Spark[] = [];
  const [one, other] = rule.parties;
  for (const event of ofTurn(known.events, known.turn)) {
    // What nobody knows of inflames nobody.
    if (event.known !== 'all') continue;
    let points = 0;
    for (const spark of rule.sparks)
      if (matches(spark.filter, event) && Math.abs(spark.points) > Math.abs(points)) points = spark.points;
    const between = (event.by === one && event.to === other) || (event.by === other && event.to === one);
    if (event.kind === 'redLineCrossed' && between) points += LINE_CROSSED;
    if (event.kind === 'act' && event.on === rule.id) points += STEPS[operationOf(rules, event)] ?? 0;
    if (points !== 0) found.push({ happening: event.id, turn: known.turn, points });
  }
  return found;
}

function operationOf(rules: Rules, { params }: Happening): string {
  return tables(rules).acts.get(params[0] as ActId)?.operation ?? '';
}

/** Heat of a quarrel as it stands, from these sparks of the last two turns; a spark counts half in its second. */
export function judgeHeat(
  rules: Rules,
  known: Known,
  crisis: Crisis,
  sparks: readonly Spark[] = crisis.data.sparks,
): Judgement {
  const rule = tables(rules).crises.get(crisis.id);
  if (!rule) return judgement([]);
  const [one, other] = rule.parties;
  const tension = numberOf(known, tensionAt(rules));
  const { ended } = crisis.data;
  const months = (known.turn - ended) * known.months;
  return judgement([
    ...sparks.flatMap(({ happening, turn, points }) => {
      const amount = turn === known.turn ? points : divide(points, 2);
      const event = happeningOf(known.events, happening);
      return line(
        turn === known.turn ? 'heat/spark' : 'heat/ember',
        amount,
        happening,
        event?.kind ?? 'month',
        String(event?.params[0] ?? ''),
      );
    }),
    ...line('heat/threat', divide(risen(rules, known, one, other) + risen(rules, known, other, one), 2)),
    ...line('heat/tension', clamp(divide(tension - NERVOUS, 3), -10, 15)),
    ...line('heat/weary', ended < 0 || months >= WEARY_MONTHS ? 0 : -WEARY),
  ]);
}

/** Threat felt above what these two are used to. */
function risen(rules: Rules, known: Known, from: ActorId, to: ActorId): number {
  const subject = tieAt(rules, from, to, 'threat');
  return numberOf(known, subject) - (rules.numbers[subject]?.open ?? 0);
}
