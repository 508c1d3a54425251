import type { ActId, Clause, InstrumentId, View } from '../../engine/index.ts';
import { standingText, tables } from '../../engine/index.ts';
import { actorName, clauseName, depthName, type Teller } from '../telling/teller.ts';

/** What a clause promises for every month at its depth: by whom, which act, how often; null where nothing. */
function dutyOf(
  { scenario }: Teller,
  treaty: InstrumentId,
  { id, depth }: Clause,
): { readonly by: View['seat']; readonly act: ActId; readonly due: number } | null {
  const duty = tables(scenario.rules).clauses.get(treaty)?.get(id)?.duty ?? null;
  const due = duty?.units[depth] ?? 0;
  return duty === null || due === 0 ? null : { by: duty.by, act: duty.act, due };
}

/** A clause at its depth, with the promise of the month that it makes. */
export function clauseLine(teller: Teller, treaty: InstrumentId, clause: Clause): string {
  const { id, depth, secret } = clause;
  const names = { clause: clauseName(treaty, id), depth: depthName(treaty, id, depth) };
  const duty = dutyOf(teller, treaty, clause);
  if (duty === null) return teller.words.say(secret ? 'text/clause/secret' : 'text/clause', names);
  return teller.words.say('dossier/duty', {
    ...names,
    secret: secret ? 'yes' : 'no',
    by: actorName(duty.by),
    units: duty.due,
    act: { of: 'act', id: duty.act },
  });
}

/** Clauses in force by which this desk owes such an act every month: a month is missed without a word else. */
export function promisedBy(teller: Teller, view: View, act: ActId): readonly string[] {
  return view.instruments.flatMap(({ id: treaty }) =>
    (standingText(view, treaty) ?? [])
      .filter((clause) => {
        const duty = dutyOf(teller, treaty, clause);
        return duty?.by === view.seat && duty.act === act;
      })
      .map((clause) => clauseLine(teller, treaty, clause)),
  );
}
