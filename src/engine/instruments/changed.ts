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
  // Few treaties have more to them: those keep what they have in the order in which it came.
  if (before.read !== undefined || before.amendment !== undefined) return { ...before, ...change };
  if (change.read !== undefined || change.amendment !== undefined) return { ...before, ...change };
  return {
    clauses: change.clauses ?? before.clauses,
    proposer: said(change.proposer, before.proposer),
    initialled: change.initialled ?? before.initialled,
    ratification: change.ratification ?? before.ratification,
    readings: change.readings ?? before.readings,
    inForceSince: change.inForceSince ?? before.inForceSince,
    endsAt: change.endsAt ?? before.endsAt,
    breaches: change.breaches ?? before.breaches,
  };
}

/** A treaty's data with these clauses, and with no more beside it than is said: a change that was put, who has read it. */
export function treatyWith(
  before: TreatyData,
  { clauses, amendment, read }: Pick<TreatyData, 'clauses' | 'amendment' | 'read'>,
): TreatyData {
  const data: TreatyData = {
    clauses,
    proposer: before.proposer,
    initialled: before.initialled,
    ratification: before.ratification,
    readings: before.readings,
    inForceSince: before.inForceSince,
    endsAt: before.endsAt,
    breaches: before.breaches,
  };
  if (amendment !== undefined)
    return read === undefined ? { ...data, amendment } : { ...data, amendment, read };
  return read === undefined ? data : { ...data, read };
}

export function changedRegime(before: SanctionsData, change: Partial<SanctionsData>): SanctionsData {
  const target = change.target ?? before.target;
  const measures = change.measures ?? before.measures;
  const threatener = said(change.threatener, before.threatener);
  const deadline = change.deadline ?? before.deadline;
  const raised = change.raised ?? before.raised;
  const joined = change.joined ?? before.joined;
  const asked = change.asked ?? before.asked;
  const heard = change.heard ?? before.heard;
  return heard === undefined
    ? { target, measures, threatener, deadline, raised, joined, asked }
    : { target, measures, threatener, deadline, raised, joined, asked, heard };
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
