/** Regard as the sum of its named parts: how a part is added, how it wears off, who knows of it. */
import { clamp } from './integers.ts';
import type { Known, Modifier, Param } from './world.ts';

/** No named part of a regard counts for more than this, either way. */
export const MODIFIER_CAP = 40;

interface Addition {
  readonly reason: string;
  readonly delta: number;
  /** Points a month by which it wears off. */
  readonly decay: number;
  readonly params: readonly Param[];
  readonly known: Known;
}

/** What the named parts of a regard add up to, before its range cuts it. */
export function total(modifiers: readonly Modifier[]): number {
  let sum = 0;
  for (const { amount } of modifiers) sum += amount;
  return sum;
}

/** One named part more, joined to an older one of the same name, within the cap. */
export function modified(
  modifiers: readonly Modifier[],
  { reason, delta, decay, params, known }: Addition,
): readonly Modifier[] {
  if (reason === 'decay') {
    const mine = modifiers.filter((part) => sameKnown(part.known, known));
    const others = modifiers.filter((part) => !sameKnown(part.known, known));
    return [...others, ...worn(mine, Number(params[0]))];
  }
  const name = params.length === 0 ? reason : `${reason}:${params.join(':')}`;
  const found = modifiers.find((modifier) => modifier.reason === name && sameKnown(modifier.known, known));
  const amount = clamp((found?.amount ?? 0) + delta, -MODIFIER_CAP, MODIFIER_CAP);
  const rest = found ? modifiers.filter((modifier) => modifier !== found) : modifiers;
  return amount === 0
    ? rest
    : [...rest, { reason: name, amount, decay: Math.max(decay, found?.decay ?? 0), known }];
}

/** Who knows of each of these parts, each circle once. */
export function circlesOf(parts: readonly Modifier[]): readonly Known[] {
  const circles: Known[] = [];
  for (const { known } of parts) if (!circles.some((circle) => sameKnown(circle, known))) circles.push(known);
  return circles;
}

export function sameKnown(a: Known, b: Known): boolean {
  return (
    a === b || (a !== 'all' && b !== 'all' && a.length === b.length && a.every((seat) => b.includes(seat)))
  );
}

/** The parts of a regard after so many months: each nearer to zero by its decay. */
export function worn(modifiers: readonly Modifier[], months: number): readonly Modifier[] {
  if (!modifiers.some(({ decay }) => decay > 0)) return modifiers;
  return modifiers
    .map((part) => {
      const loss = Math.min(Math.abs(part.amount), part.decay * months);
      return loss === 0 ? part : { ...part, amount: part.amount - Math.sign(part.amount) * loss };
    })
    .filter(({ amount }) => amount !== 0);
}
