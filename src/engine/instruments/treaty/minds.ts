import { tables, tensionAt, tieAt } from '../../layout.ts';
import type { Outbox } from '../../outbox.ts';
import type { Clause } from '../../rules/treaties.ts';
import type { ActorId } from '../../vocabulary.ts';
import type { Treaty } from '../instrument.ts';

/** What others make of a clause once they can read it, at the signature or when it is published; and tension with them. */
export function mindClause(
  box: Outbox,
  { id, parties }: Treaty,
  { id: clause, depth }: Clause,
  cause: number,
): void {
  const { rules } = box;
  const rule = tables(rules).clauses.get(id)?.get(clause);
  if (!rule) return;
  for (const [observer, minds] of Object.entries(rule.mind) as [ActorId, readonly number[]][]) {
    if (parties.includes(observer)) continue;
    for (const party of parties)
      box.change(
        tieAt(rules, observer, party, 'regard'),
        minds[depth] ?? 0,
        'treaty/mind',
        cause,
        [id, clause],
        1,
      );
  }
  box.change(tensionAt(rules), rule.tension[depth] ?? 0, 'treaty/tension', cause, [id, clause]);
}
