/** How much: what treaties do to numbers, and when their machine is sent which event. */
import { answerable } from './parties.ts';
import { bargainOf, judge } from '../../acceptance/proposal.ts';
import { dearSum } from '../../acceptance/judgement.ts';
import { inside, monthOf } from '../../condition.ts';
import { ofTurn } from '../../chronicle.ts';
import { apply } from '../../effects.ts';
import { clamp } from '../../integers.ts';
import { actorAt, tables, tensionAt, tieAt } from '../../layout.ts';
import type { Outbox } from '../../ledger.ts';
import type { Order, Reply, Sealed } from '../../orders.ts';
import type { Clause } from '../../rules.ts';
import { TRUST_FAMILY_OF, type ActorId, type InstrumentId, type QuestionId } from '../../vocabulary.ts';
import { view } from '../../view.ts';
import type { Question, Reading, Treaty, TreatyData } from '../../world.ts';

/** An initial lapses if by the treaty step the text is worth less than this to who gave it. */
const LAPSE_BELOW = -15;
/** Turns that a proposal may lie unanswered. */
const PATIENCE = 2;
/** Months after signature in which every party must have ratified. */
export const RATIFICATION_LIMIT = 12;
/** Breaches that suspend a treaty. */
const SUSPENDING_BREACHES = 4;
/** From this interest in the deepest defence clause on, a party calls the text an alliance. */
const ALLIANCE_INTEREST = 12;

function setData(box: Outbox, treaty: Treaty, data: Partial<TreatyData>): void {
  box.put({ ...treaty, data: { ...treaty.data, ...data } });
}

export function pairs(clauses: readonly Clause[]): (string | number)[] {
  return clauses.flatMap(({ id, depth }) => [id, depth]);
}

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

/** The treaty step: signatures, ratifications, entry into force, ends. */
export function advance(box: Outbox, month: number): void {
  for (const { id } of box.world.instruments) {
    // As this step leaves it so far: a text that entered into force may just have superseded it.
    const instrument = box.instrument('treaty', id);
    if (!instrument) continue;
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
  }
}

function shelve(box: Outbox, treaty: Treaty): void {
  box.move('treaty', treaty.id, 'SHELVE');
  box.happen({ kind: 'shelved', by: treaty.data.proposer, on: treaty.id, known: treaty.parties });
  box.set(
    'awaiting',
    box.now('awaiting').filter((question) => question.on !== treaty.id),
  );
}

/** Who took back its word: its own judgement has fallen too far, or the other has acted against it this turn. */
function whoLapses(
  box: Outbox,
  treaty: Treaty,
): { who: ActorId; over: number; innocent: readonly ActorId[] } | null {
  for (const party of treaty.parties) {
    for (const other of answerable(treaty.parties, party)) {
      const hostile = ofTurn(box.world.events, box.turn).find(
        ({ turn, by, to, kind, params }) =>
          turn === box.turn &&
          by === other &&
          to === party &&
          (kind === 'imposed' || kind === 'threat' || (kind === 'act' && actWeight(box, params[0]) <= -20)),
      );
      if (hostile) return { who: party, over: hostile.id, innocent: answerable(treaty.parties, other) };
    }
    if (party === treaty.data.proposer) continue;
    const proposal = {
      treaty: treaty.id,
      asker: treaty.data.proposer as ActorId,
      answerer: party,
      clauses: treaty.data.clauses,
    };
    const held = box.world.holders[party];
    if (held === 'human') continue; // a person's word is a person's: only the other's acts undo it
    if (
      dearSum(judge(box.rules, view(box.rules, box.world, party, { ledger: false }), proposal)) < LAPSE_BELOW
    )
      return { who: party, over: 0, innocent: answerable(treaty.parties, party) };
  }
  return null;
}

function actWeight(box: Outbox, act: unknown): number {
  return tables(box.rules).acts.get(act as never)?.weight ?? 0;
}

