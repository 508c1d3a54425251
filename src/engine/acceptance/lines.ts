/** Red lines that lie in the way of a text. */
import { conceived, isCrossed } from '../aims/conceived.ts';
import { tables } from '../layout.ts';
import type { Rules } from '../rules/rules.ts';
import type { RedLineId } from '../vocabulary.ts';
import type { Happening, View } from '../world.ts';
import { standingText, type Proposal } from './proposal.ts';

/** Lines of others than the asker that are crossed by signing the text in the open, or by doing what it newly promises. */
export function linesAcross(rules: Rules, known: View, proposal: Proposal): readonly RedLineId[] {
  const { treaty, asker, answerer, clauses } = proposal;
  const standing = standingText(known, treaty);
  const isOpen = known.instruments.some(({ id, known: readers }) => id === treaty && readers === 'all');
  const deeds: Happening[] = [];
  if (standing === null && isOpen)
    deeds.push(conceived({ kind: 'signed', by: asker, to: answerer, on: treaty, params: [] }));
  for (const { id, depth } of clauses) {
    const duty = tables(rules).clauses.get(treaty)?.get(id)?.duty;
    const owed = duty?.units[depth] ?? 0;
    const before = standing?.find((clause) => clause.id === id)?.depth ?? -1;
    if (duty && owed > (duty.units[before] ?? 0))
      deeds.push(conceived({ kind: 'act', by: duty.by, to: duty.to, on: null, params: [duty.act] }));
  }
  return rules.redLines
    .filter(
      (line) => line.owner !== asker && deeds.some((deed) => deed.by !== line.owner && isCrossed(line, deed)),
    )
    .map(({ id }) => id);
}
