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
  fairYes,
  isText,
  judge,
  likelyYes,
  openAmendment,
  ownReading,
  ROUNDS,
  sameText,
  talkAnswer,
  textOf,
  view,
} from '../../engine/index.ts';
import type { Laid } from '../desk/table-laid.ts';
import type { Draft } from '../shown/desk.ts';

/** So much better for us, by our own reading, that it is worth more than certainty. */
const WORTH_A_RISK = 10;

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
    return fairYes(this.rules, this.view(talks), { treaty, asker, answerer, clauses });
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
   * Asks without a round: our own reckoning of a text that they would be sure to sign, one that we would sign too if
   * there is one near. An offer of theirs that stands is named itself, unless we would not sign it and there is a better.
   */
  ask(laid: Laid, known: View): void {
    const { treaty, clauses, with: answerer, offered } = laid;
    const proposal = { treaty: treaty.id, asker: this.seat, answerer, clauses };
    const isEnough =
      (offered !== null && sameText(offered, clauses)) ||
      this.isAgreed(laid) ||
      dearSum(judge(this.rules, known, proposal)) >= 0;
    const sure = isEnough ? null : this.better(known, proposal, offered);
    const likely = isEnough || offered !== null ? null : this.likely(known, proposal, sure);
    const found = likely ?? sure;
    const asked =
      found === null ? 'none' : found === offered ? 'offered' : found === likely ? 'likely' : 'text';
    this.sheets.set(treaty.id, { clauses, of: answerer, counter: found, asked: isEnough ? 'enough' : asked });
  }

  /** What they have offered, where we could live with it ourselves; else that or what we find, whichever is better for us. */
  private better(
    known: View,
    proposal: Proposal,
    offered: readonly Clause[] | null,
  ): readonly Clause[] | null {
    const worth = (clauses: readonly Clause[]): number =>
      ownReading(this.rules, known, { ...proposal, clauses });
    if (offered !== null && worth(offered) >= 0) return offered;
    const found = fairYes(this.rules, known, proposal);
    if (offered === null || found === null) return offered ?? found;
    return worth(offered) >= worth(found) ? offered : found;
  }

  /** A text that they would most likely sign, where it is worth the risk to us beside what they would be sure to sign. */
  private likely(known: View, proposal: Proposal, sure: readonly Clause[] | null): readonly Clause[] | null {
    const found = likelyYes(this.rules, known, proposal);
    if (found === null) return null;
    const worth = (clauses: readonly Clause[]): number =>
      ownReading(this.rules, known, { ...proposal, clauses });
    const least = sure === null ? 0 : Math.max(0, worth(sure)) + WORTH_A_RISK;
    return worth(found) >= least ? found : null;
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
