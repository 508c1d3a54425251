import { plan, respond } from '../../ai/index.ts';
import type { ActorId, Input, Rules, Talk, World } from '../../engine/index.ts';
import { glimpse, isInitialled, tables } from '../../engine/index.ts';
import type { Motive } from '../replay/replay.ts';

export interface Sent {
  readonly inputs: readonly Input[];
  readonly motives: readonly Motive[];
}

/** Seats that no person holds, in the order of the rules. */
export const machineSeats = (rules: Rules, { holders }: World): readonly ActorId[] =>
  tables(rules).seats.filter((seat) => holders[seat] !== 'human');

/** Whether a question to the seat is still open: who is asked nothing has nothing to look at. */
function isAsked({ awaiting, answers }: World, seat: ActorId): boolean {
  return awaiting.some((question) => question.seat === seat && !answers.some(({ to }) => to === question.id));
}

/** Rounds at the Table whose text was agreed and is sent: what those who said yes know when they plan their month. */
export function agreedIn(inputs: readonly Input[]): readonly Talk[] {
  const talks = inputs.filter((input) => input.type === 'talk');
  const sent = inputs.filter((input) => input.type === 'order');
  return talks.filter((talk) => sent.some((order) => isInitialled([talk], order)));
}

/**
 * What one such seat sends in this phase, from its own view and what it has `agreed` to at the Table. The same world
 * and talks give the same inputs.
 */
export function inputsOf(rules: Rules, world: World, seat: ActorId, agreed: readonly Talk[] = []): Sent {
  const holder = world.holders[seat] ?? 'caretaker';
  const level = holder === 'human' ? 'caretaker' : holder;
  if (world.phase !== 'planning' && !isAsked(world, seat)) return { inputs: [], motives: [] };
  const known = glimpse(rules, world, seat);
  if (world.phase === 'planning') {
    const initialled = agreed.filter((talk) => talk.with === seat).map(({ on }) => on);
    return plan(rules, known, level, world.seed, initialled);
  }
  return { inputs: respond(rules, known, level), motives: [] };
}

/** What several sent. A class, as a getter in a literal would keep them alive (docs/architecture.md, "Speed"). */
class Together implements Sent {
  readonly inputs: readonly Input[];
  private readonly parts: readonly Sent[];

  constructor(parts: readonly Sent[]) {
    this.inputs = parts.flatMap(({ inputs }) => inputs);
    this.parts = parts;
  }

  /** Worked out only when a report asks for them. */
  get motives(): readonly Motive[] {
    return this.parts.flatMap(({ motives }) => motives);
  }
}

/** All of them, at once. */
export function allInputs(rules: Rules, world: World): Sent {
  return new Together(machineSeats(rules, world).map((seat) => inputsOf(rules, world, seat)));
}

/** How many of the seats that no person holds have decided. */
export interface Progress {
  readonly done: number;
  readonly of: number;
}

/**
 * Where the seats that no person holds think: on this thread, or on another, which a page hands over. It may reject
 * with `Recalled`, and then nothing was sent.
 */
export type Think = (rules: Rules, world: World, agreed: readonly Talk[]) => Promise<Sent>;

/** The sending was called back before the others had decided. */
export class Recalled extends Error {}

/** All of them, letting the page breathe between seats. */
export async function thinkHere(
  rules: Rules,
  world: World,
  agreed: readonly Talk[],
  tell: (progress: Progress) => void = () => {},
): Promise<Sent> {
  const parts: Sent[] = [];
  const seats = machineSeats(rules, world);
  for (const seat of seats) {
    tell({ done: parts.length, of: seats.length });
    await new Promise((resume) => void setTimeout(resume, 0));
    parts.push(inputsOf(rules, world, seat, agreed));
  }
  return new Together(parts);
}
