/** What a member of the Council makes of a draft: the same sum for seats, for members that nobody plays, and for previews. */
import { ByName } from '../by-name.ts';
import { favourCalled } from '../favours/favours.ts';
import { numberOf, type Known } from '../condition.ts';
import { clamp, divide } from '../integers.ts';
import { tables, tieAt } from '../layout.ts';
import { Prepared } from '../prepared.ts';
import type { MemberRules, ResolutionRules } from '../rules/council.ts';
import type { Rules } from '../rules/rules.ts';
import type { ActorId, InstrumentId, MemberId, Vote } from '../vocabulary.ts';
import type { Resolution } from '../instruments/instrument.ts';
import type { Span, View } from '../world.ts';
import { Tally, type Judgement } from './judgement.ts';

/** From this sum on a member says yes; from the second on it abstains; below, it says no. */
export const YES_FROM = 0;
export const ABSTAIN_FROM = -15;
/** What a delegation was told and nobody else knows: so much either way. */
export const INSTRUCTIONS = 4;
/** What a veto costs in standing, to whoever casts it, and one more for each ten of dependence on the sponsor. */
const VETO_PRICE = 6;
/** Consistency with the last vote on the same draft. */
const CONSISTENCY = 8;
/** A government votes for its own draft, and does not vote against itself. */
const OWN = 40;

/** What of the Council never changes, worked out as it is asked for: a decision asks what a hundred votes are worth. */
interface Standing {
  /** Who sits, by month. */
  readonly chairs: Map<number, readonly MemberRules[]>;
  /** What a draft is worth in itself to each member that was asked. */
  readonly interests: ByName<InstrumentId, ByName<MemberId, number>>;
  /** Where the members that are actors stand in the General Assembly. */
  readonly ideals: ReadonlyMap<ActorId | null, number>;
}
const standing = new Prepared((rules): Standing => {
  const members = rules.council?.members ?? [];
  // The first by each name counts.
  const ideals = new Map(members.map(({ actor, ideal }) => [actor, ideal] as const).toReversed());
  return { chairs: new Map(), interests: new ByName(), ideals };
});

/** Who sits in this month, counted from the opening. */
export function chairs(rules: Rules, month: number): readonly MemberRules[] {
  const known = standing.of(rules).chairs;
  let found = known.get(month);
  if (!found) {
    found = (rules.council?.members ?? []).filter(({ from, until }) => month >= from && month <= until);
    known.set(month, found);
  }
  return found;
}

/** The chair of an actor in this month, if it has one. */
export function chairOf(rules: Rules, actor: ActorId, month: number): MemberRules | undefined {
  return chairs(rules, month).find((member) => member.actor === actor);
}

/** Affirmative votes that a draft needs: nine of fifteen (Charter, Article 27), three in five of any other Council. */
export function majority(members: number): number {
  return Math.floor((3 * members + 4) / 5);
}

export function voteAt(sum: number): Vote {
  return sum >= YES_FROM ? 'yes' : sum >= ABSTAIN_FROM ? 'abstain' : 'no';
}

/** What a member thinks of an actor, −100..100. */
export function feelingOf(rules: Rules, known: Known, member: MemberRules, about: ActorId): number {
  if (member.actor === about) return 100;
  return member.actor === null
    ? (member.leanings[about] ?? 0)
    : numberOf(known, tieAt(rules, member.actor, about, 'regard'));
}

/** What the draft is worth to a member in itself: by its own name, or all its groups together. */
export function interestOf(rules: Rules, rule: ResolutionRules, member: MemberRules): number {
  const known = standing.of(rules).interests;
  let byMember = known.get(rule.id);
  if (!byMember) {
    byMember = new ByName();
    known.set(rule.id, byMember);
  }
  let interest = byMember.get(member.id);
  if (interest === undefined) {
    const { interests } = rule;
    interest = interests[member.id] ?? member.groups.reduce((sum, group) => sum + (interests[group] ?? 0), 0);
    byMember.set(member.id, interest);
  }
  return interest;
}

