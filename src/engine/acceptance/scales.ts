/**
 * What one government makes of texts of one treaty that another puts to it. All that does not depend on the text is
 * worked out once, when it is first needed: a search for the nearest yes weighs forty texts of one treaty, and
 * each is then a walk over its clauses. There is no second list of reasons: the sum and the judgement both read
 * what `weigh` says.
 */
import { numberOf, type Known } from '../condition.ts';
import { favourCalled } from '../favours/favours.ts';
import { clamp, divide } from '../integers.ts';
import { tables, tieAt, tieOffset, tieStart } from '../layout.ts';
import type { Clause } from '../rules/treaties.ts';
import type { Rules } from '../rules/rules.ts';
import type { ActorId, InstrumentId, TieField } from '../vocabulary.ts';
import type { Param, Span } from '../world.ts';
import { chamberAgainst } from './chamber.ts';
import { catalogueOf, written, type Catalogue, type Charted, type Written } from './catalogue.ts';
import { line, LINE_CAP, type JudgementLine } from './judgement.ts';

/** Each refused round makes the next a little harder (GAME.md, ruling 1), until it is forgotten. */
export const REFUSED_ROUND = -4;
/** An adversary that both like less than this, turned round, is one that they share. */
const SHARED_FROM = 20;

/** Told of every reason with its amount, which the caller keeps within the cap of a line. */
type Add = (reason: string, amount: number, about?: Param, depth?: number, before?: number) => void;

/** A reason that weighs with a text as a whole, within its cap. */
interface Whole {
  readonly amount: number;
  readonly about?: Param;
}
const NOTHING: Whole = { amount: 0 };

/** What weighs with a text as a whole, beside the clauses one by one. */
interface Wholes {
  readonly abandonment: Whole;
  readonly entanglement: Whole;
  readonly sanctions: Whole;
}
const NO_WHOLES: Wholes = { abandonment: NOTHING, entanglement: NOTHING, sanctions: NOTHING };

/** What is known of the bargaining, beside numbers and instruments. */
export interface Bargaining {
  /** The clauses of the treaty that stands, which a text on it would change; `null` while none stands. */
  readonly standing: readonly Clause[] | null;
  readonly refusals: number;
  /** The asking price, as far as it is known. */
  readonly price: Span;
}

export class Scales {
  readonly treaty: InstrumentId;
  readonly asker: ActorId;
  readonly answerer: ActorId;
  readonly catalogue: Catalogue;
  readonly price: Span;
  private readonly rules: Rules;
  private readonly known: Known;
  private readonly standing: readonly Written[] | null;
  private readonly refused: number;
  /** Where the numbers begin that the answerer holds about the asker. */
  private readonly tie: number;
  private readonly regard: number;
  private readonly favour: number;
  private readonly chamber: number;
  // Worked out when a text first asks for it: a judgement of one text asks for few of them.
  private before: Wholes | null = null;
  private shared: Whole | null = null;
  private dealing: number | null = null;
  private fear = -1;
  /** Whether the treaty has a promise of defence to offer. */
  private mayBind: boolean | null = null;
  /** How much the answerer needs or likes each seat, by its place; −1 while nobody has asked. */
  private readonly needs: number[] = [];
  /** By the same places, what the seats think of the text that is being weighed. */
  private readonly minded: number[] = [];

  constructor(
    rules: Rules,
    known: Known,
    { treaty, asker, answerer }: Pick<Scales, 'treaty' | 'asker' | 'answerer'>,
    { standing, refusals, price }: Bargaining,
  ) {
    this.rules = rules;
    this.known = known;
    this.treaty = treaty;
    this.asker = asker;
    this.answerer = answerer;
    this.price = price;
    this.catalogue = catalogueOf(rules, treaty);
    this.standing = standing === null ? null : written(this.catalogue, standing);
    this.refused = REFUSED_ROUND * refusals;
    this.tie = tieStart(rules, answerer, asker);
    this.regard = divide(known.numbers[this.tie + tieOffset('regard')] ?? 0, 5);
    this.favour = favourCalled(known, answerer, asker);
    this.chamber = chamberAgainst(rules, known, treaty, answerer);
    for (let place = 0; place < tables(rules).seats.length; place++) {
      this.needs.push(-1);
      this.minded.push(0);
    }
  }

