import type {
  ActorId,
  Clause,
  ClauseId,
  Handover,
  Input,
  InstrumentId,
  Order,
  QuestionId,
  Refusal,
  Reply,
  SeatHolder,
  World,
} from '../../engine/index.ts';
import { checkOrder, checkReply, orderCost, resolve, view } from '../../engine/index.ts';
import type { Scenario } from '../../scenario/index.ts';
import { createWords, type Words } from '../../words/index.ts';
import type { Atlas, Lens } from '../atlas.ts';
import type { Debrief } from '../debrief.ts';
import { writeDebrief } from '../debriefing/write.ts';
import { deskOf, leftOf, type Past } from '../desk/desk.ts';
import { dossierOf } from '../desk/dossier.ts';
import { drawAtlas } from '../desk/draw-atlas.ts';
import { orderTitle } from '../desk/orders.ts';
import { counterTo } from '../desk/proposals.ts';
import { tableOf, type Laid } from '../desk/table.ts';
import { proposeOrder } from '../desk/talks.ts';
import type { Recorder } from '../replay/recorder.ts';
import type { Motive, Unsent } from '../replay/replay.ts';
import { writeReplay } from '../replay/plain.ts';
import type { Desk, Dossier, Notice, Options, Session, Step, TableState } from '../session.ts';
import { namesOf } from '../telling/names.ts';
import { sentence } from '../telling/happening.ts';
import { createTeller, dateOfTurn, instrumentName, type Teller } from '../telling/teller.ts';
import { DraftPad } from './draft-pad.ts';
import { allInputsInSlices } from './seats.ts';
import { TableRoom } from './table-room.ts';

/** Where a save goes. A promise that fails is told on the desk, once. */
export type Keep = (text: string) => void | Promise<void>;

export interface Position {
  readonly world: World;
  readonly recorder: Recorder;
  readonly step: Step;
  /** The world in which démarches were last sent. */
  readonly planned: World | null;
  readonly motives: readonly Motive[];
}

/** A game from one chair. All that is shown is made of this seat's view; the World is passed on, never read. */
export class Game implements Session {
  readonly scenario: Scenario;
  readonly options: Options;
  private readonly words: Words;
  private readonly recorder: Recorder;
  private readonly keep: Keep;
  private readonly listeners = new Set<() => void>();
  private readonly pad = new DraftPad();
  private world: World;
  private step: Step;
  private teller: Teller;
  private room: TableRoom;
  private past: Past | null;
  private handingOver: SeatHolder | null = null;
  private notices: Notice[] = [];
  private shown: Desk | null = null;
  private debrief: Debrief | null = null;
  private busy = false;

  constructor(options: Options, position: Position, keep: Keep) {
    this.scenario = options.scenario;
    this.options = options;
    this.keep = keep;
    this.words = createWords('en', namesOf(options.scenario));
    this.recorder = position.recorder;
    this.step = position.step;
    this.world = position.world;
    this.past = this.pastOf(position.planned, position.motives);
    this.room = new TableRoom(this.scenario.rules, this.world, options.seat);
    this.teller = this.look();
  }

  private get seat(): ActorId {
    return this.options.seat;
  }

  private get view() {
    return this.teller.known as ReturnType<typeof view>;
  }

  private look(): Teller {
    return createTeller(this.scenario, this.words, view(this.scenario.rules, this.world, this.seat));
  }

  private pastOf(planned: World | null, motives: readonly Motive[]): Past | null {
    return planned === null ? null : { before: view(this.scenario.rules, planned, this.seat), motives };
  }

  private get watching(): boolean {
    return this.world.holders[this.seat] !== 'human';
  }

  // what the page reads

