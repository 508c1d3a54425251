/** What each government learnt about the word of every other: trust at the opening and at the end, and what moved it. */
import type {
  ActorId,
  Happening,
  HappeningKind,
  LedgerEntry,
  Subject,
  TrustFamily,
} from '../../engine/index.ts';
import { tables, tieAt, TRUST_FAMILIES } from '../../engine/index.ts';
import type { Lesson, Reputation, Moment } from '../debrief.ts';
import type { ReasonLine } from '../shown/figure.ts';
import { entriesOf, numberTitle } from '../telling/figures.ts';
import { sentence } from '../telling/happening.ts';
import { ledgerLines } from '../telling/reasons.ts';
import { actorName, actorNames, dateOfTurn, type Teller } from '../telling/teller.ts';
import { isOpening, valuesOf } from './series.ts';

/** Events told in words, and reasons shown for one number. */
const MOST_TOLD = 6;
const MOST_REASONS = 6;

/** A word put to the test: calls answered, promises kept and broken, threats and lines that came to something or not, lies. */
const TESTS: ReadonlySet<HappeningKind> = new Set<HappeningKind>([
  'honoured',
  'qualified',
  'reneged',
  'excused',
  'promiseKept',
  'promiseBroken',
  'pledgeBroken',
  'backedDown',
  'withdrawn',
  'denounced',
  'redLineAnswered',
  'redLineIgnored',
  'admitted',
  'lieProven',
  'yielded',
  'crisisSettled',
  'crisisDefused',
]);
/** What comes month after month is told once, with how often. */
const MONTHLY: ReadonlySet<HappeningKind> = new Set<HappeningKind>(['promiseKept', 'promiseBroken']);

interface Trust {
  readonly by: ActorId;
  readonly of: ActorId;
  readonly family: TrustFamily;
  readonly subject: Subject;
}

function trusts({ scenario: { rules } }: Teller): readonly Trust[] {
  const { seats } = tables(rules);
  return seats.flatMap((of) =>
    seats
      .filter((by) => by !== of)
      .flatMap((by) =>
        TRUST_FAMILIES.map((family) => ({ by, of, family, subject: tieAt(rules, by, of, family) })),
      ),
  );
}

/** What moved a number after the opening, largest first; the lines add up to the difference. */
function movers(teller: Teller, entries: readonly LedgerEntry[]): readonly ReasonLine[] {
  const lines = ledgerLines(teller, entries, Infinity).toSorted(
    (a, b) => Math.abs(b.amount) - Math.abs(a.amount),
  );
  const named = lines.filter(({ code }) => code !== 'limit');
  // What the end of the scale cut off is nobody's deed: it comes last.
  const cut = lines.filter(({ code }) => code === 'limit');
  if (named.length <= MOST_REASONS) return [...named, ...cut];
  const rest = named.slice(MOST_REASONS - 1);
  return [
    ...named.slice(0, MOST_REASONS - 1),
    {
      code: 'other',
      text: teller.words.say('lesson/rest', { count: rest.length }),
      amount: rest.reduce((sum, { amount }) => sum + amount, 0),
    },
    ...cut,
  ];
}

function lessonOf(teller: Teller, { family, subject }: Trust): Lesson {
  const values = valuesOf(teller, subject);
  return {
    family,
    title: numberTitle(teller, subject),
    before: values[0] ?? 0,
    after: values.at(-1) ?? 0,
    reasons: movers(
      teller,
      entriesOf(teller, subject).filter((entry) => !isOpening(teller, entry)),
    ),
  };
}

/** For each government, what every other made of its word in each kind of promise. */
export function reputationsOf(teller: Teller): readonly Reputation[] {
  const all = trusts(teller);
  const { seats } = tables(teller.scenario.rules);
  return seats.map((of) => {
    const observers = seats
      .filter((by) => by !== of)
      .map((by) => ({
        by,
        lessons: all
          .filter((trust) => trust.of === of && trust.by === by)
          .map((trust) => lessonOf(teller, trust)),
      }));
    return {
      of,
      title: teller.words.say('lesson/of', { actor: actorName(of) }),
      summary: summary(teller, observers),
      observers,
    };
  });
}

