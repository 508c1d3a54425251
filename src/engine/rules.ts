/**
 * What a scenario becomes once it is read: plain JSON, ids and integers, no text. The loader in `scenario`
 * makes it, the engine plays it, and a worker or a replay can be handed it as it is.
 */
import type {
  ActGroup,
  ActId,
  ActorField,
  ActorId,
  AimId,
  Basis,
  ClauseId,
  Decision,
  EventId,
  HappeningKind,
  InstrumentId,
  MeasureId,
  MemberId,
  Monitoring,
  Obligation,
  Operation,
  RedLineId,
  SanctionsPhase,
  Subject,
  Target,
  TieField,
  TrackId,
  TreatyState,
} from './vocabulary.ts';

/** A number of the world: where it lies, how far it may go, who sees it exactly. */
export interface NumberRules {
  /** `tension`, `actors.russia.economy`, `tracks.front`, `ties.russia.china.regard`, `integrity.un-dprk`, `aims.russia.front`. */
  readonly name: string;
  readonly low: number;
  readonly high: number;
  readonly open: number;
  /** Who sees it exactly. Others see an interval `margin` wide that contains it, the same width for all. */
  readonly seenBy: 'all' | readonly ActorId[];
  readonly margin: number;
  /** +1 if more is good for its owner, −1 if less is, 0 if it depends. */
  readonly sense: -1 | 0 | 1;
}

/** Who an effect speaks of, filled in when it is applied. The last three stand for any number of actors. */
export type Role = 'self' | 'target' | 'rivals' | 'allies' | 'observers';
export type Who = ActorId | Role;

export type Place =
  | { readonly at: 'subject'; readonly subject: Subject }
  | { readonly at: 'actor'; readonly who: Who; readonly field: ActorField }
  | { readonly at: 'tie'; readonly from: Who; readonly to: Who; readonly field: TieField };

/** A change of one number (or of one for each actor that a plural role stands for). */
export interface Effect {
  readonly place: Place;
  readonly by: number;
  /** Points a month by which the change wears off; regard only. 0 stays. */
  readonly decay: number;
}

/** A condition, as data: no code of a scenario ever runs. Comparisons are between integers. */
export type Condition =
  | { readonly op: 'all' | 'any'; readonly of: readonly Condition[] }
  | { readonly op: 'not'; readonly of: Condition }
  | { readonly op: '<' | '<=' | '>' | '>=' | '==' | '!='; readonly left: Term; readonly right: Term }
  /** The instrument's state is one of these, or lies inside one of them (`inForce` covers `inForce.standing`). */
  | { readonly op: 'state'; readonly instrument: InstrumentId; readonly states: readonly string[] }
  /** The treaty has this clause at this depth or deeper (whatever its state). */
  | {
      readonly op: 'clause';
      readonly treaty: InstrumentId;
      readonly clause: ClauseId;
      readonly depth: number;
    }
  /** The event has happened, with this choice if one is named. */
  | { readonly op: 'happened'; readonly event: EventId; readonly choice: string | null }
  /** An act of this kind was done within the last `months` (0: ever). */
  | {
      readonly op: 'acted';
      readonly act: ActId;
      readonly by: ActorId | null;
      readonly to: ActorId | null;
      readonly months: number;
    }
  | { readonly op: 'true' };
export type Term =
  | { readonly number: Subject }
  | { readonly value: number }
  /** Months since the opening (0 in the first turn). */
  | { readonly month: true };

export interface ActorRules {
  readonly id: ActorId;
  /** A seat that somebody plays. Bodies that only stand in the world (the UN) are not. */
  readonly seat: boolean;
  /** Economy to which it recovers when nothing weighs on it, 0–100. */
  readonly economyBase: number;
  readonly supportBase: number;
  /** The range from which the asking price of a game is drawn; both are zero or negative. */
  readonly asking: { readonly low: number; readonly high: number };
  /** How much it counts each thing, in percent of the ordinary (100): personality. */
  readonly temper: {
    /** Fear of being left alone. */ readonly abandonment: number;
    /** Fear of being dragged in. */ readonly entrapment: number;
    /** Weight of its own word. */ readonly honour: number;
    /** Readiness to press others. */ readonly pressure: number;
  };
  /** An envoy's mean score here in a game of the first length, found by simulation. */
  readonly par: number;
}

