/** What a member of the Council makes of a draft: the same sum for seats, for members that nobody plays, and for previews. */
import { favourCalled } from '../favours/favours.ts';
import { numberOf, type Known } from '../condition.ts';
import { clamp, divide } from '../integers.ts';
import { tables, tieAt } from '../layout.ts';
import type { MemberRules, ResolutionRules, Rules } from '../rules.ts';
import type { ActorId, Vote } from '../vocabulary.ts';
import type { Resolution, Span, View } from '../world.ts';
import { judgement, line, LINE_CAP, type Judgement, type JudgementLine } from './judgement.ts';

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

/** Who sits in this month, counted from the opening. */
export function chairs(rules: Rules, month: number): readonly MemberRules[] {
  return (rules.council?.members ?? []).filter(({ from, until }) => month >= from && month <= until);
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
export function interestOf({ interests }: ResolutionRules, { id, groups }: MemberRules): number {
  return interests[id] ?? groups.reduce((sum, group) => sum + (interests[group] ?? 0), 0);
}

type Add = (reason: string, amount: number, about?: ActorId) => void;

/** Every part of a member's sum, told to `add`. There is no second list: the quick sum and the judgement both read this one. */
function weigh(
  rules: Rules,
  known: Known,
  draft: Resolution,
  who: MemberRules,
  sponsors: readonly ActorId[],
  add: Add,
): void {
  const rule = tables(rules).resolutions.get(draft.id);
  const sponsor = sponsors[0];
  if (!rule || sponsor === undefined) return;
  if (who.actor !== null && sponsors.includes(who.actor)) {
    add('vote/own', OWN);
    return;
  }
  let sum = 0;
  const count: Add = (reason, amount, about) => {
    const capped = clamp(amount, -LINE_CAP, LINE_CAP);
    sum += capped;
    if (capped !== 0) add(reason, capped, about);
  };
  count('vote/interest', interestOf(rule, who));
  count('vote/sponsor', divide(feelingOf(rules, known, who, sponsor), 5), sponsor);
  const { target, stance } = rule;
  if (target !== null && stance !== 0) {
    if (who.actor === target) count('vote/itself', stance * OWN);
    else count('vote/target', divide(stance * feelingOf(rules, known, who, target), 5), target);
  }
  count('vote/distance', distance(rules, who, sponsor), sponsor);
  if (who.actor !== null) count('vote/favour', favourCalled(known, who.actor, sponsor), sponsor);
  count('vote/practice', rule.precedent);
  const last = draft.data.votes[who.id];
  count('vote/before', last === 'yes' ? CONSISTENCY : last === 'no' ? -CONSISTENCY : 0);
  for (const { by, member, vote, sway } of draft.data.canvassed)
    if (member === who.id) count(`vote/canvassed-${vote}`, vote === 'yes' ? sway : -sway, by);
  if (who.permanent && sum < YES_FROM) {
    const needs = who.actor === null ? 0 : numberOf(known, tieAt(rules, who.actor, sponsor, 'dependence'));
    // Everybody sees a veto: that holds it back, though it never makes a yes.
    count('vote/veto', clamp(VETO_PRICE + divide(needs, 10), 0, YES_FROM - 1 - sum));
  }
}

/** Members near each other in the General Assembly tend to vote alike: 5 for the nearest, 1 less for each fifth of a point. */
function distance(rules: Rules, { ideal }: MemberRules, sponsor: ActorId): number {
  const other = rules.council?.members.find(({ actor }) => actor === sponsor)?.ideal ?? ideal;
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
  const lines: JudgementLine[] = [];
  weigh(rules, known, draft, member, sponsors, (reason, amount, about) => {
    lines.push(...line(reason, amount, ...(about === undefined ? [] : [about])));
  });
  return judgement(lines, told);
}

/** The same sum alone, with instructions at the middle of what is known: for whoever weighs many drafts. */
export function voteSum(
  rules: Rules,
  known: Known,
  draft: Resolution,
  member: MemberRules,
  sponsors: readonly ActorId[],
): number {
  const told = toldTo(known, member);
  let sum = (told.low + told.high) >> 1;
  weigh(rules, known, draft, member, sponsors, (_, amount) => {
    sum += amount;
  });
  return sum;
}
