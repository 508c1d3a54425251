/**
 * The engine's door: every order, reply and talk is checked here, once, and refused with a code. Inside there is no
 * defensive code.
 */
import { actorAt, tables } from '../layout.ts';
import type { Outbox } from '../outbox.ts';
import type { Input, Order, Refusal, RefusalCode, Reply, Talk } from '../orders.ts';
import type { Rules } from '../rules/rules.ts';
import { SEAT_HOLDERS, type ActorId, type SeatHolder } from '../vocabulary.ts';
import { glimpse } from '../view.ts';
import type { View, World } from '../world.ts';
import { orderCost, replyCost } from './costs.ts';
import { checkOrder } from './orders.ts';
import { checkReply } from './replies.ts';
import { checkTalk } from './talks.ts';

/** One input after another is let in or turned away; an order counts the orders of its seat before it. */
export class Door {
  readonly refused: Refusal[] = [];
  readonly orders: Order[] = [];
  readonly replies: Reply[] = [];
  readonly talks: Talk[] = [];
  private readonly rules: Rules;
  private readonly world: World;
  private readonly spent = new Map<ActorId, number>();
  /** Who holds each seat after the handovers. */
  holders: Readonly<Record<ActorId, SeatHolder>>;

  constructor(rules: Rules, world: World, inputs: readonly Input[]) {
    this.rules = rules;
    this.world = world;
    this.holders = world.holders;
    inputs.forEach((input, index) => {
      const code = this.let(input);
      if (code !== null) this.refused.push({ input: index, code });
    });
  }

  private known(seat: ActorId): View {
    return glimpse(this.rules, this.world, seat);
  }

  private capital(seat: ActorId): number {
    return (this.world.numbers[actorAt(this.rules, seat, 'capital')] ?? 0) - (this.spent.get(seat) ?? 0);
  }

  private spend(seat: ActorId, cost: number): void {
    this.spent.set(seat, (this.spent.get(seat) ?? 0) + cost);
  }

  /** Books what was spent. */
  charge(box: Outbox): void {
    this.spent.forEach((cost, seat) => {
      box.change(actorAt(this.rules, seat, 'capital'), -cost, 'spent', box.month);
    });
  }

  /** Why the input may not come in, or `null` once it has. */
  private let(input: Input): RefusalCode | null {
    if (!tables(this.rules).seats.includes(input.seat)) return 'order/unknown_seat';
    switch (input.type) {
      case 'order': {
        const mine = this.orders.filter(({ seat }) => seat === input.seat);
        // by what its seat knows: an order that came back for what is hidden would tell of it
        const code = checkOrder(this.rules, this.known(input.seat), input.seat, mine, input);
        if (code !== null) return code;
        const cost = orderCost(this.rules, input);
        if (cost > this.capital(input.seat)) return 'order/too_little_capital';
        this.orders.push(input);
        this.spend(input.seat, cost);
        return null;
      }
      case 'reply': {
        const code = checkReply(this.rules, this.world, input, this.capital(input.seat));
        if (code !== null) return code;
        const question = this.world.awaiting.find(({ id }) => id === input.to);
        if (
          this.replies.some(({ to }) => to === input.to) ||
          this.world.answers.some(({ to }) => to === input.to)
        )
          return 'reply/no_question';
        if (question) this.spend(input.seat, replyCost(this.rules, question, this.world, input.answer));
        this.replies.push(input);
        return null;
      }
      case 'talk': {
        const { rules, world, talks } = this;
        const code = checkTalk(rules, world, this.known(input.seat), talks, input);
        if (code === null) talks.push(input);
        return code;
      }
      case 'handover':
        if (!SEAT_HOLDERS.includes(input.to)) return 'handover/unknown_seat';
        this.holders = { ...this.holders, [input.seat]: input.to };
        return null;
    }
  }
}
