/** What observers make of the turn's deeds. */
import { ofTurn } from '../../chronicle.ts';
import { divide } from '../../integers.ts';
import { isPublic } from '../../knows.ts';
import { tables } from '../../layout.ts';
import type { Outbox } from '../../outbox.ts';
import { spill, type Deed } from '../../relations/spillover.ts';
import type { EventId } from '../../vocabulary.ts';

/** Goldstein (1992) × 10: to criticise, to defend in words, and to veto. */
const CRITICISM = -20;
const DEFENCE = 35;
const VETO = -50;

/** Observers draw their conclusions from what was done this turn. */
export function spillover(box: Outbox): void {
  const deeds: Deed[] = [];
  for (const { id, kind, by, to, on, params, known } of ofTurn(box.world.events, box.world.turn)) {
    // What observers do not know of does not move them.
    if (by === null || to === null || !isPublic(known)) continue;
    if (kind === 'act' || kind === 'exposed' || kind === 'corroborated') {
      const act = tables(box.rules).acts.get(params[0] as never);
      if (act)
        deeds.push({
          by,
          to,
          weight: divide(act.weight * Number(params[1] ?? 100), 100),
          visibility: act.visibility,
          cause: id,
        });
    } else if (kind === 'choice') {
      const option = tables(box.rules)
        .events.get(params[0] as EventId)
        ?.options.find((o) => o.id === params[1]);
      if (option) deeds.push({ by, to, weight: option.weight, visibility: option.visibility, cause: id });
    } else if (kind === 'tabled') {
      const stance = tables(box.rules).resolutions.get(on as never)?.stance ?? 0;
      deeds.push({ by, to, weight: stance < 0 ? CRITICISM : stance * DEFENCE, visibility: 100, cause: id });
    } else if (kind === 'vetoed' || kind === 'vetoJoined') {
      deeds.push({ by, to, weight: VETO, visibility: 100, cause: id });
    } else if (kind === 'signed') {
      deeds.push(
        { by, to, weight: 80, visibility: 100, cause: id },
        { by: to, to: by, weight: 80, visibility: 100, cause: id },
      );
    }
  }
  spill(box, deeds);
}
