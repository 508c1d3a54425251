/** What the parts of a scenario file have in common. Ranges are checked here; whether names exist, when lowering. */
import { LABELS } from '../prose.ts';
import { suggest } from '../suggest.ts';
import { z } from './zod.ts';

/** An object with these keys and no other. The message of an unknown key's issue is one hint a line, a line a key. */
export function object<Shape extends z.ZodRawShape>(shape: Shape): z.ZodObject<Shape, z.core.$strict> {
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => suggest(key, Object.keys(shape))).join('\n')
        : undefined,
  });
}

// `constructor` is the one lower-case name that every JavaScript object answers to.
export const id = z
  .string()
  .regex(/^(?!constructor$)[a-z][a-z0-9-]{0,47}$/, {
    error: 'a name begins with a letter and has lower-case letters, digits and hyphens, at most 48',
  })
  .meta({ id: 'Id', description: 'A name: lower-case letters, digits and hyphens.' });

/** A name that is defined elsewhere in the file. */
export const reference = z.string().meta({ id: 'Reference', description: 'A name that the file defines.' });

// oxlint-disable-next-line no-control-regex -- the point is to keep them out
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f\u2028\u2029\u202a-\u202e\u2066-\u2069]/;
const plain = z
  .string()
  .trim()
  .max(4000)
  .refine((value) => !CONTROL.test(value), { error: 'holds a control character' });

/** Plain text: it is shown as it is, never read as HTML. */
export const text = plain.min(1).meta({ id: 'Text', description: 'Plain text, shown as it is.' });
export const textOrNone = plain.default('');

export const integer = (low: number, high: number): z.ZodInt => z.int().min(low).max(high);
export const percent = integer(0, 100);

export const place = z.string().meta({
  id: 'Place',
  description: 'A number of the world: tension, tracks.ID, ACTOR.field, FROM>TO.field, integrity.REGIME.',
});
export const condition = z.string().meta({
  id: 'Condition',
  description: 'A condition, such as number("tension") < 50 && state("treaty", "inForce").',
});
export const always = condition.default('true');

export const effect = object({
  add: place,
  by: integer(-100, 100),
  decay: integer(0, 20).default(0),
}).meta({
  id: 'Effect',
  description: 'A change of one number; decay (regard only) is what wears off in a month.',
});
export const effects = z.array(effect).max(40).default([]);

export const known = z
  .union([z.literal('all'), z.array(reference)])
  .default('all')
  .meta({ description: 'Who knows: all, or a list of actors.' });

export const fact = object({
  text,
  label: z.enum(LABELS),
  by: textOrNone,
  sources: z.array(reference).default([]),
}).meta({ id: 'Fact', description: 'A factual statement with its label and its sources.' });
export const facts = z.array(fact).default([]);

export const lonLat = z
  .tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)])
  .meta({ id: 'LonLat', description: 'Longitude, latitude.' });

export const titled = { title: text, text } as const;

export type EffectFile = z.output<typeof effect>;
export type FactFile = z.output<typeof fact>;
