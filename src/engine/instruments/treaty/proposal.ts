/** Texts that are put, answered, refused or left lying. */
import { changed } from '../changed.ts';
import { bargainOf, proposalBalance, refusalsLeft } from '../../acceptance/proposal.ts';
import { clamp } from '../../integers.ts';
import { tables } from '../../layout.ts';
import type { Outbox } from '../../outbox.ts';
import { worldWith } from '../../working.ts';
import type { Reply, Sealed } from '../../orders.ts';
import type { Clause } from '../../rules/treaties.ts';
import type { ActorId, InstrumentId, QuestionId } from '../../vocabulary.ts';
import { view } from '../../view.ts';
import type { Question } from '../../world.ts';
import type { Treaty } from '../instrument.ts';
import { amended, openAmendment, putAmendment, stepAmendment } from './amendment.ts';
import { pairs, setData } from './data.ts';
import { answerable } from './parties.ts';
import { stands } from './state.ts';

/** Delivery: puts a text to the other parties. Those who agreed at the Table have initialled already. */
export function propose(box: Outbox, { order, initialled }: Sealed): boolean {
  const id = order.on as InstrumentId;
  const before = box.instrument('treaty', id);
  if (!before) return false;
  const given = order.clauses ?? [];
  const amends = stands(before.state);
  const clauses = amends ? amended(before, given) : given;
  const text = { clauses, proposer: order.seat, initialled: initialled ? before.parties : [order.seat] };
  if (amends) {
    if (!putAmendment(box, before, text)) return false;
    lay(box, before, order.seat, clauses, initialled);
    return true;
  }
  if (before.state === 'refused' || before.state === 'lapsed') box.move('treaty', id, 'REVIVE');
  if (!box.move('treaty', id, 'PROPOSE')) return false;
  const treaty = box.instrument('treaty', id) as Treaty;
  setData(box, changed(treaty, { since: box.turn }), text);
  lay(box, treaty, order.seat, clauses, initialled);
  return true;
}

/** The text lies before the others, who are asked unless they have said yes already. */
function lay(
  box: Outbox,
  treaty: Treaty,
  seat: ActorId,
  clauses: readonly Clause[],
  initialled: boolean,
): void {
  const happening = box.happen({
    kind: stands(treaty.state) ? 'amendmentPut' : 'proposal',
    by: seat,
    to: answerable(treaty.parties, seat)[0] ?? null,
    on: treaty.id,
    params: pairs(clauses),
    known: treaty.parties,
  });
  const questions = initialled
    ? []
    : answerable(treaty.parties, seat).map((other) => ask(box, other, seat, treaty, happening, clauses));
  box.set('awaiting', [...without(box, treaty), ...questions]);
}

/** What waits for answers but those to the text: calls and readings that concern it stay. */
function without(box: Outbox, { id, state }: Treaty): readonly Question[] {
  const texts = stands(state);
  return box.now('awaiting').filter(({ on, kind }) => on !== id || (texts && kind !== 'proposal'));
}

function ask(
  box: Outbox,
  seat: ActorId,
  from: ActorId,
  treaty: Treaty,
  happening: number,
  clauses: readonly Clause[],
): Question {
  return {
    // Named by the text it is about: an answer to another text must not count as one to this.
    id: `proposal/${treaty.id}/${seat}/${happening}` as QuestionId,
    seat,
    kind: 'proposal',
    from,
    on: treaty.id,
    happening,
    clauses,
    turn: box.turn,
  };
}

/** Takes an answer to a proposal. */
export function takeAnswer(box: Outbox, question: Question, reply: Reply | null): void {
  const id = question.on as InstrumentId;
  const treaty = box.instrument('treaty', id);
  if (!treaty) return;
  const amendment = openAmendment(treaty);
  const state = amendment?.state ?? treaty.state;
  if (state !== 'proposed' && state !== 'negotiating') return;
  const { seat, from } = question;
  const known = treaty.parties;
  switch (reply?.answer ?? 'defer') {
    case 'accept': {
      const { initialled } = amendment ?? treaty.data;
      const signed = { initialled: [...initialled.filter((party) => party !== seat), seat] };
      if (amendment) setData(box, treaty, { amendment: { ...amendment, ...signed } });
      else setData(box, treaty, signed);
      return;
    }
    case 'counter': {
      const given = reply?.clauses ?? [];
      const clauses = amendment ? amended(treaty, given) : given;
      const text = { clauses, proposer: seat, initialled: [seat] };
      if (amendment) stepAmendment(box, treaty, 'COUNTER', { ...text, since: box.turn });
      else {
        box.move('treaty', id, 'COUNTER');
        const moved = box.instrument('treaty', id) as Treaty;
        setData(box, changed(moved, { since: box.turn }), text);
      }
      const happening = box.happen({
        kind: amendment ? 'amendmentCountered' : 'counter',
        by: seat,
        to: from,
        on: id,
        params: pairs(clauses),
        known,
      });
      noteRefusal(box, treaty, from, seat, question.clauses);
      const rest = without(box, treaty);
      const asked = answerable(treaty.parties, seat).map((party) => ({
        ...ask(box, party, seat, treaty, happening, clauses),
        turn: box.turn + 1,
      }));
      box.set('awaiting', [...rest, ...asked]);
      return;
    }
    case 'refuse': {
      if (amendment) stepAmendment(box, treaty, 'REJECT');
      else box.move('treaty', id, 'REJECT');
      box.happen({
        kind: amendment ? 'amendmentRefused' : 'proposalRefused',
        by: seat,
        to: from,
        on: id,
        known,
      });
      noteRefusal(box, treaty, from, seat, question.clauses);
      box.set('awaiting', without(box, treaty));
      return;
    }
    default:
      box.happen({ kind: 'deferred', by: seat, to: from, on: id, known });
      box.set('awaiting', [
        ...box.now('awaiting').filter((other) => other.id !== question.id),
        { ...question, turn: box.turn + 1 },
      ]);
  }
}

/** A refusal hardens the next round and proves something of the asking price. */
export function noteRefusal(
  box: Outbox,
  treaty: Treaty,
  asker: ActorId | null,
  answerer: ActorId,
  clauses: readonly Clause[],
): void {
  if (asker === null) return;
  const proposal = { treaty: treaty.id, asker, answerer, clauses };
  const asking = tables(box.rules).actors.get(answerer)?.asking ?? { low: 0, high: 0 };
  const bargains = box.now('bargains');
  const before = bargainOf({ bargains }, proposal);
  // Judged as it was judged: the rounds before this one had already hardened it.
  const judged = view(box.rules, worldWith(box.world, { bargains }), answerer, { ledger: false });
  const { low } = proposalBalance(box.rules, judged, proposal);
  const proved = before ?? { ...asking };
  box.set('bargains', [
    ...bargains.filter((bargain) => bargain !== before),
    {
      asker,
      answerer,
      treaty: treaty.id,
      refusals: Math.min((before === undefined ? 0 : refusalsLeft(box.world, before)) + 1, 5),
      low: proved.low,
      high: clamp(Math.min(proved.high, -low - 1), proved.low, proved.high),
      lastTurn: box.turn,
    },
  ]);
}

/** Nobody took it up: the text goes back into its drawer. */
export function shelve(box: Outbox, treaty: Treaty): void {
  box.move('treaty', treaty.id, 'SHELVE');
  box.happen({ kind: 'shelved', by: treaty.data.proposer, on: treaty.id, known: treaty.parties });
  box.set(
    'awaiting',
    box.now('awaiting').filter((question) => question.on !== treaty.id),
  );
}
