/** Monitoring outside the Council: a team of states, as eleven formed in October 2024 after the panel was lost. */
import { numberOf } from '../../condition.ts';
import { tables, tieAt } from '../../layout.ts';
import type { Outbox } from '../../outbox.ts';
import type { ActorId } from '../../vocabulary.ts';
import type { Sanctions } from '../instrument.ts';

/** Who thinks so well of whoever calls, and so ill of the target, sends people. */
const FRIENDLY = 20;
const HOSTILE = -20;
/** Integrity at once for each state that comes, and at most. */
const EACH = 2;
const MOST = 8;

/** The states that join a monitoring team when this seat calls for one. */
function teamOf({ rules, world }: Outbox, { id, data }: Sanctions, seat: ActorId): readonly ActorId[] {
  const rule = tables(rules).regimes.get(id);
  const regard = (from: ActorId, to: ActorId): number => numberOf(world, tieAt(rules, from, to, 'regard'));
  return [...(rule?.senders ?? []), ...(rule?.mayJoin ?? [])].filter(
    (other) =>
      other !== seat &&
      other !== data.target &&
      tables(rules).seatIndex.has(other) &&
      regard(other, seat) >= FRIENDLY &&
      regard(other, data.target) <= HOSTILE,
  );
}

/** A regime is watched from now on by this seat and whoever joins it; it holds better at once with each that comes. */
export function watch(box: Outbox, regime: Sanctions, seat: ActorId, cause: number): void {
  const { id, data, known } = regime;
  if (!box.move('sanctions', id, 'WATCH')) return;
  const team = teamOf(box, regime, seat);
  const happening = box.happen({
    kind: 'monitored',
    by: seat,
    to: data.target,
    on: id,
    params: team,
    cause,
    known,
  });
  const integrity = tables(box.rules).regimes.get(id)?.integrity;
  if (integrity !== undefined)
    box.change(integrity, Math.min(MOST, EACH * team.length), 'sanctions/team', happening, [id]);
}
