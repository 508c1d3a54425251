/**
 * The resolution, one step after another. Each reads the World as the step began and writes into an outbox; what
 * it wrote is booked before the next begins. The list is the rule: its order is what a player is told.
 */
import { matches, reckon } from '../aims/aims.ts';
import { holds, monthOf } from '../condition.ts';
import { happeningOf, hasHappened, ofTurn } from '../chronicle.ts';
import { chance } from '../draw.ts';
import { apply } from '../effects.ts';
import { clamp, divide } from '../integers.ts';
import * as commitments from '../instruments/commitment/rules.ts';
import * as sanctions from '../instruments/sanctions/rules.ts';
import * as treaties from '../instruments/treaty/rules.ts';
import { actorAt, tables, tensionAt, tieAt } from '../layout.ts';
import type { Outbox } from '../ledger.ts';
import type { Reply } from '../orders.ts';
import type { ActRules, EventRules } from '../rules.ts';
import { spill, type Deed } from '../relations/spillover.ts';
import {
  TRUST_FAMILY_OF,
  type ActGroup,
  type ActorId,
  type EventId,
  type QuestionId,
  type Subject,
} from '../vocabulary.ts';
import type { Question } from '../world.ts';
import { perform } from './perform.ts';

export type StepName = (typeof STEPS)[number]['name'];
export interface Step {
  readonly name: string;
  readonly run: (box: Outbox) => void;
}

/** Ordinary acts together raise tension by no more than this a turn, and never past this level. */
const TENSION_RISE = 8;
const ORDINARY_TENSION = 85;
/** Where tension settles, and a tenth of the way back each month. */
const TENSION_REST = 30;
/** At most so many choices for a seat, and news for all, at a briefing. */
const CHOICES = 1;
const NEWS = 3;

function actOf(box: Outbox, id: unknown): ActRules | undefined {
  return tables(box.rules).acts.get(id as never);
}

function answerTo(box: Outbox, question: Question): Reply | null {
  return (
    box.world.answers.findLast((reply) => reply.to === question.id && reply.seat === question.seat) ?? null
  );
}

/** What was put to seats is answered; silence defers a text, defies a demand, denies a charge and breaks a promise. */
function replies(box: Outbox): void {
  for (const question of box.world.awaiting) {
    const reply = answerTo(box, question);
    const answer = reply?.answer ?? null;
    // A question stays only if the answer's rule puts it again.
    box.set(
      'awaiting',
      box.now('awaiting').filter(({ id }) => id !== question.id),
    );
    switch (question.kind) {
      case 'proposal':
        treaties.takeAnswer(box, question, reply);
        break;
      case 'demand':
        sanctions.answerDemand(box, question, answer);
        break;
      case 'contest':
        commitments.contest(box, question, answer);
        break;
      case 'claim':
        commitments.decide(box, question, answer);
        break;
      case 'choice':
        choose(box, question, answer);
    }
  }
  commitments.put(box);
}

function choose(box: Outbox, question: Question, answer: string | null): void {
  const happening = happeningOf(box.world.events, question.happening);
  const event = tables(box.rules).events.get(happening?.params[0] as EventId);
  const option = event?.options.find(({ id }) => id === answer) ?? event?.options[0];
  if (!event || !option) return;
  const chosen = box.happen({
    kind: 'choice',
    by: question.seat,
    to: event.towards,
    params: [event.id, option.id],
    cause: question.happening,
    known: event.known,
  });
  apply(
    box,
    option.effects,
    { self: question.seat, target: event.towards },
    `choice/${event.id}/${option.id}`,
    chosen,
    [],
    100,
    event.known,
  );
}

/** Acts of one kind, in the order of the seats. Those that work on an instrument do so after their effects are booked. */
function acts(...groups: readonly ActGroup[]): (box: Outbox) => void {
  return (box) => {
    for (const seat of tables(box.rules).seats) {
      for (const { order } of box.world.sealed) {
        const act = actOf(box, order.act);
        if (order.seat !== seat || !act || !groups.includes(act.group)) continue;
        // What a text, a threat or a call does was done at delivery.
        if (act.operation === 'propose' || act.operation === 'threaten' || act.operation === 'invoke')
          continue;
        const happening = perform(box, order);
        switch (act.operation) {
          case 'denounce':
            treaties.denounce(box, order, happening);
            break;
          case 'hasten':
            treaties.workOnRatification(box, order, -1);
            break;
          case 'stall':
          case 'lobby':
            treaties.workOnRatification(box, order, 1);
            break;
          case null:
            break;
          default:
            sanctions.operate(box, order, happening);
        }
      }
    }
    if (groups.includes('pressure')) sanctions.advance(box, monthOf(box.world));
  };
}

