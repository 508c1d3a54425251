/**
 * Instruments as they are after a change. They are written out and not spread: what a spread makes is of another
 * hidden class at each place in the code, and whoever goes through the instruments, as every decision does many times,
 * would meet dozens of classes where there is one.
 */
import type {
  CommitmentData,
  CrisisData,
  Instrument,
  ResolutionData,
  SanctionsData,
  TreatyData,
} from './instrument.ts';

type Change<T extends Instrument> = Partial<Pick<T, 'state' | 'since' | 'parties' | 'known' | 'data'>>;

export function changed<T extends Instrument>(before: T, change: Change<T>): T {
  return {
    id: before.id,
    kind: before.kind,
    state: change.state ?? before.state,
    since: change.since ?? before.since,
    parties: change.parties ?? before.parties,
    known: change.known ?? before.known,
    data: change.data ?? before.data,
  } as T;
}

/** What a change says, where it speaks of it; `null` is something that it can say. */
const said = <T>(change: T | undefined, before: T): T => (change === undefined ? before : change);

export function changedTreaty(before: TreatyData, change: Partial<TreatyData>): TreatyData {
  return {
    clauses: change.clauses ?? before.clauses,
    proposer: said(change.proposer, before.proposer),
    initialled: change.initialled ?? before.initialled,
    ratification: change.ratification ?? before.ratification,
    readings: change.readings ?? before.readings,
    inForceSince: change.inForceSince ?? before.inForceSince,
    endsAt: change.endsAt ?? before.endsAt,
    breaches: change.breaches ?? before.breaches,
    read: change.read ?? before.read,
    amendment: change.amendment ?? before.amendment,
  };
}

/** A treaty's data with these clauses, and with no more beside it than is said: a change that was put, who has read it. */
export function treatyWith(
  before: TreatyData,
  { clauses, amendment, read }: Pick<TreatyData, 'clauses' | 'amendment' | 'read'>,
): TreatyData {
  return {
    clauses,
    proposer: before.proposer,
    initialled: before.initialled,
    ratification: before.ratification,
    readings: before.readings,
    inForceSince: before.inForceSince,
    endsAt: before.endsAt,
    breaches: before.breaches,
    read,
    amendment,
  };
}

export function changedRegime(before: SanctionsData, change: Partial<SanctionsData>): SanctionsData {
  return regimeWith(change.heard ?? before.heard, {
    target: change.target ?? before.target,
    measures: change.measures ?? before.measures,
    threatener: said(change.threatener, before.threatener),
    deadline: change.deadline ?? before.deadline,
    raised: change.raised ?? before.raised,
    joined: change.joined ?? before.joined,
    asked: change.asked ?? before.asked,
  });
}

/** A regime's data with this of how near its target was to giving way. */
export function regimeWith(heard: SanctionsData['heard'], before: SanctionsData): SanctionsData {
  return {
    target: before.target,
    measures: before.measures,
    threatener: before.threatener,
    deadline: before.deadline,
    raised: before.raised,
    joined: before.joined,
    asked: before.asked,
    heard,
  };
}

export function changedCrisis(before: CrisisData, change: Partial<CrisisData>): CrisisData {
  return {
    challenger: said(change.challenger, before.challenger),
    raised: said(change.raised, before.raised),
    mediator: said(change.mediator, before.mediator),
    rung: change.rung ?? before.rung,
    rounds: change.rounds ?? before.rounds,
    turn: change.turn ?? before.turn,
    sparks: change.sparks ?? before.sparks,
    warned: change.warned ?? before.warned,
    ended: change.ended ?? before.ended,
  };
}

export function changedDraft(before: ResolutionData, change: Partial<ResolutionData>): ResolutionData {
  return {
    votes: change.votes ?? before.votes,
    cast: change.cast ?? before.cast,
    canvassed: change.canvassed ?? before.canvassed,
  };
}

export function changedCall(before: CommitmentData, change: Partial<CommitmentData>): CommitmentData {
  return {
    treaty: before.treaty,
    clause: before.clause,
    depth: before.depth,
    claimant: before.claimant,
    attacker: before.attacker,
    obliged: before.obliged,
    contestedBy: change.contestedBy ?? before.contestedBy,
    early: before.early,
    verdicts: change.verdicts ?? before.verdicts,
  };
}
