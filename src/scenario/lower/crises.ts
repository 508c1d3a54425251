import type { ActorId, CrisisRules, InstrumentId, Role } from '../../engine/index.ts';
import type { CrisisFile } from '../format/crises.ts';
import type { CrisisProse } from '../prose.ts';
import type { Lowered } from './actors.ts';
import { lowerFilters } from './aims.ts';
import { lowerCondition } from './condition.ts';
import type { Context } from './context.ts';
import { lowerFacts } from './facts.ts';
import { lowerEffects } from './place.ts';

const SIDES: readonly Role[] = ['self', 'target'];

export function lowerCrises(
  context: Context,
  crises: Readonly<Record<string, CrisisFile>>,
): Lowered<CrisisRules, CrisisProse> {
  const rules: CrisisRules[] = [];
  const prose: Record<string, CrisisProse> = {};
  for (const [id, crisis] of Object.entries(crises)) {
    const at = ['crises', id];
    rules.push(lowerCrisis(context, id, crisis));
    const asks: Record<ActorId, string> = {};
    for (const [side, { asks: wanted }] of Object.entries(crisis.sides)) asks[side as ActorId] = wanted;
    const { title, text, short } = crisis;
    prose[id] = { title, text, short, asks, record: lowerFacts(context, [...at, 'record'], crisis.record) };
  }
  return { rules, prose };
}

function lowerCrisis(context: Context, id: string, crisis: CrisisFile): CrisisRules {
  const { report, names } = context;
  const at = ['crises', id];
  if (names.treaties.has(id) || names.regimes.has(id))
    report.error(at, 'twice', `"${id}" is also a treaty or regime.`, 'Instruments share their names.', 'key');
  const [one, other] = crisis.parties.map((party, index) => context.seat([...at, 'parties', index], party));
  if (one === other)
    report.error([...at, 'parties', 1], 'twice', 'A crisis is between two.', 'Name two seats.');
  for (const party of crisis.parties)
    if (names.seats.has(party) && !Object.hasOwn(crisis.sides, party))
      report.error(
        [...at, 'sides'],
        'missing_key',
        `What does ${party} want of the other?`,
        `Add "${party}".`,
        'key',
      );
  const sides = context.byActor([...at, 'sides'], crisis.sides, ({ worth, effects }, place) => {
    const side = String(place.at(-1));
    if (names.actors.has(side) && !crisis.parties.includes(side))
      report.error(place, 'not_a_party', `"${side}" is no side of this crisis.`, '', 'key');
    return { worth, effects: lowerEffects(context, [...place, 'effects'], effects, SIDES) };
  });
  const filters = lowerFilters(context, [...at, 'sparks'], crisis.sparks);
  if (crisis.sparks.length === 0)
    report.warn(
      at,
      'no_effect',
      'Nothing heats this quarrel but threat and tension.',
      'Add "sparks".',
      'key',
    );
  return {
    id: id as InstrumentId,
    parties: [one ?? ('' as ActorId), other ?? ('' as ActorId)],
    threshold: crisis.threshold,
    sparks: filters.map((filter, index) => ({ filter, points: crisis.sparks[index]?.points ?? 0 })),
    sides,
    clash: lowerEffects(context, [...at, 'clash'], crisis.clash, SIDES),
    when: lowerCondition(context, [...at, 'when'], crisis.when),
  };
}