/** Every part of a member's sum. There is no second list: the quick sum and the judgement both read this one. */
function weigh(
  rules: Rules,
  known: Known,
  draft: Resolution,
  who: MemberRules,
  sponsors: readonly ActorId[],
  tally: Tally,
): void {
  const rule = tables(rules).resolutions.get(draft.id);
  const sponsor = sponsors[0];
  if (!rule || sponsor === undefined) return;
  if (who.actor !== null && sponsors.includes(who.actor)) {
    tally.add('vote/own', OWN);
    return;
  }
  tally.add('vote/interest', interestOf(rules, rule, who));
  tally.add('vote/sponsor', divide(feelingOf(rules, known, who, sponsor), 5), sponsor);
  const { target, stance } = rule;
  if (target !== null && stance !== 0) {
    if (who.actor === target) tally.add('vote/itself', stance * OWN);
    else tally.add('vote/target', divide(stance * feelingOf(rules, known, who, target), 5), target);
  }
  tally.add('vote/distance', distance(rules, who, sponsor), sponsor);
  if (who.actor !== null) tally.add('vote/favour', favourCalled(known, who.actor, sponsor), sponsor);
  tally.add('vote/practice', rule.precedent);
  const last = draft.data.votes[who.id];
  tally.add('vote/before', last === 'yes' ? CONSISTENCY : last === 'no' ? -CONSISTENCY : 0);
  for (const { by, member, vote, sway } of draft.data.canvassed)
    if (member === who.id) tally.add(`vote/canvassed-${vote}`, vote === 'yes' ? sway : -sway, by);
  const { sum } = tally;
  if (who.permanent && sum < YES_FROM) {
    const needs = who.actor === null ? 0 : numberOf(known, tieAt(rules, who.actor, sponsor, 'dependence'));
    // Everybody sees a veto: that holds it back, though it never makes a yes.
    tally.add('vote/veto', clamp(VETO_PRICE + divide(needs, 10), 0, YES_FROM - 1 - sum));
  }
}

/** Members near each other in the General Assembly tend to vote alike: 5 for the nearest, 1 less for each fifth of a point. */
function distance(rules: Rules, { ideal }: MemberRules, sponsor: ActorId): number {
  const other = standing.of(rules).ideals.get(sponsor) ?? ideal;
  return divide(100 - Math.abs(ideal - other), 20);
}

/** What somebody knows of the instructions of a member: its own exactly, another's as a range. */
function toldTo(known: Known, { actor }: MemberRules): Span {
  if ('own' in known && (known as View).seat === actor) {
    const { instructions } = (known as View).own;
    return { low: instructions, high: instructions };
  }
  return { low: -INSTRUCTIONS, high: INSTRUCTIONS };
}

/**
 * Why a member would vote for a draft or against it: yes from 0, abstention from −15. `price` of the judgement is
 * what its delegation was told, as far as `known` goes. `sponsors` are those of the draft unless others are supposed.
 */
export function judgeVote(
  rules: Rules,
  known: Known,
  draft: Resolution,
  member: MemberRules,
  sponsors: readonly ActorId[] = draft.parties,
  told: Span = toldTo(known, member),
): Judgement {
  const tally = new Tally([]);
  weigh(rules, known, draft, member, sponsors, tally);
  return tally.judgement(told);
}

/** The same sum alone, with instructions at the middle of what is known: for whoever weighs many drafts. */
export function voteSum(
  rules: Rules,
  known: Known,
  draft: Resolution,
  member: MemberRules,
  sponsors: readonly ActorId[],
): number {
  const tally = new Tally(null);
  weigh(rules, known, draft, member, sponsors, tally);
  const told = toldTo(known, member);
  return tally.sum + ((told.low + told.high) >> 1);
}
