/** Seats that send anything legal, by chance: for properties that must hold in every game. */
import {
  answersTo,
  candidates,
  canvasses,
  checkOrder,
  checkReply,
  counterpartOf,
  draw,
  numberOf,
  actorAt,
  orderCost,
  replyCost,
  resolve,
  tables,
  talkAnswer,
  view,
} from '../../src/engine/index.ts';
import type {
  ActorId,
  Clause,
  Input,
  InstrumentId,
  Order,
  Reply,
  Rules,
  SeatHolder,
  Talk,
  View,
  World,
} from '../../src/engine/index.ts';
import { open } from '../../src/engine/index.ts';
import { changesNothing, checkText } from '../../src/engine/door/treaties.ts';

/** A number below `bound`, decided by what it is for. */
export type Dice = (bound: number, ...what: readonly (string | number)[]) => number;

export function dice(seed: string): Dice {
  return (bound, ...what) => draw({ seed, salt: 0 }, 'player', ...what) % Math.max(1, bound);
}

export function randomText(rules: Rules, treaty: InstrumentId, roll: Dice, key: string): readonly Clause[] {
  const clauses = tables(rules).treaties.get(treaty)?.clauses ?? [];
  const chosen = clauses.filter(({ id }) => roll(3, key, id) > 0);
  return (chosen.length > 0 ? chosen : clauses.slice(0, 1)).map(({ id, depths }) => ({
    id,
    depth: roll(depths, key, id, 'depth'),
    secret: roll(6, key, id, 'secret') === 0,
  }));
}

function randomTalk(rules: Rules, world: World, known: View, roll: Dice): Talk | null {
  const texts = known.instruments.filter((instrument) => instrument.kind === 'treaty');
  const treaty = texts[roll(texts.length, known.seat, known.turn, 'table')];
  const other = treaty ? counterpartOf(treaty, known.seat) : null;
  if (!treaty || other === null || world.holders[other] === 'human') return null;
  if (checkText(rules, known, treaty) !== null) return null;
  const clauses = randomText(rules, treaty.id, roll, `${known.seat} ${known.turn} talk`);
  if (changesNothing(treaty, clauses)) return null;
  const talk = { seat: known.seat, with: other, on: treaty.id, clauses };
  const { answer } = talkAnswer(rules, world, [], talk);
  return { type: 'talk', ...talk, round: 1, answer };
}

function randomCanvass(rules: Rules, known: View, roll: Dice): readonly Order[] {
  const drafts = known.instruments.filter((instrument) => instrument.kind === 'resolution');
  const draft = drafts[roll(drafts.length, known.seat, known.turn, 'draft')];
  const members = rules.council?.members ?? [];
  const member = members[roll(members.length, known.seat, known.turn, 'member')];
  const vote = roll(2, known.seat, known.turn, 'vote') === 0 ? 'yes' : 'no';
  return draft && member ? canvasses(rules, known, draft, member.id, vote) : [];
}

function randomOrders(rules: Rules, known: View, roll: Dice): readonly Order[] {
  const orders: Order[] = [];
  const list = [...candidates(rules, known), ...randomCanvass(rules, known, roll)];
  for (let slot = 0; slot < 3 && list.length > 0; slot++) {
    const key = `${known.seat} ${known.turn} ${slot}`;
    const picked = list[roll(list.length, key)];
    if (!picked || roll(8, key, 'idle') === 0) continue;
    const order =
      picked.clauses && picked.on && roll(2, key, 'own text') === 0
        ? { ...picked, clauses: randomText(rules, picked.on, roll, key) }
        : picked;
    if (checkOrder(rules, known, known.seat, orders, order) === null) orders.push(order);
  }
  return orders;
}

function randomReplies(rules: Rules, known: View, spent: number, roll: Dice): readonly Reply[] {
  let capital = numberOf(known, actorAt(rules, known.seat, 'capital')) - spent;
  const replies: Reply[] = [];
  for (const question of known.awaiting) {
    if (known.answers.some(({ to }) => to === question.id)) continue;
    const key = `${known.seat} ${known.turn} ${known.phase} ${question.id}`;
    if (roll(5, key, 'silent') === 0) continue;
    const answers = answersTo(rules, question, known);
    const answer = answers[roll(answers.length, key)] ?? '';
    const reply: Reply = {
      type: 'reply',
      seat: known.seat,
      to: question.id,
      answer,
      ...(answer === 'counter' && question.on !== null
        ? { clauses: randomText(rules, question.on, roll, key) }
        : {}),
    };
    if (checkReply(rules, known, reply, capital) !== null) continue;
    replies.push(reply);
    capital -= replyCost(rules, question, known, answer);
  }
  return replies;
}

/** What all seats send in this phase: legal, and otherwise left to chance. */
export function randomInputs(rules: Rules, world: World, roll: Dice): readonly Input[] {
  return tables(rules).seats.flatMap((seat): readonly Input[] => {
    const known = view(rules, world, seat, { ledger: false });
    if (world.phase !== 'planning') return randomReplies(rules, known, 0, roll);
    const talk = roll(3, seat, world.turn, 'talks') === 0 ? randomTalk(rules, world, known, roll) : null;
    const orders = randomOrders(rules, known, roll);
    const spent = orders.reduce((sum, order) => sum + orderCost(rules, order), 0);
    const replies = roll(3, seat, world.turn, 'early') === 0 ? randomReplies(rules, known, spent, roll) : [];
    return [...(talk ? [talk] : []), ...orders, ...replies];
  });
}

export interface Played {
  /** The world at the opening and after each phase. */
  readonly worlds: readonly World[];
  readonly inputs: readonly (readonly Input[])[];
  readonly refused: number;
}

/** A whole game by chance. */
export function playRandom(rules: Rules, seed: string, turns: number, holder: SeatHolder = 'envoy'): Played {
  const roll = dice(seed);
  const holders: Record<ActorId, SeatHolder> = {};
  for (const seat of tables(rules).seats) holders[seat] = holder;
  let world = open(rules, { seed, turns, holders });
  const worlds = [world];
  const inputs: (readonly Input[])[] = [];
  let refused = 0;
  while (world.phase !== 'over') {
    const sent = randomInputs(rules, world, roll);
    const result = resolve(rules, world, sent);
    world = result.world;
    refused += result.refused.length;
    worlds.push(world);
    inputs.push(sent);
  }
  return { worlds, inputs, refused };
}
