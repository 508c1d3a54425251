import type { ActorId, Phase, SeatHolder } from '../../engine/index.ts';
import { open, tables } from '../../engine/index.ts';
import type { Scenario } from '../../scenario/index.ts';
import { createWords, type Locale } from '../../words/index.ts';
import { readReplay, type ReplayError } from '../replay/read.ts';
import { FORMAT, RULES_VERSION, type Replay, type ReplayHeader } from '../replay/replay.ts';
import { Recorder } from '../replay/recorder.ts';
import { rerun, type Difference } from '../replay/verify.ts';
import type { Options, Session } from '../session.ts';
import type { Step } from '../shown/desk.ts';
import { namesOf } from '../telling/names.ts';
import { Game, type Keep } from './game.ts';
import { thinkHere, type Think } from './seats.ts';

const forget: Keep = () => {};

/** The header of a game: who sits where, and everything else that its inputs do not decide. */
export function headerOf(
  scenario: Scenario,
  { seed, turns, level }: Pick<Options, 'seed' | 'turns' | 'level'>,
  human: ActorId | null,
): ReplayHeader {
  const seats: Record<ActorId, SeatHolder> = {};
  for (const seat of tables(scenario.rules).seats) seats[seat] = seat === human ? 'human' : level;
  return {
    format: FORMAT,
    rules: RULES_VERSION,
    scenario: { id: scenario.id, hash: scenario.hash },
    seed,
    seats,
    options: { turns, level },
  };
}

/**
 * Starts a game at its first briefing. `keep` is handed the save after every change, as text; it may be slow or
 * fail. `think` is where the other seats make up their minds: on this thread unless it says otherwise. Throws if the scenario has no such seat or length.
 */
export function openSession(options: Options, keep: Keep = forget, think: Think = thinkHere): Session {
  const { scenario, seat, seed, turns } = options;
  if (!tables(scenario.rules).seats.includes(seat)) throw new Error(`${scenario.id} has no seat ${seat}`);
  const header = headerOf(scenario, options, seat);
  const world = open(scenario.rules, { seed, turns, holders: header.seats });
  const recorder = new Recorder(scenario.rules, header);
  return new Game(options, { world, recorder, planned: null, motives: [] }, 'planning', keep, think);
}

export type Resumed =
  | { readonly ok: true; readonly session: Session }
  /** `text` is the reason in plain words. */
  | { readonly ok: false; readonly error: { readonly code: string; readonly text: string } };

/** Why a game cannot be taken up under this scenario, or null. */
function mismatch(scenario: Scenario, replay: Replay): ReplayError | null {
  const { rules, scenario: of } = replay;
  if (rules !== RULES_VERSION)
    return { code: 'replay/rules', args: { recorded: rules, here: RULES_VERSION } };
  if (of.id !== scenario.id) return { code: 'replay/scenario', args: { recorded: of.id, here: scenario.id } };
  if (of.hash !== scenario.hash)
    return {
      code: 'replay/content',
      args: { scenario: scenario.prose.title, recorded: of.hash, here: scenario.hash },
    };
  return null;
}

const differing = ({ turn, field, is, recorded }: Difference): ReplayError => ({
  code: 'replay/differs',
  args: { turn, field, is: String(is), recorded: String(recorded) },
});

/** The step a save was at, unless the game itself says otherwise. */
function stepOf(wanted: Step | undefined, phase: Phase, played: boolean): Step {
  if (phase === 'replies' || phase === 'crisis') return phase;
  if (played && (wanted === 'resolution' || wanted === 'report')) return wanted;
  return phase === 'over' ? 'debrief' : 'planning';
}

/**
 * Takes a saved game up where it was left, by running it again; a replay without a draft is opened at its end.
 * Never throws: a file that does not fit comes back with its reason in words.
 */
export function resumeSession(
  scenario: Scenario,
  text: string,
  keep: Keep = forget,
  think: Think = thinkHere,
  locale: Locale = 'en',
): Resumed {
  const words = createWords(locale, namesOf(scenario));
  const fail = ({ code, args }: ReplayError): Resumed => ({
    ok: false,
    error: { code, text: words.say(code, args) },
  });
  const read = readReplay(text);
  if (!read.ok) return fail(read.error);
  const { replay } = read;
  const wrong = mismatch(scenario, replay);
  if (wrong !== null) return fail(wrong);
  const result = rerun(scenario, replay);
  if (!result.ok) return fail(differing(result));
  const { world, recorder, planned } = result.rerun;
  const { unsent, seed, options } = replay;
  const { seats } = tables(scenario.rules);
  const seat =
    seats.find((id) => id === unsent?.seat) ?? seats.find((id) => replay.seats[id] === 'human') ?? seats[0];
  if (seat === undefined) return fail({ code: 'replay/shape', args: { place: 'seats', what: 'no seat' } });
  const played = replay.phases.some(({ phase }) => phase === 'replies');
  const step = stepOf(unsent?.step, world.phase, played);
  const standing = { world, recorder, planned, motives: unsent?.motives ?? [] };
  const game = new Game(
    { scenario, seat, seed, turns: options.turns, level: options.level, locale },
    standing,
    step,
    keep,
    think,
  );
  if (unsent !== null) game.takeUp(unsent);
  return { ok: true, session: game };
}
