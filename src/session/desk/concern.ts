import type { ActorId, AimRules, Condition, Rules, Subject, Term } from '../../engine/index.ts';
import { comparisonsIn, tables, tensionAt } from '../../engine/index.ts';

/** What everybody shares. */
const SHARED = /^(tension|tracks|integrity)/;

/**
 * How near a number is to a seat: 2 for what its score is counted by, 1 for its own and for what everybody shares,
 * 0 for the rest. Where there is room for a few effects only, the nearer ones are named.
 */
export function nearness(rules: Rules, seat: ActorId | null, subject: Subject): number {
  if (seat !== null && scoredBy(rules, seat).has(subject)) return 2;
  const name = rules.numbers[subject]?.name ?? '';
  return SHARED.test(name) || (seat !== null && name.startsWith(`actors.${seat}.`)) ? 1 : 0;
}

const known = new WeakMap<Rules, Map<ActorId, ReadonlySet<Subject>>>();

/** The numbers that the aims of a seat read, and tension, which its stability reads. */
function scoredBy(rules: Rules, seat: ActorId): ReadonlySet<Subject> {
  const bySeat = known.get(rules) ?? new Map<ActorId, ReadonlySet<Subject>>();
  known.set(rules, bySeat);
  const found = bySeat.get(seat) ?? new Set(readBy(rules, seat));
  bySeat.set(seat, found);
  return found;
}

function readBy(rules: Rules, seat: ActorId): readonly Subject[] {
  return [
    tensionAt(rules),
    ...(tables(rules).aimsBySeat.get(seat) ?? []).flatMap(({ score }) => readIn(score)),
  ];
}

function readIn(score: AimRules['score']): readonly Subject[] {
  switch (score.kind) {
    case 'over':
      return [score.number];
    case 'monthly':
      return compared(score.when);
    case 'state':
      return score.cases.flatMap(({ when }) => compared(when));
    case 'each':
      return [];
  }
}

const compared = (condition: Condition): readonly Subject[] =>
  comparisonsIn(condition).flatMap(({ left, right }) => [...numberIn(left), ...numberIn(right)]);

const numberIn = (term: Term): readonly Subject[] => ('number' in term ? [term.number] : []);
