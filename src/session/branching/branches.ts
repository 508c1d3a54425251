/**
 * A fork played on many times. Both ways go on from the same world under the same salts, with the secrets of the game
 * that was played and an envoy at every desk, so that what differs between the two of a pair comes of the choice alone.
 */
import type { ActorId, Input, Resolved, Rules, SeatHolder, World } from '../../engine/index.ts';
import { resolve, score, secretAimAt, stabilityAt, tables, tensionAt } from '../../engine/index.ts';
import { allInputs } from '../game/seats.ts';
import { goneAt } from '../replay/course.ts';
import type { Fork, Outcome, Pair, Played, Standing } from '../what-if.ts';
import { forkedInputs } from './fork.ts';
import { isActOf } from './sent.ts';

/** The pairs of the salts `from` to `to`, one at a time, so that whoever asks can tell how far it is, and stop. */
export function* playBranches(
  rules: Rules,
  played: Played,
  fork: Fork,
  from: number,
  to: number,
): Generator<Pair, void> {
  const { before: world, inputs } = goneAt(rules, played, fork.phase);
  const changed = forkedInputs(inputs, fork);
  const sent = (these: readonly Input[], salt: number): Resolved => resolve(rules, { ...world, salt }, these);
  for (let salt = from; salt <= to; salt += 1) {
    const kept = playOn(rules, sent(inputs, salt).world);
    const otherwise = sent(changed, salt);
    const end = playOn(rules, otherwise.world);
    const refused = otherwise.refused.find(({ input }) => changed[input] === fork.sends);
    yield {
      kept: outcomeOf(rules, kept),
      changed: outcomeOf(rules, end),
      returned: refused?.code ?? returnedBy(end, otherwise.world, fork),
    };
  }
}

/**
 * Why an order that was let in came back in its month all the same: nobody agreed to it, or another's overtook it.
 * Null where it did not, or a war came before it.
 */
function returnedBy({ events }: World, { turn, sealed }: World, { sends }: Fork): string | null {
  if (sends?.type !== 'order') return null;
  const { seat, act } = sends;
  const month = events.filter((event) => event.turn === turn && event.by === seat);
  if (month.some((event) => isActOf(sends, event))) return null;
  const why = month.find(({ kind, params }) => kind === 'orderRefused' && params[0] === act);
  if (why !== undefined) return String(why.params[1]);
  return sealed.some(({ order }) => order === sends) ? null : 'order/wrong_state';
}

/** Plays a game on to its end with an envoy at every desk. */
export function playOn(rules: Rules, start: World): World {
  const holders: Record<ActorId, SeatHolder> = {};
  for (const seat of tables(rules).seats) holders[seat] = 'envoy';
  let world: World = { ...start, holders };
  while (world.phase !== 'over') world = resolve(rules, world, allInputs(rules, world).inputs).world;
  return world;
}

/** How a game stands, by seat. */
export function outcomeOf(rules: Rules, world: World): Outcome {
  const seats: Record<ActorId, Standing> = {};
  for (const seat of tables(rules).seats)
    seats[seat] = { total: score(rules, world, seat), aims: pointsOf(rules, world, seat) };
  return { ending: world.ending, tension: world.numbers[tensionAt(rules)] ?? 0, seats };
}

/** Points by aim, in the order of the debrief's scores. A war takes them all. */
function pointsOf(rules: Rules, world: World, seat: ActorId): readonly number[] {
  const aims = (tables(rules).aimsBySeat.get(seat) ?? []).map((aim) => aim.number);
  const secret = world.secrets[seat]?.aim === null ? [] : [secretAimAt(rules, seat)];
  return [...aims, ...secret, stabilityAt(rules, seat)].map((subject) =>
    world.ending === 'war' ? 0 : (world.numbers[subject] ?? 0),
  );
}
