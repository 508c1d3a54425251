import { DECISIONS } from '../../engine/index.ts';
import {
  always,
  effects,
  facts,
  id,
  integer,
  object,
  reference,
  text,
  textOrNone,
  titled,
} from './common.ts';
import { z } from './zod.ts';

const month = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/, { error: 'a month is written 2024-06' })
  .meta({ description: 'A calendar month.' });

/** A member is an actor of the same name, or a government that nobody plays and that has a name of its own. */
const member = object({
  name: text.optional(),
  short: text.optional(),
  flag: textOrNone,
  permanent: z.boolean().default(false),
  from: month.optional(),
  until: month.optional(),
  ideal: integer(-300, 300).meta({ description: 'Ideal point in General Assembly votes, times 100.' }),
  groups: z.array(id).max(8).default([]),
  leanings: z.record(z.string(), integer(-100, 100)).default({}),
  veto: effects,
});
export type MemberFile = z.output<typeof member>;

export const council = object({
  ...titled,
  place: reference.optional().meta({ description: 'A place of the stage where it meets.' }),
  members: z.record(id, member),
  facts,
});
export type CouncilFile = z.output<typeof council>;

export const resolution = object({
  ...titled,
  short: text,
  regime: reference.optional(),
  decision: z.enum(DECISIONS).optional(),
  measures: z.array(reference).default([]),
  target: reference.optional(),
  stance: z.enum(['against', 'for', 'neither']).default('neither'),
  by: z.array(reference).min(1).optional(),
  when: always,
  interests: z.record(z.string(), integer(-40, 40)),
  precedent: integer(-20, 20).default(0),
  adopted: effects,
  vetoed: effects,
  failed: effects,
  record: facts,
});
export type ResolutionFile = z.output<typeof resolution>;
