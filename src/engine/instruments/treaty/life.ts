/** A treaty in force: its monthly effects, strain that builds and heals, and its end. */
import { changed } from '../changed.ts';
import { ofTurn } from '../../chronicle.ts';
import { monthOf } from '../../condition.ts';
import { apply } from '../../effects.ts';
import { tables, tieAt } from '../../layout.ts';
import type { Outbox } from '../../outbox.ts';
import type { Order } from '../../orders.ts';
import type { InstrumentId } from '../../vocabulary.ts';
import type { Treaty } from '../instrument.ts';
import { drop } from './amendment.ts';
import { actWeight, familiesOf, setData } from './data.ts';
import { answerable } from './parties.ts';

/** Breaches that suspend a treaty. */
const SUSPENDING_BREACHES = 4;

/** A month in force: effects of the clauses, strain that builds or heals, the end of the term. */
export function stand(box: Outbox, treaty: Treaty, month: number): void {
  const rule = tables(box.rules).treaties.get(treaty.id);
  const clauses = tables(box.rules).clauses.get(treaty.id);
  if (
    rule &&
    rule.term > 0 &&
    treaty.data.inForceSince >= 0 &&
    month >= treaty.data.inForceSince + rule.term
  ) {
    box.move('treaty', treaty.id, 'EXPIRE');
    box.happen({ kind: 'expired', on: treaty.id, known: treaty.known });
    return;
  }
  const [self, target = null] = treaty.parties;
  if (self !== undefined && treaty.state !== 'inForce.suspended') {
    for (const { id, depth } of treaty.data.clauses) {
      const effects = clauses?.get(id)?.effects[depth];
      // Most clauses bind without moving anything by themselves.
      if (effects === undefined || effects.length === 0) continue;
      const percent = treaty.state === 'inForce.strained' ? 50 : 100;
      apply(
        box,
        effects,
        { self, target },
        `clause/${treaty.id}/${id}`,
        box.month,
        undefined,
        percent * box.world.months,
        treaty.known,
      );
    }
  }
  if (treaty.state === 'inForce.suspended') {
    if (
      treaty.data.breaches < SUSPENDING_BREACHES &&
      spoke(box, treaty) &&
      box.move('treaty', treaty.id, 'RESUME')
    )
      box.happen({ kind: 'strained', on: treaty.id, known: treaty.known });
  } else if (treaty.data.breaches >= SUSPENDING_BREACHES) {
    if (box.move('treaty', treaty.id, 'SUSPEND'))
      box.happen({ kind: 'suspended', on: treaty.id, known: treaty.known });
  } else if (treaty.data.breaches > 0) {
    if (box.move('treaty', treaty.id, 'STRAIN'))
      box.happen({ kind: 'strained', on: treaty.id, known: treaty.known });
  } else if (treaty.state === 'inForce.strained' && box.move('treaty', treaty.id, 'MEND'))
    box.happen({ kind: 'mended', on: treaty.id, known: treaty.known });
}

/** Whether each party has made a friendly move towards another this turn: that brings a suspended text back. */
function spoke(box: Outbox, { parties }: Treaty): boolean {
  return parties.every((party) =>
    ofTurn(box.world.events, box.turn).some(
      ({ kind, by, to, params }) =>
        kind === 'act' &&
        by === party &&
        to !== null &&
        parties.includes(to) &&
        actWeight(box, params[0]) > 0,
    ),
  );
}

/** A party gives notice. Of two the treaty ends with it; of more the others stay bound. */
export function denounce(box: Outbox, order: Order, happening: number): void {
  const found = box.instrument('treaty', order.on as InstrumentId);
  const rule = tables(box.rules).treaties.get(order.on as InstrumentId);
  if (!found || !rule) return;
  const treaty = drop(box, found);
  box.happen({ kind: 'denounced', by: order.seat, on: treaty.id, cause: happening, known: treaty.known });
  for (const other of answerable(treaty.parties, order.seat)) {
    box.change(
      tieAt(box.rules, other, order.seat, 'regard'),
      -12,
      'treaty/denounced',
      happening,
      [treaty.id],
      1,
    );
    for (const family of familiesOf(box, treaty))
      box.change(tieAt(box.rules, other, order.seat, family), -8, 'treaty/denounced', happening, [treaty.id]);
  }
  if (treaty.parties.length > 2) {
    box.put(changed(treaty, { parties: answerable(treaty.parties, order.seat) }));
    return;
  }
  box.move('treaty', treaty.id, 'DENOUNCE');
  const moved = box.instrument('treaty', treaty.id) as Treaty;
  setData(box, moved, { endsAt: monthOf(box.world) + rule.notice });
}

/** Its notice has run out. */
export function end(box: Outbox, treaty: Treaty): void {
  box.move('treaty', treaty.id, 'END');
  box.happen({ kind: 'terminated', on: treaty.id, known: treaty.known });
}