function sign(box: Outbox, treaty: Treaty, month: number): void {
  const { rules } = box;
  const lapsed = whoLapses(box, treaty);
  if (lapsed) {
    const happening = box.happen({
      kind: 'initialLapsed',
      by: lapsed.who,
      on: treaty.id,
      params: [lapsed.over],
      cause: lapsed.over,
      known: treaty.parties,
    });
    shelve(box, treaty);
    // A counter-offer cost its author nothing.
    const { proposer } = treaty.data;
    if (treaty.state === 'proposed' && proposer !== null && lapsed.innocent.includes(proposer)) {
      const cost = rules.acts.find(({ operation }) => operation === 'propose')?.cost ?? 0;
      box.change(actorAt(rules, proposer, 'capital'), cost, 'refund', happening);
    }
    return;
  }
  box.move('treaty', treaty.id, 'SIGN');
  const rule = tables(rules).treaties.get(treaty.id);
  const clauses = tables(rules).clauses.get(treaty.id);
  const secret = treaty.known !== 'all';
  const happening = box.happen({
    kind: 'signed',
    by: treaty.data.proposer,
    to: answerable(treaty.parties, treaty.data.proposer as ActorId)[0] ?? null,
    on: treaty.id,
    params: pairs(treaty.data.clauses),
    known: treaty.known,
  });
  const readings: Record<ActorId, Reading> = {};
  for (const party of treaty.parties) {
    readings[party] = readingOf(box, treaty, party);
    for (const other of answerable(treaty.parties, party)) {
      box.change(
        tieAt(rules, party, other, 'regard'),
        8,
        'treaty/signed',
        happening,
        [treaty.id],
        1,
        treaty.known,
      );
    }
  }
  const binding = treaty.data.clauses.some(({ id }) => clauses?.get(id)?.obligation === 'defence');
  if (binding) {
    for (const party of treaty.parties) {
      box.happen({
        kind: 'reading',
        by: party,
        on: treaty.id,
        params: [readings[party] ?? 'partnership'],
        cause: happening,
        known: treaty.known,
      });
    }
  }
  for (const { id, depth, secret: hidden } of treaty.data.clauses) {
    const clause = clauses?.get(id);
    if (!clause || hidden || secret) continue;
    for (const [observer, minds] of Object.entries(clause.mind) as [ActorId, readonly number[]][]) {
      if (treaty.parties.includes(observer)) continue;
      for (const party of treaty.parties)
        box.change(
          tieAt(rules, observer, party, 'regard'),
          minds[depth] ?? 0,
          'treaty/mind',
          happening,
          [treaty.id, id],
          1,
        );
    }
    box.change(tensionAt(rules), clause.tension[depth] ?? 0, 'treaty/tension', happening, [treaty.id, id]);
  }
  setData(box, box.instrument('treaty', treaty.id) as Treaty, {
    readings,
    ratification: { ...rule?.ratification },
    endsAt: month + RATIFICATION_LIMIT,
  });
}

function readingOf(box: Outbox, treaty: Treaty, party: ActorId): Reading {
  const clauses = tables(box.rules).clauses.get(treaty.id);
  const defence = treaty.data.clauses.find(({ id }) => clauses?.get(id)?.obligation === 'defence');
  if (!defence) return 'partnership';
  const interest = clauses?.get(defence.id)?.interests[party]?.[defence.depth] ?? 0;
  return interest >= ALLIANCE_INTEREST ? 'alliance' : 'partnership';
}

/** A month nearer for each party; the last to ratify brings the text into force. */
function ratify(box: Outbox, id: InstrumentId, month: number): void {
  const treaty = box.instrument('treaty', id);
  if (!treaty) return;
  const left: Record<ActorId, number> = { ...treaty.data.ratification };
  const done: ActorId[] = [];
  for (const party of treaty.parties) {
    const before = left[party] ?? 0;
    if (before <= 0) continue;
    left[party] = Math.max(0, before - box.world.months);
    if (left[party] === 0) done.push(party);
  }
  const unpopular = treaty.parties.find(
    (party) => (left[party] ?? 0) > 0 && (box.world.numbers[actorAt(box.rules, party, 'support')] ?? 0) < 20,
  );
  if (unpopular) {
    box.move('treaty', id, 'REFUSE');
    box.happen({ kind: 'ratificationRefused', by: unpopular, on: id, known: treaty.known });
    return;
  }
  const all = treaty.parties.every((party) => (left[party] ?? 0) === 0);
  setData(box, treaty, { ratification: left });
  for (const party of done) box.happen({ kind: 'ratified', by: party, on: id, known: treaty.known });
  if (!all && month >= treaty.data.endsAt) {
    box.move('treaty', id, 'LAPSE');
    box.happen({ kind: 'ratificationLapsed', on: id, known: treaty.known });
    return;
  }
  box.move('treaty', id, 'RATIFY', { all });
  if (all) enterIntoForce(box, id, month);
}