/** Observers draw their conclusions from what was done this turn. */
function spillover(box: Outbox): void {
  const deeds: Deed[] = [];
  for (const { id, kind, by, to, params, known } of ofTurn(box.world.events, box.world.turn)) {
    // What observers do not know of does not move them.
    if (by === null || to === null || known !== 'all') continue;
    if (kind === 'act') {
      const act = actOf(box, params[0]);
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
    } else if (kind === 'signed') {
      deeds.push(
        { by, to, weight: 80, visibility: 100, cause: id },
        { by: to, to: by, weight: 80, visibility: 100, cause: id },
      );
    }
  }
  spill(box, deeds);
}

/** Monthly promises that were kept or missed, pledges that were broken, red lines that were crossed or answered. */
function promises(box: Outbox): void {
  duties(box);
  pledges(box);
  redLines(box);
}

/** States in which what was promised is due; obligations bind through the notice period. */
const BINDING: ReadonlySet<string> = new Set([
  'inForce.standing',
  'inForce.strained',
  'invoked',
  'denounced',
]);

function duties(box: Outbox): void {
  for (const treaty of box.world.instruments) {
    if (treaty.kind !== 'treaty') continue;
    const binds = BINDING.has(treaty.state);
    // A suspended text asks for nothing, and heals by time alone.
    if (!binds && treaty.state !== 'inForce.suspended') continue;
    // Nothing was due yet when the orders of this month were sent.
    if (treaty.data.inForceSince === monthOf(box.world)) continue;
    let { breaches } = treaty.data;
    let owed = false;
    for (const { id, depth } of binds ? treaty.data.clauses : []) {
      const clause = tables(box.rules).clauses.get(treaty.id)?.get(id);
      if (!clause?.duty) continue;
      owed = true;
      const { by, to, act, units } = clause.duty;
      const due = units[depth] ?? 0;
      const done = ofTurn(box.world.events, box.world.turn).filter(
        (event) =>
          event.turn === box.world.turn &&
          event.kind === 'act' &&
          event.by === by &&
          event.to === to &&
          event.params[0] === act,
      ).length;
      const kept = done >= due;
      const happening = box.happen({
        kind: kept ? 'promiseKept' : 'promiseBroken',
        by,
        to,
        on: treaty.id,
        params: [id, done, due],
        known: treaty.known,
      });
      const family = TRUST_FAMILY_OF[clause.obligation];
      box.change(
        tieAt(box.rules, to, by, family),
        kept ? 2 : -5,
        kept ? 'promise/kept' : 'promise/broken',
        happening,
        [treaty.id, id],
      );
      if (!kept)
        box.change(tieAt(box.rules, to, by, 'regard'), -4, 'promise/broken', happening, [treaty.id, id], 1);
      breaches += kept ? 0 : 1;
    }
    // Strain heals by a month in which everything owed was done, or, where nothing is owed monthly, by time.
    if (breaches === treaty.data.breaches && breaches > 0 && (owed || box.world.turn % 2 === 0))
      breaches -= 1;
    if (breaches !== treaty.data.breaches) box.put({ ...treaty, data: { ...treaty.data, breaches } });
  }
}

function pledges(box: Outbox): void {
  const month = monthOf(box.world);
  const kept = box.world.pledges.filter((pledge) => {
    const demand = tables(box.rules).regimes.get(pledge.regime)?.demand;
    const breach = ofTurn(box.world.events, box.world.turn).find(
      (event) =>
        event.turn === box.world.turn &&
        event.kind === 'act' &&
        event.by === pledge.by &&
        demand?.acts.includes(event.params[0] as never),
    );
    if (!breach) return pledge.until > month;
    const happening = box.happen({
      kind: 'pledgeBroken',
      by: pledge.by,
      to: pledge.to,
      on: pledge.regime,
      cause: breach.id,
    });
    for (const seat of tables(box.rules).seats) {
      if (seat !== pledge.by)
        box.change(
          tieAt(box.rules, seat, pledge.by, 'signals'),
          seat === pledge.to ? -14 : -4,
          'promise/pledge-broken',
          happening,
          [pledge.regime],
        );
    }
    return false;
  });
  if (kept.length !== box.world.pledges.length) box.set('pledges', kept);
}

