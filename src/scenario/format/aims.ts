import { HAPPENINGS } from '../../engine/index.ts';
import { condition, integer, object, place, reference, text, titled } from './common.ts';
import { id } from './common.ts';
import { z } from './zod.ts';

/** What happened, by kind, and by what else is named. */
export const filter = object({
  kind: z.enum(HAPPENINGS),
  act: reference.optional(),
  event: reference.optional(),
  by: reference.optional(),
  to: reference.optional(),
  on: reference.optional(),
}).meta({ id: 'Filter', description: 'What happened: a kind, and whatever else is named.' });
export type FilterFile = z.output<typeof filter>;

const points = integer(-100, 100);

export const aim = object({
  seat: reference,
  ...titled,
  most: integer(1, 100),
  score: z.union([
    object({ over: place, from: z.int(), points, per: integer(-1000, 1000) }),
    object({ monthly: condition, points }),
    object({ cases: z.array(object({ when: condition, points })).min(1) }),
    object({ start: integer(0, 100), each: z.array(filter).min(1), points }),
  ]),
});
export type AimFile = z.output<typeof aim>;

export const redLine = object({
  owner: reference,
  ...titled,
  crossed: z.array(filter).min(1),
  answers: z.array(reference).min(1),
  months: integer(1, 24),
});
export type RedLineFile = z.output<typeof redLine>;

export const ending = object({ ...titled, when: condition });

export const question = object({
  title: text,
  answers: z.record(id, object({ text, when: condition })),
});
