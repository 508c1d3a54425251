/** What the other side says at the Table, in reported speech. */
import type { Clause, Judgement, JudgementLine, Talk, View } from '../../engine/index.ts';
import { sameText } from '../../engine/index.ts';
import { actorName, actorNames, clauseName, depthName, type Teller } from '../telling/teller.ts';
import { isOffered, isPutBy, type Laid } from './table-laid.ts';

/** Reasons that name a clause and a depth. */
const CLAUSES: ReadonlySet<string> = new Set(['accept/clause', 'accept/changed', 'accept/struck']);
/** Refusals weigh so much before anybody would say that there were too many. */
const TOO_OFTEN = -12;

/** What weighs less is not worth a word beside the clauses. */
const WORTH_A_WORD = -4;

/** A clause of which two texts say something else, and how deep it is in the second: −1 where it is not in it. */
interface Difference {
  readonly id: Clause['id'];
  readonly from: number;
  readonly to: number;
}

/** Their answer: the verdict, and what weighed most for or against the text; of an offer, what it asks for. */
export function saidOf(
  teller: Teller,
  view: View,
  laid: Laid,
  last: Talk | undefined,
  judgement: Judgement,
): string {
  const { words } = teller;
  const who = actorName(laid.with);
  const parties = actorNames(laid.treaty.parties.filter((party) => party !== view.seat));
  if (laid.asked === 'text') return words.say('said/ask', { who });
  if (laid.asked !== null) return words.say(`said/ask/${laid.asked}`, { who });
  if (isPutBy(view, laid.treaty, laid.with, laid.clauses)) return words.say('said/put', { who });
  if (last === undefined) {
    const sent = laid.sent ? 'said/sent' : 'said/in-replies';
    return laid.talks
      ? ''
      : words.say(laid.treaty.parties.length > 2 ? `${sent}/all` : sent, { who, parties });
  }
  if (isOffered(laid)) return words.say('said/offered', { who });
  // the judgement shown is of the text on the Table; the answer was to the text that was put
  if (!sameText(last.clauses, laid.clauses)) return words.say(`said/before/${last.answer}`, { who });
  const { code, clause, depth } = grounds(laid, last, judgement);
  return words.say(
    words.has(code) ? code : `said/${last.answer}`,
    {
      who,
      clause: clauseName(laid.treaty.id, clause),
      depth: depthName(laid.treaty.id, clause, depth),
    },
    last.round,
  );
}

interface Grounds {
  readonly code: string;
  readonly clause: string;
  readonly depth: number;
}

function grounds(laid: Laid, last: Talk, { lines }: Judgement): Grounds {
  const { answer } = last;
  if (answer === 'accept') {
    const [heaviest] = lines.filter(({ low }) => low > 0).toSorted((a, b) => b.low - a.low);
    return named(`said/accept/${heaviest?.reason.split('/')[1] ?? ''}`, heaviest);
  }
  const { counter } = laid;
  if (counter === null) return named(`said/${answer}/none`, undefined);
  const differences = differencesOf(last.clauses, counter);
  const [only] = differences;
  if (answer === 'counter' && only !== undefined && differences.length === 1) {
    const kind = only.to < 0 ? 'drop' : only.from < 0 ? 'add' : 'move';
    return { code: `said/counter/${kind}`, clause: only.id, depth: only.to };
  }
  // nothing is held against us that the text they would sign leaves as it is
  const [heaviest] = lines
    .filter((line) => line.low < 0 && isToldOf(line, differences))
    .toSorted((a, b) => a.low - b.low);
  return named(`said/${answer}/${heaviest?.reason.split('/')[1] ?? 'price'}`, heaviest);
}

function isToldOf({ reason, params, low }: JudgementLine, differences: readonly Difference[]): boolean {
  if (reason === 'accept/refused') return low <= TOO_OFTEN;
  if (!CLAUSES.has(reason)) return low <= WORTH_A_WORD;
  return differences.some(({ id }) => id === params[0]);
}

function named(code: string, line: JudgementLine | undefined): Grounds {
  const [clause = '', depth = 0] = line !== undefined && CLAUSES.has(line.reason) ? line.params : [];
  return { code, clause: String(clause), depth: Number(depth) };
}

function differencesOf(before: readonly Clause[], after: readonly Clause[]): readonly Difference[] {
  const at = (text: readonly Clause[], clause: Clause['id']): number =>
    text.find(({ id }) => id === clause)?.depth ?? -1;
  const ids = new Set([...before, ...after].map(({ id }) => id));
  return [...ids]
    .map((id) => ({ id, from: at(before, id), to: at(after, id) }))
    .filter(({ from, to }) => from !== to);
}
