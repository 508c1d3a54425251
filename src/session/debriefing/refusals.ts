/**
 * Texts that were turned down, and the nearest yes that each would have had. The game as it went is looked through,
 * so that each text is judged by the numbers of its own month and by the price that its answerer then had.
 */
import {
  afterTalks,
  dearSum,
  judge,
  nearestYes,
  view,
  type ActorId,
  type Clause,
  type Proposal,
  type Talk,
  type World,
} from '../../engine/index.ts';
import type { Debrief } from '../debrief.ts';
import type { Gone } from '../replay/course.ts';
import { actorName, clauseName, dateOfTurn, depthName, type Teller } from '../telling/teller.ts';

const MOST = 5;

interface Refused {
  readonly turn: number;
  readonly proposal: Proposal;
  /** What the sum was; below 0. */
  readonly sum: number;
  readonly nearest: readonly Clause[] | null;
}

/** The refusals that were nearest to a yes, one for each text and pair, in the order in which they came. */
export function refusalsOf(
  teller: Teller,
  course: readonly Gone[],
  seat: ActorId | null,
): Debrief['refusals'] {
  const found = new Map<string, Refused>();
  for (const refused of allRefusals(teller, course)) {
    const { asker, answerer, treaty } = refused.proposal;
    if (seat !== null && seat !== asker && seat !== answerer) continue;
    const key = `${treaty} ${asker} ${answerer}`;
    const before = found.get(key);
    if (before === undefined || nearer(refused, before) < 0) found.set(key, refused);
  }
  return [...found.values()]
    .toSorted(nearer)
    .slice(0, MOST)
    .toSorted((a, b) => a.turn - b.turn)
    .map((refused) => told(teller, refused));
}

/** Those with a nearest yes first, then those that lacked least. */
function nearer(a: Refused, b: Refused): number {
  return Number(a.nearest === null) - Number(b.nearest === null) || b.sum - a.sum || a.turn - b.turn;
}

function* allRefusals({ scenario: { rules } }: Teller, course: readonly Gone[]): Generator<Refused> {
  const refusedIn = (known: World, proposal: Proposal): Refused | null => {
    // A person's no is a person's: only what judges by the evaluator can be asked what it would have signed.
    if (known.holders[proposal.answerer] === 'human') return null;
    const seen = view(rules, known, proposal.answerer, { ledger: false });
    const sum = dearSum(judge(rules, seen, proposal));
    return sum >= 0 ? null : { turn: known.turn, proposal, sum, nearest: nearestYes(rules, seen, proposal) };
  };
  for (const { before: world, inputs } of course) {
    const talks: Talk[] = [];
    for (const input of inputs) {
      let refused: Refused | null = null;
      if (input.type === 'talk') {
        if (input.answer !== 'accept') {
          const heard = talks.filter(({ seat, on }) => seat === input.seat && on === input.on);
          const { on: treaty, seat: asker, with: answerer, clauses } = input;
          refused = refusedIn(afterTalks(rules, world, heard), { treaty, asker, answerer, clauses });
        }
        talks.push(input);
      } else if (input.type === 'reply' && (input.answer === 'refuse' || input.answer === 'counter')) {
        const asked = world.awaiting.find(({ id }) => id === input.to);
        if (asked?.kind === 'proposal' && asked.on !== null && asked.from !== null)
          refused = refusedIn(world, {
            treaty: asked.on,
            asker: asked.from,
            answerer: asked.seat,
            clauses: asked.clauses,
          });
      }
      if (refused !== null) yield refused;
    }
  }
}

function told(teller: Teller, { turn, proposal, sum, nearest }: Refused): Debrief['refusals'][number] {
  const { words } = teller;
  const { treaty, asker, answerer, clauses } = proposal;
  return {
    turn,
    when: dateOfTurn(teller, turn),
    text: words.say('refusal/told', {
      by: actorName(asker),
      to: actorName(answerer),
      on: { of: 'instrument', id: treaty },
      left: -sum,
    }),
    nearest:
      nearest === null
        ? words.say('refusal/none')
        : words.say('refusal/nearest', { what: words.list(changes(teller, treaty, clauses, nearest)) }),
  };
}

function changes(
  { words }: Teller,
  treaty: Proposal['treaty'],
  before: readonly Clause[],
  after: readonly Clause[],
): string[] {
  const struck = before.filter(({ id }) => !after.some((clause) => clause.id === id));
  const put = after.filter(
    ({ id, depth }) => !before.some((clause) => clause.id === id && clause.depth === depth),
  );
  return [
    ...put.map(({ id, depth }) =>
      words.say(before.some((clause) => clause.id === id) ? 'refusal/changed' : 'refusal/added', {
        clause: clauseName(treaty, id),
        depth: depthName(treaty, id, depth),
      }),
    ),
    ...struck.map(({ id }) => words.say('refusal/struck', { clause: clauseName(treaty, id) })),
  ];
}