  /** What a text adds up to, without the asking price. */
  sum(text: readonly Written[]): number {
    let sum = 0;
    this.weigh(text, (_, amount) => {
      sum += clamp(amount, -LINE_CAP, LINE_CAP);
    });
    return sum;
  }

  /** The same as named lines. */
  lines(text: readonly Clause[]): readonly JudgementLine[] {
    const lines: JudgementLine[] = [];
    this.weigh(written(this.catalogue, text), (reason, amount, ...params) => {
      if (amount !== 0) lines.push(...line(reason, amount, ...params.filter((param) => param !== undefined)));
    });
    return lines;
  }

  private weigh(text: readonly Written[], add: Add): void {
    const { standing } = this;
    if (standing === null) this.goodwill(text, add);
    else this.changes(standing, text, add);
    // Of a treaty in force the old text would go on weighing: what counts is the difference.
    let before = NO_WHOLES;
    if (standing !== null) {
      this.before ??= this.wholes(standing);
      ({ before } = this);
    }
    const after = this.wholes(text);
    more('accept/abandonment', before.abandonment, after.abandonment, add);
    more('accept/entanglement', before.entanglement, after.entanglement, add);
    more('accept/sanctions', before.sanctions, after.sanctions, add);
    add('accept/favour', this.favour, this.asker);
    add('accept/chamber', this.chamber);
    add('accept/refused', this.refused);
  }

  /** What a new text is worth clause by clause, and what the answerer thinks of who puts it. */
  private goodwill(text: readonly Written[], add: Add): void {
    let trust = 0;
    let isSecurity = false;
    for (const { clause, depth } of text) {
      add('accept/clause', this.worth(clause, depth), clause.rules.id, depth);
      trust += this.trustFor(clause);
      isSecurity ||= clause.isSecurity;
    }
    add('accept/trust', meanTrust(trust, text.length));
    add('accept/regard', this.regard);
    if (isSecurity) {
      this.shared ??= this.sharedAdversary();
      add('accept/shared-adversary', this.shared.amount, this.shared.about);
    }
  }

  /**
   * What changes, clause by clause. Good will was counted when the treaty was signed and counts half: a friend meets
   * one half-way, and does not sign away the whole of it, one small change after another. Ill will counts in full.
   */
  private changes(before: readonly Written[], after: readonly Written[], add: Add): void {
    let trust = 0;
    let promised = 0;
    for (const { clause, depth } of after) {
      const old = depthIn(before, clause);
      if (old === depth) continue;
      if (old < 0) add('accept/clause', this.worth(clause, depth), clause.rules.id, depth);
      else
        add(
          'accept/changed',
          this.worth(clause, depth) - this.worth(clause, old),
          clause.rules.id,
          depth,
          old,
        );
      if (depth > old) {
        trust += this.trustFor(clause);
        promised++;
      }
    }
    for (const { clause, depth } of before)
      if (depthIn(after, clause) < 0)
        add('accept/struck', -this.worth(clause, depth), clause.rules.id, depth);
    add('accept/trust', halved(meanTrust(trust, promised)));
    add('accept/regard', halved(this.regard));
  }

  private wholes(text: readonly Written[]): Wholes {
    return {
      abandonment: this.abandonment(text),
      entanglement: this.entanglement(text),
      sanctions: this.sanctions(text),
    };
  }

  /**
   * Who feels threatened wants a promise that binds: a deep one draws it in, a shallow one reminds it of the risk, and
   * so does a text that leaves out the promise its treaty is there for.
   */
  private abandonment(text: readonly Written[]): Whole {
    for (const { clause, depth } of text) {
      const { obligation, depths } = clause.rules;
      if (obligation !== 'defence') continue;
      return this.feared(depths < 2 ? 1 : 2 * (depth / (depths - 1)) - 1);
    }
    this.mayBind ??= [...this.catalogue.values()].some(({ rules }) => rules.obligation === 'defence');
    return this.mayBind ? this.feared(-1) : NOTHING;
  }

  /** The fear, by how deep the promise is: 1 for the deepest, −1 for the shallowest and for none. */
  private feared(deep: number): Whole {
    if (this.fear < 0) this.fear = this.worstThreat();
    const amount = divide(Math.trunc(this.fear * deep) * (this.temper?.abandonment ?? 100), 600);
    return { amount: clamp(amount, -LINE_CAP, LINE_CAP) };
  }

