import {
  facts,
  id,
  integer,
  lonLat,
  object,
  percent,
  known,
  place,
  reference,
  text,
  textOrNone,
  titled,
} from './common.ts';
import { LABELS } from '../prose.ts';
import { z } from './zod.ts';

const temper = integer(0, 300).default(100);

export const actor = object({
  name: text,
  short: text.optional(),
  adjective: text,
  capital: text,
  flag: z
    .string()
    .regex(/^([a-z]{2}(-[a-z]{2,3})?)?$/, { error: 'a flag is named by a country code in lower case' })
    .default(''),
  seat: z.boolean(),
  stage: object({
    countries: z.array(z.string().regex(/^[A-Za-z0-9-]{1,24}$/)),
    capital: lonLat,
    name: object({ from: lonLat, to: lonLat }).nullable().default(null),
  }),
  open: object({ capital: integer(0, 8), support: percent, economy: percent, readiness: percent }),
  base: object({ economy: percent, support: percent }).optional(),
  asking: object({ low: integer(-40, 0), high: integer(-40, 0) }).optional(),
  temper: object({ abandonment: temper, entrapment: temper, honour: temper, pressure: temper }).prefault({}),
  par: integer(0, 120).default(50),
  line: text,
  brief: object({ wants: text, fears: text, holds: text, dilemma: text }).optional(),
  background: facts,
});
export type ActorFile = z.output<typeof actor>;

const number = z.int().min(-10_000).max(10_000);

export const track = object({
  ...titled,
  unit: text,
  low: number,
  high: number,
  open: number,
  sense: z.literal([-1, 0, 1]),
  seenBy: known,
  margin: integer(0, 1000).default(0),
  drift: object({
    by: integer(-100, 100).default(0),
    balance: object({ plus: place, minus: place, per: integer(1, 1000), most: integer(1, 100) }).optional(),
  }).optional(),
});
export type TrackFile = z.output<typeof track>;

const trust = percent.default(40);

/** What one actor holds about another at the opening. */
export const tie = object({
  trust: object({ defence: trust, trade: trust, signals: trust }).prefault({}),
  threat: percent.default(0),
  dependence: percent.default(0),
  regard: z
    .array(
      object({
        reason: id,
        amount: integer(-40, 40),
        decay: integer(0, 20).default(0),
        text: text.optional(),
        label: z.enum(LABELS).optional(),
        by: textOrNone,
        sources: z.array(reference).default([]),
      }),
    )
    .default([]),
});
export type TieFile = z.output<typeof tie>;
