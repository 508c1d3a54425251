import type { InstrumentId, MeasureId, RegimeRules } from '../../engine/index.ts';
import type { RegimeFile } from '../format/instruments.ts';
import type { RegimeProse } from '../prose.ts';
import type { Lowered } from './actors.ts';
import { lowerCondition } from './condition.ts';
import type { Context } from './context.ts';
import { lowerFacts } from './facts.ts';

export function lowerRegimes(
  context: Context,
  regimes: Readonly<Record<string, RegimeFile>>,
): Lowered<RegimeRules, RegimeProse> {
  const rules: RegimeRules[] = [];
  const prose: Record<string, RegimeProse> = {};
  for (const [id, regime] of Object.entries(regimes)) {
    const at = ['regimes', id];
    rules.push(lowerRegime(context, id, regime));
    const measures: Record<MeasureId, string> = {};
    for (const [name, { title }] of Object.entries(regime.measures)) measures[name as MeasureId] = title;
    const { title, text, short, demand } = regime;
    const record = lowerFacts(context, [...at, 'record'], regime.record);
    prose[id] = { title, text, short, measures, demand: demand.text, record };
  }
  return { rules, prose };
}

function lowerRegime(context: Context, id: string, regime: RegimeFile): RegimeRules {
  const { report } = context;
  const at = ['regimes', id];
  if (context.names.treaties.has(id))
    report.error(at, 'twice', `"${id}" is also a treaty.`, 'Instruments share their names.', 'key');
  const senders = context.actors([...at, 'senders'], regime.senders);
  const mayJoin = context.actors([...at, 'mayJoin'], regime.mayJoin);
  const all = [...regime.senders, ...regime.mayJoin];
  for (const [index, other] of regime.mayJoin.entries())
    if (regime.senders.includes(other))
      report.error([...at, 'mayJoin', index], 'twice', `"${other}" is a sender already.`);
  if (all.includes(regime.target))
    report.error([...at, 'target'], 'twice', 'Nobody sends sanctions against itself.');
  for (const sender of all)
    if (context.names.actors.has(sender) && !Object.hasOwn(regime.coverage, sender))
      report.error(
        [...at, 'coverage'],
        'missing_key',
        `How much does ${sender} cover?`,
        `Add "${sender}": percent of the target's outside trade.`,
        'key',
      );
  const coverage = context.byActor([...at, 'coverage'], regime.coverage, (value, place) => {
    const actor = String(place.at(-1));
    if (context.names.actors.has(actor) && !all.includes(actor))
      report.error(
        place,
        'not_a_party',
        `"${actor}" neither sends nor may join.`,
        `Senders: ${all.join(', ')}.`,
        'key',
      );
    return value;
  });
  const measures = context.names.regimes.get(id) ?? new Set();
  for (const [index, measure] of regime.standing.entries())
    if (!measures.has(measure)) context.unknown([...at, 'standing', index], measure, measures, 'measure');
  if (measures.size === 0)
    report.error([...at, 'measures'], 'too_few', 'A regime has at least one measure.', '', 'key');
  if ((regime.phase === 'imposed' || regime.phase === 'easing') && regime.standing.length === 0)
    report.warn(
      [...at, 'phase'],
      'no_effect',
      'Measures are in force, but none stands.',
      'Name them in "standing".',
    );
  return {
    id: id as InstrumentId,
    target: context.actor([...at, 'target'], regime.target),
    phase: regime.phase,
    basis: regime.basis,
    monitoring: regime.monitoring,
    known: context.known([...at, 'known'], regime.known),
    senders,
    mayJoin,
    coverage,
    measures: Object.entries(regime.measures).map(([name, { bite, cost }]) => ({
      id: name as MeasureId,
      bite,
      cost,
    })),
    standing: regime.standing as readonly string[] as readonly MeasureId[],
    integrity: context.subject(`integrity.${id}`),
    demand: {
      acts: context.acts([...at, 'demand', 'acts'], regime.demand.acts),
      months: regime.demand.months,
    },
    busts: context.acts([...at, 'busts'], regime.busts),
    when: lowerCondition(context, [...at, 'when'], regime.when),
  };
}
