import * as z from 'zod';
import { LEVELS, PHASES, SEAT_HOLDERS } from '../../engine/index.ts';
import type { Args } from '../../words/index.ts';
import { FORMAT, type Replay } from './replay.ts';

// the page's content policy allows no code made at run time
z.config({ jitless: true });

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
  const id = z.string().min(1).max(80);
  const int = z.int().min(-1_000_000).max(1_000_000);
  const clauses = z.array(z.strictObject({ id, depth: int, secret: z.boolean() })).max(40);
  const order = z.strictObject({
    type: z.literal('order'),
    seat: id,
    act: id,
    target: id.optional(),
    on: id.optional(),
    clauses: clauses.optional(),
    member: id.optional(),
    vote: z.enum(['yes', 'no']).optional(),
    covert: z.boolean().optional(),
    what: int.optional(),
  });
  const reply = z.strictObject({
    type: z.literal('reply'),
    seat: id,
    to: z.string().min(1).max(200),
    answer: id,
    clauses: clauses.optional(),
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
  const chain = z.string().regex(/^[0-9a-f]{16}$/);
  const motive = z.strictObject({
    order,
    reasons: z
      .array(
        z.strictObject({
          reason: id,
          params: z.array(z.union([z.string().max(200), int])).max(20),
          amount: int,
        }),
      )
      .max(60),
  });
  return z.strictObject({
    format: z.literal(FORMAT),
    rules: z.string().max(40),
    scenario: z.strictObject({ id, hash: chain }),
    seed: z.string().max(200),
    seats: z.record(id, z.enum(SEAT_HOLDERS)),
    options: z.strictObject({ turns: z.int().min(1).max(200), level: z.enum(LEVELS) }),
    phases: z
      .array(
        z.strictObject({
          turn: z.int().min(1).max(200),
          phase: z.enum(PHASES),
          inputs: z.array(z.discriminatedUnion('type', [order, reply, talk, handover])).max(2000),
          numbers: z.record(z.string().max(200), int),
          states: z.record(z.string().max(200), id),
          chain,
        }),
      )
      .max(1000),
    unsent: z
      .strictObject({
        seat: id,
        step: z.enum(['planning', 'replies', 'crisis', 'resolution', 'report', 'debrief']),
        orders: z.array(order).max(20),
        replies: z.array(reply).max(100),
        talks: z.array(talk).max(100),
        motives: z.array(motive).max(100),
        handover: z.enum(SEAT_HOLDERS).nullable(),
      })
      .nullable(),
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
