import { en } from 'zod/locales';
import * as z from 'zod/mini';
import { LEVELS, PHASES, SEAT_HOLDERS } from '../../engine/index.ts';
import type { Args } from '../../words/index.ts';
import { FORMAT, type Replay } from './replay.ts';

// the page's content policy allows no code made at run time; faults are told in words of the library's
z.config({ ...en(), jitless: true });

/** A file larger than this is not a game. In characters, which for these files are bytes. */
export const MOST_MIB = 8;
/** Brackets within brackets; a replay needs seven. */
const MOST_DEPTH = 12;

/** Why a file cannot be opened: a code of the message catalogue with what it needs. */
export interface ReplayError {
  readonly code: `replay/${string}`;
  readonly args: Args;
}

export type ReadReplay =
  | { readonly ok: true; readonly replay: Replay }
  | { readonly ok: false; readonly error: ReplayError };

/** The shape of a file. */
function shapeOfFile() {
  const text = (most: number) => z.string().check(z.maxLength(most));
  const list = <T extends z.core.SomeType>(of: T, most: number) => z.array(of).check(z.maxLength(most));
  const within = (least: number, most: number) => z.int().check(z.gte(least), z.lte(most));
  const id = text(80).check(z.minLength(1));
  const int = within(-1_000_000, 1_000_000);
  const clauses = list(z.strictObject({ id, depth: int, secret: z.boolean() }), 40);
  const order = z.strictObject({
    type: z.literal('order'),
    seat: id,
    act: id,
    target: z.optional(id),
    on: z.optional(id),
    clauses: z.optional(clauses),
    member: z.optional(id),
    vote: z.optional(z.enum(['yes', 'no'])),
    covert: z.optional(z.boolean()),
    what: z.optional(int),
  });
  const reply = z.strictObject({
    type: z.literal('reply'),
    seat: id,
    to: text(200).check(z.minLength(1)),
    answer: id,
    clauses: z.optional(clauses),
  });
  const talk = z.strictObject({
    type: z.literal('talk'),
    seat: id,
    with: id,
    on: id,
    round: int,
    clauses,
    answer: z.enum(['accept', 'counter', 'refuse']),
  });
  const handover = z.strictObject({ type: z.literal('handover'), seat: id, to: z.enum(SEAT_HOLDERS) });
  const chain = z.string().check(z.regex(/^[0-9a-f]{16}$/));
  const motive = z.strictObject({
    order,
    reasons: list(
      z.strictObject({ reason: id, params: list(z.union([text(200), int]), 20), amount: int }),
      60,
    ),
  });
  return z.strictObject({
    format: z.literal(FORMAT),
    rules: text(40),
    scenario: z.strictObject({ id, hash: chain }),
    seed: text(200),
    seats: z.record(id, z.enum(SEAT_HOLDERS)),
    options: z.strictObject({ turns: within(1, 200), level: z.enum(LEVELS) }),
    phases: list(
      z.strictObject({
        turn: within(1, 200),
        phase: z.enum(PHASES),
        inputs: list(z.discriminatedUnion('type', [order, reply, talk, handover]), 2000),
        numbers: z.record(text(200), int),
        states: z.record(text(200), id),
        chain,
      }),
      1000,
    ),
    unsent: z.nullable(
      z.strictObject({
        seat: id,
        step: z.enum(['planning', 'replies', 'crisis', 'resolution', 'report', 'debrief']),
        orders: list(order, 20),
        replies: list(reply, 100),
        talks: list(talk, 100),
        motives: list(motive, 100),
        handover: z.nullable(z.enum(SEAT_HOLDERS)),
      }),
    ),
  });
}

/** Made when a first file is read: most games never read one. */
let shape: ReturnType<typeof shapeOfFile> | null = null;

/** How deep the brackets of a JSON text go, without parsing it: parsing recurses. */
function depthOf(text: string): number {
  let depth = 0;
  let most = 0;
  let quoted = false;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text[i];
    if (quoted) {
      if (unit === '\\') i += 1;
      else if (unit === '"') quoted = false;
    } else if (unit === '"') quoted = true;
    else if (unit === '[' || unit === '{') most = Math.max(most, (depth += 1));
    else if (unit === ']' || unit === '}') depth -= 1;
  }
  return most;
}

const fail = (code: ReplayError['code'], args: Args = {}): ReadReplay => ({
  ok: false,
  error: { code, args },
});

/** Reads the text of a replay or save. Never throws; what it lets through has the right shape, not yet the right game. */
export function readReplay(text: string): ReadReplay {
  if (text.length > MOST_MIB * 1024 * 1024) return fail('replay/too_large', { limit: MOST_MIB });
  if (depthOf(text) > MOST_DEPTH) return fail('replay/too_deep');
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return fail('replay/not_json');
  }
  if (typeof json !== 'object' || json === null || !('format' in json) || json.format !== FORMAT)
    return fail('replay/format');
  shape ??= shapeOfFile();
  const read = shape.safeParse(json);
  if (read.success) return { ok: true, replay: read.data as unknown as Replay };
  const [issue] = read.error.issues;
  return fail('replay/shape', {
    place: issue === undefined || issue.path.length === 0 ? 'the top' : issue.path.join('.').slice(0, 120),
    what: (issue?.message ?? 'unreadable').slice(0, 160),
  });
}
