/** What the Council is good for: which draft to table, and whom to ask for a vote. */
import {
  ABSTAIN_FROM,
  canvasses,
  chairOf,
  chairs,
  checkReady,
  interestOf,
  majority,
  monthOf,
  numberOf,
  orderCost,
  swayNow,
  tables,
  tieAt,
  voteSum,
  YES_FROM,
  type ActorId,
  type MemberRules,
  type Order,
  type Resolution,
  type ResolutionRules,
  type Rules,
  type View,
} from '../engine/index.ts';

/** Hundredths of a point for one of interest, if the draft is adopted. */
const ADOPTED = 11;
/** A draft that finds too few votes shames its sponsor; one that is barred shames whoever bars it, too. */
const FAILED = -150;
const VETOED = -20;
/** A vote so far from yes may still be had for the asking. */
const WITHIN_REACH = 8;
/** From this interest on, either way, a seat looks at a draft. */
const CARES = 8;
/** Percent: how far somebody counts on a draft being tabled while its votes are asked for, by itself or by others. */
const LIKELY = { own: 60, other: 32 } as const;

interface Chair {
  readonly member: MemberRules;
  readonly sum: number;
}

/** What a draft is worth to a seat, in the Council or not. */
function stakeIn(rules: Rules, seat: ActorId, rule: ResolutionRules): number {
  const member = tables(rules).members.get(seat as string as MemberRules['id']);
  return member ? interestOf(rules, rule, member) : (rule.interests[seat] ?? 0);
}

function leanings(rules: Rules, known: View, draft: Resolution, sponsor: ActorId): readonly Chair[] {
  return chairs(rules, monthOf(known)).map((member) => ({
    member,
    sum: voteSum(rules, known, draft, member, [sponsor]),
  }));
}

const isYes = ({ sum }: Chair): boolean => sum >= YES_FROM;
const bars = ({ member, sum }: Chair): boolean => member.permanent && sum < ABSTAIN_FROM;

/** Hundredths of a point: what it is worth to put the draft before the Council now. */
export function tabling(rules: Rules, known: View, draft: Resolution): number {
  const { seat } = known;
  const rule = tables(rules).resolutions.get(draft.id);
  const stake = rule ? stakeIn(rules, seat, rule) : 0;
  if (stake < CARES) return -400;
  const council = leanings(rules, known, draft, seat);
  if (council.filter(isYes).length < majority(council.length)) {
    // One vote short of it, and a vote can be asked for.
    const nearest = hingeOf(council, 'yes');
    return nearest !== null && nearest.gap <= WITHIN_REACH ? (stake * ADOPTED) >> 1 : FAILED;
  }
  const barred = council.filter(bars);
  if (barred.length === 0) return stake * ADOPTED;
  const shame = barred.reduce(
    (sum, { member: { actor } }) =>
      sum + (actor === null ? 0 : Math.max(0, -numberOf(known, tieAt(rules, seat, actor, 'regard'))) >> 1),
    0,
  );
  return VETOED + 2 * stake + shame;
}

/** Who would table a draft: the seat itself if it gains, else the member that gains most. */
function sponsorOf(rules: Rules, known: View, rule: ResolutionRules, stake: number): ActorId | null {
  const month = monthOf(known);
  const may = (actor: ActorId): boolean => rule.by === null || rule.by.includes(actor);
  if (stake > 0 && may(known.seat) && chairOf(rules, known.seat, month)) return known.seat;
  let best: ActorId | null = null;
  let most = CARES - 1;
  for (const member of chairs(rules, month)) {
    const worth = interestOf(rules, rule, member);
    if (member.actor === null || member.actor === known.seat || !may(member.actor) || worth <= most) continue;
    best = member.actor;
    most = worth;
  }
  return best;
}

/** A member of whom one more or one less would turn the vote, with how far it has to be moved. */
interface Hinge {
  readonly member: MemberRules;
  readonly gap: number;
}

/** The one that has to be moved least, of those that are not among these. */
function hingeOf(
  council: readonly Chair[],
  wanted: 'yes' | 'no',
  but: readonly ActorId[] = [],
): Hinge | null {
  let over = -majority(council.length);
  let barred = 0;
  for (const chair of council) {
    if (isYes(chair)) over++;
    if (bars(chair)) barred++;
  }
  let found: Hinge | null = null;
  for (const chair of council) {
    const { member } = chair;
    const gap = wanted === 'yes' ? gapToYes(chair, over, barred) : gapToNo(chair, over, barred);
    if (gap === null || (found !== null && gap >= found.gap)) continue;
    if (member.actor === null || !but.includes(member.actor)) found = { member, gap };
  }
  return found;
}

/** `over`: how many more than are needed say yes. `barred`: how many vetoes there are. */
function gapToYes(chair: Chair, over: number, barred: number): number | null {
  if (over >= 0 && barred === 1) return bars(chair) ? ABSTAIN_FROM - chair.sum : null;
  return over === -1 && barred === 0 && !isYes(chair) ? YES_FROM - chair.sum : null;
}

function gapToNo(chair: Chair, over: number, barred: number): number | null {
  if (over < 0 || barred > 0) return null;
  if (chair.member.permanent) return chair.sum - ABSTAIN_FROM + 1;
  return over === 0 && isYes(chair) ? chair.sum - YES_FROM + 1 : null;
}

/** Orders that ask for the one vote on which a draft hinges, each with what it is worth in hundredths of a point. */
export function asking(
  rules: Rules,
  known: View,
  heeds: (index: number) => boolean,
): readonly { readonly order: Order; readonly worth: number }[] {
  if (rules.council === null) return [];
  const found: { order: Order; worth: number }[] = [];
  let index = 0;
  for (const draft of known.instruments) {
    if (draft.kind !== 'resolution') continue;
    index += 1;
    if (!heeds(FILE + index)) continue;
    const rule = tables(rules).resolutions.get(draft.id);
    const stake = rule ? stakeIn(rules, known.seat, rule) : 0;
    if (!rule || Math.abs(stake) < CARES) continue;
    if (checkReady(rules, known, draft) !== null) continue;
    const sponsor = sponsorOf(rules, known, rule, stake);
    if (sponsor === null) continue;
    const wanted = stake > 0 ? 'yes' : 'no';
    const nearest = hingeOf(leanings(rules, known, draft, sponsor), wanted, [known.seat, sponsor]);
    if (nearest === null) continue;
    const order = canvasses(rules, known, draft, nearest.member.id, wanted)
      .filter((offer) => swayNow(rules, known, offer) >= nearest.gap)
      .toSorted((a, b) => orderCost(rules, a) - orderCost(rules, b))[0];
    const likely = sponsor === known.seat ? LIKELY.own : LIKELY.other;
    if (order) found.push({ order, worth: Math.trunc((Math.abs(stake) * ADOPTED * likely) / 100) });
  }
  return found;
}

/** Where the drafts lie in the file that a clerk reads in part. */
const FILE = 4096;
