/** How much: threats and their deadlines, who stands behind a regime, what it bites and what it costs. */
import { monthOf } from '../../condition.ts';
import { clamp, divide } from '../../integers.ts';
import { actorAt, tables, tieAt } from '../../layout.ts';
import type { Outbox } from '../../ledger.ts';
import type { Order } from '../../orders.ts';
import type { Rules } from '../../rules.ts';
import type { ActorId, HappeningKind, InstrumentId, QuestionId } from '../../vocabulary.ts';
import type { SanctionsEventName } from './machine.ts';
import type { Question, Sanctions, SanctionsData, World } from '../../world.ts';

/** Months in which a threat must be carried out, or its author is seen to back down. */
const THREAT_MONTHS = 2;
/** What backing down costs: trust in the author's signals with everybody, and support at home (Tomz 2007: it exists and grows; the size is ours). */
const BACK_DOWN_TRUST = -5;
const BACK_DOWN_SUPPORT = -4;
const INTEGRITY_FLOOR = 15;
const INTEGRITY_CEILING = 90;

function regimeOf(box: Outbox, id: InstrumentId): Sanctions | undefined {
  return box.instrument('sanctions', id);
}

function setData(
  box: Outbox,
  regime: Sanctions,
  data: Partial<SanctionsData>,
  parties = regime.parties,
): void {
  box.put({ ...regime, parties, data: { ...regime.data, ...data } });
}

export function standing(regime: Sanctions): boolean {
  return regime.state.startsWith('imposed.') || regime.state.startsWith('easing.');
}

/** Delivery of a threat: its target is asked at once. */
export function threaten(box: Outbox, order: Order): void {
  const id = order.on as InstrumentId;
  if (!box.move('sanctions', id, 'THREATEN')) return;
  const regime = regimeOf(box, id) as Sanctions;
  const { target } = regime.data;
  setData(box, regime, {
    threatener: order.seat,
    deadline: monthOf(box.world) + THREAT_MONTHS * Math.max(1, box.world.months),
  });
  const happening = box.happen({ kind: 'threat', by: order.seat, to: target, on: id });
  const question: Question = {
    id: `demand/${id}/${box.turn}` as QuestionId,
    seat: target,
    kind: 'demand',
    from: order.seat,
    on: id,
    happening,
    clauses: [],
    turn: box.turn,
  };
  box.set('awaiting', [...box.now('awaiting').filter((other) => other.on !== id), question]);
}

/** The target's answer to a threat: a pledge that settles it, or defiance. */
export function answerDemand(box: Outbox, question: Question, answer: string | null): void {
  const id = question.on as InstrumentId;
  const regime = regimeOf(box, id);
  if (regime?.state !== 'threatened') return;
  if (answer === 'concede') {
    box.move('sanctions', id, 'CONCEDE');
    concede(box, id, question.from);
  } else box.happen({ kind: 'defied', by: question.seat, to: question.from, on: id });
}

/** A pledge to refrain, for as long as was demanded. */
function concede(box: Outbox, id: InstrumentId, to: ActorId | null): void {
  const regime = regimeOf(box, id) as Sanctions;
  const rule = tables(box.rules).regimes.get(id);
  if (!rule || to === null) return;
  const { target } = regime.data;
  const happening = box.happen({ kind: 'conceded', by: target, to, on: id });
  box.set('pledges', [
    ...box.now('pledges').filter(({ regime: other }) => other !== id),
    { by: target, to, regime: id, until: monthOf(box.world) + rule.demand.months },
  ]);
  box.change(tieAt(box.rules, to, target, 'regard'), 6, 'sanctions/conceded', happening, [id], 1);
  box.change(actorAt(box.rules, target, 'support'), -4, 'sanctions/conceded', happening, [id]);
}

