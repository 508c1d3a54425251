import { ACT_GROUPS, OPERATIONS, TARGETS } from '../../engine/index.ts';
import {
  always,
  condition,
  effects,
  facts,
  id,
  integer,
  known,
  object,
  percent,
  place,
  reference,
  text,
  titled,
} from './common.ts';
import { z } from './zod.ts';

export const covert = object({
  chance: percent,
  cost: integer(-4, 4).default(0),
  only: z.boolean().default(false),
  knows: z.enum(['both', 'self']).default('both'),
  exposed: effects,
  waits: z.array(place).max(20).default([]),
});

/** All may be left out where a standard act is overridden; what a new act needs is checked when lowering. */
export const act = object({
  title: text.optional(),
  text: text.optional(),
  telling: text.optional(),
  group: z.enum(ACT_GROUPS).optional(),
  cost: integer(0, 8).optional(),
  target: z.enum(TARGETS).optional(),
  operation: z.enum(OPERATIONS).optional(),
  by: z.array(reference).min(1).optional(),
  to: z.array(reference).min(1).optional(),
  apart: z.array(z.array(reference).length(2)).min(1).optional(),
  when: condition.optional(),
  weight: integer(-100, 100).optional(),
  visibility: percent.optional(),
  repeat: percent.optional(),
  supplies: z.boolean().optional(),
  favour: z.boolean().optional(),
  rarity: integer(0, 200).optional(),
  rest: integer(0, 12).optional(),
  bound: z.boolean().optional(),
  consent: z.boolean().optional(),
  asks: reference.optional(),
  sway: integer(0, 40).optional(),
  effects: effects.unwrap().optional(),
  covert: covert.optional(),
});
export type ActFile = z.output<typeof act>;

const cost = integer(0, 8).default(0);
const month = integer(0, 240);

export const option = object({
  ...titled,
  cost,
  when: always,
  weight: integer(-100, 100).default(0),
  visibility: percent.default(100),
  lean: integer(-20, 20).default(0),
  effects,
});

export const event = object({
  from: text,
  ...titled,
  window: object({ from: month, until: month }),
  when: always,
  chance: integer(1, 100),
  once: z.boolean().default(true),
  seat: reference.optional(),
  towards: reference.optional(),
  known,
  effects,
  casus: object({ victim: reference, attacker: reference, months: integer(1, 24) }).optional(),
  ends: z.boolean().default(false),
  facts,
  tellings: z.record(z.string(), text).default({}),
  options: z.record(id, option).default({}),
});
export type EventFile = z.output<typeof event>;
