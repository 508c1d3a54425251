import type { ActorId, Clause, InstrumentId, Judgement, Talk, Treaty, View } from '../../engine/index.ts';
import { judge, odds, openAmendment, ROUNDS, standingText, tables } from '../../engine/index.ts';
import type { Assessment, TableState } from '../shown/table.ts';
import type { ReasonLine } from '../shown/figure.ts';
import { judgementLine } from '../telling/reasons.ts';
import { actorName, clauseName, depthName, type Teller } from '../telling/teller.ts';
import { stateChips } from './states.ts';
import { sameText } from '../../engine/index.ts';

/** What lies on one Table, beside what the view knows. */
export interface Laid {
  readonly treaty: Treaty;
  readonly with: ActorId;
  /** The text we would put. */
  readonly clauses: readonly Clause[];
  readonly rounds: readonly Talk[];
  /** The text they offered in their last answer, or named when asked. */
  readonly counter: readonly Clause[] | null;
  /** What they were asked without a round, and answered: null if nothing was. */
  readonly asked: 'enough' | 'none' | 'text' | 'offered' | null;
  /** The text of their own that they answered our last with. */
  readonly offered: readonly Clause[] | null;
  /** Whether this text, initialled, is on the list. */
  readonly initialled: boolean;
  /** False where they answer in replies only: a person, or more than two parties. */
  readonly talks: boolean;
  /** Whether the text is on the list, to be answered in replies. */
  readonly sent: boolean;
}

/** Whether what lies there is the text that they answered our last with. */
const isOffered = ({ offered, clauses }: Laid): boolean => offered !== null && sameText(offered, clauses);

/** The Table as the seat sees it. `view` is the seat's view with what the rounds so far have proved. */
export function tableOf(teller: Teller, view: View, laid: Laid): TableState {
  const { rules } = teller.scenario;
  const { treaty, clauses, rounds } = laid;
  const other = laid.with;
  const theirs = judge(rules, view, { treaty: treaty.id, asker: view.seat, answerer: other, clauses });
  const ours = judge(rules, view, { treaty: treaty.id, asker: other, answerer: view.seat, clauses });
  const last = rounds.at(-1);
  // an answer is to the text that was put, and stands until another text lies there or something else was asked
  const answered = last !== undefined && laid.asked === null && sameText(last.clauses, clauses);
  const standing = standingText(view, treaty.id);
  const { counter } = laid;
  return {
    treaty: treaty.id,
    with: other,
    amends: standing !== null,
    unchanged: standing !== null && sameText(clauses, standing),
    round: Math.min(rounds.length + 1, ROUNDS),
    left: laid.talks ? ROUNDS - rounds.length : laid.sent ? 0 : 1,
    clauses: clausesOf(teller, treaty.id, view.seat, other, clauses, standing),
    states: stateChips(
      teller,
      laid.initialled && standing === null ? { ...treaty, state: 'negotiating' } : treaty,
    ),
    change: standing === null ? null : changeOf(teller, treaty, laid.initialled),
    // what they have offered themselves they sign
    theirs: {
      ...assessmentOf(teller, theirs, treaty.id),
      ...(isOffered(laid) ? { odds: { low: 100, high: 100 } } : {}),
    },
    ours: assessmentOf(teller, ours, treaty.id),
    minds: mindsOf(teller, treaty, clauses, standing ?? []),
    said: saidOf(teller, laid, last, theirs),
    verdict: answered ? last.answer : 'none',
    counter,
    theirOwn: counter !== null && laid.offered !== null && sameText(counter, laid.offered),
    initialled: laid.initialled,
  };
}

function clausesOf(
  { scenario }: Teller,
  treaty: InstrumentId,
  us: ActorId,
  them: ActorId,
  chosen: readonly Clause[],
  standing: readonly Clause[] | null,
): TableState['clauses'] {
  const prose = scenario.prose.treaties[treaty];
  return (tables(scenario.rules).treaties.get(treaty)?.clauses ?? []).map(({ id, interests }) => {
    const words = prose?.clauses[id];
    return {
      id,
      title: words?.title ?? id,
      text: words?.text ?? '',
      depths: words?.depths ?? [],
      depth: chosen.find((clause) => clause.id === id)?.depth ?? -1,
      standing: standing?.find((clause) => clause.id === id)?.depth ?? (standing === null ? null : -1),
      ours: interests[us] ?? [],
      theirs: interests[them] ?? [],
    };
  });
}

