/** How much: drafts that are tabled, members that are asked for their votes, the count and what follows from it. */
import { changed, changedDraft } from '../changed.ts';
import {
  chairOf,
  chairs,
  feelingOf,
  INSTRUCTIONS,
  judgeVote,
  majority,
  voteAt,
} from '../../acceptance/vote.ts';
import { dearSum } from '../../acceptance/judgement.ts';
import { monthOf, type Known } from '../../condition.ts';
import { drawBetween } from '../../draw.ts';
import { apply } from '../../effects.ts';
import { clamp, divide } from '../../integers.ts';
import { actorAt, tables, tieAt } from '../../layout.ts';
import type { Outbox } from '../../outbox.ts';
import type { Order } from '../../orders.ts';
import type { MemberRules, ResolutionRules } from '../../rules/council.ts';
import type { Rules } from '../../rules/rules.ts';
import type { ActorId, InstrumentId, MemberId, QuestionId, Vote } from '../../vocabulary.ts';
import type { Question } from '../../world.ts';
import type { Resolution, ResolutionData } from '../instrument.ts';
import { habitKey, isFresh, repeatPercent } from '../../turn/perform.ts';
import { decide } from './decisions.ts';

/** What a veto costs its caster in the regard of sponsors, and of those who voted yes: Goldstein's −5.0, twice and once. */
const VETO_SPONSOR = -10;
const VETO_YES = -5;
const VETO_TRUST = { sponsor: -2, yes: -1 } as const;
/** What the actor it was against thinks of who barred it, and of a permanent friend who did not. */
const SHIELDED = 6;
const LET_DOWN = { abstain: -5, yes: -8 } as const;
/** From this regard on somebody counts as a friend who might have said no. */
const FRIEND = 20;
/** A sponsor whose draft does not find its votes looks weak at home. */
const FAILED_SUPPORT = -2;

function draftOf(box: Outbox, id: InstrumentId | undefined): Resolution | undefined {
  return id === undefined ? undefined : box.instrument('resolution', id);
}

function setData(
  box: Outbox,
  draft: Resolution,
  data: Partial<ResolutionData>,
  parties = draft.parties,
): void {
  box.put(changed(draft, { parties, data: changedDraft(draft.data, data) }));
}

/** Delivery: the draft goes to the Council, and every member that is a seat is asked for its vote. */
export function table(box: Outbox, order: Order): void {
  const before = draftOf(box, order.on);
  const rule = tables(box.rules).resolutions.get(order.on as InstrumentId);
  if (!before || !rule) return;
  const { id } = before;
  const joins = before.state === 'tabled';
  if (before.state === 'vetoed' || before.state === 'failed') box.move('resolution', id, 'REDRAFT');
  if (!box.move('resolution', id, 'TABLE')) return;
  const draft = draftOf(box, id) as Resolution;
  const sponsors = joins ? [...draft.parties, order.seat] : [order.seat];
  box.put(changed(draft, { since: box.turn, parties: sponsors }));
  const happening = box.happen({ kind: 'tabled', by: order.seat, to: rule.target, on: id });
  const rest = box.now('awaiting').filter(({ on }) => on !== id);
  const asked = chairs(box.rules, monthOf(box.world)).flatMap(({ actor }): Question[] =>
    actor === null || !tables(box.rules).seatIndex.has(actor) || sponsors.includes(actor)
      ? []
      : [
          {
            id: `vote/${id}/${actor}/${box.turn}` as QuestionId,
            seat: actor,
            kind: 'vote',
            from: sponsors[0] ?? null,
            on: id,
            happening,
            clauses: [],
            turn: box.turn,
          },
        ],
  );
  box.set('awaiting', [...rest, ...asked]);
}

/** By how much an act of canvassing moves a member: as the act says, a tenth of what it thinks of who asks, at least 1. */
export function swayOf(rules: Rules, known: Known, order: Order, percent: number): number {
  const act = tables(rules).acts.get(order.act);
  const member = tables(rules).members.get(order.member as MemberId);
  if (!act || !member) return 0;
  const liked = divide(feelingOf(rules, known, member, order.seat), 10);
  return clamp(divide(act.sway * percent, 100) + liked, 1, 40);
}

