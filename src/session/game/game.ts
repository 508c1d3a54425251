import type {
  ActorId,
  Clause,
  ClauseId,
  Handover,
  Input,
  InstrumentId,
  MemberId,
  Order,
  QuestionId,
  Refusal,
  Reply,
  SeatHolder,
  View,
} from '../../engine/index.ts';
import { checkOrder, checkReply, orderCost } from '../../engine/index.ts';
import type { Scenario } from '../../scenario/index.ts';
import { createWords, type Words } from '../../words/index.ts';
import type { Atlas, Lens } from '../atlas.ts';
import { tellEnvoys } from '../branching/envoys-told.ts';
import { otherOrders } from '../branching/other-orders.ts';
import { tellWhatIf } from '../branching/told.ts';
import type { Debrief } from '../debrief.ts';
import type { Envoys } from '../envoys.ts';
import { writeDebrief } from '../debriefing/write.ts';
import { canvassing, councilOf } from '../desk/council.ts';
import { deskOf, leftOf } from '../desk/desk.ts';
import { dossierOf } from '../desk/dossier.ts';
import { drawAtlas } from '../desk/draw-atlas.ts';
import { orderTitle } from '../desk/orders.ts';
import { counterTo } from '../desk/proposals.ts';
import { refusalText } from '../desk/refusal.ts';
import { tableOf } from '../desk/table.ts';
import type { Laid } from '../desk/table-laid.ts';
import type { Lies } from '../desk/tables.ts';
import { proposeOrder } from '../desk/talks.ts';
import type { Unsent } from '../replay/replay.ts';
import { writeReplay } from '../replay/plain.ts';
import type { CouncilState } from '../shown/council.ts';
import type { Desk, Notice, Step } from '../shown/desk.ts';
import type { Dossier } from '../shown/dossier.ts';
import type { Offer } from '../shown/offer.ts';
import type { Options, Session } from '../session.ts';
import type { TableState } from '../shown/table.ts';
import type { Alternative, Choice, OtherOrder, Outcome, Pair, Played, WhatIf } from '../what-if.ts';
import { explain } from '../telling/explain.ts';
import { namesOf } from '../telling/names.ts';
import { createTeller, instrumentName, type Teller } from '../telling/teller.ts';
import { Board, type Advanced, type Standing } from './board.ts';
import { DraftPad } from './draft-pad.ts';
import { Recalled, type Think } from './seats.ts';

/** Where a save goes. A promise that fails is told on the desk, once. */
export type Keep = (text: string) => void | Promise<void>;

/** A game from one chair. All that is shown is made of this seat's view; the World is passed on, never read. */
export class Game implements Session {
  readonly scenario: Scenario;
  readonly options: Options;
  private readonly words: Words;
  private readonly keep: Keep;
  private readonly board: Board;
  private readonly listeners = new Set<() => void>();
  private readonly pad = new DraftPad();
  private step: Step;
  private handingOver: SeatHolder | null = null;
  private notices: Notice[] = [];
  private shown: Desk | null = null;
  private debrief: Debrief | null = null;
  private busy = false;

  constructor(options: Options, standing: Standing, step: Step, keep: Keep, think: Think) {
    this.scenario = options.scenario;
    this.options = options;
    this.keep = keep;
    this.words = createWords(options.locale ?? 'en', namesOf(options.scenario));
    this.board = new Board(options.scenario, this.words, options.seat, standing, think);
    this.step = step;
  }

  private get seat(): ActorId {
    return this.options.seat;
  }

  private get teller(): Teller {
    return this.board.teller;
  }

  private get view(): View {
    return this.board.view;
  }

  // what the page reads