/** The operations on a regime that take effect in the sanctions step. */
export function operate(box: Outbox, order: Order, happening: number): void {
  const id = order.on as InstrumentId;
  const regime = regimeOf(box, id);
  const rule = tables(box.rules).regimes.get(id);
  if (!regime || !rule) return;
  const { seat } = order;
  const { target } = regime.data;
  switch (tables(box.rules).acts.get(order.act)?.operation) {
    case 'impose': {
      // Somebody else imposed them in the same month: the second stands with the first.
      if (standing(regime)) {
        join(box, regime, seat, happening);
        return;
      }
      if (!box.move('sanctions', id, 'IMPOSE', { several: false })) return;
      setData(
        box,
        regimeOf(box, id) as Sanctions,
        { measures: rule.measures.map((measure) => measure.id), threatener: null, deadline: -1 },
        [seat],
      );
      box.happen({
        kind: 'imposed',
        by: seat,
        to: target,
        on: id,
        params: rule.measures.map((measure) => measure.id),
        cause: happening,
      });
      box.set(
        'awaiting',
        box.now('awaiting').filter((question) => question.on !== id),
      );
      return;
    }
    case 'join':
      join(box, regime, seat, happening);
      return;
    case 'leave':
      leave(box, regime, seat, happening);
      return;
    case 'ease':
      tell(box, regime, 'EASE', 'eased', seat, happening);
      return;
    case 'snapBack':
      tell(box, regime, 'SNAP_BACK', 'snappedBack', seat, happening);
      return;
    case 'lift':
      tell(box, regime, 'LIFT', 'lifted', seat, happening);
      return;
    case 'withdraw':
      if (box.move('sanctions', id, 'WITHDRAW')) {
        box.happen({ kind: 'withdrawn', by: seat, to: target, on: id, cause: happening });
        setData(box, regimeOf(box, id) as Sanctions, { threatener: null, deadline: -1 });
        backDown(box, seat, id, happening, 50);
      }
      return;
    case 'concede': {
      const leader = regime.parties[0] ?? null;
      concede(box, id, leader);
      tell(box, regime, 'EASE', 'eased', leader, happening);
      return;
    }
    case 'monitor':
      tell(box, regime, 'WATCH', 'monitored', seat, happening);
      return;
    default:
  }
}

/** Moves a regime on and says so, where its state allows the step. */
function tell(
  box: Outbox,
  { id, data }: Sanctions,
  event: SanctionsEventName,
  kind: HappeningKind,
  by: ActorId | null,
  cause: number,
): void {
  if (box.move('sanctions', id, event)) box.happen({ kind, by, to: data.target, on: id, cause });
}

function join(box: Outbox, regime: Sanctions, seat: ActorId, cause: number): void {
  const { id } = regime;
  const parties = [...regime.parties.filter((party) => party !== seat), seat];
  if (!box.move('sanctions', id, 'JOIN', { several: parties.length > 1 })) return;
  setData(box, regimeOf(box, id) as Sanctions, {}, parties);
  box.happen({ kind: 'joined', by: seat, to: regime.data.target, on: id, cause });
}

/** Of several the others go on; when the last two leave in one month, nobody stands behind it any more. */
function leave(box: Outbox, regime: Sanctions, seat: ActorId, cause: number): void {
  const { id } = regime;
  const { target } = regime.data;
  const parties = regime.parties.filter((party) => party !== seat);
  const last = parties.length === 0;
  if (!box.move('sanctions', id, last ? 'LAPSE' : 'LEAVE', { several: parties.length > 1 })) return;
  setData(box, regimeOf(box, id) as Sanctions, {}, parties);
  box.happen({ kind: 'left', by: seat, to: target, on: id, cause });
  if (last) box.happen({ kind: 'regimeLapsed', to: target, on: id, cause });
}

