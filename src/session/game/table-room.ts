import type {
  ActorId,
  Clause,
  ClauseId,
  InstrumentId,
  Proposal,
  Rules,
  Talk,
  Treaty,
  View,
  World,
} from '../../engine/index.ts';
import {
  afterTalks,
  counterpartOf,
  dearSum,
  isText,
  judge,
  openAmendment,
  ownWorth,
  ROUNDS,
  sameText,
  talkAnswer,
  textOf,
  view,
  widerYes,
} from '../../engine/index.ts';
import type { Laid } from '../desk/table-laid.ts';
import type { Draft } from '../shown/desk.ts';

/** What lies on a Table and has not been put. */
interface Sheet {
  readonly clauses: readonly Clause[];
  /** Whose answer stands there: of several partners each is asked by itself. */
  readonly of: ActorId | null;
  readonly counter: readonly Clause[] | null;
  readonly asked: Laid['asked'];
}

/** The Tables of one planning: texts as they lie there, and what was said. Talks themselves are in the draft. */
export class TableRoom {
  private readonly rules: Rules;
  private readonly world: World;
  private readonly seat: ActorId;
  private readonly sheets = new Map<InstrumentId, Sheet>();

  constructor(rules: Rules, world: World, seat: ActorId) {
    this.rules = rules;
    this.world = world;
    this.seat = seat;
  }

  /** The seat's view with what the rounds so far have proved. */
  view(talks: readonly Talk[]): View {
    return view(this.rules, afterTalks(this.rules, this.world, talks), this.seat);
  }

  treaty(known: View, id: InstrumentId): Treaty | undefined {
    const treaty = known.instruments.find((instrument) => instrument.id === id);
    return treaty?.kind === 'treaty' ? treaty : undefined;
  }

  /** Whether the other side can be talked to before the démarches go out: an AI, and no third party to ask. */
  private talksWith(treaty: Treaty, other: ActorId): boolean {
    return counterpartOf(treaty, this.seat) === other && this.world.holders[other] !== 'human';
  }

  private sheet(known: View, treaty: Treaty, draft: Draft): Sheet {
    const lying = this.sheets.get(treaty.id);
    if (lying !== undefined) return lying;
    const ordered = draft.orders.find(
      ({ on, clauses }) => on === treaty.id && clauses !== undefined,
    )?.clauses;
    const last = draft.talks.findLast(({ on }) => on === treaty.id);
    const asked = known.awaiting.find(
      ({ on, kind, seat }) => on === treaty.id && kind === 'proposal' && seat === this.seat,
    );
    const clauses =
      ordered ??
      last?.clauses ??
      asked?.clauses ??
      openAmendment(treaty)?.clauses ??
      textOf(this.rules, treaty);
    const counter = last === undefined ? null : this.answered(draft.talks, last);
    return { clauses, of: last?.with ?? null, counter, asked: null };
  }

  /** The text that a round was answered with, or, where it was refused, the nearest that would be signed. */
  private answered(talks: readonly Talk[], talk: Talk): readonly Clause[] | null {
    if (talk.answer !== 'refuse') return this.offered(talks, talk);
    const { seat: asker, with: answerer, on: treaty, clauses } = talk;
    return widerYes(this.rules, this.view(talks), { treaty, asker, answerer, clauses });
  }

  /** The text that came back in a round, found again by the same judgement that gave it. */
  private offered(talks: readonly Talk[], talk: Talk): readonly Clause[] | null {
    const before = talks.filter(({ on, round }) => on === talk.on && round < talk.round);
    return talk.answer === 'counter' ? talkAnswer(this.rules, this.world, before, talk).clauses : null;
  }

  laid(treaty: Treaty, other: ActorId, draft: Draft, known: View): Laid {
    const { clauses, of, ...answer } = this.sheet(known, treaty, draft);
    const { counter, asked } = of === other ? answer : { counter: null, asked: null };
    const rounds = draft.talks.filter(({ on }) => on === treaty.id);
    const order = draft.orders.find(({ on, clauses: text }) => on === treaty.id && text !== undefined);
    const sent = order !== undefined && sameText(order.clauses ?? [], clauses);
    const talks = this.talksWith(treaty, other);
    const agreed = rounds.some((talk) => talk.answer === 'accept' && sameText(talk.clauses, clauses));
    const last = rounds.at(-1);
    const offered = last === undefined ? null : this.offered(draft.talks, last);
    const initialled = sent && agreed;
    return { treaty, with: other, clauses, rounds, counter, asked, offered, initialled, talks, sent };
  }

