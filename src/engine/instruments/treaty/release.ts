/** What releases a party from its initials: the signing asks it of what was done, and the AI of what it means to do. */
import { isCrossed } from '../../aims/conceived.ts';
import { tables } from '../../layout.ts';
import type { Rules } from '../../rules/rules.ts';
import type { Clause } from '../../rules/treaties.ts';
import type { ActorId, InstrumentId } from '../../vocabulary.ts';
import type { Happening } from '../../world.ts';

/** Acts of this weight or less are hostile. */
const HOSTILE = -20;
/** A text of the other's that a party minds so much rivals its own. */
const RIVAL_MIND = -10;

/** Whether a deed of another is one against the party. */
export function isHostileTo(rules: Rules, party: ActorId, { to, kind, params, known }: Happening): boolean {
  if (to !== party) return false;
  if (kind === 'imposed' || kind === 'threat') return true;
  if (kind !== 'exposed' && (kind !== 'act' || known !== 'all')) return false;
  return (tables(rules).acts.get(params[0] as never)?.weight ?? 0) <= HOSTILE;
}

/** Whether a deed of another crosses a line of the party's in the open. */
export function crossesLineOf({ redLines }: Rules, party: ActorId, deed: Happening): boolean {
  return deed.known === 'all' && redLines.some((line) => line.owner === party && isCrossed(line, deed));
}

/** Whether a party minds a text of others so much that it rivals its own. */
export function isRivalTo(
  rules: Rules,
  party: ActorId,
  treaty: InstrumentId,
  clauses: readonly Clause[],
): boolean {
  const known = tables(rules).clauses.get(treaty);
  let mind = 0;
  for (const { id, depth, secret } of clauses)
    mind += secret ? 0 : (known?.get(id)?.mind[party]?.[depth] ?? 0);
  return mind <= RIVAL_MIND;
}