export interface ActRules {
  readonly id: ActId;
  readonly group: ActGroup;
  /** Capital, 0–8. */
  readonly cost: number;
  readonly target: Target;
  readonly operation: Operation | null;
  /** Who may do it, and to whom; `null` is everybody. */
  readonly by: readonly ActorId[] | null;
  readonly to: readonly ActorId[] | null;
  readonly when: Condition;
  /** Goldstein weight × 10, −100..100, and how much of it the world sees, 0–100 %: what spills over to others. */
  readonly weight: number;
  readonly visibility: number;
  readonly effects: readonly Effect[];
  /** Percent of its effects left at each repetition towards the same actor within six months, 0–100. */
  readonly repeat: number;
  /** A unit sent under a supply clause. */
  readonly supplies: boolean;
  /** Whoever it was done for owes a favour. */
  readonly favour: boolean;
  /** Percent on top of its effects the first time that it passes between two in a game. */
  readonly rarity: number;
  /** Only towards an ally: who is bound to its author by a defence clause in force. */
  readonly bound: boolean;
  /** It needs its target's consent, which is asked in replies. */
  readonly consent: boolean;
  /** For a request: the act that its target is asked to do for its author. */
  readonly asks: ActId | null;
  /** By how much canvassing moves who likes the canvasser neither well nor badly, 0–40. */
  readonly sway: number;
  /** How it may be done in secret; `null` is only in the open. */
  readonly covert: CovertRules | null;
}

/** What is different about an act that is done covertly. */
export interface CovertRules {
  /** Percent in the month it is done that it comes to light, before what watches it. */
  readonly chance: number;
  /** Capital on top of the declared act's, −4..4. */
  readonly cost: number;
  /** It cannot be done in the open. */
  readonly only: boolean;
  /** Who knows of it: doer and receiver, or the doer alone. */
  readonly knows: 'both' | 'self';
  /** What exposure does beside what had waited for it. */
  readonly exposed: readonly Effect[];
  /** Numbers that it moves only once it is known, beside tension, holds of regimes and what others think. */
  readonly waits: readonly Subject[];
}

export interface ClauseRules {
  readonly id: ClauseId;
  readonly obligation: Obligation;
  /** How many depths it has; a depth is 0 … depths − 1. */
  readonly depths: number;
  /** What it is worth to each party, by depth, −40..40. */
  readonly interests: Readonly<Record<ActorId, readonly number[]>>;
  /** What others think of each party for signing it, by depth: a change of their regard. */
  readonly mind: Readonly<Record<ActorId, readonly number[]>>;
  /** Monthly effects while in force, by depth. `self` and `target` are the first and second party. */
  readonly effects: readonly (readonly Effect[])[];
  /** A monthly promise: by whom, to whom, which act, how many by depth. */
  readonly duty: {
    readonly by: ActorId;
    readonly to: ActorId;
    readonly act: ActId;
    readonly units: readonly number[];
  } | null;
  /** What follows when a claim under it is honoured or qualified. `self` is the obliged, `target` the claimant. */
  readonly honour: readonly Effect[];
  readonly qualify: readonly Effect[];
  /** With what a call may be answered in part; empty leaves it at `qualify`. */
  readonly means: readonly {
    readonly id: string;
    readonly effects: readonly Effect[];
    /** What the claimant's trust moves by: help in kind counts for more than a statement. */
    readonly trust: number;
  }[];
  /** Tension when it is signed, by depth. */
  readonly tension: readonly number[];
}

/** A clause as it stands in a text: which, how deep, and whether in a secret protocol. */
export interface Clause {
  readonly id: ClauseId;
  readonly depth: number;
  readonly secret: boolean;
}

export interface TreatyRules {
  readonly id: InstrumentId;
  readonly parties: readonly ActorId[];
  readonly state: TreatyState;
  readonly known: 'all' | readonly ActorId[];
  readonly clauses: readonly ClauseRules[];
  /** The clauses it opens with: in force for an old treaty, the first draft for a new one. */
  readonly opening: readonly Clause[];
  readonly supersedes: readonly InstrumentId[];
  /** Months that ratification takes, by party. */
  readonly ratification: Readonly<Record<ActorId, number>>;
  /** Months between denunciation and end; 0 ends at once. */
  readonly notice: number;
  /** Months in force; 0 is without term. */
  readonly term: number;
  readonly when: Condition;
}

