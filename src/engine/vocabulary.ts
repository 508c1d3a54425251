/**
 * The words of the game that every layer shares: closed sets as unions, open sets (named by a scenario) as
 * branded strings. See docs/architecture.md for what each word means.
 */

export type Id<K extends string> = string & { readonly __id: K };
export type ActorId = Id<'actor'>;
export type ActId = Id<'act'>;
export type InstrumentId = Id<'instrument'>;
export type ClauseId = Id<'clause'>;
export type MeasureId = Id<'measure'>;
export type TrackId = Id<'track'>;
export type AimId = Id<'aim'>;
export type EventId = Id<'event'>;
export type RedLineId = Id<'redLine'>;
export type QuestionId = Id<'question'>;
/** A member of the Council: an actor's own id where it is one, else a name of the scenario's. */
export type MemberId = Id<'member'>;

/** Index into `World.numbers`; `Rules.numbers` names it and gives its range. */
export type Subject = number & { readonly __subject: 1 };

export const ACTOR_FIELDS = ['capital', 'support', 'economy', 'readiness'] as const;
export type ActorField = (typeof ACTOR_FIELDS)[number];

export const TRUST_FAMILIES = ['defence', 'trade', 'signals'] as const;
export type TrustFamily = (typeof TRUST_FAMILIES)[number];

export const TIE_FIELDS = ['regard', 'threat', 'dependence', 'defence', 'trade', 'signals'] as const;
/** The last three are trust, by family of promise. */
export type TieField = (typeof TIE_FIELDS)[number];

/** Kinds of obligation, after ATOP's, widened to what the treaties of the scenarios contain. */
export const OBLIGATIONS = [
  'defence',
  'consultation',
  'nonAggression',
  'neutrality',
  'arms',
  'technology',
  'trade',
  'exercise',
  'deterrence',
  'sanctionsAbstention',
  'culture',
] as const;
export type Obligation = (typeof OBLIGATIONS)[number];

export const TRUST_FAMILY_OF: Record<Obligation, TrustFamily> = {
  defence: 'defence',
  consultation: 'signals',
  nonAggression: 'defence',
  neutrality: 'defence',
  arms: 'trade',
  technology: 'trade',
  trade: 'trade',
  exercise: 'defence',
  deterrence: 'defence',
  sanctionsAbstention: 'signals',
  culture: 'signals',
};

export const ACT_GROUPS = ['bargain', 'transfer', 'pressure', 'security', 'covert', 'home'] as const;
export type ActGroup = (typeof ACT_GROUPS)[number];

/** What an act does to an instrument, beside its effects on numbers. */
export const OPERATIONS = [
  'propose',
  'denounce',
  'hasten',
  'stall',
  'lobby',
  'threaten',
  'impose',
  'join',
  'leave',
  'ease',
  'lift',
  'snapBack',
  'withdraw',
  'concede',
  'concedePart',
  'monitor',
  'secondary',
  'invoke',
  'callFavour',
  'callCondemnation',
  'request',
  'table',
  'canvass',
  'spy',
  'publish',
  'share',
  'evade',
  'ultimatum',
  'deploy',
  'standDown',
  'mediate',
] as const;
export type Operation = (typeof OPERATIONS)[number];

/** A `secret` is a covert act of others that one has learned of. */
export const TARGETS = [
  'none',
  'actor',
  'treaty',
  'regime',
  'casus',
  'resolution',
  'secret',
  'crisis',
] as const;
export type Target = (typeof TARGETS)[number];

export const SEAT_HOLDERS = ['human', 'clerk', 'envoy', 'minister', 'caretaker'] as const;
/** Who plays a seat. `clerk`, `envoy` and `minister` are AI levels; a `caretaker` does the least that keeps a desk open. */
export type SeatHolder = (typeof SEAT_HOLDERS)[number];
export const LEVELS = ['clerk', 'envoy', 'minister'] as const;
export type Level = (typeof LEVELS)[number];

export const INSTRUMENT_KINDS = ['treaty', 'sanctions', 'commitment', 'resolution', 'crisis'] as const;
export type InstrumentKind = (typeof INSTRUMENT_KINDS)[number];

export const TREATY_STATES = [
  'drafted',
  'proposed',
  'negotiating',
  'signed',
  'ratifying',
  'inForce.standing',
  'inForce.strained',
  'inForce.suspended',
  'invoked',
  'shelved',
  'rejected',
  'refused',
  'lapsed',
  'superseded',
  'expired',
  'denounced',
  'terminated',
] as const;
export type TreatyState = (typeof TREATY_STATES)[number];

export const SANCTIONS_PHASES = [
  'latent',
  'threatened',
  'settled',
  'withdrawn',
  'imposed',
  'easing',
  'lifted',
  'lapsed',
] as const;
export type SanctionsPhase = (typeof SANCTIONS_PHASES)[number];
export const BASES = ['unilateral', 'coalition', 'mandated'] as const;
export type Basis = (typeof BASES)[number];
export const MONITORINGS = ['monitored', 'unmonitored'] as const;
export type Monitoring = (typeof MONITORINGS)[number];
/** While measures stand (imposed or easing) the state carries both regions, in this order. */
export type SanctionsState =
  | Exclude<SanctionsPhase, 'imposed' | 'easing'>
  | `${'imposed' | 'easing'}.${Basis}.${Monitoring}`;

