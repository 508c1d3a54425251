/** How much: what it does to go up a rung, and what every way off the ladder costs and brings. */
import { changed, changedCrisis } from '../changed.ts';
import { doubling } from '../../acceptance/stand.ts';
import { alliesOf } from '../../condition.ts';
import { apply } from '../../effects.ts';
import { clamp, divide } from '../../integers.ts';
import { actorAt, tables, tensionAt, tieAt } from '../../layout.ts';
import type { Outbox } from '../../outbox.ts';
import type { CrisisRules } from '../../rules/crises.ts';
import { RUNGS, type ActorId, type InstrumentId } from '../../vocabulary.ts';
import type { Crisis, CrisisData } from '../instrument.ts';
import { openCasus } from '../commitment/rules.ts';
import { initialState } from '../statechart.ts';
import type { CrisisEventName } from './machine.ts';

/** Tension that each rung adds, by rung. The fifth is war, which is the rest to 100. */
const TENSION = [0, 2, 3, 7, 12] as const;
/** Words carry tension no further than this; force does. */
export const WORDS_TENSION = 85;
/** From this rung on it is force. */
export const FORCE = 3;
/** Threat that each side feels more of at a show of force, and at a clash. */
const FORCE_THREAT = 4;
const CLASH = { threat: 8, regard: -10, readiness: -4, support: 3, casusMonths: 3 } as const;
/** Percent of the public cost: of one's own raising, of both stepping back at once, of stepping back unasked. */
const RAISED = 150;
const SETTLED = 25;
export const UNASKED = 50;
/** Tension that an end takes away, beside one a rung. */
const RELIEF = { yielded: 2, settled: 3, defused: 4 } as const;
/** What a mediator who brings it off earns, and what refusing one costs with it. */
const MEDIATOR = { regard: 8, signals: 3, support: 2 } as const;
const MEDIATOR_REFUSED = -6;

export function quietCrisis({ id, parties }: CrisisRules): Crisis {
  return {
    id,
    kind: 'crisis',
    state: initialState('crisis'),
    since: 0,
    parties,
    known: 'all',
    data: {
      challenger: null,
      raised: null,
      mediator: null,
      rung: 0,
      rounds: 0,
      turn: 0,
      sparks: [],
      warned: -1,
      ended: -1,
    },
  };
}

export function isOpen({ state }: Pick<Crisis, 'state'>): boolean {
  return state.startsWith('open.');
}

export function crisisOf(box: Outbox, id: InstrumentId): Crisis | undefined {
  return box.instrument('crisis', id);
}

export function setCrisis(box: Outbox, id: InstrumentId, data: Partial<CrisisData>): void {
  const crisis = crisisOf(box, id);
  if (crisis) box.put(changed(crisis, { data: changedCrisis(crisis.data, data) }));
}

export function otherSide({ parties }: Pick<Crisis, 'parties'>, side: ActorId): ActorId {
  return parties.find((party) => party !== side) ?? side;
}

export interface PublicCost {
  /** Support at home, trust in its signals with every other seat, regard of those bound to defend it: all 0 or less. */
  readonly support: number;
  readonly signals: number;
  readonly allies: number;
}

/** What backing down from this rung costs in public (Tomz 2007: it grows with escalation; the size is ours). */
export function publicCost(rung: number, percent = 100): PublicCost {
  const points = -Math.max(1, divide(doubling(rung) * percent, 100));
  return { support: points, signals: points, allies: points };
}

/** Percent of the public cost that a side would pay for backing down when asked. */
export function costPercent({ data }: Crisis, side: ActorId): number {
  return data.raised === side ? RAISED : 100;
}

/**
 * Up one rung, or to the rung that the event leads to. `by` is whose doing it is; where both stood each bears half
 * of the tension. Returns the happening, or `null` if the ladder does not lead there.
 */
export function climb(
  box: Outbox,
  id: InstrumentId,
  event: CrisisEventName,
  by: ActorId,
  cause: number,
  stood: readonly { readonly side: ActorId; readonly happening: number }[] = [],
): number | null {
  if (!box.move('crisis', id, event)) return null;
  const crisis = crisisOf(box, id);
  if (!crisis) return null;
  const rung = rungOf(crisis.state);
  const other = otherSide(crisis, by);
  setCrisis(box, id, { rung, challenger: crisis.data.challenger ?? by });
  const kind = RUNGS[rung - 1] ?? 'protest';
  // War itself is told when the world's tension says so.
  const happening =
    kind === 'war' ? cause : box.happen({ kind, by, to: other, on: id, params: [rung], cause });
  const now = box.world.numbers[tensionAt(box.rules)] ?? 0;
  const wanted = kind === 'war' ? 100 - now : (TENSION[rung] ?? 0);
  const rise = rung >= FORCE ? wanted : clamp(WORDS_TENSION - now, 0, wanted);
  const reason = rung >= FORCE ? 'crisis/force' : 'crisis/words';
  const bearers = stood.length > 0 ? stood : [{ side: by, happening }];
  bearers.forEach(({ happening: whose }, index) => {
    const share = divide(rise - index, bearers.length);
    box.change(tensionAt(box.rules), share, reason, whose, [id, rung]);
  });
  if (kind === 'showOfForce' || kind === 'clash') alarm(box, crisis, rung, happening);
  return happening;
}

function rungOf(state: Crisis['state']): number {
  return state === 'war' ? 5 : RUNGS.indexOf(state.slice('open.'.length) as never) + 1;
}

