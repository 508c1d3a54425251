import type { Clause, ClauseId, ClauseRules, InstrumentId, TreatyRules } from '../../engine/index.ts';
import type { ClauseFile, TreatyFile } from '../format/instruments.ts';
import type { ClauseProse, TreatyProse } from '../prose.ts';
import type { Path } from '../source.ts';
import type { Lowered } from './actors.ts';
import { lowerCondition } from './condition.ts';
import type { Context } from './context.ts';
import { lowerFacts } from './facts.ts';
import { lowerEffects, ROLES } from './place.ts';

const BINDING: ReadonlySet<string> = new Set(['inForce.standing', 'inForce.strained', 'invoked']);

export function lowerTreaties(
  context: Context,
  treaties: Readonly<Record<string, TreatyFile>>,
): Lowered<TreatyRules, TreatyProse> {
  const rules: TreatyRules[] = [];
  const prose: Record<string, TreatyProse> = {};
  for (const [id, treaty] of Object.entries(treaties)) {
    const at = ['treaties', id];
    rules.push(lowerTreaty(context, at, id, treaty));
    const clauses: Record<ClauseId, ClauseProse> = {};
    for (const [name, { title, text, depths, means }] of Object.entries(treaty.clauses))
      clauses[name as ClauseId] = {
        title,
        text,
        depths: depths.map((depth) => depth.title),
        means: Object.fromEntries(
          Object.entries(means).map(([id, { title: name, text: body }]) => [id, { title: name, text: body }]),
        ),
      };
    const { title, text, short } = treaty;
    prose[id] = {
      title,
      text,
      short,
      clauses,
      record: lowerFacts(context, [...at, 'record'], treaty.record),
    };
  }
  return { rules, prose };
}

function lowerTreaty(context: Context, at: Path, id: string, treaty: TreatyFile): TreatyRules {
  const { report } = context;
  const parties = context.actors([...at, 'parties'], treaty.parties);
  const months = context.byActor([...at, 'ratification'], treaty.ratification, (value, place) => {
    mustBeParty(context, place, treaty.parties);
    return value;
  });
  if (treaty.opening.length === 0 && BINDING.has(treaty.state))
    report.warn(
      [...at, 'state'],
      'no_effect',
      'A treaty in force without clauses binds nobody to anything.',
      'Name its clauses in "opening".',
    );
  const supersedes = treaty.supersedes.map((other, index) => {
    const place = [...at, 'supersedes', index];
    if (other === id) report.error(place, 'twice', 'A treaty cannot supersede itself.');
    return context.treaty(place, other);
  });
  return {
    id: id as InstrumentId,
    parties,
    state: treaty.state,
    known: context.known([...at, 'known'], treaty.known),
    clauses: Object.entries(treaty.clauses).map(([name, clause]) =>
      lowerClause(context, [...at, 'clauses', name], name, clause, treaty.parties),
    ),
    opening: lowerOpening(context, [...at, 'opening'], id, treaty),
    supersedes,
    ratification: Object.fromEntries(parties.map((party) => [party, months[party] ?? 0])),
    notice: treaty.notice,
    term: treaty.term,
    when: lowerCondition(context, [...at, 'when'], treaty.when),
  };
}

function mustBeParty(context: Context, at: Path, parties: readonly string[], also = ''): void {
  const actor = String(at.at(-1));
  if (context.names.actors.has(actor) && !parties.includes(actor))
    context.report.error(
      at,
      'not_a_party',
      `"${actor}" is no party to this treaty.`,
      `Parties: ${parties.join(', ')}.${also}`,
      'key',
    );
}

function lowerOpening(context: Context, at: Path, id: string, { opening }: TreatyFile): Clause[] {
  const clauses = context.names.treaties.get(id);
  return opening.map(({ clause, depth, secret }, index) => {
    const place = [...at, index];
    const depths = clauses?.get(clause);
    if (depths === undefined) context.unknown([...place, 'clause'], clause, clauses?.keys() ?? [], 'clause');
    else if (!depths.includes(depth)) context.unknown([...place, 'depth'], depth, depths, 'depth');
    if (opening.findIndex((other) => other.clause === clause) < index)
      context.report.error([...place, 'clause'], 'twice', `"${clause}" stands here twice.`);
    return { id: clause as ClauseId, depth: Math.max(0, depths?.indexOf(depth) ?? 0), secret };
  });
}

function lowerClause(
  context: Context,
  at: Path,
  id: string,
  clause: ClauseFile,
  parties: readonly string[],
): ClauseRules {
  const { report } = context;
  const depths = clause.depths.length;
  const perDepth = <T>(values: readonly T[], place: Path): readonly T[] => {
    if (values.length !== depths) {
      const hint = `Depths: ${clause.depths.map((depth) => depth.id).join(', ')}.`;
      report.error(place, 'wrong_length', `One entry a depth: ${depths}, not ${values.length}.`, hint, 'key');
    }
    return values;
  };
  const filled = <T>(key: 'tension' | 'effects', values: readonly T[], none: T): readonly T[] =>
    values.length === 0 ? clause.depths.map(() => none) : perDepth(values, [...at, key]);

  const ids = clause.depths.map((depth) => depth.id);
  for (const [index, depth] of ids.entries())
    if (ids.indexOf(depth) < index)
      report.error([...at, 'depths', index, 'id'], 'twice', `The depth "${depth}" stands here twice.`);
  for (const party of parties)
    if (!Object.hasOwn(clause.interests, party) && context.names.actors.has(party))
      report.error(
        [...at, 'interests'],
        'missing_key',
        `What is it worth to ${party}?`,
        `Add "${party}": one number a depth.`,
        'key',
      );

  return {
    id: id as ClauseId,
    obligation: clause.obligation,
    depths,
    interests: context.byActor([...at, 'interests'], clause.interests, (values, place) => {
      mustBeParty(context, place, parties, ' What others think of it goes under "mind".');
      return perDepth(values, place);
    }),
    mind: context.byActor([...at, 'mind'], clause.mind, perDepth),
    effects: filled('effects', clause.effects, []).map((effects, depth) =>
      lowerEffects(context, [...at, 'effects', depth], effects, ROLES),
    ),
    duty: lowerDuty(context, [...at, 'duty'], clause, parties, perDepth),
    honour: lowerEffects(context, [...at, 'honour'], clause.honour, ROLES),
    qualify: lowerEffects(context, [...at, 'qualify'], clause.qualify, ROLES),
    means: Object.entries(clause.means).map(([name, { effects, trust }]) => ({
      id: name,
      trust,
      effects: lowerEffects(context, [...at, 'means', name, 'effects'], effects, ROLES),
    })),
    tension: filled('tension', clause.tension, 0),
  };
}

function lowerDuty(
  context: Context,
  at: Path,
  { duty }: ClauseFile,
  parties: readonly string[],
  perDepth: (units: readonly number[], place: Path) => readonly number[],
): ClauseRules['duty'] {
  if (duty === undefined) return null;
  for (const key of ['by', 'to'] as const)
    if (context.names.actors.has(duty[key]) && !parties.includes(duty[key]))
      context.report.error(
        [...at, key],
        'not_a_party',
        `"${duty[key]}" is no party to this treaty.`,
        `Parties: ${parties.join(', ')}.`,
      );
  return {
    by: context.actor([...at, 'by'], duty.by),
    to: context.actor([...at, 'to'], duty.to),
    act: context.act([...at, 'act'], duty.act),
    units: perDepth(duty.units, [...at, 'units']),
  };
}
