import { filter } from './aims.ts';
import { always, effects, facts, integer, object, reference, text, titled } from './common.ts';
import { z } from './zod.ts';

/** A quarrel of two that may become a crisis. */
export const crisis = object({
  ...titled,
  short: text,
  parties: z.array(reference).length(2),
  threshold: integer(5, 100).default(24),
  when: always,
  sparks: z.array(object({ ...filter.shape, points: integer(-40, 40) })).default([]),
  sides: z.record(z.string(), object({ asks: text, worth: integer(0, 10), effects })),
  clash: effects,
  record: facts,
});
export type CrisisFile = z.output<typeof crisis>;
