/** Regard as the sum of its named parts: how a part is added, how it wears off, who knows of it. */
import { clamp } from './integers.ts';
import { kept } from './names.ts';
import { isPublic, type Known } from './knows.ts';
import type { Modifier, Param } from './world.ts';

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
  if (circle === null) for (const { amount } of modifiers) sum += amount;
  else for (const { amount, known } of modifiers) if (sameKnown(known, circle)) sum += amount;
  return sum;
}

/**
 * Adds one named part to a list that nobody else has yet, wearing off by `decay` points a month, joined to an older
 * one of the same name, within the cap. The part that grew last stands last.
 */
export function addPart(parts: Modifier[], { reason, delta, params, known }: Addition, decay: number): void {
  const name = nameOf(reason, params);
  let amount = delta;
  let slowest = decay;
  let length = 0;
  for (const part of parts) {
    if (part.reason === name && sameKnown(part.known, known)) {
      amount += part.amount;
      slowest = Math.max(slowest, part.decay);
    } else parts[length++] = part;
  }
  amount = clamp(amount, -MODIFIER_CAP, MODIFIER_CAP);
  if (amount !== 0) parts[length++] = { reason: name, amount, decay: slowest, known };
  while (parts.length > length) parts.pop();
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
    name = kept(`${reason}:${first}`);
    named.set(first, name);
  }
  return name;
}

/** Who knows of each of these parts, each circle once; `null` where everybody knows of all of them. */
export function circlesOf(parts: readonly Modifier[]): readonly Known[] | null {
  let open = true;
  for (const { known } of parts) open &&= isPublic(known);
  if (open) return null;
  const circles: Known[] = [];
  for (const { known } of parts) if (!circles.some((circle) => sameKnown(circle, known))) circles.push(known);
  return circles;
}

export function sameKnown(a: Known, b: Known): boolean {
  return (
    a === b || (!isPublic(a) && !isPublic(b) && a.length === b.length && a.every((seat) => b.includes(seat)))
  );
}

/** The parts of a regard after so many months: each nearer to zero by its decay; `null` if none wears. */
export function worn(modifiers: readonly Modifier[], months: number): Modifier[] | null {
  if (!wears(modifiers)) return null;
  // A copy has room for just as many, and not for the sixteen more that a list which grows is given.
  const left = modifiers.slice();
  let length = 0;
  for (const part of modifiers) {
    const { reason, amount, decay, known } = part;
    const loss = decay * months;
    if (loss === 0) left[length++] = part;
    else if (amount > loss) left[length++] = { reason, amount: amount - loss, decay, known };
    else if (amount < -loss) left[length++] = { reason, amount: amount + loss, decay, known };
  }
  while (left.length > length) left.pop();
  return left;
}

function wears(modifiers: readonly Modifier[]): boolean {
  for (const { decay } of modifiers) if (decay > 0) return true;
  return false;
}