/** The same as it would be now, after what was asked of the member before. */
export function swayNow(rules: Rules, known: Known, order: Order): number {
  const act = tables(rules).acts.get(order.act);
  const habit = known.habits.find(({ key }) => key === habitKey(order));
  const times = habit && isFresh(habit, known) ? habit.times : 0;
  return swayOf(rules, known, order, repeatPercent(act?.repeat ?? 100, times));
}

/** Delivery: a member is asked for its vote, whether the draft is tabled this month or later. */
export function canvass(box: Outbox, order: Order, percent: number): void {
  const draft = draftOf(box, order.on);
  const { member, vote } = order;
  if (!draft || member === undefined || vote === undefined) return;
  const sway = swayOf(box.rules, box.world, order, percent);
  setData(box, draft, { canvassed: [...draft.data.canvassed, { by: order.seat, member, vote, sway }] });
}

/** The vote of a seat, as it answered; silence abstains. */
export function cast(box: Outbox, question: Question, answer: string | null): void {
  const id = question.on as InstrumentId;
  const member = chairOf(box.rules, question.seat, monthOf(box.world));
  if (!member) return;
  box.move('resolution', id, 'OPEN');
  const draft = draftOf(box, id);
  if (draft?.state !== 'voting') return;
  const vote: Vote = answer === 'yes' || answer === 'no' ? answer : 'abstain';
  setData(box, draft, { cast: { ...draft.data.cast, [member.id]: vote } });
}

/** The count of every draft before the Council. `foreseen` judges the votes of seats too, which nobody has asked yet. */
export function count(box: Outbox, foreseen = false): void {
  if (box.rules.council === null) return;
  for (const instrument of box.instruments())
    if (instrument.kind === 'resolution' && (instrument.state === 'tabled' || instrument.state === 'voting'))
      countOne(box, instrument, foreseen);
}

function countOne(box: Outbox, draft: Resolution, foreseen: boolean): void {
  const rule = tables(box.rules).resolutions.get(draft.id);
  const sponsor = draft.parties[0];
  if (!rule || sponsor === undefined) return;
  const members = chairs(box.rules, monthOf(box.world));
  const votes: Record<MemberId, Vote> = {};
  for (const member of members) votes[member.id] = voteOf(box, draft, member, foreseen);
  const with_ = (vote: Vote): readonly MemberRules[] => members.filter(({ id }) => votes[id] === vote);
  const yes = with_('yes');
  const vetoes = with_('no').filter(({ permanent }) => permanent);
  box.move('resolution', draft.id, 'OPEN');
  box.move('resolution', draft.id, 'COUNT', {
    enough: yes.length >= majority(members.length),
    barred: vetoes.length > 0,
  });
  const counted = draftOf(box, draft.id) as Resolution;
  setData(box, counted, { votes, cast: {}, canvassed: [] });
  const tally = [yes.length, with_('no').length, with_('abstain').length];
  const about = { to: rule.target, on: draft.id };
  const cause = box.world.events.findLast(({ kind, on }) => kind === 'tabled' && on === draft.id)?.id ?? 0;
  const scene = { rule, sponsors: draft.parties, votes, members };
  switch (counted.state) {
    case 'adopted': {
      const happening = box.happen({ kind: 'adopted', by: sponsor, ...about, params: tally, cause });
      follow(box, rule, sponsor, 'adopted', happening);
      letDown(box, scene, happening);
      decide(box, rule, sponsor, happening);
      return;
    }
    case 'vetoed': {
      let first = cause;
      for (const [index, member] of vetoes.entries()) {
        const happening = box.happen({
          kind: index === 0 ? 'vetoed' : 'vetoJoined',
          by: member.actor,
          to: sponsor,
          on: draft.id,
          params: [...tally, member.id],
          cause: first,
        });
        payForVeto(box, scene, member, happening);
        if (index === 0) first = happening;
      }
      follow(box, rule, sponsor, 'vetoed', first);
      return;
    }
    case 'failed': {
      const happening = box.happen({ kind: 'resolutionFailed', by: sponsor, ...about, params: tally, cause });
      box.change(actorAt(box.rules, sponsor, 'support'), FAILED_SUPPORT, 'resolution/failed', happening, [
        draft.id,
      ]);
      follow(box, rule, sponsor, 'failed', happening);
      return;
    }
    default:
  }
}