  /** Third parties who mind, in proportion to how much the answerer needs or likes them. */
  private entanglement(text: readonly Written[]): Whole {
    const { minded } = this;
    minded.fill(0);
    for (const { clause, depth } of text)
      for (const { place, byDepth } of clause.minds)
        minded[place] = (minded[place] ?? 0) + (byDepth[depth] ?? 0);
    const { seats } = tables(this.rules);
    const percent = this.temper?.entrapment ?? 100;
    let worst = 0;
    let whom: ActorId | null = null;
    let sum = 0;
    for (let place = 0; place < minded.length; place++) {
      const mind = minded[place] ?? 0;
      const third = seats[place];
      if (mind === 0 || third === undefined || third === this.answerer || third === this.asker) continue;
      const cost = divide(mind * this.needOf(place, third) * percent, 10_000);
      sum += cost;
      if (cost < worst) {
        worst = cost;
        whom = third;
      }
    }
    return whom === null ? NOTHING : { amount: clamp(sum, -30, 30), about: whom };
  }

  /** Dealing in arms or technology with somebody under a mandate, or under the answerer's own measures. */
  private sanctions(text: readonly Written[]): Whole {
    for (const { clause } of text) {
      if (!clause.isDealing) continue;
      this.dealing ??= this.measuresAgainst();
      return this.dealing === 0 ? NOTHING : { amount: this.dealing };
    }
    return NOTHING;
  }

  private get temper(): { readonly abandonment: number; readonly entrapment: number } | undefined {
    return tables(this.rules).actors.get(this.answerer)?.temper;
  }

  private worth({ rules }: Charted, depth: number): number {
    return rules.interests[this.answerer]?.[depth] ?? 0;
  }

  private trustFor({ trust }: Charted): number {
    return this.known.numbers[this.tie + trust] ?? 0;
  }

  private read(from: ActorId, to: ActorId, field: TieField): number {
    return numberOf(this.known, tieAt(this.rules, from, to, field));
  }

  private needOf(place: number, third: ActorId): number {
    let need = this.needs[place] ?? -1;
    if (need < 0) {
      need = Math.max(
        this.read(this.answerer, third, 'dependence'),
        this.read(this.answerer, third, 'regard'),
        0,
      );
      this.needs[place] = need;
    }
    return need;
  }

  private worstThreat(): number {
    let worst = 0;
    for (const third of tables(this.rules).seats)
      if (third !== this.answerer && third !== this.asker)
        worst = Math.max(worst, this.read(this.answerer, third, 'threat'));
    return worst;
  }

  private sharedAdversary(): Whole {
    let shared = SHARED_FROM;
    let whom: ActorId | null = null;
    for (const third of tables(this.rules).seats) {
      if (third === this.answerer || third === this.asker) continue;
      const both = Math.min(
        -this.read(this.answerer, third, 'regard'),
        -this.read(this.asker, third, 'regard'),
      );
      if (both > shared) {
        shared = both;
        whom = third;
      }
    }
    return whom === null ? NOTHING : { amount: divide(shared, 6), about: whom };
  }

  private measuresAgainst(): number {
    let amount = 0;
    for (const instrument of this.known.instruments) {
      if (instrument.kind !== 'sanctions' || instrument.data.target !== this.asker) continue;
      if (!(instrument.state.startsWith('imposed') || instrument.state.startsWith('easing'))) continue;
      amount -= instrument.parties.includes(this.answerer) ? 6 : 1;
    }
    return clamp(amount, -18, 0);
  }
}

/** A reason as it weighs for the new text, less what it weighs for the old one. */
function more(reason: string, before: Whole, after: Whole, add: Add): void {
  add(reason, after.amount - before.amount, after.amount === 0 ? before.about : after.about);
}

/** Mean trust in the families of what is promised, as it counts for a text. */
const meanTrust = (sum: number, promises: number): number =>
  promises === 0 ? 0 : divide(divide(sum, promises) - 50, 2);

const halved = (will: number): number => (will > 0 ? divide(will, 2) : will);

/** The depth at which a clause stands in a text, or −1. */
function depthIn(text: readonly Written[], clause: Charted): number {
  for (const other of text) if (other.clause === clause) return other.depth;
  return -1;
}
