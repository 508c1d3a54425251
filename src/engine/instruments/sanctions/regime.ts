/** What the parts of a regime's rules share: its data written back, and a step told as it is taken. */
import { changed, changedRegime } from '../changed.ts';
import type { Outbox } from '../../outbox.ts';
import type { ActorId, HappeningKind } from '../../vocabulary.ts';
import type { Sanctions, SanctionsData } from '../instrument.ts';
import type { SanctionsEventName } from './machine.ts';

export function setData(
  box: Outbox,
  regime: Sanctions,
  data: Partial<SanctionsData>,
  parties = regime.parties,
): void {
  box.put(changed(regime, { parties, data: changedRegime(regime.data, data) }));
}

/** Measures are in force, in full or eased. */
export function standing(regime: Pick<Sanctions, 'state'>): boolean {
  return regime.state.startsWith('imposed.') || regime.state.startsWith('easing.');
}

/** Moves a regime on and says so, where its state allows the step. True if it did. */
export function tell(
  box: Outbox,
  { id, data, known }: Sanctions,
  event: SanctionsEventName,
  kind: HappeningKind,
  by: ActorId | null,
  cause: number,
): boolean {
  if (!box.move('sanctions', id, event)) return false;
  box.happen({ kind, by, to: data.target, on: id, cause, known });
  return true;
}
