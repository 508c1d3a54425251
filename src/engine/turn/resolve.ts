/**
 * The phases. Planning ends with delivery: orders are checked and charged, and what addresses somebody is shown
 * to them. Replies end with the resolution. Where a crisis or a call waits for an answer after it, a crisis round
 * follows, and perhaps another; then the month is closed, with the next one's briefing.
 */
import { monthOf } from '../condition.ts';
import { orderCost } from '../door/costs.ts';
import { Door } from '../door/door.ts';
import { hear, isInitialled } from '../door/talks.ts';
import { claim } from '../instruments/commitment/rules.ts';
import { canvass, table } from '../instruments/resolution/rules.ts';
import { ultimatum } from '../instruments/crisis/rules.ts';
import { threaten } from '../instruments/sanctions/rules.ts';
import { openAmendment } from '../instruments/treaty/amendment.ts';
import { propose } from '../instruments/treaty/rules.ts';
import { ask } from '../favours/requests.ts';
import { actorAt, tables } from '../layout.ts';
import { Outbox, take } from '../outbox.ts';
import type { Input, Refusal, Sealed } from '../orders.ts';
import type { Rules } from '../rules/rules.ts';
import type { ActorId } from '../vocabulary.ts';
import { next } from '../instruments/statechart.ts';
import { isDue } from '../due.ts';
import { workingCopy } from '../working.ts';
import type { Treaty } from '../instruments/instrument.ts';
import type { World } from '../world.ts';
import { perform, repeatPercent, timesDone } from './perform.ts';
import { CLOSING, STEPS, type Step } from './steps.ts';
import { briefing } from './steps/briefing.ts';
import { crisisRound } from './steps/replies.ts';
import { temper } from './steps/tension.ts';

/** What a crisis round does. Calls answered in it are no force either: tension is bounded again. */
const ROUND: readonly Step[] = [
  { name: 'round', run: crisisRound },
  { name: 'temper', run: temper },
];

export interface Resolved {
  readonly world: World;
  readonly refused: readonly Refusal[];
}

/** Advances one phase with everybody's inputs. Deterministic: the same world and inputs give the same result. */
export function resolve(rules: Rules, world: World, inputs: readonly Input[]): Resolved {
  if (world.phase === 'planning') return deliver(rules, world, inputs);
  if (world.phase === 'replies') return settle(rules, world, inputs, STEPS);
  if (world.phase === 'crisis') return settle(rules, world, inputs, ROUND);
  return { world, refused: inputs.map((_, input) => ({ input, code: 'order/not_planning' })) };
}

function deliver(rules: Rules, world: World, inputs: readonly Input[]): Resolved {
  const door = new Door(rules, world, inputs);
  const box = new Outbox(rules, world);
  box.set('holders', door.holders);
  for (const talk of door.talks) hear(box, talk);
  const sealed: Sealed[] = door.orders.map((order) => ({
    order,
    paid: orderCost(rules, order),
    initialled: isInitialled(door.talks, order),
  }));
  door.charge(box);
  const kept = sealed.filter((entry) => address(box, entry));
  box.set('sealed', kept);
  box.set('answers', [...world.answers, ...door.replies]);
  box.set('phase', 'replies');
  return { world: box.post(), refused: door.refused };
}

/** Texts, threats, calls and drafts reach those they address before anything else happens. False if it came to nothing. */
function address(box: Outbox, entry: Sealed): boolean {
  const { order } = entry;
  const act = tables(box.rules).acts.get(order.act);
  const treaty = order.on === undefined ? undefined : box.instrument('treaty', order.on);
  switch (act?.operation) {
    case 'propose': {
      if (treaty && justPut(treaty, box.turn, order.seat)) {
        // Both sides put a text at once: the first lies on the table, and the second has its answer to give.
        return turnBack(box, entry);
      }
      if (!propose(box, entry)) return false;
      perform(box, order, treaty?.parties ?? 'all');
      return true;
    }
    case 'threaten':
      perform(box, order);
      threaten(box, order);
      return true;
    case 'ultimatum': {
      const crisis = order.on === undefined ? undefined : box.instrument('crisis', order.on);
      // Both sides set one at once: the first is the one that is answered.
      if (crisis && next('crisis', crisis.state, 'ULTIMATUM') === null) return turnBack(box, entry);
      return ultimatum(box, order, perform(box, order));
    }
    case 'invoke':
      claim(box, order, perform(box, order));
      return true;
    case 'table':
      perform(box, order);
      table(box, order);
      return true;
    case 'canvass': {
      const percent = repeatPercent(act.repeat, timesDone(box, order));
      perform(box, order);
      canvass(box, order, percent);
      return true;
    }
    case 'request':
      perform(box, order, order.target === undefined ? [order.seat] : [order.seat, order.target]);
      ask(box, order);
      return true;
    default:
      if (act?.consent) ask(box, order);
      return true;
  }
}

/** Whether another has put a text of it, or a change of it, this very turn. */
function justPut(treaty: Treaty, turn: number, seat: ActorId): boolean {
  const amendment = openAmendment(treaty);
  const { state, since } = amendment ?? treaty;
  const { proposer } = amendment ?? treaty.data;
  return state === 'proposed' && since === turn && proposer !== seat;
}

/** What another's order of the same month has overtaken comes back, with its price. Always false. */
function turnBack(box: Outbox, { order, paid }: Sealed): false {
  box.change(actorAt(box.rules, order.seat, 'capital'), paid, 'refund', box.month);
  box.happen({
    kind: 'orderRefused',
    by: order.seat,
    on: order.on ?? null,
    params: [order.act, 'order/wrong_state'],
    known: [order.seat],
  });
  return false;
}

/** A phase of answers: they are let in, the steps run, and another round follows if anything waits for one. */
function settle(rules: Rules, world: World, inputs: readonly Input[], steps: readonly Step[]): Resolved {
  const door = new Door(rules, world, inputs);
  const working = workingCopy(world);
  take(rules, working, (box) => {
    box.set('holders', door.holders);
    door.charge(box);
    box.set('answers', [...world.answers, ...door.replies]);
  });
  for (const { run } of steps) take(rules, working, run);
  working.phase = 'crisis';
  if (working.ending === null && working.awaiting.some((question) => isDue(working, question)))
    return { world: working, refused: door.refused };
  for (const { run } of CLOSING) take(rules, working, run);
  if (working.ending !== null || working.turn >= working.turns) take(rules, working, end);
  else {
    take(rules, working, begin);
    take(rules, working, (box) => briefing(box, monthOf(working)));
  }
  return { world: working, refused: door.refused };
}

/** The month is over, and so is the game. */
function end(box: Outbox): void {
  const ending = box.world.ending ?? 'turnLimit';
  box.happen({ kind: 'end', params: [ending] });
  box.set('ending', ending);
  box.set('phase', 'over');
  box.set('sealed', []);
  box.set('answers', []);
  box.set('awaiting', []);
}

/** The month is over, and the next one begins. */
function begin(box: Outbox): void {
  const turn = box.world.turn + 1;
  box.set('turn', turn);
  box.set('phase', 'planning');
  box.set('sealed', []);
  box.set('answers', []);
  box.happen({ kind: 'month', params: [monthOf({ turn, months: box.world.months })] });
}
