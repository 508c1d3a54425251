/**
 * What each number is worth to a seat: hundredths of a point for one unit more. Drawn from its aims as they
 * stand, and from what every government cares about. The same stakes rank orders and explain them.
 */
import {
  conceived,
  inside,
  instrumentOf,
  matches,
  type ActorId,
  type AimRules,
  type Clause,
  type HappeningFilter,
  type InstrumentId,
  type Rules,
  type Subject,
  type View,
  type World,
} from '../engine/index.ts';
import { purposesOf, type Comparison, type Purposes } from './purposes.ts';

export interface Stake {
  readonly subject: Subject;
  readonly weight: number;
  /** The aim it comes from, or `null` for the ordinary care of a government. */
  readonly aim: AimRules | null;
}

const NO_STAKES: readonly Stake[] = [];
/** What all weights begin as: copied, which is the quickest way to make so many. */
let zeros: readonly number[] = [];

export class Stakes {
  /** All stakes in a number added up, by subject. Not a typed array: those are dear to make, and one is made a decision. */
  readonly weights: number[];
  /** What it is worth to have a treaty in force, beside its clauses. */
  readonly treaties = new Map<InstrumentId, { readonly weight: number; readonly aim: AimRules }>();
  /** What more a text is worth by its clauses, where a seat looks so far. */
  texts: ((treaty: InstrumentId, clauses: readonly Clause[]) => number) | null = null;
  /** Acts that an aim counts. */
  readonly acts: { readonly filter: HappeningFilter; readonly weight: number; readonly aim: AimRules }[] = [];
  private readonly counted: ReadonlySet<string> | null;
  /** Those that were added one by one. */
  private readonly added: Stake[] = [];
  /** What else bears on numbers: listed when somebody asks, as a first look at orders does not. */
  private readonly cares: (() => readonly Stake[]) | null;
  /** Drawn up when somebody asks, as the next is. */
  private whole: readonly Stake[] | null = null;
  private bySubject: Map<Subject, Stake[]> | null = null;

  constructor(
    size: number,
    counted: ReadonlySet<string> | null,
    cares: (() => readonly Stake[]) | null = null,
  ) {
    if (zeros.length !== size) zeros = Array.from({ length: size }, () => 0);
    this.weights = zeros.slice();
    this.counted = counted;
    this.cares = cares;
  }

  /** Several may bear on one number. */
  get list(): readonly Stake[] {
    return (this.whole ??= this.cares === null ? this.added : [...this.cares(), ...this.added]);
  }

  add(subject: Subject, weight: number, aim: AimRules | null): void {
    if (weight === 0) return;
    this.whole = null;
    this.bySubject = null;
    this.added.push({ subject, weight, aim });
    this.care(subject, weight);
  }

  /** Wants a treaty in force, if no other aim wants it more. */
  wishFor(treaty: InstrumentId, weight: number, aim: AimRules): void {
    if (weight > (this.treaties.get(treaty)?.weight ?? 0)) this.treaties.set(treaty, { weight, aim });
  }

  /** Adds to the weight of a number alone: for what `cares` lists. */
  care(subject: Subject, weight: number): void {
    if (weight !== 0) this.weights[subject] = (this.weights[subject] ?? 0) + weight;
  }

  /** What it is worth to have this text in force, beside what its clauses do. */
  wish(treaty: InstrumentId, clauses: readonly Clause[]): number {
    return this.texts === null ? (this.treaties.get(treaty)?.weight ?? 0) : this.texts(treaty, clauses);
  }

  /** As many numbers, the same acts that may count, and no stake in anything yet. */
  emptied(): Stakes {
    return new Stakes(this.weights.length, this.counted);
  }

  /** What bears on one number. */
  on(subject: Subject): readonly Stake[] {
    if (this.bySubject === null) {
      this.bySubject = new Map();
      for (const stake of this.list) {
        const others = this.bySubject.get(stake.subject);
        if (others) others.push(stake);
        else this.bySubject.set(stake.subject, [stake]);
      }
    }
    return this.bySubject.get(subject) ?? NO_STAKES;
  }

  /** False if no aim counts the act, whoever it is done to. */
  mayCount(act: string): boolean {
    return this.counted === null || this.counted.has(act);
  }
}

/** Hundredths of a point for one more of it, whoever the seat is. */
const CARE = {
  support: 14,
  economy: 14,
  readiness: 8,
  tension: -14,
  regard: 4,
  trust: 5,
  threat: -7,
  dependence: -4,
} as const;
/** A percent of regard for somebody makes their economy matter so much. */
const SYMPATHY = 12;

/** What is told, one by one, what a seat has a stake in. */
interface Told {
  care(subject: Subject, weight: number, aim: AimRules | null): void;
  wishFor(treaty: InstrumentId, weight: number, aim: AimRules): void;
}

