/** Ties that are numbers or deeds rather than instruments: who depends on whom, who arms whom, who fears whom. */
import type { ActId, ActRules, ActorId, Happening } from '../../engine/index.ts';
import { tables, tieAt } from '../../engine/index.ts';
import type { Arc, ArcKind } from '../atlas.ts';
import { middle, seatsOf } from '../telling/figures.ts';
import { actorName, monthOfTurn, type Teller } from '../telling/teller.ts';

/** Below these a number is not worth a line of its own, 0–100. */
const DEPENDS = 25;
const FEARS = 45;
/** Of what others fear from each other, lines enough to see the pattern. */
const MOST_FEARS = 14;
/** A delivery is drawn for so many months. */
const RECENT = 3;

const weightOf = (value: number): Arc['weight'] => (value >= 70 ? 3 : value >= 45 ? 2 : 1);

const pairs = (seats: readonly ActorId[]): readonly (readonly [ActorId, ActorId])[] =>
  seats.flatMap((from) => seats.filter((to) => to !== from).map((to) => [from, to] as const));

/** A line from each supplier to who depends on it: the way goods go. */
export function dependenceArcs(teller: Teller): readonly Arc[] {
  const { known, scenario, words } = teller;
  return pairs(seatsOf(teller)).flatMap(([supplier, customer]): readonly Arc[] => {
    const value = middle(known, tieAt(scenario.rules, customer, supplier, 'dependence'));
    if (value < DEPENDS) return [];
    const names = { from: actorName(customer), to: actorName(supplier), value };
    return [plain('trade', supplier, customer, weightOf(value), words.say('label/arc/dependence', names))];
  });
}

/** A line from who is feared to who fears; those that touch the eyes first, and of the others the worst. */
export function threatArcs(teller: Teller, eyes: ActorId): readonly Arc[] {
  const { known, scenario, words } = teller;
  const felt = pairs(seatsOf(teller))
    .map(([from, by]) => ({ from, by, value: middle(known, tieAt(scenario.rules, by, from, 'threat')) }))
    .filter(({ value }) => value >= FEARS)
    .toSorted((a, b) => b.value - a.value);
  const own = felt.filter(({ from, by }) => from === eyes || by === eyes);
  const others = felt.filter((one) => !own.includes(one)).slice(0, Math.max(0, MOST_FEARS - own.length));
  return [...own, ...others].map(({ from, by, value }) => {
    const names = { from: actorName(by), to: actorName(from), value };
    return plain('threat', from, by, weightOf(value), words.say('label/arc/threat', names));
  });
}

/** What was sent in the last three months, a line for each pair and kind, heavier for more of it. */
export function flowArcs(teller: Teller): readonly Arc[] {
  const { known, scenario, words } = teller;
  const acts = tables(scenario.rules).acts;
  const months = Math.max(1, known.months);
  const since = known.turn - Math.ceil(RECENT / months);
  const sent = new Map<string, { kind: ArcKind; from: ActorId; to: ActorId; count: number; last: number }>();
  for (let at = known.events.length - 1; at >= 0; at -= 1) {
    const happening = known.events[at];
    // happenings stand in the order of their turns
    if (happening === undefined || happening.turn <= since) break;
    const act = sentBy(happening, acts);
    if (act === null || happening.by === null || happening.to === null) continue;
    const kind = flowOf(act);
    const key = `${kind}/${happening.by}/${happening.to}`;
    const before = sent.get(key);
    if (before === undefined)
      sent.set(key, { kind, from: happening.by, to: happening.to, count: 1, last: happening.turn });
    else before.count += 1;
  }
  return [...sent.values()].map(({ kind, from, to, count, last }) => {
    const date = words.date(monthOfTurn(teller, last));
    const names = { from: actorName(from), to: actorName(to), count, date };
    const weight = count > 3 ? 3 : count > 1 ? 2 : 1;
    return plain(kind, from, to, weight, words.say(`label/arc/${kind}`, names));
  });
}

/** What was sent in the open, and what has come to light. */
function sentBy({ kind, params }: Happening, acts: ReturnType<typeof tables>['acts']): ActRules | null {
  if (kind !== 'act' && kind !== 'exposed') return null;
  const act = acts.get(String(params[0]) as ActId);
  return act?.group === 'transfer' ? act : null;
}

/** What makes somebody feel threatened, or readier, is arms; all else that is sent is aid. */
export function flowOf({ effects, supplies }: ActRules): 'arms' | 'aid' {
  const arms = effects.some(
    ({ place, by }) =>
      by > 0 &&
      ((place.at === 'tie' && place.field === 'threat') ||
        (place.at === 'actor' && place.field === 'readiness')),
  );
  return supplies || arms ? 'arms' : 'aid';
}

const plain = (kind: ArcKind, from: ActorId, to: ActorId, weight: Arc['weight'], label: string): Arc => ({
  id: `${kind}/${from}/${to}`,
  kind,
  from,
  to,
  instrument: null,
  state: '',
  seal: '',
  weight,
  label,
});
