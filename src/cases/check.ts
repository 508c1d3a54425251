/** Whether a world is as a case expects. */
import {
  answerProposal,
  chairs,
  dearSum,
  inside,
  instrumentOf,
  judge,
  judgeClaim,
  judgeDemand,
  judgeVote,
  knows,
  monthOf,
  nearestYes,
  odds,
  sameText,
  score,
  tables,
  view,
  type Clause,
  type Happening,
  type Judgement,
  type Rules,
  type View,
  type World,
} from '../engine/index.ts';
import type { Check, Judged, Looked } from './case.ts';
import type { Played } from './run.ts';

export interface Wrong {
  readonly expected: string;
  readonly came: string;
}

/** What is wrong, or null if it came as expected. */
export function look(rules: Rules, played: Played, check: Check): Wrong | null {
  const { before, after } = played;
  const differs = (name: string, expected: unknown, came: unknown): Wrong | null =>
    expected === came ? null : { expected: `${name} ${String(expected)}`, came: String(came) };
  switch (check.kind) {
    case 'number':
      return differs(check.name, check.value, after.numbers[check.subject]);
    case 'change': {
      const came = (after.numbers[check.subject] ?? 0) - (before.numbers[check.subject] ?? 0);
      if (came === check.by) return null;
      return {
        expected: `${check.name} ${signed(check.by)}`,
        came: [signed(came), ...reasons(played, check.subject)].join(', '),
      };
    }
    case 'reason': {
      const booked = entries(played, check.subject).filter(({ reason }) => reason === check.reason);
      const came = booked.reduce((sum, { delta }) => sum + delta, 0);
      if (came === check.by) return null;
      return {
        expected: `${check.name} ${signed(check.by)} by ${check.reason}`,
        came: reasons(played, check.subject).join(', ') || 'nothing',
      };
    }
    case 'state': {
      const state = instrumentOf(after, check.on)?.state;
      if (state !== undefined && inside(state, check.state)) return null;
      const born = after.instruments.map(({ id }) => id).filter((id) => !rulesKnow(rules, id));
      return {
        expected: `${check.on} ${check.state}`,
        came: state ?? `no such instrument; in play: ${born.join(', ') || 'none'}`,
      };
    }
    case 'text': {
      const treaty = instrumentOf(after, check.on);
      const clauses = treaty?.kind === 'treaty' ? treaty.data.clauses : [];
      return sameText(check.clauses, clauses)
        ? null
        : { expected: `${check.on} with ${written(check.clauses)}`, came: written(clauses) };
    }
    case 'happened':
      return happened(rules, played, check.order, check.seat);
    case 'never': {
      const found = since(rules, played, check.seat).find((happening) => fits(check.looked, happening));
      return found === undefined ? null : { expected: `no ${check.looked.written}`, came: told(found) };
    }
    case 'refused':
      return differs(
        'turned away:',
        check.codes.join(', ') || 'nothing',
        played.refused.join(', ') || 'nothing',
      );
    case 'talked':
      return differs('answers at the Table:', check.answers.join(', '), played.talked.join(', '));
    case 'asked':
      return asked(after, check);
    case 'judged':
      return judged(rules, after, check.judged);
    case 'score':
      return differs(`the score of ${check.seat}`, check.value, score(rules, after, check.seat));
    case 'ending':
      return differs('the ending', check.ending, after.ending ?? 'none yet');
  }
}

const signed = (value: number): string => (value > 0 ? `+${value}` : value < 0 ? `−${-value}` : '0');
const written = (clauses: readonly Clause[]): string =>
  clauses.map(({ id, depth, secret }) => `${id} ${depth}${secret ? ' secret' : ''}`).join(', ') || 'nothing';

function entries({ before, after }: Played, subject: number): World['ledger'] {
  return after.ledger.slice(before.ledger.length).filter((entry) => entry.subject === subject);
}

function reasons(played: Played, subject: number): string[] {
  const sums = new Map<string, number>();
  for (const { reason, delta } of entries(played, subject)) sums.set(reason, (sums.get(reason) ?? 0) + delta);
  return [...sums].map(([reason, sum]) => `${reason} ${signed(sum)}`);
}

function rulesKnow(rules: Rules, id: string): boolean {
  const { treaties, regimes, resolutions, crises } = tables(rules);
  return [treaties, regimes, resolutions, crises].some((known) => known.has(id as never));
}

/** The happenings of the step that a seat knows of, or all of them. */
function since(
  _rules: Rules,
  { before, after }: Played,
  seat: Extract<Check, { kind: 'never' }>['seat'],
): Happening[] {
  return after.events.slice(before.events.length).filter(({ known }) => seat === null || knows(known, seat));
}