function redLines(box: Outbox): void {
  const month = monthOf(box.world);
  let open = [...box.world.lines];
  for (const rule of box.rules.redLines) {
    for (const event of ofTurn(box.world.events, box.world.turn)) {
      if (
        event.turn !== box.world.turn ||
        event.by === null ||
        event.by === rule.owner ||
        event.known !== 'all'
      )
        continue;
      if (!rule.crossed.some((filter) => matches(filter, event)) || open.some(({ line }) => line === rule.id))
        continue;
      const happening = box.happen({
        kind: 'redLineCrossed',
        by: event.by,
        to: rule.owner,
        params: [rule.id],
        cause: event.id,
      });
      open.push({ line: rule.id, by: event.by, happening, until: month + rule.months });
    }
    const answered = ofTurn(box.world.events, box.world.turn).find(
      (event) =>
        event.turn === box.world.turn &&
        event.kind === 'act' &&
        event.by === rule.owner &&
        rule.answers.includes(event.params[0] as never),
    );
    const line = open.find((known) => known.line === rule.id);
    if (!line) continue;
    if (answered) {
      const happening = box.happen({
        kind: 'redLineAnswered',
        by: rule.owner,
        to: line.by,
        params: [rule.id],
        cause: answered.id,
      });
      for (const seat of tables(box.rules).seats)
        if (seat !== rule.owner)
          box.change(tieAt(box.rules, seat, rule.owner, 'signals'), 2, 'redline/answered', happening, [
            rule.id,
          ]);
      open = open.filter((known) => known !== line);
    } else if (month >= line.until) {
      const happening = box.happen({
        kind: 'redLineIgnored',
        by: rule.owner,
        to: line.by,
        params: [rule.id],
        cause: line.happening,
      });
      for (const seat of tables(box.rules).seats)
        if (seat !== rule.owner)
          box.change(tieAt(box.rules, seat, rule.owner, 'signals'), -4, 'redline/ignored', happening, [
            rule.id,
          ]);
      box.change(actorAt(box.rules, rule.owner, 'support'), -3, 'redline/ignored', happening, [rule.id]);
      open = open.filter((known) => known !== line);
    }
  }
  box.set('lines', open);
}

