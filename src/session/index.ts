/** A game being played: what page, map, sound and command line know of it. */
export * from './atlas.ts';
export type * from './session.ts';
export type * from './shown/cable.ts';
export type * from './shown/council.ts';
export type * from './shown/desk.ts';
export type * from './shown/dossier.ts';
export type * from './shown/figure.ts';
export type * from './shown/offer.ts';
export type * from './shown/report.ts';
export type * from './shown/table.ts';
export type * from './debrief.ts';
export type * from './what-if.ts';
export type * from './envoys.ts';
export { playBranches } from './branching/branches.ts';
export { playEnvoys } from './branching/envoys.ts';
export { otherOrders } from './branching/other-orders.ts';
export { gather } from './branching/gather.ts';
export { tellWhatIf } from './branching/told.ts';
export { tellEnvoys } from './branching/envoys-told.ts';
export { openSession, resumeSession, type Resumed } from './game/open.ts';
export { Recalled, thinkHere, type Progress, type Think } from './game/seats.ts';
export type { Keep } from './game/game.ts';
export { createStore, type Store } from './keeping/store.ts';
export { readReplay, type ReadReplay, type ReplayError } from './replay/read.ts';
export { writeReplay } from './replay/plain.ts';
export { Recorder } from './replay/recorder.ts';
export { FORMAT, RULES_VERSION, type RecordedPhase, type Replay, type Unsent } from './replay/replay.ts';
export { rerun, verify, type Difference, type Rerun, type Verdict } from './replay/verify.ts';
export { ONE_NOTES, type OneNote } from './one-note.ts';
export { playGame, playOut, type Play } from './play.ts';
export { simulate, summarise, tallyGame, type Simulate, type Simulation, type Tally } from './simulate.ts';
export { barsOf, barsTable, medianOf, type Bar, type Fared } from './bars.ts';
export { addRates, shareOf, type Rate, type Rates } from './rates.ts';
export { writeDebrief } from './debriefing/write.ts';
export { debriefMarkdown } from './debriefing/markdown.ts';
export { namesOf } from './telling/names.ts';
export type { Entry, Geometry, Prose, Scenario, Stage } from '../scenario/index.ts';
export {
  duels,
  ENTRANTS,
  standings,
  type Duel,
  type Entrant,
  type Pairing,
  type Result,
} from './tournament.ts';
