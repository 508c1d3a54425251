/** Texts that are put, answered, refused or left lying. */
import { bargainOf, judge } from '../../acceptance/proposal.ts';
import { clamp } from '../../integers.ts';
import { tables } from '../../layout.ts';
import type { Outbox } from '../../ledger.ts';
import type { Reply, Sealed } from '../../orders.ts';
import type { Clause } from '../../rules.ts';
import type { ActorId, InstrumentId, QuestionId } from '../../vocabulary.ts';
import { view } from '../../view.ts';
import type { Question, Treaty } from '../../world.ts';
import { pairs, setData } from './data.ts';
import { answerable } from './parties.ts';

/** Delivery: puts a text to the other parties. Those who agreed at the Table have initialled already. */
export function propose(box: Outbox, { order, initialled }: Sealed): boolean {
  const id = order.on as InstrumentId;
  const before = box.instrument('treaty', id);
  if (!before) return false;
  if (before.state === 'refused' || before.state === 'lapsed') box.move('treaty', id, 'REVIVE');
  if (!box.move('treaty', id, 'PROPOSE')) return false;
  const treaty = box.instrument('treaty', id) as Treaty;
  const clauses = order.clauses ?? [];
  setData(
    box,
    { ...treaty, since: box.turn },
    {
      clauses,
      proposer: order.seat,
      initialled: initialled ? treaty.parties : [order.seat],
    },
  );
  const happening = box.happen({
    kind: 'proposal',
    by: order.seat,
    to: answerable(treaty.parties, order.seat)[0] ?? null,
    on: id,
    params: pairs(clauses),
    known: treaty.parties,
  });
  const others = box.now('awaiting').filter((question) => question.on !== id);
  const questions = initialled
    ? []
    : answerable(treaty.parties, order.seat).map((seat) =>
        ask(box, seat, order.seat, treaty, happening, clauses),
      );
  box.set('awaiting', [...others, ...questions]);
  return true;
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
  if (!treaty || (treaty.state !== 'proposed' && treaty.state !== 'negotiating')) return;
  const { seat, from } = question;
  const known = treaty.parties;
  switch (reply?.answer ?? 'defer') {
    case 'accept':
      setData(box, treaty, {
        initialled: [...treaty.data.initialled.filter((party) => party !== seat), seat],
      });
      return;
    case 'counter': {
      const clauses = reply?.clauses ?? [];
      box.move('treaty', id, 'COUNTER');
      const moved = box.instrument('treaty', id) as Treaty;
      setData(box, { ...moved, since: box.turn }, { clauses, proposer: seat, initialled: [seat] });
      const happening = box.happen({
        kind: 'counter',
        by: seat,
        to: from,
        on: id,
        params: pairs(clauses),
        known,
      });
      noteRefusal(box, treaty, from, seat, question.clauses);
      const rest = box.now('awaiting').filter((other) => other.on !== id);
      const asked = answerable(treaty.parties, seat).map((party) => ({
        ...ask(box, party, seat, treaty, happening, clauses),
        turn: box.turn + 1,
      }));
      box.set('awaiting', [...rest, ...asked]);
      return;
    }
    case 'refuse': {
      box.move('treaty', id, 'REJECT');
      box.happen({ kind: 'proposalRefused', by: seat, to: from, on: id, known });
      noteRefusal(box, treaty, from, seat, question.clauses);
      box.set(
        'awaiting',
        box.now('awaiting').filter((other) => other.on !== id),
      );
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
  const judged = view(box.rules, { ...box.world, bargains }, answerer, { ledger: false });
  const { low } = judge(box.rules, judged, proposal);
  const proved = before ?? { ...asking };
  box.set('bargains', [
    ...bargains.filter((bargain) => bargain !== before),
    {
      asker,
      answerer,
      treaty: treaty.id,
      refusals: Math.min((before?.refusals ?? 0) + 1, 5),
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
