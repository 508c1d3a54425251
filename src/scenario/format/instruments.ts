import { BASES, MONITORINGS, OBLIGATIONS, SANCTIONS_PHASES, TREATY_STATES } from '../../engine/index.ts';
import {
  always,
  effects,
  facts,
  id,
  integer,
  known,
  object,
  percent,
  reference,
  text,
  titled,
} from './common.ts';
import { z } from './zod.ts';

const worth = z.array(integer(-40, 40));
const most = 8;

export const clause = object({
  ...titled,
  obligation: z.enum(OBLIGATIONS),
  depths: z
    .array(object({ id, title: text }))
    .min(1)
    .max(most),
  interests: z.record(z.string(), worth),
  mind: z.record(z.string(), worth).default({}),
  tension: z.array(integer(-20, 20)).max(most).default([]),
  effects: z.array(effects.unwrap()).max(most).default([]),
  duty: object({
    by: reference,
    to: reference,
    act: reference,
    units: z.array(integer(0, 20)).max(most),
  }).optional(),
  honour: effects,
  qualify: effects,
  means: z.record(id, object({ ...titled, trust: integer(-20, 20).default(-2), effects })).default({}),
});
export type ClauseFile = z.output<typeof clause>;

export const treaty = object({
  ...titled,
  short: text,
  parties: z.array(reference).min(2),
  state: z.enum(TREATY_STATES),
  known,
  supersedes: z.array(reference).default([]),
  ratification: z.record(z.string(), integer(0, 60)).default({}),
  notice: integer(0, 120).default(0),
  term: integer(0, 1200).default(0),
  when: always,
  opening: z
    .array(object({ clause: reference, depth: reference, secret: z.boolean().default(false) }))
    .default([]),
  record: facts,
  clauses: z.record(id, clause),
});
export type TreatyFile = z.output<typeof treaty>;

export const regime = object({
  ...titled,
  short: text,
  target: reference,
  phase: z.enum(SANCTIONS_PHASES),
  basis: z.enum(BASES),
  monitoring: z.enum(MONITORINGS),
  known,
  senders: z.array(reference).min(1),
  mayJoin: z.array(reference).default([]),
  coverage: z.record(z.string(), percent),
  integrity: percent,
  measures: z.record(id, object({ title: text, bite: integer(0, 20), cost: integer(0, 500) })),
  standing: z.array(reference).default([]),
  demand: object({ text, acts: z.array(reference), months: integer(1, 60) }),
  busts: z.array(reference).default([]),
  when: always,
  record: facts,
});
export type RegimeFile = z.output<typeof regime>;
