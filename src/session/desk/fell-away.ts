/** Meetings that were agreed to and gave way to another between the same two: governments meet once a month. */
import type { ActId, Happening, Param } from '../../engine/index.ts';
import { tables } from '../../engine/index.ts';
import { deedAsked, sentence } from '../telling/happening.ts';
import { nameOrNone, type Teller } from '../telling/teller.ts';

/** Whether what was granted is a meeting that another between the two took the place of, by all that happened in its turn. */
export function fellAway(
  { scenario }: Teller,
  { kind, by, to, params }: Happening,
  happenings: readonly Happening[],
): boolean {
  if (kind !== 'granted') return false;
  const { acts } = tables(scenario.rules);
  const rests = (act: Param | undefined): boolean => (acts.get(act as ActId)?.rest ?? 0) > 0;
  if (!rests(params[0])) return false;
  const met = happenings.filter(
    (other) =>
      other.kind === 'act' &&
      rests(other.params[0]) &&
      ((other.by === by && other.to === to) || (other.by === to && other.to === by)),
  );
  return met.length > 0 && !met.some((other) => other.by === to && other.params[0] === params[0]);
}

/** Why a démarche of ours came back: of a meeting that fell away, with whom it was and that they had agreed. */
export function returnedText(teller: Teller, returned: Happening, happenings: readonly Happening[]): string {
  const [act, code] = returned.params;
  const granted = happenings.find(
    (other) => other.to === returned.by && other.params[0] === act && fellAway(teller, other, happenings),
  );
  if (code !== 'order/met' || granted === undefined) return sentence(teller, returned);
  return teller.words.say('report/returned', {
    act: deedAsked(teller, granted),
    by: nameOrNone('actor', granted.by),
  });
}