function assessmentOf(teller: Teller, judgement: Judgement, treaty: InstrumentId): Assessment {
  const { lines, low, high, price } = judgement;
  const { words } = teller;
  const hidden = price.low !== price.high;
  const priceLine: ReasonLine = {
    code: 'accept/price',
    text: words.say(hidden ? 'reason/accept/price/hidden' : 'reason/accept/price'),
    amount: Math.trunc((price.low + price.high) / 2),
    ...(hidden ? { low: price.low, high: price.high } : {}),
  };
  return {
    lines: [
      ...lines.map((line) => judgementLine(teller, line, treaty)),
      ...(price.low === 0 && price.high === 0 ? [] : [priceLine]),
    ],
    low: low + price.low,
    high: high + price.high,
    odds: odds(judgement),
  };
}

/** How far a change of a treaty in force has come: it goes its way beside the text that stands. */
function changeOf({ words }: Teller, treaty: Treaty, initialled: boolean): string {
  return words.say(`treaty/${initialled ? 'negotiating' : (openAmendment(treaty)?.state ?? 'drafted')}`);
}

/** What others think of either party for signing this text, beside what they think of what stands: secret clauses are not read. */
function mindsOf(
  { scenario, words }: Teller,
  treaty: Treaty,
  clauses: readonly Clause[],
  standing: readonly Clause[],
): TableState['minds'] {
  const rules = tables(scenario.rules).clauses.get(treaty.id);
  const minds = new Map<ActorId, number>();
  const read = (text: readonly Clause[], sign: -1 | 1): void => {
    for (const { id, depth, secret } of text) {
      if (secret || treaty.known !== 'all') continue;
      for (const [actor, byDepth] of Object.entries(rules?.get(id)?.mind ?? {}) as [
        ActorId,
        readonly number[],
      ][])
        if (!treaty.parties.includes(actor))
          minds.set(actor, (minds.get(actor) ?? 0) + sign * (byDepth[depth] ?? 0));
    }
  };
  read(clauses, 1);
  read(standing, -1);
  return [...minds]
    .filter(([, amount]) => amount !== 0)
    .toSorted((a, b) => Math.abs(b[1]) - Math.abs(a[1]))
    .map(([actor, amount]) => ({
      actor,
      text: words.say('preview/mind', { actor: actorName(actor) }),
      amount,
    }));
}

/** Reasons that name a clause and a depth. */
const CLAUSES: ReadonlySet<string> = new Set(['accept/clause', 'accept/changed', 'accept/struck']);

/** Their answer in reported speech: the verdict, and what weighed most for or against the text. */
function saidOf(teller: Teller, laid: Laid, last: Talk | undefined, judgement: Judgement): string {
  const { words } = teller;
  const who = actorName(laid.with);
  if (laid.asked === 'text') return words.say('said/ask', { who });
  if (laid.asked !== null) return words.say(`said/ask/${laid.asked}`, { who });
  if (last === undefined) {
    const sent = laid.sent ? 'said/sent' : 'said/in-replies';
    return laid.talks ? '' : words.say(laid.treaty.parties.length > 2 ? `${sent}/all` : sent, { who });
  }
  if (isOffered(laid)) return words.say('said/offered', { who });
  // the judgement shown is of the text on the Table; the answer was to the text that was put
  if (!sameText(last.clauses, laid.clauses)) return words.say(`said/before/${last.answer}`, { who });
  const sign = last.answer === 'accept' ? 1 : -1;
  const weight = ({ low, high }: { low: number; high: number }): number => sign * (low + high);
  const heaviest = judgement.lines.toSorted((a, b) => weight(b) - weight(a)).find((line) => weight(line) > 0);
  const reason = heaviest?.reason.split('/')[1] ?? (last.answer === 'accept' ? '' : 'price');
  const [clause = '', depth = 0] = CLAUSES.has(heaviest?.reason ?? '') ? (heaviest?.params ?? []) : [];
  const code = words.has(`said/${last.answer}/${reason}`)
    ? `said/${last.answer}/${reason}`
    : `said/${last.answer}`;
  return words.say(
    code,
    {
      who,
      clause: clauseName(laid.treaty.id, String(clause)),
      depth: depthName(laid.treaty.id, String(clause), Number(depth)),
    },
    last.round,
  );
}
