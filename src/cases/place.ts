/** A number of the world as cases write it: a scenario's places, and the scores as `aims.SEAT.AIM`. */
import type { Rules, Subject } from '../engine/index.ts';
import { tables } from '../engine/index.ts';
import { lowerSubject, suggest } from '../scenario/index.ts';
import type { Context, Path } from '../scenario/index.ts';

/** The number of that name, or null once it has been complained of. */
export function numberNamed(
  context: Context,
  at: Path,
  rules: Rules,
  name: string,
  spot: 'key' | 'value',
): Subject | null {
  const { subjectByName } = tables(rules);
  if (name.startsWith('aims.')) {
    const found = subjectByName.get(name);
    if (found !== undefined) return found;
    const scores = [...subjectByName.keys()].filter((known) => known.startsWith('aims.'));
    context.report.error(at, 'unknown_place', `There is no score "${name}".`, suggest(name, scores), spot);
    return null;
  }
  const subject = lowerSubject(context, at, name, spot === 'key' ? 'key' : 0);
  // A name that is not known has been complained of, and stands for the first number.
  return subject === 0 && name !== 'tension' ? null : subject;
}