function fits({ kind, by, to, rest }: Looked, happening: Happening): boolean {
  return (
    happening.kind === kind &&
    (by === null || happening.by === by) &&
    (to === null || happening.to === to) &&
    rest.every((word) => happening.on === word || happening.params.some((param) => String(param) === word))
  );
}

function told({ kind, by, to, on, params }: Happening): string {
  const ends = by === null && to === null ? '' : ` ${by ?? ''}>${to ?? ''}`;
  return [`${kind}${ends}`, on, ...params].filter((word) => word !== null).join(' ');
}

function happened(
  rules: Rules,
  played: Played,
  order: readonly Looked[],
  seat: Extract<Check, { kind: 'happened' }>['seat'],
): Wrong | null {
  const came = since(rules, played, seat);
  let at = 0;
  for (const looked of order) {
    const found = came.findIndex((happening, index) => index >= at && fits(looked, happening));
    if (found < 0) {
      const late = came.slice(0, at).some((happening) => fits(looked, happening));
      return {
        expected: `${looked.written}${late ? ', after what is named before it' : ''}`,
        came: came.map(told).join('; ') || 'nothing happened',
      };
    }
    at = found + 1;
  }
  return null;
}

function asked(world: World, { seat, about, waits }: Extract<Check, { kind: 'asked' }>): Wrong | null {
  const mine = world.awaiting.filter((question) => question.seat === seat);
  const found = mine.some((question) =>
    about.every((word) => question.kind === word || question.on === word || question.from === word),
  );
  if (found === waits) return null;
  const what = [seat, ...about].join(' ');
  return {
    expected: waits ? `a question to ${what}` : `no question to ${what}`,
    came:
      mine.map(({ kind, from, on }) => [kind, from, on].filter(Boolean).join(' ')).join('; ') || 'none waits',
  };
}

function judgementOf(rules: Rules, known: View, wanted: Judged): Judgement | null {
  const { kind, on, of, from, clauses } = wanted;
  if (kind === 'text')
    return from === null ? null : judge(rules, known, { treaty: on, asker: from, answerer: of, clauses });
  if (kind === 'vote') return voteOf(rules, known, wanted);
  if (kind === 'demand') return from === null ? null : judgeDemand(rules, known, on, from);
  const claims = known.instruments.filter((instrument) => instrument.kind === 'commitment');
  const found = claims.find(({ id, data }) => id === on || (data.treaty === on && data.obliged === of));
  return found === undefined ? null : judgeClaim(rules, known, found);
}

function voteOf(rules: Rules, known: View, { on, member, from }: Judged): Judgement | null {
  const draft = instrumentOf(known, on);
  const chair = chairs(rules, monthOf(known)).find(({ id }) => id === member);
  if (draft?.kind !== 'resolution' || !chair || from === null) return null;
  return judgeVote(rules, known, draft, chair, [from]);
}

function judged(rules: Rules, world: World, wanted: Judged): Wrong | null {
  const known = view(rules, world, wanted.as);
  const found = judgementOf(rules, known, wanted);
  const what = `${wanted.of} on ${wanted.on}`;
  if (found === null) return { expected: `a judgement of ${what}`, came: 'nothing to judge' };
  const lines = found.lines.map(({ reason, low }) => `${reason} ${signed(low)}`).join(', ') || 'no lines';
  if (wanted.sum !== null && found.low !== wanted.sum)
    return { expected: `${what}: ${signed(wanted.sum)}`, came: `${signed(found.low)}: ${lines}` };
  for (const [reason, amount] of Object.entries(wanted.lines)) {
    const came = found.lines.filter((line) => line.reason === reason).reduce((sum, { low }) => sum + low, 0);
    if (came !== amount) return { expected: `${what}: ${reason} ${signed(amount)}`, came: lines };
  }
  if (wanted.odds !== null && odds(found).low !== wanted.odds)
    return {
      expected: `${what}: odds of ${wanted.odds} %`,
      came: `${odds(found).low} %, sum ${signed(dearSum(found))}`,
    };
  return wanted.kind === 'text' ? answered(rules, known, wanted, what) : null;
}

function answered(rules: Rules, known: View, wanted: Judged, what: string): Wrong | null {
  const { on, of, from, clauses, answer, nearest } = wanted;
  if (from === null) return null;
  const proposal = { treaty: on, asker: from, answerer: of, clauses };
  if (answer !== null) {
    const given = answerProposal(rules, known, proposal).answer;
    if (given !== answer) return { expected: `${what}: ${answer}`, came: given };
  }
  if (nearest !== null) {
    const found = nearestYes(rules, known, proposal) ?? [];
    if (!sameText(nearest, found))
      return { expected: `${what}: nearest yes ${written(nearest)}`, came: written(found) };
  }
  return null;
}
