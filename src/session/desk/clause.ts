import type { ActId, Clause, InstrumentId, View } from '../../engine/index.ts';
import { standingText, tables } from '../../engine/index.ts';
import { actorName, clauseName, depthName, type Teller } from '../telling/teller.ts';

/** A clause at its depth, with the promise of the month that it makes. */
export function clauseLine(
  { words, scenario }: Teller,
  treaty: InstrumentId,
  { id, depth, secret }: Clause,
): string {
  const names = { clause: clauseName(treaty, id), depth: depthName(treaty, id, depth) };
  const duty = tables(scenario.rules).clauses.get(treaty)?.get(id)?.duty ?? null;
  const units = duty?.units[depth] ?? 0;
  if (duty !== null && units > 0)
    return words.say('dossier/duty', {
      ...names,
      secret: secret ? 'yes' : 'no',
      by: actorName(duty.by),
      units,
      act: { of: 'act', id: duty.act },
    });
  return words.say(secret ? 'text/clause/secret' : 'text/clause', names);
}

/** Clauses in force by which this desk owes such an act every month: a month is missed without a word else. */
export function promisedBy(teller: Teller, view: View, act: ActId): readonly string[] {
  const { clauses } = tables(teller.scenario.rules);
  return view.instruments.flatMap(({ id: treaty }) =>
    (standingText(view, treaty) ?? [])
      .filter(({ id, depth }) => {
        const duty = clauses.get(treaty)?.get(id)?.duty;
        return duty?.by === view.seat && duty.act === act && (duty.units[depth] ?? 0) > 0;
      })
      .map((clause) => clauseLine(teller, treaty, clause)),
  );
}