  /** Whether they have said yes to this very text in an earlier round. */
  isAgreed({ rounds, clauses }: Laid): boolean {
    return rounds.some((talk) => talk.answer === 'accept' && sameText(talk.clauses, clauses));
  }

  /** The rounds of a save that were held as they say: one that was not ends the trust in those after it. */
  sound(talks: readonly Talk[]): readonly Talk[] {
    const wrong = talks.findIndex((talk) => {
      const before = talks.filter(({ on, round }) => on === talk.on && round < talk.round);
      const parties = this.rules.treaties.find(({ id }) => id === talk.on)?.parties ?? [];
      const fair =
        talk.seat === this.seat &&
        parties.length === 2 &&
        parties.includes(talk.seat) &&
        parties.includes(talk.with) &&
        before.length === talk.round - 1 &&
        talk.round <= ROUNDS &&
        isText(this.rules, talk.on, talk.clauses);
      return !fair || talkAnswer(this.rules, this.world, before, talk).answer !== talk.answer;
    });
    return wrong < 0 ? talks : talks.slice(0, wrong);
  }

  set(laid: Laid, clause: ClauseId, depth: number): void {
    const { treaty, with: of, clauses, counter } = laid;
    const rest = clauses.filter(({ id }) => id !== clause);
    // a clause that is struck and comes back is as secret as it was
    const secret =
      [...clauses, ...textOf(this.rules, treaty)].find(({ id }) => id === clause)?.secret ?? false;
    const order = (this.rules.treaties.find(({ id }) => id === treaty.id)?.clauses ?? []).map(({ id }) => id);
    const next = depth < 0 ? rest : [...rest, { id: clause, depth, secret }];
    this.sheets.set(treaty.id, {
      clauses: next.toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id)),
      of,
      counter,
      asked: null,
    });
  }

  take({ treaty, with: of, counter }: Laid): void {
    if (counter !== null) this.sheets.set(treaty.id, { clauses: counter, of, counter: null, asked: null });
  }

  /**
   * Asks without a round: our own reckoning of the nearest text that they would be sure to sign. While an offer of
   * theirs stands it is never one that costs us more.
   */
  ask(laid: Laid, known: View): void {
    const { treaty, clauses, with: answerer, offered } = laid;
    const proposal = { treaty: treaty.id, asker: this.seat, answerer, clauses };
    const isEnough =
      (offered !== null && sameText(offered, clauses)) ||
      this.isAgreed(laid) ||
      dearSum(judge(this.rules, known, proposal)) >= 0;
    const found = isEnough ? null : this.cheaper(proposal, offered, widerYes(this.rules, known, proposal));
    const asked = found === null ? 'none' : found === offered ? 'offered' : 'text';
    this.sheets.set(treaty.id, { clauses, of: answerer, counter: found, asked: isEnough ? 'enough' : asked });
  }

  private cheaper(
    proposal: Proposal,
    offered: readonly Clause[] | null,
    found: readonly Clause[] | null,
  ): readonly Clause[] | null {
    if (offered === null || found === null) return offered ?? found;
    const worth = (clauses: readonly Clause[]): number => ownWorth(this.rules, { ...proposal, clauses });
    return worth(offered) >= worth(found) ? offered : found;
  }

  /** Puts the text as it lies: the round with its answer; null where they answer in their replies, or no round is left. */
  put({ treaty, clauses, with: other, rounds, talks }: Laid): Talk | null {
    if (!talks) {
      // what was asked before has its answer, and is no answer to what is put
      this.sheets.set(treaty.id, { clauses, of: null, counter: null, asked: null });
      return null;
    }
    if (rounds.length >= ROUNDS) return null;
    const question = { seat: this.seat, with: other, on: treaty.id, clauses };
    const { answer } = talkAnswer(this.rules, this.world, rounds, question);
    const talk: Talk = { type: 'talk', ...question, round: rounds.length + 1, answer };
    const counter = this.answered([...rounds, talk], talk);
    this.sheets.set(treaty.id, { clauses, of: other, counter, asked: null });
    return talk;
  }
}