/** A sponsor's yes, a seat's answer, or the evaluator with what the delegation was told. */
function voteOf(box: Outbox, draft: Resolution, member: MemberRules, foreseen: boolean): Vote {
  const { rules, world } = box;
  if (draft.parties.some((party) => party === member.actor)) return 'yes';
  const answered = draft.data.cast[member.id];
  if (answered !== undefined) return answered;
  const seat = member.actor !== null && tables(rules).seatIndex.has(member.actor) ? member.actor : null;
  if (seat !== null && !foreseen) return 'abstain';
  const told =
    seat === null
      ? drawBetween(world, -INSTRUCTIONS, INSTRUCTIONS, 'instructions', member.id)
      : (world.secrets[seat]?.instructions ?? 0);
  return voteAt(dearSum(judgeVote(rules, world, draft, member, draft.parties, { low: told, high: told })));
}

function follow(
  box: Outbox,
  rule: ResolutionRules,
  self: ActorId,
  outcome: 'adopted' | 'vetoed' | 'failed',
  cause: number,
): void {
  apply(box, rule[outcome], { self, target: rule.target }, `resolution/${outcome}`, cause, [rule.id]);
}

interface Scene {
  readonly rule: ResolutionRules;
  readonly sponsors: readonly ActorId[];
  readonly votes: Readonly<Record<MemberId, Vote>>;
  readonly members: readonly MemberRules[];
}

/** The price of a veto: with the sponsors, with every seat that voted yes, and what the scenario adds; and what it earns. */
function payForVeto(
  box: Outbox,
  { rule, sponsors, votes, members }: Scene,
  veto: MemberRules,
  cause: number,
): void {
  const { rules } = box;
  const { actor } = veto;
  if (actor !== null) {
    for (const { id, actor: other } of members) {
      if (other === null || other === actor || votes[id] !== 'yes') continue;
      const role = sponsors.includes(other) ? 'sponsor' : 'yes';
      const regard = role === 'sponsor' ? VETO_SPONSOR : VETO_YES;
      box.change(tieAt(rules, other, actor, 'regard'), regard, 'resolution/veto', cause, [rule.id], 1);
      box.change(tieAt(rules, other, actor, 'signals'), VETO_TRUST[role], 'resolution/veto', cause, [
        rule.id,
      ]);
    }
    if (rule.target !== null && rule.target !== actor && rule.stance < 0)
      box.change(
        tieAt(rules, rule.target, actor, 'regard'),
        SHIELDED,
        'resolution/shielded',
        cause,
        [rule.id],
        1,
      );
  }
  const [sponsor = null] = sponsors;
  const self = actor ?? sponsor;
  if (self !== null) apply(box, veto.veto, { self, target: sponsor }, 'resolution/veto', cause, [rule.id]);
}

/** Whom the resolution was against remembers which of its friends could have said no. */
function letDown(box: Outbox, { rule, votes, members }: Scene, cause: number): void {
  const { target, stance, id } = rule;
  if (target === null || stance >= 0) return;
  for (const { id: member, actor, permanent } of members) {
    if (!permanent || actor === null || actor === target) continue;
    const vote = votes[member];
    const regard = tieAt(box.rules, target, actor, 'regard');
    if (vote === undefined || vote === 'no' || (box.world.numbers[regard] ?? 0) < FRIEND) continue;
    box.change(regard, LET_DOWN[vote], 'resolution/let-down', cause, [id], 1);
  }
}