export const COMMITMENT_STATES = [
  'dormant',
  'claimed',
  'contested',
  'deciding',
  'honoured',
  'qualified',
  'reneged',
  'excused',
  'answered',
] as const;
export type CommitmentState = (typeof COMMITMENT_STATES)[number];

export const RESOLUTION_STATES = ['drafting', 'tabled', 'voting', 'adopted', 'vetoed', 'failed'] as const;
export type ResolutionState = (typeof RESOLUTION_STATES)[number];

/** How a member votes. Who says nothing abstains. */
export const VOTES = ['yes', 'no', 'abstain'] as const;
export type Vote = (typeof VOTES)[number];

/** What an adopted resolution does to a sanctions regime. A mandated one is changed in no other way. */
export const DECISIONS = ['watch', 'unwatch', 'mandate', 'widen', 'ease', 'restore', 'lift'] as const;
export type Decision = (typeof DECISIONS)[number];

/** The ladder of a crisis, lowest first. Each rung doubles the stake and the public cost of backing down. */
export const RUNGS = ['protest', 'ultimatum', 'showOfForce', 'clash', 'war'] as const;
export type Rung = (typeof RUNGS)[number];

/** `open.*` while both sides are on the ladder; then how it ended. */
export const CRISIS_STATES = [
  'quiet',
  'open.protest',
  'open.ultimatum',
  'open.showOfForce',
  'open.clash',
  'settled',
  'defused',
  'yielded',
  'war',
] as const;
export type CrisisState = (typeof CRISIS_STATES)[number];

export const QUESTION_KINDS = [
  'proposal',
  'demand',
  'contest',
  'claim',
  'choice',
  'vote',
  'exposure',
  'reading',
  'stand',
  'request',
] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** Answers that a question of each kind takes; a `choice` takes the option ids of its event instead. */
export const ANSWERS = {
  proposal: ['accept', 'counter', 'refuse', 'defer'],
  demand: ['concede', 'concedePart', 'defy'],
  contest: ['contest', 'recognise'],
  claim: ['honour', 'qualify', 'renege'],
  vote: VOTES,
  exposure: ['admit', 'deny'],
  reading: ['alliance', 'partnership'],
  /** `mediation` only while somebody offers it. */
  stand: ['stand', 'mediation', 'backDown'],
  request: ['grant', 'decline'],
} as const;
export type Answer = (typeof ANSWERS)[keyof typeof ANSWERS][number];

/** How sure the world is of a covert act, and by whose word: one government's, several services', or beyond dispute. */
export const CONFIDENCES = ['asserted', 'assessed', 'confirmed'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

export const PHASES = ['planning', 'replies', 'crisis', 'over'] as const;
export type Phase = (typeof PHASES)[number];

/** What can happen. Cables, the map's beats, the report and the debrief are written from these. */
export const HAPPENINGS = [
  'opening',
  'month',
  'act',
  'orderRefused',
  'proposal',
  'counter',
  'proposalRefused',
  'deferred',
  'signed',
  'initialLapsed',
  'shelved',
  'ratified',
  'ratificationRefused',
  'ratificationLapsed',
  'inForce',
  'superseded',
  'strained',
  'mended',
  'suspended',
  'expired',
  'denounced',
  'terminated',
  'amendmentPut',
  'amendmentCountered',
  'amendmentRefused',
  'amendmentAgreed',
  'amended',
  'amendmentFailed',
  'reading',
  'threat',
  'conceded',
  'concededPart',
  'defied',
  'imposed',
  'joined',
  'left',
  'eased',
  'snappedBack',
  'lifted',
  'withdrawn',
  'backedDown',
  'regimeLapsed',
  'monitored',
  'secondary',
  'favourOwed',
  'favourCalled',
  'requested',
  'granted',
  'declined',
  'watchEnded',
  'mandated',
  'widened',
  'claimed',
  'contested',
  'recognised',
  'honoured',
  'qualified',
  'reneged',
  'excused',
  'tabled',
  'adopted',
  'vetoed',
  'vetoJoined',
  'resolutionFailed',
  'promiseKept',
  'promiseBroken',
  'pledgeBroken',
  'redLineCrossed',
  'redLineAnswered',
  'redLineIgnored',
  'exposed',
  'corroborated',
  'admitted',
  'denied',
  'lieProven',
  'learned',
  'shared',
  'protocolRead',
  'protocolPublished',
  'event',
  'choice',
  'crisisWarning',
  'protest',
  'ultimatum',
  'showOfForce',
  'clash',
  'stood',
  'yielded',
  'crisisSettled',
  'crisisDefused',
  'mediationOffered',
  'mediationRefused',
  'tensionWarning',
  'caretaker',
  'war',
  'end',
] as const;
export type HappeningKind = (typeof HAPPENINGS)[number];
