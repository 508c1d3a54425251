import type { Order, QuestionId, Reply, Talk } from '../../engine/index.ts';
import type { Draft } from '../shown/desk.ts';

/** What is about to be sent, with undo. Rounds at the Table are not undone: what was said was said. */
export class DraftPad {
  private now: Draft = { orders: [], replies: [], talks: [] };
  private past: Draft[] = [];

  get draft(): Draft {
    return this.now;
  }

  get canUndo(): boolean {
    return this.past.length > 0;
  }

  restore(draft: Draft): void {
    this.now = draft;
    this.past = [];
  }

  private change(next: Partial<Draft>): void {
    this.past.push(this.now);
    this.now = { ...this.now, ...next };
  }

  add(order: Order): void {
    this.change({ orders: [...this.now.orders, order] });
  }

  remove(index: number): void {
    if (index in this.now.orders)
      this.change({ orders: this.now.orders.filter((_, other) => other !== index) });
  }

  /** Puts an order in the place of those with the same act on the same text, or at the end. */
  replace(order: Order): void {
    this.change({ orders: [...this.others(order), order] });
  }

  /** The orders without those that `replace` would take out. */
  others({ act, on }: Order): readonly Order[] {
    return this.now.orders.filter((other) => other.act !== act || other.on !== on);
  }

  /** Answers a question; the reply before it goes. Null takes the answer back. */
  answer(to: QuestionId, reply: Reply | null): void {
    const rest = this.now.replies.filter((other) => other.to !== to);
    this.change({ replies: reply === null ? rest : [...rest, reply] });
  }

  said(talk: Talk): void {
    this.now = { ...this.now, talks: [...this.now.talks, talk] };
  }

  undo(): void {
    const before = this.past.pop();
    if (before !== undefined) this.now = { ...before, talks: this.now.talks };
  }

  clear(): void {
    this.restore({ orders: [], replies: [], talks: [] });
  }
}