function enterIntoForce(box: Outbox, id: InstrumentId, month: number): void {
  const treaty = box.instrument('treaty', id) as Treaty;
  const rule = tables(box.rules).treaties.get(id);
  setData(box, treaty, { inForceSince: month, endsAt: -1, breaches: 0 });
  const [by = null, to = null] = treaty.parties;
  const happening = box.happen({
    kind: 'inForce',
    by,
    to,
    on: id,
    params: pairs(treaty.data.clauses),
    known: treaty.known,
  });
  for (const older of rule?.supersedes ?? []) {
    if (!box.move('treaty', older, 'SUPERSEDE')) continue;
    box.happen({
      kind: 'superseded',
      by,
      to,
      on: older,
      params: [id],
      cause: happening,
      known: treaty.known,
    });
  }
}

/** A month in force: effects of the clauses, strain that builds or heals, the end of the term. */
function stand(box: Outbox, treaty: Treaty, month: number): void {
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
      const effects = clauses?.get(id)?.effects[depth] ?? [];
      const percent = treaty.state === 'inForce.strained' ? 50 : 100;
      apply(
        box,
        effects,
        { self, target },
        `clause/${treaty.id}/${id}`,
        box.month,
        [],
        percent * box.world.months,
        treaty.known,
      );
    }
  }
  // A suspended text comes back when each party has made a friendly move towards another in the same turn.
  const spoke = treaty.parties.every((party) =>
    ofTurn(box.world.events, box.turn).some(
      ({ kind, by, to, params }) =>
        kind === 'act' &&
        by === party &&
        to !== null &&
        treaty.parties.includes(to) &&
        actWeight(box, params[0]) > 0,
    ),
  );
  if (treaty.state === 'inForce.suspended') {
    if (spoke && treaty.data.breaches < SUSPENDING_BREACHES && box.move('treaty', treaty.id, 'RESUME'))
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

/** A party gives notice. Of two the treaty ends with it; of more the others stay bound. */
export function denounce(box: Outbox, order: Order, happening: number): void {
  const treaty = box.instrument('treaty', order.on as InstrumentId);
  const rule = tables(box.rules).treaties.get(order.on as InstrumentId);
  if (!treaty || !rule) return;
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
    box.put({ ...treaty, parties: answerable(treaty.parties, order.seat) });
    return;
  }
  box.move('treaty', treaty.id, 'DENOUNCE');
  const moved = box.instrument('treaty', treaty.id) as Treaty;
  setData(box, moved, { endsAt: monthOf(box.world) + rule.notice });
}

export function familiesOf(box: Outbox, treaty: Treaty): ('defence' | 'trade' | 'signals')[] {
  const clauses = tables(box.rules).clauses.get(treaty.id);
  return [
    ...new Set(
      treaty.data.clauses.flatMap(({ id }) => {
        const clause = clauses?.get(id);
        return clause ? [TRUST_FAMILY_OF[clause.obligation]] : [];
      }),
    ),
  ];
}

function end(box: Outbox, treaty: Treaty): void {
  box.move('treaty', treaty.id, 'END');
  box.happen({ kind: 'terminated', on: treaty.id, known: treaty.known });
}

/** Ratification is hurried, delayed, or worked upon from outside. */
export function workOnRatification(box: Outbox, order: Order, by: -1 | 1): void {
  const treaty = box.instrument('treaty', order.on as InstrumentId);
  if (!treaty) return;
  const party = order.target ?? order.seat;
  const left = treaty.data.ratification[party] ?? 0;
  // Lobbying bites where the government is weak at home, and only there.
  const support = box.world.numbers[actorAt(box.rules, party, 'support')] ?? 0;
  const effect = order.target !== undefined && support >= 70 ? 0 : by;
  setData(box, treaty, {
    ratification: { ...treaty.data.ratification, [party]: Math.max(1, left + effect) },
  });
}
