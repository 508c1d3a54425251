/** What several steps of a treaty's life need: its data written back, its clauses as parameters. */
import { changed, changedTreaty } from '../changed.ts';
import { tables } from '../../layout.ts';
import type { Outbox } from '../../outbox.ts';
import type { Clause } from '../../rules/treaties.ts';
import { TRUST_FAMILY_OF, type TrustFamily } from '../../vocabulary.ts';
import type { Treaty, TreatyData } from '../instrument.ts';

export function setData(box: Outbox, treaty: Treaty, data: Partial<TreatyData>): void {
  box.put(changed(treaty, { data: changedTreaty(treaty.data, data) }));
}

export function pairs(clauses: readonly Clause[]): (string | number)[] {
  const params: (string | number)[] = [];
  for (const { id, depth } of clauses) params.push(id, depth);
  return params;
}

/** The clauses of a text of it that everybody who knows of it may read. */
export function readable({ known, data }: Treaty, clauses = data.clauses): readonly Clause[] {
  return known === 'all' ? clauses.filter(({ secret }) => !secret) : clauses;
}

/** Families of trust that its promises bear on, each once. */
export function familiesOf(box: Outbox, treaty: Treaty): TrustFamily[] {
  const clauses = tables(box.rules).clauses.get(treaty.id);
  return [
    ...new Set(
      treaty.data.clauses.flatMap(({ id }) => {
        const clause = clauses?.get(id);
        return clause ? [TRUST_FAMILY_OF[clause.obligation]] : [];
      }),
    ),
  ];
}

/** Weight of an act, −100..100; 0 for what is no act. */
export function actWeight(box: Outbox, act: unknown): number {
  return tables(box.rules).acts.get(act as never)?.weight ?? 0;
}