export interface MeasureRules {
  readonly id: MeasureId;
  /** Economy points a month at full coverage and integrity. */
  readonly bite: number;
  /** Economy points a month, in hundredths, for each sender. */
  readonly cost: number;
}

export interface RegimeRules {
  readonly id: InstrumentId;
  readonly target: ActorId;
  readonly phase: SanctionsPhase;
  readonly basis: Basis;
  readonly monitoring: Monitoring;
  readonly known: 'all' | readonly ActorId[];
  readonly senders: readonly ActorId[];
  /** Who else could join. */
  readonly mayJoin: readonly ActorId[];
  /** Share of the target's outside trade that each (present or possible) sender covers, percent. */
  readonly coverage: Readonly<Record<ActorId, number>>;
  readonly measures: readonly MeasureRules[];
  readonly standing: readonly MeasureId[];
  readonly integrity: Subject;
  /** What the senders ask: that the target refrain from these acts, for so many months. */
  readonly demand: { readonly acts: readonly ActId[]; readonly months: number };
  /** Acts towards the target that help it round the measures: who does them may be measured against in turn. */
  readonly busts: readonly ActId[];
  readonly when: Condition;
}

/** A member of the Council. Who is an actor votes as its seat says, the others by the same evaluator. */
export interface MemberRules {
  readonly id: MemberId;
  readonly actor: ActorId | null;
  readonly permanent: boolean;
  /** First and last month of its term, from the opening. */
  readonly from: number;
  readonly until: number;
  /** Where it stands in votes of the General Assembly: an ideal point × 100. */
  readonly ideal: number;
  readonly groups: readonly string[];
  /** What it thinks of actors, −100..100, where it is none itself. Who is not named counts 0. */
  readonly leanings: Readonly<Record<ActorId, number>>;
  /** What a veto of its own costs or brings beside the ordinary price. `self` is who cast it, if an actor. */
  readonly veto: readonly Effect[];
}

export interface CouncilRules {
  readonly members: readonly MemberRules[];
}

/** A draft that may be tabled in the Council. */
export interface ResolutionRules {
  readonly id: InstrumentId;
  /** The regime that it is about, and what it decides about it. */
  readonly regime: InstrumentId | null;
  readonly decision: Decision | null;
  /** For `widen`: measures of the regime that stand afterwards, beside those that do. */
  readonly measures: readonly MeasureId[];
  /** Whom it speaks of, and whether against it (−1), for it (1) or neither (0). */
  readonly target: ActorId | null;
  readonly stance: -1 | 0 | 1;
  /** Who may table it, of those in the Council; `null` is any of them. */
  readonly by: readonly ActorId[] | null;
  readonly when: Condition;
  /** Worth by actor, member or group of members, −40..40: a name of its own goes before its groups. */
  readonly interests: Readonly<Record<string, number>>;
  /** What settled practice counts for a yes, −20..20. */
  readonly precedent: number;
  /** Effects with `self` the first sponsor and `target` whom it speaks of. */
  readonly adopted: readonly Effect[];
  readonly vetoed: readonly Effect[];
  readonly failed: readonly Effect[];
}

/** What a side of a crisis wants of the other. */
export interface CrisisSide {
  /** How much it matters to it at the first rung, 0–10; it doubles at each rung. */
  readonly worth: number;
  /** What follows if the other backs down from the first rung; doubled at each. `self` stood, `target` backed down. */
  readonly effects: readonly Effect[];
}

/** A quarrel of two that may become a crisis. */
export interface CrisisRules {
  readonly id: InstrumentId;
  readonly parties: readonly [ActorId, ActorId];
  /** Heat at which it breaks out. */
  readonly threshold: number;
  /** What heats it, and by how much. */
  readonly sparks: readonly { readonly filter: HappeningFilter; readonly points: number }[];
  readonly sides: Readonly<Record<ActorId, CrisisSide>>;
  /** What a clash does beside what every clash does; `self` is the challenger. */
  readonly clash: readonly Effect[];
  readonly when: Condition;
}

export interface EventOption {
  readonly id: string;
  readonly cost: number;
  readonly when: Condition;
  readonly effects: readonly Effect[];
  /** Act weight × 10 towards `towards`, and visibility, for spillover; 0 is none. */
  readonly weight: number;
  readonly visibility: number;
  /** What an AI seat makes of it before counting effects, −20..20. */
  readonly lean: number;
}