  desk(): Desk {
    this.shown ??= deskOf({
      teller: this.teller,
      view: this.view,
      step: this.step,
      draft: this.pad.draft,
      past: this.past,
      debrief:
        this.step === 'debrief'
          ? (this.debrief ??= writeDebrief(this.scenario, this.world, this.seat))
          : null,
      notices: this.notices,
      canUndo: this.pad.canUndo,
    });
    return this.shown;
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  atlas(lens: Lens, eyes: ActorId): Atlas {
    return drawAtlas(this.teller, lens, eyes);
  }

  dossier(actor: ActorId): Dossier {
    const { orders } = this.pad.draft;
    return dossierOf(this.teller, this.room.view(this.pad.draft.talks), orders, this.left(), actor);
  }

  explain(happening: number): readonly string[] {
    const steps: string[] = [];
    let at = this.teller.happening(happening);
    while (at !== undefined && at.kind !== 'opening' && at.kind !== 'month') {
      steps.push(
        this.words.say('explain/step', {
          date: dateOfTurn(this.teller, at.turn),
          text: sentence(this.teller, at),
        }),
      );
      at = at.cause < at.id ? this.teller.happening(at.cause) : undefined;
    }
    return steps;
  }

  exportReplay(): string {
    return writeReplay({ ...this.recorder.header, phases: this.recorder.phases, unsent: this.unsent() });
  }

  private unsent(): Unsent {
    const { orders, replies, talks } = this.pad.draft;
    const { seat, step } = this;
    return {
      seat,
      step,
      orders,
      replies,
      talks,
      motives: this.past?.motives ?? [],
      handover: this.handingOver,
    };
  }

  // planning

  private left(): number {
    return leftOf(this.teller, this.view, this.pad.draft.orders, this.pad.draft.replies);
  }

  private refusalOf(order: Order, rest: readonly Order[]): string {
    const left = this.left() + this.costOf(this.pad.draft.orders) - this.costOf(rest);
    const code = this.watching
      ? 'order/not_for_seat'
      : checkOrder(this.scenario.rules, this.view, this.seat, rest, order);
    if (code !== null) return this.words.say(code);
    return orderCost(this.scenario.rules, order) > left ? this.words.say('order/too_little_capital') : '';
  }

  private costOf(orders: readonly Order[]): number {
    return orders.reduce((sum, order) => sum + orderCost(this.scenario.rules, order), 0);
  }

  add(order: Order): string {
    const refusal =
      this.step === 'planning' && !this.busy
        ? this.refusalOf(order, this.pad.draft.orders)
        : this.words.say('order/not_planning');
    if (refusal === '') {
      this.pad.add(order);
      this.changed();
    }
    return refusal;
  }

  remove(index: number): void {
    this.pad.remove(index);
    this.changed();
  }

  undo(): void {
    this.pad.undo();
    this.changed();
  }

  choose(question: QuestionId, answer: string, clauses?: readonly Clause[]): void {
    const asked = this.view.awaiting.find(({ id }) => id === question);
    if (asked === undefined || this.busy || this.watching) return;
    if (answer === '') this.pad.answer(question, null);
    else {
      const text =
        answer === 'counter' && asked.kind === 'proposal'
          ? (clauses ?? counterTo(this.teller, this.view, asked))
          : null;
      const reply: Reply = {
        type: 'reply',
        seat: this.seat,
        to: question,
        answer,
        ...(text === null ? {} : { clauses: text }),
      };
      const rest = this.pad.draft.replies.filter(({ to }) => to !== question);
      const left = leftOf(this.teller, this.view, this.pad.draft.orders, rest);
      const code = checkReply(this.scenario.rules, this.view, reply, left);
      if (code === null) this.pad.answer(question, reply);
      else this.tell(`refused/${question}/${answer}`, this.words.say(code));
    }
    this.changed();
  }

  // the Table

  private laid(treaty: InstrumentId, other: ActorId): Laid {
    const known = this.room.view(this.pad.draft.talks);
    const found = this.room.treaty(known, treaty);
    if (found === undefined) throw new Error(`no treaty ${treaty} that ${this.seat} knows of`);
    return this.room.laid(found, other, this.pad.draft, known);
  }

  table(treaty: InstrumentId, other: ActorId): TableState {
    return tableOf(this.teller, this.room.view(this.pad.draft.talks), this.laid(treaty, other));
  }

  setClause(treaty: InstrumentId, other: ActorId, clause: string, depth: number): TableState {
    this.room.set(this.laid(treaty, other), clause as ClauseId, depth);
    return this.table(treaty, other);
  }

  takeCounter(treaty: InstrumentId, other: ActorId): TableState {
    this.room.take(this.laid(treaty, other));
    return this.table(treaty, other);
  }

  ask(treaty: InstrumentId, other: ActorId): TableState {
    this.room.ask(this.laid(treaty, other), this.room.view(this.pad.draft.talks));
    return this.table(treaty, other);
  }

  put(treaty: InstrumentId, other: ActorId): TableState {
    const laid = this.laid(treaty, other);
    const order = proposeOrder(this.scenario.rules, this.seat, treaty, laid.clauses);
    if (order === null || this.step !== 'planning' || this.busy) return this.table(treaty, other);
    const refusal = this.refusalOf(order, this.pad.others(order));
    if (refusal !== '') {
      this.tell(`put/${treaty}`, refusal);
      this.changed();
      return this.table(treaty, other);
    }
    const agreed = this.room.isAgreed(laid);
    const talk = laid.talks && !agreed ? this.room.put(laid) : null;
    if (talk !== null) this.pad.said(talk);
    if (!laid.talks || agreed || talk?.answer === 'accept') this.pad.replace(order);
    // saved before anybody sees the answer: a reload would otherwise reveal the price for nothing
    this.save();
    this.changed(false);
    return this.table(treaty, other);
  }

  // phases

  async send(): Promise<readonly Refusal[]> {
    if (this.step !== 'planning' || this.busy) return [];
    return this.working(async () => {
      const planned = this.world;
      const { orders, replies, talks } = this.pad.draft;
      const { refused, motives } = await this.advance([...talks, ...orders, ...replies]);
      this.past = this.pastOf(planned, motives);
      if (this.waiting()) this.step = 'replies';
      else await this.finish([]);
      return refused;
    });
  }

  async sendReplies(): Promise<readonly Refusal[]> {
    if (this.step !== 'replies' || this.busy) return [];
    return this.working(() => this.finish(this.pad.draft.replies));
  }

  private async finish(replies: readonly Reply[]): Promise<readonly Refusal[]> {
    const { refused } = await this.advance(replies);
    this.step = 'resolution';
    if (this.watching && this.past?.before.holders[this.seat] === 'human')
      this.tell('caretaker', this.words.say('notice/caretaker'));
    return refused;
  }

  /** Whether anything waits for our answer in replies. */
  private waiting(): boolean {
    const { awaiting, answers, seat } = this.view;
    return (
      !this.watching &&
      awaiting.some((question) => question.seat === seat && !answers.some(({ to }) => to === question.id))
    );
  }

  private async working<T>(work: () => Promise<T>): Promise<T> {
    this.busy = true;
    this.notices = [];
    try {
      return await work();
    } finally {
      this.busy = false;
      this.changed();
    }
  }

  /** One phase: our inputs and those of all other seats, resolved and written down. */
  private async advance(
    ours: readonly Input[],
  ): Promise<{ refused: readonly Refusal[]; motives: readonly Motive[] }> {
    const before = this.world;
    const machine = await allInputsInSlices(this.scenario.rules, before);
    const handover: readonly Input[] =
      this.handingOver === null ? [] : [{ type: 'handover', seat: this.seat, to: this.handingOver }];
    const mine = this.watching ? handover : [...handover, ...ours];
    const inputs = [...mine, ...machine.inputs];
    const { world, refused } = resolve(this.scenario.rules, before, inputs);
    this.recorder.record(before, inputs, world);
    this.world = world;
    this.handingOver = null;
    this.pad.clear();
    this.room = new TableRoom(this.scenario.rules, world, this.seat);
    this.teller = this.look();
    const returned = refused.filter(({ input }) => input < mine.length);
    for (const { input, code } of returned) this.returned(mine[input], code);
    return { refused: returned, motives: machine.motives };
  }

  private returned(input: Input | undefined, code: string): void {
    const order =
      input?.type === 'order'
        ? orderTitle(this.teller, input)
        : this.words.say('notice/input', {
            on: input?.type === 'talk' ? instrumentName(this.teller, input.on) : null,
          });
    this.tell(
      `returned/${this.world.turn}/${order}`,
      this.words.say('notice/returned', { order, why: this.words.say(code) }),
    );
  }

  seen(): void {
    if (this.step !== 'resolution') return;
    this.step = 'report';
    this.changed();
  }

  nextTurn(): void {
    if (this.step !== 'report' && this.step !== 'resolution') return;
    this.step = this.world.phase === 'over' ? 'debrief' : 'planning';
    this.changed();
  }

  handover(to: SeatHolder): Handover {
    this.handingOver = to;
    this.save();
    return { type: 'handover', seat: this.seat, to };
  }

  // keeping

  /** Takes up what a save had not sent. What no longer holds is left out. */
  takeUp({ orders, replies, talks, handover }: Unsent): void {
    this.handingOver = handover;
    this.pad.restore({
      orders: [],
      replies: [],
      talks: this.step === 'planning' ? this.room.sound(talks) : [],
    });
    for (const order of orders)
      if (this.step === 'planning' && this.refusalOf(order, this.pad.draft.orders) === '')
        this.pad.add(order);
    for (const { to, answer, clauses } of replies) this.choose(to, answer, clauses);
    this.pad.restore(this.pad.draft);
    this.notices = [{ id: 'resumed', text: this.words.say('notice/resumed') }];
    this.shown = null;
  }

  private tell(id: string, text: string): void {
    this.notices = [...this.notices.filter((notice) => notice.id !== id), { id, text }];
  }

  private changed(saving = true): void {
    this.shown = null;
    if (saving) this.save();
    for (const listener of this.listeners) listener();
  }

  private save(): void {
    const failed = (): void => {
      this.tell('save-failed', this.words.say('notice/save-failed'));
      this.changed(false);
    };
    try {
      const kept = this.keep(this.exportReplay());
      if (kept instanceof Promise) kept.catch(failed);
    } catch {
      failed();
    }
  }
}
