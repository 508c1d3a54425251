/** What a file of cases looks like. Names and short lines are checked when it is lowered. */
import { SEAT_HOLDERS } from '../engine/index.ts';
import { format, z } from '../scenario/index.ts';

const { object, integer, text } = format;
const amount = integer(-10_000, 10_000);
const line = z.string().max(400);
/** One line, or a list of them. */
const lines = z.union([line, z.array(line).max(60)]).transform((value) => [value].flat());

const part = object({ amount: integer(-40, 40), decay: integer(0, 20).default(0) });
const months = z.record(z.string(), integer(0, 60));

export const given = object({
  numbers: z.record(z.string(), z.union([amount, z.array(part).min(1).max(12)])).default({}),
  treaties: z
    .record(
      z.string(),
      object({
        state: z.string().optional(),
        text: line.optional(),
        ratification: months.optional(),
        notice: integer(0, 120).optional(),
        term: integer(0, 1200).optional(),
      }),
    )
    .default({}),
  regimes: z
    .record(
      z.string(),
      object({
        state: z.string().optional(),
        senders: z.array(z.string()).min(1).optional(),
        measures: z.array(z.string()).optional(),
        demand: object({ acts: z.array(z.string()), months: integer(1, 60) }).optional(),
      }),
    )
    .default({}),
  actors: z
    .record(
      z.string(),
      object({
        /** Its asking price, as drawn; or the range in which others know it to lie. */
        asking: z
          .union([integer(-40, 0), object({ low: integer(-40, 0), high: integer(-40, 0) })])
          .optional(),
        abandonment: integer(0, 300).optional(),
        entrapment: integer(0, 300).optional(),
        honour: integer(0, 300).optional(),
        pressure: integer(0, 300).optional(),
      }),
    )
    .default({}),
  holders: z.record(z.string(), z.enum(SEAT_HOLDERS)).default({}),
  events: z.array(z.string()).default([]),
  turns: integer(1, 60).optional(),
  seed: z.string().max(80).default('case'),
});
export type GivenFile = z.output<typeof given>;

/** An order or a reply word for word, for the door to look at. */
const raw = z.record(z.string(), z.unknown());
const orders = z
  .union([line, z.array(z.union([line, raw])).max(60)])
  .transform((value): readonly (string | Readonly<Record<string, unknown>>)[] => [value].flat());

const judged = object({
  text: z.string().optional(),
  demand: z.string().optional(),
  claim: z.string().optional(),
  vote: z.string().optional(),
  blame: z.string().optional(),
  stand: z.string().optional(),
  request: z.string().optional(),
  secret: z.string().optional(),
  of: z.string(),
  from: z.string().optional(),
  to: z.string().optional(),
  with: line.optional(),
  as: z.string().optional(),
  sum: amount.optional(),
  lines: z.record(z.string(), amount).default({}),
  odds: integer(0, 100).optional(),
  answer: z.string().optional(),
  nearest: line.optional(),
});
export type JudgedFile = z.output<typeof judged>;

export const expected = object({
  numbers: z.record(z.string(), amount).default({}),
  changes: z.record(z.string(), amount).default({}),
  because: z.record(z.string(), z.record(z.string(), amount)).default({}),
  states: z.record(z.string(), z.string()).default({}),
  texts: z.record(z.string(), line).default({}),
  happened: lines.default([]),
  never: lines.default([]),
  refused: lines.default([]),
  talked: lines.default([]),
  asked: lines.default([]),
  unasked: lines.default([]),
  seen: z.record(z.string(), lines).default({}),
  unseen: z.record(z.string(), lines).default({}),
  judged: z.array(judged).default([]),
  owed: z.record(z.string(), integer(0, 2)).default({}),
  ranges: z.record(z.string(), z.record(z.string(), integer(0, 1000))).default({}),
  scores: z.record(z.string(), integer(-100, 200)).default({}),
  ending: z.string().optional(),
});
export type ExpectFile = z.output<typeof expected>;

const step = object({
  talks: lines.default([]),
  orders: orders.optional(),
  replies: orders.optional(),
  wait: integer(1, 60).optional(),
  expect: expected.optional(),
});
export type StepFile = z.output<typeof step>;

const oneCase = object({
  title: text,
  why: text,
  given: given.optional(),
  play: z.array(step).min(1).max(40),
});
export type CaseEntry = z.output<typeof oneCase>;

const number = z.string().regex(/^\d+(\.[A-Z0-9]+)+$/, {
  error: 'a case is numbered like 2.A.14',
});

export const caseFile = object({
  format: z.literal(1),
  title: text,
  /** A path beside this file, or the id of a scenario that is shipped. */
  scenario: z.string().min(1),
  cases: z.record(number, oneCase),
});
export type CaseFileEntry = z.output<typeof caseFile>;