export interface EventRules {
  readonly id: EventId;
  /** First and last month in which it may happen, from 0. */
  readonly from: number;
  readonly until: number;
  readonly when: Condition;
  /** Percent a month while window and condition hold; 100 is certain. */
  readonly chance: number;
  readonly once: boolean;
  /** Whom it is put to; `null` is news for everyone. */
  readonly seat: ActorId | null;
  readonly towards: ActorId | null;
  readonly known: 'all' | readonly ActorId[];
  readonly effects: readonly Effect[];
  /** Empty for news. The first is what happens when nobody answers. */
  readonly options: readonly EventOption[];
  /** It may be called an attack by one on the other, for so many months. */
  readonly casus: { readonly victim: ActorId; readonly attacker: ActorId; readonly months: number } | null;
  readonly ends: boolean;
}

export interface HappeningFilter {
  readonly kind: HappeningKind;
  /** The act, or the event where that is the kind. */
  readonly act: ActId | null;
  readonly by: ActorId | null;
  readonly to: ActorId | null;
  readonly on: InstrumentId | null;
}

export type AimScore =
  /** points × (value − from) / per, from 0 to `most`; `per` is negative where less is better. */
  | {
      readonly kind: 'over';
      readonly number: Subject;
      readonly from: number;
      readonly points: number;
      readonly per: number;
    }
  /** So many points for each month in which it holds. */
  | { readonly kind: 'monthly'; readonly when: Condition; readonly points: number }
  /** The points of the first case that holds. */
  | {
      readonly kind: 'state';
      readonly cases: readonly { readonly when: Condition; readonly points: number }[];
    }
  /** Begins at `start`, and each such happening adds points (often negative). */
  | {
      readonly kind: 'each';
      readonly start: number;
      readonly filter: readonly HappeningFilter[];
      readonly points: number;
    };

export interface AimRules {
  readonly id: AimId;
  readonly seat: ActorId;
  readonly most: number;
  readonly number: Subject;
  readonly score: AimScore;
}

export interface RedLineRules {
  readonly id: RedLineId;
  readonly owner: ActorId;
  readonly crossed: readonly HappeningFilter[];
  /** Acts by the owner that answer it. */
  readonly answers: readonly ActId[];
  /** Months in which to answer. */
  readonly months: number;
}

export interface OpeningModifier {
  readonly from: ActorId;
  readonly to: ActorId;
  /** A code of the scenario's prose, `history/…`. */
  readonly reason: string;
  readonly amount: number;
  readonly decay: number;
}

export interface DriftRules {
  readonly number: Subject;
  /** A fixed change each month … */
  readonly by: number;
  /** … and (plus − minus) / per, cut to ±most, where given. */
  readonly balance: {
    readonly plus: Subject;
    readonly minus: Subject;
    readonly per: number;
    readonly most: number;
  } | null;
}

/** Another text of the same game length: turns and months per turn. */
export interface Length {
  readonly turns: number;
  readonly months: number;
  /** The par of the seats that play a game of this length to another than their own. */
  readonly par: Readonly<Record<ActorId, number>>;
}

/** An ending's name for the debrief: the first whose condition holds. */
export interface EndingRules {
  readonly id: string;
  readonly when: Condition;
}

/** A question that the end of the game answers, with the condition for each answer. */
export interface OpenQuestionRules {
  readonly id: string;
  readonly answers: readonly { readonly id: string; readonly when: Condition }[];
}

export interface Rules {
  readonly id: string;
  /** Calendar month of the opening, year × 12 + (month − 1). */
  readonly start: number;
  readonly lengths: readonly Length[];
  readonly actors: readonly ActorRules[];
  readonly tracks: readonly TrackId[];
  /** Laid out in a fixed order; see `layout.ts`. */
  readonly numbers: readonly NumberRules[];
  readonly drifts: readonly DriftRules[];
  readonly modifiers: readonly OpeningModifier[];
  readonly acts: readonly ActRules[];
  readonly treaties: readonly TreatyRules[];
  readonly regimes: readonly RegimeRules[];
  /** `null` where the scenario has no Council; it then has no resolutions. */
  readonly council: CouncilRules | null;
  readonly resolutions: readonly ResolutionRules[];
  readonly crises: readonly CrisisRules[];
  readonly events: readonly EventRules[];
  readonly aims: readonly AimRules[];
  readonly redLines: readonly RedLineRules[];
  readonly endings: readonly EndingRules[];
  readonly questions: readonly OpenQuestionRules[];
}