/** Everybody believes the author's next threat less; at home it looks weak. A threat taken back in time costs half. */
function backDown(box: Outbox, author: ActorId, id: InstrumentId, cause: number, percent: number): void {
  for (const seat of tables(box.rules).seats) {
    if (seat !== author)
      box.change(
        tieAt(box.rules, seat, author, 'signals'),
        divide(BACK_DOWN_TRUST * percent, 100),
        'threat/backed-down',
        cause,
        [id],
      );
  }
  box.change(
    actorAt(box.rules, author, 'support'),
    divide(BACK_DOWN_SUPPORT * percent, 100),
    'threat/backed-down',
    cause,
    [id],
  );
}

/** Threats whose time is up, regimes that nobody stands behind, integrity as it rises or crumbles. */
export function advance(box: Outbox, month: number): void {
  for (const { id } of box.world.instruments) {
    // As the orders of this month leave it: what was carried out or taken back in its last month is not late.
    const regime = regimeOf(box, id);
    if (!regime) continue;
    const { threatener, deadline, target } = regime.data;
    if (regime.state === 'threatened' && threatener !== null && month >= deadline) {
      box.move('sanctions', regime.id, 'WITHDRAW');
      const happening = box.happen({ kind: 'backedDown', by: threatener, to: target, on: regime.id });
      setData(box, regimeOf(box, regime.id) as Sanctions, { threatener: null, deadline: -1 });
      backDown(box, threatener, regime.id, happening, 100);
    } else if (standing(regime)) {
      const integrity = tables(box.rules).regimes.get(regime.id)?.integrity;
      if (integrity === undefined) continue;
      const value = box.world.numbers[integrity] ?? 0;
      const wanted = regime.state.endsWith('.monitored') ? 2 : -1;
      const after = clamp(
        value + wanted * box.world.months,
        Math.min(value, INTEGRITY_FLOOR),
        Math.max(value, INTEGRITY_CEILING),
      );
      box.change(
        integrity,
        after - value,
        wanted > 0 ? 'sanctions/monitored' : 'sanctions/unwatched',
        box.month,
        [regime.id],
      );
    } else if (
      regime.state === 'settled' &&
      !box.now('pledges').some((pledge) => pledge.regime === regime.id)
    ) {
      box.move('sanctions', regime.id, 'RESET');
    }
  }
}

/** Economy points a month that a regime takes from its target: measures × coverage × integrity, half while easing. */
export function biteOf(rules: Rules, world: Pick<World, 'numbers'>, regime: Sanctions): number {
  const rule = tables(rules).regimes.get(regime.id);
  if (!rule || !standing(regime)) return 0;
  const measures = rule.measures.filter(({ id }) => regime.data.measures.includes(id));
  const bite = measures.reduce((sum, measure) => sum + measure.bite, 0);
  const coverage = Math.min(
    100,
    regime.parties.reduce((sum, sender) => sum + (rule.coverage[sender] ?? 0), 0),
  );
  const integrity = world.numbers[rule.integrity] ?? 0;
  return divide(bite * coverage * integrity, regime.state.startsWith('easing.') ? 20_000 : 10_000);
}

/** What standing regimes take from targets and senders in a turn. */
export function weigh(box: Outbox): void {
  const costs = new Map<ActorId, number>();
  for (const regime of box.world.instruments) {
    if (regime.kind !== 'sanctions' || !standing(regime)) continue;
    const rule = tables(box.rules).regimes.get(regime.id);
    const { target } = regime.data;
    box.change(
      actorAt(box.rules, target, 'economy'),
      -biteOf(box.rules, box.world, regime) * box.world.months,
      'sanctions/bite',
      box.month,
      [regime.id],
    );
    const cost =
      rule?.measures
        .filter(({ id }) => regime.data.measures.includes(id))
        .reduce((sum, measure) => sum + measure.cost, 0) ?? 0;
    for (const sender of regime.parties) {
      if (tables(box.rules).seatIndex.has(sender)) costs.set(sender, (costs.get(sender) ?? 0) + cost);
    }
  }
  for (const [sender, cost] of costs) {
    box.change(
      actorAt(box.rules, sender, 'economy'),
      -divide(cost * box.world.months, 100),
      'sanctions/cost',
      box.month,
    );
  }
}