  desk(): Desk {
    this.shown ??= deskOf({
      teller: this.teller,
      view: this.view,
      step: this.step,
      draft: this.pad.draft,
      past: this.board.past,
      debrief:
        this.step === 'debrief'
          ? (this.debrief ??= writeDebrief(
              this.scenario,
              this.board.world,
              this.seat,
              this.played(),
              this.options.locale,
            ))
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
    const { room } = this.board;
    const { draft } = this.pad;
    const known = room.view(draft.talks);
    const lies: Lies = (treaty, other) => room.laid(treaty, other, draft, known);
    return dossierOf(this.teller, known, draft.orders, this.left(), actor, lies);
  }

  council(draft: InstrumentId | null): CouncilState | null {
    return councilOf(this.teller, this.view, this.pad.draft.orders, this.left(), draft);
  }

  canvassing(draft: InstrumentId, member: MemberId): readonly Offer[] {
    return canvassing(this.teller, this.view, this.pad.draft.orders, this.left(), draft, member);
  }

  explain(happening: number): readonly string[] {
    // In the debrief secrets are open.
    const known = this.step === 'debrief' ? this.board.world : this.view;
    return explain(createTeller(this.scenario, this.words, known), happening);
  }

  played(): Played {
    return { ...this.board.recorder.header, phases: this.board.recorder.phases };
  }

  private chosen(id: string): { readonly debrief: Debrief; readonly choice: Choice } {
    const { debrief } = this;
    const choice = debrief?.choices.find((one) => one.id === id);
    if (debrief === null || choice === undefined) throw new Error(`nothing was chosen in ${id}`);
    return { debrief, choice };
  }

  otherOrders(id: string): readonly OtherOrder[] {
    return otherOrders(this.scenario, this.played(), this.chosen(id).choice, this.options.locale);
  }

  whatIf(id: string, instead: Alternative, pairs: readonly Pair[]): WhatIf {
    return tellWhatIf(
      this.scenario,
      this.board.world,
      { ...this.chosen(id), instead, pairs, actor: this.seat },
      this.options.locale,
    );
  }

  envoys(outcomes: readonly Outcome[]): Envoys {
    // they tell of secrets
    if (this.step !== 'debrief') throw new Error('the game is not over');
    const { seat } = this;
    return tellEnvoys(
      this.scenario,
      this.board.world,
      { outcomes, actor: seat, reader: seat },
      this.options.locale,
    );
  }

  exportReplay(): string {
    return writeReplay({
      ...this.board.recorder.header,
      phases: this.board.recorder.phases,
      unsent: this.unsent(),
    });
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
      motives: this.board.past?.motives ?? [],
      handover: this.handingOver,
    };
  }

  // planning

  private left(): number {
    return leftOf(this.teller, this.view, this.pad.draft.orders, this.pad.draft.replies);
  }

  private refusalOf(order: Order, rest: readonly Order[]): string {
    const { rules } = this.scenario;
    const code = this.board.watching
      ? 'order/not_for_seat'
      : checkOrder(rules, this.view, this.seat, rest, order);
    if (code !== null) return refusalText(this.teller, this.view, order, code);
    const left = leftOf(this.teller, this.view, rest, this.pad.draft.replies);
    return orderCost(rules, order) > left ? this.words.say('order/too_little_capital') : '';
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
    if (asked === undefined || this.busy || this.board.watching) return;
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
    const known = this.board.room.view(this.pad.draft.talks);
    const found = this.board.room.treaty(known, treaty);
    if (found === undefined) throw new Error(`no treaty ${treaty} that ${this.seat} knows of`);
    return this.board.room.laid(found, other, this.pad.draft, known);
  }

  table(treaty: InstrumentId, other: ActorId): TableState {
    return tableOf(this.teller, this.board.room.view(this.pad.draft.talks), this.laid(treaty, other));
  }

  setClause(treaty: InstrumentId, other: ActorId, clause: string, depth: number): TableState {
    this.board.room.set(this.laid(treaty, other), clause as ClauseId, depth);
    return this.table(treaty, other);
  }

  takeCounter(treaty: InstrumentId, other: ActorId): TableState {
    this.board.room.take(this.laid(treaty, other));
    return this.table(treaty, other);
  }

  ask(treaty: InstrumentId, other: ActorId): TableState {
    this.board.room.ask(this.laid(treaty, other), this.board.room.view(this.pad.draft.talks));
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
    const agreed = this.board.room.isAgreed(laid);
    const talk = agreed ? null : this.board.room.put(laid);
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
      const planned = this.board.world;
      const { orders, replies, talks } = this.pad.draft;
      const { refused, motives } = await this.advance([...talks, ...orders, ...replies]);
      this.board.lookBackTo(planned, motives);
      if (this.board.waiting) this.step = 'replies';
      else await this.finish([]);
      return refused;
    });
  }

  async sendReplies(): Promise<readonly Refusal[]> {
    if ((this.step !== 'replies' && this.step !== 'crisis') || this.busy) return [];
    return this.working(() => this.finish(this.pad.draft.replies));
  }

  private async finish(replies: readonly Reply[]): Promise<readonly Refusal[]> {
    const { refused } = await this.advance(replies);
    // Crisis rounds in which nothing is asked of this seat pass by themselves.
    while (this.view.phase === 'crisis' && !this.board.waiting) await this.advance([]);
    this.step = this.view.phase === 'crisis' ? 'crisis' : 'resolution';
    if (this.board.watching && this.board.past?.before.holders[this.seat] === 'human')
      this.tell('caretaker', this.words.say('notice/caretaker'));
    return refused;
  }

  /** Sends what the seat has to send; a seat in other hands sends nothing but the handing over itself. */
  private async advance(ours: readonly Input[]): Promise<Advanced> {
    const { seat, handingOver: to } = this;
    const handover: readonly Input[] = to === null ? [] : [{ type: 'handover', seat, to }];
    const advanced = await this.board.advance(this.board.watching ? handover : [...handover, ...ours]);
    this.handingOver = null;
    this.pad.clear();
    for (const { of, code } of advanced.refused) this.returned(of, code);
    return advanced;
  }

  private async working(work: () => Promise<readonly Refusal[]>): Promise<readonly Refusal[]> {
    this.busy = true;
    this.notices = [];
    try {
      return await work();
    } catch (error) {
      if (error instanceof Recalled) return [];
      throw error;
    } finally {
      this.busy = false;
      this.changed();
    }
  }

  private returned(input: Input, code: string): void {
    const on = input.type === 'talk' ? instrumentName(this.teller, input.on) : null;
    const order =
      input.type === 'order' ? orderTitle(this.teller, input) : this.words.say('notice/input', { on });
    const why = this.words.say(code);
    this.tell(`returned/${this.view.turn}/${order}`, this.words.say('notice/returned', { order, why }));
  }

  seen(): void {
    if (this.step !== 'resolution') return;
    this.step = 'report';
    this.changed();
  }

  nextTurn(): void {
    if (this.step !== 'report' && this.step !== 'resolution') return;
    this.step = this.view.phase === 'over' ? 'debrief' : 'planning';
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
      talks: this.step === 'planning' ? this.board.room.sound(talks) : [],
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