/** The stakes of the view's seat. `world` is one that it imagines: its numbers are read. */
export function stakesOf(rules: Rules, known: View, { numbers }: World): Stakes {
  const purposes = purposesOf(rules, known.seat);
  const stakes = new Stakes(numbers.length, purposes.counted, () => listed(purposes, known, numbers));
  tell(purposes, known, numbers, stakes);
  for (const { filter, points, aim } of purposes.acts)
    stakes.acts.push({ filter, weight: points * secretPercent(known, aim), aim });
  return stakes;
}

/** What bears on numbers, as a list. */
function listed(purposes: Purposes, known: View, numbers: readonly number[]): readonly Stake[] {
  const list: Stake[] = [];
  tell(purposes, known, numbers, {
    care: (subject, weight, aim) => {
      if (weight !== 0) list.push({ subject, weight, aim });
    },
    wishFor: () => {},
  });
  return list;
}

function tell(purposes: Purposes, known: View, numbers: readonly number[], to: Told): void {
  ordinary(purposes, numbers, to);
  const left = (known.turns - known.turn + 1) * known.months;
  for (const { aim, wanted } of purposes.aims) {
    const percent = secretPercent(known, aim);
    const { score } = aim;
    switch (score.kind) {
      case 'over': {
        const value = numbers[score.number] ?? 0;
        const worth = Math.trunc((score.points * (value - score.from)) / score.per);
        const full = worth >= aim.most ? 20 : worth < 0 ? 55 : 100;
        to.care(score.number, Math.trunc((score.points * percent * full) / (score.per * 100)), aim);
        break;
      }
      case 'monthly':
        for (const { points, comparisons } of wanted) {
          for (const comparison of comparisons) {
            const gap = gapOf(comparison, numbers);
            const scale = gap > 0 ? Math.max(gap, 6) * 2 : 8 - gap * 2;
            to.care(
              comparison.subject,
              comparison.good * Math.trunc((points * percent * Math.min(left, 6)) / scale),
              aim,
            );
          }
        }
        break;
      case 'state':
        for (const { points, comparisons, treaties } of wanted) {
          for (const treaty of treaties)
            if (!inside(instrumentOf(known, treaty)?.state ?? '', 'inForce'))
              to.wishFor(treaty, points * percent, aim);
          for (const comparison of comparisons) {
            const gap = gapOf(comparison, numbers);
            const scale = gap > 0 ? Math.max(gap, 6) * 2 : 10 - gap;
            to.care(comparison.subject, comparison.good * Math.trunc((points * percent) / scale), aim);
          }
        }
        break;
      case 'each':
    }
  }
}

/** The aim that was drawn secretly counts for more. */
export function secretPercent({ own }: View, { id }: AimRules): number {
  return own.aim === id ? 118 : 100;
}

/** How far a comparison is from holding; zero or less where it holds. */
function gapOf({ subject, value, towards }: Comparison, numbers: readonly number[]): number {
  return towards * (value - (numbers[subject] ?? 0));
}

/** What every government cares about. */
function ordinary(purposes: Purposes, numbers: readonly number[], to: Told): void {
  const at = (subject: Subject): number => numbers[subject] ?? 0;
  const support = at(purposes.support);
  const economy = at(purposes.economy);
  // What is scarce matters more: nobody spends the last of its public or its purse lightly.
  to.care(purposes.support, (CARE.support * (support < 35 ? 3 : support > 75 ? 1 : 2)) >> 1, null);
  to.care(purposes.economy, (CARE.economy * (economy < 35 ? 3 : economy > 70 ? 1 : 2)) >> 1, null);
  to.care(purposes.readiness, at(purposes.readiness) > 70 ? 2 : CARE.readiness, null);
  to.care(purposes.tension, at(purposes.tension) >= 55 ? CARE.tension * 2 : CARE.tension, null);
  to.care(purposes.stability, 100, null);
  for (const neighbour of purposes.neighbours) {
    const regard = at(neighbour.ours.regard);
    to.care(neighbour.regard, CARE.regard + (regard > 30 ? 4 : 0), null);
    for (const trust of neighbour.trust) to.care(trust, CARE.trust, null);
    to.care(neighbour.threat, regard < -40 ? 2 : CARE.threat, null);
    to.care(neighbour.ours.threat, CARE.threat, null);
    to.care(neighbour.ours.dependence, CARE.dependence, null);
    to.care(neighbour.economy, Math.trunc((regard * SYMPATHY) / 100), null);
  }
}

/** Whether doing this act to this actor is something the seat's aims count. */
export function actStakes(
  stakes: Stakes,
  seat: ActorId,
  act: string,
  to: ActorId | null,
  on: InstrumentId | null,
): readonly { weight: number; aim: AimRules }[] {
  if (!stakes.mayCount(act)) return [];
  const deed = conceived({ kind: 'act', by: seat, to, on, params: [act] });
  return stakes.acts.filter(({ filter }) => matches(filter, deed));
}

/** What the numbers of one world are worth beside those of another before it. */
export function worthOf({ list }: Stakes, before: World, after: World): number {
  let sum = 0;
  for (const { subject, weight } of list)
    sum += weight * ((after.numbers[subject] ?? 0) - (before.numbers[subject] ?? 0));
  return sum;
}
