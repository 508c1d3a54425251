import { ACTOR_FIELDS, TIE_FIELDS } from '../../engine/index.ts';
import type { ActorField, ActorId, Effect, Place, Role, Subject, TieField, Who } from '../../engine/index.ts';
import type { EffectFile } from '../format/common.ts';
import { shown } from '../source.ts';
import type { Path } from '../source.ts';
import { suggest } from '../suggest.ts';
import type { Context } from './context.ts';

export const ROLES = ['self', 'target', 'rivals', 'allies', 'observers'] as const satisfies readonly Role[];
const FIELDS: readonly string[] = ACTOR_FIELDS;
const HELD: readonly string[] = TIE_FIELDS;
const isRole = (who: string): who is Role => (ROLES as readonly string[]).includes(who);

/** What was wrong with a written place, and which part of it, as an offset. */
type Complaint = (offset: number, code: string, message: string, hint: string) => void;

/**
 * The number that a written place means; roles are refused. `offset` is where it begins inside the text at `at`, or
 * `key` if it is the key there.
 */
export function lowerSubject(
  context: Context,
  at: Path,
  written: string,
  offset: number | 'key' = 0,
): Subject {
  const place = lowerPlace(context, at, written, [], offset);
  return place.at === 'subject' ? place.subject : (0 as Subject);
}

/** A written place, with these roles allowed in it. */
export function lowerPlace(
  context: Context,
  at: Path,
  written: string,
  roles: readonly Role[],
  offset: number | 'key' = 0,
): Place {
  const complain: Complaint = (within, code, message, hint) =>
    context.report.error(at, code, message, hint, offset === 'key' ? 'key' : offset + within);
  const fixed = (name: string): Place => ({ at: 'subject', subject: context.subject(name) });
  if (written === 'tension') return fixed('tension');

  const dot = written.lastIndexOf('.');
  const [owner, field] = dot < 0 ? [written, ''] : [written.slice(0, dot), written.slice(dot + 1)];
  if (owner === 'tracks' || owner === 'integrity') {
    const known = owner === 'tracks' ? context.names.tracks : new Set(context.names.regimes.keys());
    const kind = owner === 'tracks' ? 'track' : 'regime';
    if (!known.has(field))
      complain(dot + 1, `unknown_${kind}`, `There is no ${kind} "${shown(field)}".`, suggest(field, known));
    return fixed(written);
  }

  const known = owner.includes('>') ? HELD : FIELDS;
  if (!known.includes(field)) {
    const hint =
      dot < 0 && suggest(written, ['tension']) ? suggest(written, ['tension']) : suggest(field, known);
    const form = 'A place is tension, tracks.ID, ACTOR.field, FROM>TO.field or integrity.REGIME.';
    complain(dot + 1, 'unknown_place', `"${shown(written)}" is no number of the world.`, hint || form);
    return fixed('tension');
  }
  const [from = '', to, ...more] = owner.split('>');
  const first = lowerWho(context, from, 0, roles, complain);
  if (to === undefined)
    return isRole(first)
      ? { at: 'actor', who: first, field: field as ActorField }
      : fixed(`actors.${first}.${field}`);
  const second = lowerWho(context, to, from.length + 1, roles, complain);
  if (more.length > 0 || (from === to && (from === 'self' || from === 'target' || !isRole(first))))
    complain(0, 'unknown_place', `"${shown(owner)}" is no tie between two actors.`, 'Write FROM>TO.field.');
  return isRole(first) || isRole(second)
    ? { at: 'tie', from: first, to: second, field: field as TieField }
    : fixed(`ties.${first}.${second}.${field}`);
}

function lowerWho(
  context: Context,
  name: string,
  offset: number,
  roles: readonly Role[],
  complain: Complaint,
): Who {
  if (context.names.actors.has(name)) return name as ActorId;
  if (isRole(name)) {
    if (!roles.includes(name)) {
      const hint = roles.length === 0 ? 'Name an actor.' : `Allowed here: ${roles.join(', ')}.`;
      complain(offset, 'role_without_actor', `Nobody is "${name}" here.`, hint);
    }
    return name;
  }
  complain(
    offset,
    'unknown_actor',
    `There is no actor "${shown(name)}".`,
    suggest(name, [...context.names.actors, ...roles]),
  );
  return name as ActorId;
}

/** Effects with these roles allowed in them. */
export function lowerEffects(
  context: Context,
  at: Path,
  effects: readonly EffectFile[],
  roles: readonly Role[],
): Effect[] {
  return effects.map(({ add, by, decay }, index) => {
    const place = lowerPlace(context, [...at, index, 'add'], add, roles);
    if (decay > 0 && !add.endsWith('.regard'))
      context.report.error(
        [...at, index, 'decay'],
        'bad_effect',
        'Only regard wears off by itself.',
        'Leave decay out.',
      );
    if (by === 0) context.report.warn([...at, index, 'by'], 'no_effect', 'A change by 0 changes nothing.');
    return { place, by, decay };
  });
}
