import type { Happening } from '../../engine/index.ts';

/** A happening, with how often its like came among those told with it. */
export interface Told {
  readonly happening: Happening;
  readonly times: number;
}

/**
 * What makes happenings the same to who reads of them: one act of the same on the same, and for what has come to
 * light how sure it is. That two deeds of one kind are proved in a month is one piece of news.
 */
function likenessOf({ kind, by, to, on, params, id }: Happening): string {
  const deed = `${by} ${to} ${on} ${params[0]}`;
  if (kind === 'act') return `act ${deed} ${params[2]} ${params.slice(3).join(' ')}`;
  if (kind === 'exposed' || kind === 'corroborated') return `proof ${deed} ${params[2]}`;
  return kind === 'learned' || kind === 'shared' ? `${kind} ${deed}` : `${id}`;
}

/** Each thing once, where it first stands. */
export function toldOnce(happenings: readonly Happening[]): readonly Told[] {
  const told = new Map<string, Told>();
  for (const happening of happenings) {
    const likeness = likenessOf(happening);
    const known = told.get(likeness);
    told.set(likeness, { happening: known?.happening ?? happening, times: (known?.times ?? 0) + 1 });
  }
  return [...told.values()];
}
