/**
 * A fork played on many times. Both ways go on from the same world under the same salts, with the secrets of the game
 * that was played and an envoy at every desk, so that what differs between the two of a pair comes of the choice alone.
 */
import type { ActorId, Input, Rules, SeatHolder, World } from '../../engine/index.ts';
import { resolve, score, secretAimAt, stabilityAt, tables, tensionAt } from '../../engine/index.ts';
import { allInputs } from '../game/seats.ts';
import { courseOf } from '../replay/course.ts';
import type { Fork, Outcome, Pair, Played, Standing } from '../what-if.ts';
import { forkedInputs } from './fork.ts';

/** The pairs of the salts `from` to `to`, one at a time, so that whoever asks can tell how far it is, and stop. */
export function* playBranches(
  rules: Rules,
  played: Played,
  fork: Fork,
  from: number,
  to: number,
): Generator<Pair, void> {
  const until = { ...played, phases: played.phases.slice(0, fork.phase + 1) };
  const gone = [...courseOf(rules, until)][fork.phase];
  if (gone === undefined) throw new Error(`no phase ${fork.phase} was played`);
  const { before: world, inputs } = gone;
  const changed = forkedInputs(inputs, fork);
  const sent = (these: readonly Input[], salt: number): World =>
    resolve(rules, { ...world, salt }, these).world;
  for (let salt = from; salt <= to; salt += 1)
    yield { kept: playOn(rules, sent(inputs, salt)), changed: playOn(rules, sent(changed, salt)) };
}

/** Plays a game on to its end with an envoy at every desk. */
export function playOn(rules: Rules, start: World): Outcome {
  const holders: Record<ActorId, SeatHolder> = {};
  for (const seat of tables(rules).seats) holders[seat] = 'envoy';
  let world: World = { ...start, holders };
  while (world.phase !== 'over') world = resolve(rules, world, allInputs(rules, world).inputs).world;
  return outcomeOf(rules, world);
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
