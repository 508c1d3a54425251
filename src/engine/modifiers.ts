/** Regard as the sum of its named parts: how a part is added, how it wears off, who knows of it. */
import { clamp } from './integers.ts';
import type { Known, Modifier, Param } from './world.ts';

/** No named part of a regard counts for more than this, either way. */
export const MODIFIER_CAP = 40;

interface Addition {
  readonly reason: string;
  readonly delta: number;
  readonly params: readonly Param[];
  readonly known: Known;
}

/** What the named parts of a regard add up to, before its range cuts it; or those that one circle knows of. */
export function total(modifiers: readonly Modifier[], circle: Known | null = null): number {
  let sum = 0;
  for (const { amount, known } of modifiers) if (circle === null || sameKnown(known, circle)) sum += amount;
  return sum;
}

/** One named part more, wearing off by `decay` points a month, joined to an older one of the same name, within the cap. */
export function modified(
  modifiers: readonly Modifier[],
  { reason, delta, params, known }: Addition,
  decay: number,
): readonly Modifier[] {
  const name = nameOf(reason, params);
  const after: Modifier[] = [];
  let amount = delta;
  let slowest = decay;
  for (const part of modifiers) {
    if (part.reason === name && sameKnown(part.known, known)) {
      amount += part.amount;
      slowest = Math.max(slowest, part.decay);
    } else after.push(part);
  }
  amount = clamp(amount, -MODIFIER_CAP, MODIFIER_CAP);
  if (amount !== 0) after.push({ reason: name, amount, decay: slowest, known });
  return after;
}

/** Names made of a reason and one id, which are nearly all: made once, so that comparing them is quick. */
const names = new Map<string, Map<Param, string>>();

function nameOf(reason: string, params: readonly Param[]): string {
  const [first] = params;
  if (first === undefined) return reason;
  if (params.length > 1) return `${reason}:${params.join(':')}`;
  let named = names.get(reason);
  if (!named) {
    named = new Map();
    names.set(reason, named);
  }
  let name = named.get(first);
  if (name === undefined) {
    name = `${reason}:${first}`;
    named.set(first, name);
  }
  return name;
}

const EVERYBODY: readonly Known[] = ['all'];

/** Who knows of each of these parts, each circle once. */
export function circlesOf(parts: readonly Modifier[]): readonly Known[] {
  if (parts.every(({ known }) => known === 'all')) return EVERYBODY;
  const circles: Known[] = [];
  for (const { known } of parts) if (!circles.some((circle) => sameKnown(circle, known))) circles.push(known);
  return circles;
}

export function sameKnown(a: Known, b: Known): boolean {
  return (
    a === b || (a !== 'all' && b !== 'all' && a.length === b.length && a.every((seat) => b.includes(seat)))
  );
}

/** The parts of a regard after so many months: each nearer to zero by its decay. The same list if none wears. */
export function worn(modifiers: readonly Modifier[], months: number): readonly Modifier[] {
  if (!modifiers.some(({ decay }) => decay > 0)) return modifiers;
  const left: Modifier[] = [];
  for (const part of modifiers) {
    const { reason, amount, decay, known } = part;
    const loss = decay * months;
    if (loss === 0) left.push(part);
    else if (Math.abs(amount) > loss)
      left.push({ reason, amount: amount - Math.sign(amount) * loss, decay, known });
  }
  return left;
}