/** Who believes a government more than at the opening, and who less, over all kinds of promise. */
function summary({ words }: Teller, observers: Reputation['observers']): string {
  const moved = observers.map(({ by, lessons }) => ({
    by,
    sum: lessons.reduce((sum, { before, after }) => sum + after - before, 0),
  }));
  const names = (way: number) => {
    const those = moved.filter(({ sum }) => Math.sign(sum) === way).map(({ by }) => by);
    return those.length === 0 ? null : actorNames(those);
  };
  const [more, less] = [names(1), names(-1)];
  if (more === null && less === null) return words.say('lesson/summary/none');
  return [
    ...(more === null ? [] : [words.say('lesson/summary/more', { by: more })]),
    ...(less === null
      ? []
      : [words.say(more === null ? 'lesson/summary/only-less' : 'lesson/summary/less', { by: less })]),
  ].join('; ');
}

interface Test {
  readonly of: ActorId;
  happening: Happening;
  readonly seen: Set<number>;
  readonly moved: Map<Subject, { readonly trust: Trust; sum: number }>;
}

/** A happening, or all of its like where it comes every month; the word of each who is judged by it apart. */
const keyOf = ({ id, kind, on, by, to, params }: Happening, of: ActorId): string =>
  MONTHLY.has(kind) ? `${of} ${kind} ${on} ${by} ${to} ${params[0]}` : `${of} ${id}`;

/** The tests of a word that taught most, largest first, each with who learnt what. */
export function lessonsOf(teller: Teller): readonly Moment[] {
  const trustAt = new Map(trusts(teller).map((trust) => [trust.subject, trust]));
  const tests = new Map<string, Test>();
  for (const { subject, cause, delta } of teller.known.ledger) {
    const trust = trustAt.get(subject);
    const happening = trust === undefined ? undefined : teller.happening(cause);
    if (trust === undefined || happening === undefined || !TESTS.has(happening.kind)) continue;
    const key = keyOf(happening, trust.of);
    const test: Test = tests.get(key) ?? { of: trust.of, happening, seen: new Set(), moved: new Map() };
    test.happening = happening;
    test.seen.add(happening.id);
    test.moved.set(subject, { trust, sum: (test.moved.get(subject)?.sum ?? 0) + delta });
    tests.set(key, test);
  }
  const weight = ({ moved }: Test): number =>
    [...moved.values()].reduce((sum, { sum: points }) => sum + Math.abs(points), 0);
  return [...tests.values()]
    .filter((test) => weight(test) > 0)
    .toSorted((a, b) => weight(b) - weight(a) || a.happening.id - b.happening.id)
    .slice(0, MOST_TOLD)
    .map((test) => told(teller, test));
}

function told(teller: Teller, { of, happening, seen, moved }: Test): Moment {
  const { words } = teller;
  const date = dateOfTurn(teller, happening.turn);
  const all = [...moved.values()]
    .filter(({ sum }) => sum !== 0)
    .toSorted((a, b) => Math.abs(b.sum) - Math.abs(a.sum));
  const learnt = TRUST_FAMILIES.flatMap((family) => {
    const lines = movesOf(
      teller,
      all.filter(({ trust }) => trust.family === family),
    );
    return lines === '' ? [] : [words.say(`lesson/${family}`, { actor: actorName(of), lines })];
  });
  return {
    turn: happening.turn,
    when: seen.size === 1 ? date : words.say('note/often', { count: seen.size, date }),
    text: [sentence(teller, happening), ...learnt].join(' '),
    happening: happening.id,
    effects: all.slice(0, MOST_REASONS).map(({ trust, sum }) => ({
      code: 'moved',
      text: numberTitle(teller, trust.subject),
      amount: sum,
      cause: happening.id,
    })),
  };
}

/** "Washington −22; Seoul and Kyiv −7": those who learnt the same stand together. */
function movesOf(
  { words }: Teller,
  moves: readonly { readonly trust: Trust; readonly sum: number }[],
): string {
  const together = new Map<number, ActorId[]>();
  for (const { trust, sum } of moves) together.set(sum, [...(together.get(sum) ?? []), trust.by]);
  return [...together]
    .map(([sum, by]) => words.say('lesson/by', { by: actorNames(by), number: words.signed(sum) }))
    .join('; ');
}