/** Force frightens; a clash also hardens, wears, rallies, and may be called an attack by either. */
function alarm(box: Outbox, crisis: Crisis, rung: number, happening: number): void {
  const { id, parties, data } = crisis;
  const clash = rung > FORCE;
  for (const side of parties) {
    const other = otherSide(crisis, side);
    const reason = clash ? 'crisis/clash' : 'crisis/show';
    box.change(
      tieAt(box.rules, side, other, 'threat'),
      clash ? CLASH.threat : FORCE_THREAT,
      reason,
      happening,
      [id],
    );
    if (!clash) continue;
    box.change(tieAt(box.rules, side, other, 'regard'), CLASH.regard, reason, happening, [id], 1);
    box.change(actorAt(box.rules, side, 'readiness'), CLASH.readiness, reason, happening, [id]);
    box.change(actorAt(box.rules, side, 'support'), CLASH.support, reason, happening, [id]);
    openCasus(box, side, other, happening, CLASH.casusMonths);
  }
  const rule = tables(box.rules).crises.get(id);
  if (clash && rule) {
    const self = data.challenger ?? rule.parties[0];
    apply(box, rule.clash, { self, target: otherSide(crisis, self) }, 'crisis/clash', happening, [id]);
  }
}

/** One side backs down: it pays in public, and the other gets what the stake names. */
export function yieldTo(box: Outbox, id: InstrumentId, loser: ActorId, percent: number, cause: number): void {
  const before = crisisOf(box, id);
  if (!before || !box.move('crisis', id, 'YIELD')) return;
  const { rung } = before.data;
  const winner = otherSide(before, loser);
  const happening = box.happen({ kind: 'yielded', by: loser, to: winner, on: id, params: [rung], cause });
  pay(box, before, loser, percent, happening);
  const rule = tables(box.rules).crises.get(id);
  if (rule?.sides[winner])
    apply(
      box,
      rule.sides[winner].effects,
      { self: winner, target: loser },
      'crisis/stake',
      happening,
      [id, rung],
      100 * doubling(rung),
    );
  end(box, id, rung, RELIEF.yielded, happening);
}

/** Both step back at once: little is lost, and nothing won. */
export function settle(box: Outbox, id: InstrumentId, cause: number): void {
  const before = crisisOf(box, id);
  if (!before || !box.move('crisis', id, 'SETTLE')) return;
  const { rung, challenger } = before.data;
  const by = challenger ?? before.parties[0] ?? null;
  const to = by === null ? null : otherSide(before, by);
  const happening = box.happen({ kind: 'crisisSettled', by, to, on: id, params: [rung], cause });
  if (rung > 1) for (const side of before.parties) pay(box, before, side, SETTLED, happening);
  end(box, id, rung, RELIEF.settled, happening);
}

/** A third party has brought both down: they save face, and it has earned something. */
export function defuse(box: Outbox, id: InstrumentId, cause: number): void {
  const before = crisisOf(box, id);
  const mediator = before?.data.mediator;
  if (!before || !mediator || !box.move('crisis', id, 'DEFUSE')) return;
  const { rung } = before.data;
  const happening = box.happen({ kind: 'crisisDefused', by: mediator, on: id, params: [rung], cause });
  for (const side of before.parties)
    box.change(
      tieAt(box.rules, side, mediator, 'regard'),
      MEDIATOR.regard,
      'crisis/mediated',
      happening,
      [id],
      1,
    );
  for (const seat of tables(box.rules).seats)
    if (seat !== mediator)
      box.change(
        tieAt(box.rules, seat, mediator, 'signals'),
        MEDIATOR.signals,
        'crisis/mediated',
        happening,
        [id],
      );
  box.change(actorAt(box.rules, mediator, 'support'), MEDIATOR.support, 'crisis/mediated', happening, [id]);
  end(box, id, rung, RELIEF.defused, happening);
}

/** One side would have gone to the mediator and the other would not: nothing moves this round. */
export function refuseMediation(box: Outbox, id: InstrumentId, refuser: ActorId, cause: number): void {
  const mediator = crisisOf(box, id)?.data.mediator;
  if (!mediator) return;
  const happening = box.happen({ kind: 'mediationRefused', by: refuser, to: mediator, on: id, cause });
  box.change(
    tieAt(box.rules, mediator, refuser, 'regard'),
    MEDIATOR_REFUSED,
    'crisis/mediation-refused',
    happening,
    [id],
    1,
  );
  setCrisis(box, id, { mediator: null });
}

function pay(box: Outbox, crisis: Crisis, side: ActorId, percent: number, cause: number): void {
  const { id, data } = crisis;
  const cost = publicCost(data.rung, percent);
  const params = [id, data.rung] as const;
  box.change(actorAt(box.rules, side, 'support'), cost.support, 'crisis/backed-down', cause, params);
  for (const seat of tables(box.rules).seats)
    if (seat !== side)
      box.change(tieAt(box.rules, seat, side, 'signals'), cost.signals, 'crisis/backed-down', cause, params);
  for (const ally of alliesOf(box.rules, box.world, side))
    box.change(tieAt(box.rules, ally, side, 'regard'), cost.allies, 'crisis/backed-down', cause, params, 1);
}

function end(box: Outbox, id: InstrumentId, rung: number, relief: number, cause: number): void {
  box.change(tensionAt(box.rules), -(relief + rung), 'crisis/ended', cause, [id]);
  setCrisis(box, id, { ended: box.turn, mediator: null, raised: null, sparks: [], warned: -1 });
  box.set(
    'awaiting',
    box.now('awaiting').filter(({ kind, on }) => kind !== 'stand' || on !== id),
  );
}