/** What ordinary acts added to tension beyond what a turn can bear is taken back. */
function temper(box: Outbox): void {
  const subject = tensionAt(box.rules);
  const now = box.world.numbers[subject] ?? 0;
  let rise = 0;
  let grave = 0;
  for (let i = box.world.ledger.length - 1; i >= 0; i--) {
    const entry = box.world.ledger[i];
    if (entry === undefined || entry.turn !== box.world.turn) break;
    if (entry.subject !== subject || entry.reason === 'opening') continue;
    if (/^(commitment|event|choice)\//.test(entry.reason)) grave += entry.delta;
    else rise += entry.delta;
  }
  const before = now - rise - grave;
  const allowed = Math.min(before + Math.min(rise, TENSION_RISE), Math.max(before, ORDINARY_TENSION));
  box.change(subject, Math.min(0, allowed + grave - now), 'tension/bounded', box.month);
}

/** A month passes: economies, tracks, support, threat felt, tension, income. */
function upkeep(box: Outbox): void {
  const { rules, world } = box;
  const { months } = world;
  const cause = box.month;
  sanctions.weigh(box);
  for (const { id, economyBase, supportBase, seat } of rules.actors) {
    if (!seat) continue;
    const economy = actorAt(rules, id, 'economy');
    const support = actorAt(rules, id, 'support');
    const wealth = world.numbers[economy] ?? 0;
    const favour = world.numbers[support] ?? 0;
    box.change(economy, divide((economyBase - wealth) * months, 6), 'economy/recovery', cause);
    box.change(
      support,
      divide((supportBase - favour) * months, 10) + divide((wealth - economyBase) * months, 12),
      'support/drift',
      cause,
    );
    const income = favour < 35 ? 2 : favour < 65 ? 3 : 4;
    box.change(actorAt(rules, id, 'capital'), income + (months > 1 ? 1 : 0), 'income', cause);
    for (const other of tables(rules).seats) {
      if (other === id) continue;
      const threat = tieAt(rules, id, other, 'threat');
      const rest = rules.numbers[threat]?.open ?? 0;
      box.change(threat, divide((rest - (world.numbers[threat] ?? 0)) * months, 8), 'threat/habit', cause);
    }
  }
  for (const { number, by, balance } of rules.drifts) {
    box.change(number, by * months, 'track/drift', cause);
    if (!balance) continue;
    const gap = (world.numbers[balance.plus] ?? 0) - (world.numbers[balance.minus] ?? 0);
    box.change(
      number,
      clamp(divide(gap, balance.per), -balance.most, balance.most) * months,
      'track/balance',
      cause,
      [balance.plus, balance.minus],
    );
  }
  // At war nothing calms down any more.
  if (world.ending === 'war') return;
  const tension = world.numbers[tensionAt(rules)] ?? 0;
  box.change(tensionAt(rules), -divide((tension - TENSION_REST) * months, 10), 'tension/decay', cause);
}

/** The parts of every regard wear off by a month. */
function wear(box: Outbox): void {
  const { rules, world } = box;
  const { ties } = tables(rules);
  ties.forEach(({ from, to }, index) => {
    const parts = world.modifiers[index] ?? [];
    if (parts.some(({ decay }) => decay > 0)) box.wear(tieAt(rules, from, to, 'regard'), parts, world.months);
  });
}

/** Who has lost its public for two turns loses its desk. */
function caretakers(box: Outbox): void {
  for (const seat of tables(box.rules).seats) {
    const low = (box.world.numbers[actorAt(box.rules, seat, 'support')] ?? 0) < 10;
    const key = `${seat}|no-support`;
    const habits = box.now('habits');
    const before = habits.find((habit) => habit.key === key);
    const times = low ? (before?.times ?? 0) + 1 : 0;
    if (low || before)
      box.set('habits', [
        ...habits.filter((habit) => habit !== before),
        ...(low ? [{ key, times, turn: box.turn }] : []),
      ]);
    if (times >= 2 && box.world.holders[seat] !== 'caretaker') {
      box.happen({ kind: 'caretaker', by: seat });
      box.set('holders', { ...box.now('holders'), [seat]: 'caretaker' });
    }
  }
}

/** Events of the month that begins, within their windows: at most one choice a seat and a few pieces of news. */
export function briefing(box: Outbox, month: number): void {
  const choices = new Map<ActorId, number>();
  let news = 0;
  for (const event of box.rules.events) {
    if (month + box.world.months - 1 < event.from || month > event.until) continue;
    if (event.once && hasHappened(box.world.events, event.id, null)) continue;
    if (event.seat === null ? news >= NEWS : (choices.get(event.seat) ?? 0) >= CHOICES) continue;
    if (!holds(box.world, event.when)) continue;
    // Once its last month has come, an event that is certain to come does; others take their chance each month.
    if (!chance(box.world, event.chance, 'event', event.id, month)) continue;
    if (event.seat === null) news++;
    else choices.set(event.seat, (choices.get(event.seat) ?? 0) + 1);
    happen(box, event);
  }
}

function happen(box: Outbox, event: EventRules): void {
  const { seat, towards } = event;
  const happening = box.happen({
    kind: 'event',
    by: event.casus?.attacker ?? null,
    to: event.casus?.victim ?? seat,
    params: [event.id],
    known: event.known,
  });
  const self = seat ?? event.casus?.victim ?? tables(box.rules).seats[0];
  if (self !== undefined)
    apply(
      box,
      event.effects,
      { self, target: towards },
      `event/${event.id}`,
      happening,
      [],
      100,
      event.known,
    );
  if (event.casus)
    commitments.openCasus(box, event.casus.victim, event.casus.attacker, happening, event.casus.months);
  if (event.ends) box.set('ending', 'scenario');
  if (seat === null || event.options.length === 0) return;
  const question: Question = {
    id: `choice/${event.id}/${box.turn}` as QuestionId,
    seat,
    kind: 'choice',
    from: towards,
    on: null,
    happening,
    clauses: [],
    turn: box.turn,
  };
  box.set('awaiting', [...box.now('awaiting'), question]);
}

/** War, and who drove it there: the largest sum of what each added to tension in the last two turns. */
function war(box: Outbox): void {
  const subject: Subject = tensionAt(box.rules);
  if ((box.world.numbers[subject] ?? 0) < 100) return;
  const added = new Map<ActorId, number>();
  for (const entry of box.world.ledger) {
    if (entry.subject !== subject || entry.turn < box.world.turn - 1 || entry.delta <= 0) continue;
    const by = happeningOf(box.world.events, entry.cause)?.by;
    if (by) added.set(by, (added.get(by) ?? 0) + entry.delta);
  }
  const worst = [...added].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? null;
  box.happen({ kind: 'war', by: worst });
  box.set('ending', 'war');
}

/** The resolution. Covert acts and their exposure, the Council and crises take their places between these. */
export const STEPS = [
  { name: 'replies', run: replies },
  { name: 'signals', run: acts('bargain') },
  { name: 'transfers', run: acts('transfer') },
  { name: 'sanctions', run: acts('pressure') },
  { name: 'military', run: acts('security') },
  { name: 'home', run: acts('home') },
  { name: 'treaties', run: (box: Outbox) => treaties.advance(box, monthOf(box.world)) },
  { name: 'spillover', run: spillover },
  { name: 'promises', run: promises },
  { name: 'temper', run: temper },
  { name: 'war', run: war },
  { name: 'upkeep', run: upkeep },
  { name: 'wear', run: wear },
  { name: 'caretakers', run: caretakers },
  { name: 'aims', run: reckon },
] as const satisfies readonly Step[];
