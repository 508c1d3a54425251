/** How much: what treaties do to numbers, and when their machine is sent which event. */
import { inside } from '../../condition.ts';
import type { Outbox } from '../../outbox.ts';
import type { InstrumentId } from '../../vocabulary.ts';
import { drop, fail, isAgreed, openAmendment } from './amendment.ts';
import { end, stand } from './life.ts';
import { shelve } from './proposal.ts';
import { ratify, ratifyAmendment } from './ratification.ts';
import { sign } from './signing.ts';
import { stands } from './state.ts';

export { denounce } from './life.ts';
export { noteRefusal, propose, takeAnswer } from './proposal.ts';
export { read } from './reading.ts';
export { RATIFICATION_LIMIT, workOnRatification } from './ratification.ts';

/** Turns that a proposal may lie unanswered. */
const PATIENCE = 2;

/** The treaty step: signatures, ratifications, entry into force, ends. */
export function advance(box: Outbox, month: number): void {
  for (const before of box.world.instruments) {
    if (before.kind !== 'treaty') continue;
    // As this step leaves it so far: a text that entered into force may just have superseded it.
    const instrument = box.latest(before);
    switch (instrument.state) {
      case 'proposed':
      case 'negotiating':
        if (instrument.parties.every((party) => instrument.data.initialled.includes(party)))
          sign(box, instrument, month);
        else if (box.turn - instrument.since >= PATIENCE) shelve(box, instrument);
        break;
      case 'signed':
        box.move('treaty', instrument.id, 'SUBMIT');
        ratify(box, instrument.id, month);
        break;
      case 'ratifying':
        ratify(box, instrument.id, month);
        break;
      case 'denounced':
        if (month + box.world.months >= instrument.data.endsAt) end(box, instrument);
        break;
      default:
        if (inside(instrument.state, 'inForce')) stand(box, instrument, month);
    }
    if (instrument.data.amendment !== undefined) amend(box, instrument.id, month);
  }
}

/** A changed text of a treaty goes its way beside it, as long as the treaty stands. */
function amend(box: Outbox, id: InstrumentId, month: number): void {
  const treaty = box.instrument('treaty', id);
  if (!treaty) return;
  const amendment = openAmendment(treaty);
  if (amendment === null) {
    if (!stands(treaty.state)) drop(box, treaty);
  } else if (isAgreed(amendment)) ratifyAmendment(box, treaty, amendment, month);
  else if (treaty.parties.every((party) => amendment.initialled.includes(party))) sign(box, treaty, month);
  else if (box.turn - amendment.since >= PATIENCE) fail(box, treaty, 'SHELVE', 'shelved', amendment.proposer);
}
