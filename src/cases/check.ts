/** Whether a world is as a case expects. */
import {
  favoursOwed,
  inside,
  instrumentOf,
  knows,
  sameText,
  score,
  tables,
  spanOf,
  view,
  type Happening,
  type Rules,
  type World,
} from '../engine/index.ts';
import type { Check, Looked } from './case.ts';
import { judged } from './judged.ts';
import type { Played } from './run.ts';
import { signed, written, type Wrong } from './wrong.ts';

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
    case 'owed':
      return differs(
        `favours that ${check.by} owes ${check.to}:`,
        check.count,
        favoursOwed(after, check.by, check.to).length,
      );
    case 'range':
      return ranged(rules, after, check);
    case 'score':
      return differs(`the score of ${check.seat}`, check.value, score(rules, after, check.seat));
    case 'ending':
      return differs('the ending', check.ending, after.ending ?? 'none yet');
  }
}

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

/** How wide the range is in which a seat knows a number, or another's asking price, to lie: and whether it does. */
function ranged(rules: Rules, world: World, check: Extract<Check, { kind: 'range' }>): Wrong | null {
  const known = view(rules, world, check.seat);
  const { of, name, width } = check;
  const span =
    of.at === 'number'
      ? spanOf(known, of.subject)
      : (known.prices[of.actor] ?? tables(rules).actors.get(of.actor)?.asking);
  const value = of.at === 'number' ? world.numbers[of.subject] : world.secrets[of.actor]?.price;
  const came = span === undefined ? 'nothing' : `${span.low} … ${span.high}`;
  const holds = span !== undefined && value !== undefined && span.low <= value && value <= span.high;
  if (holds && span.high - span.low === width) return null;
  return {
    expected: `${name} known to ${check.seat} within ${width}, around ${value ?? 'nothing'}`,
    came,
  };
}
