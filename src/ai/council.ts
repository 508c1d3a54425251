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
    const [nearest] = hinges(council, 'yes').toSorted((a, b) => a.gap - b.gap);
    return nearest !== undefined && nearest.gap <= WITHIN_REACH ? (stake * ADOPTED) >> 1 : FAILED;
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

/** The members of whom one more or one less would turn the vote, with how far each has to be moved. */
function hinges(council: readonly Chair[], wanted: 'yes' | 'no'): readonly (Chair & { gap: number })[] {
  const yes = council.filter(isYes).length;
  const need = majority(council.length);
  const barred = council.filter(bars);
  if (wanted === 'yes') {
    if (yes >= need && barred.length === 1)
      return barred.map((chair) => ({ ...chair, gap: ABSTAIN_FROM - chair.sum }));
    if (yes !== need - 1 || barred.length > 0) return [];
    return council.filter((chair) => !isYes(chair)).map((chair) => ({ ...chair, gap: YES_FROM - chair.sum }));
  }
  if (yes < need || barred.length > 0) return [];
  return council.flatMap((chair) =>
    chair.member.permanent
      ? [{ ...chair, gap: chair.sum - ABSTAIN_FROM + 1 }]
      : yes === need && isYes(chair)
        ? [{ ...chair, gap: chair.sum - YES_FROM + 1 }]
        : [],
  );
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
    const [nearest] = hinges(leanings(rules, known, draft, sponsor), wanted)
      .filter(({ member }) => member.actor !== known.seat && member.actor !== sponsor)
      .toSorted((a, b) => a.gap - b.gap);
    if (!nearest) continue;
    const order = canvasses(rules, known, draft, nearest.member.id, wanted)
      .filter((offer) => (tables(rules).acts.get(offer.act)?.sway ?? 0) >= nearest.gap)
      .toSorted((a, b) => orderCost(rules, a) - orderCost(rules, b))[0];
    const likely = sponsor === known.seat ? LIKELY.own : LIKELY.other;
    if (order) found.push({ order, worth: Math.trunc((Math.abs(stake) * ADOPTED * likely) / 100) });
  }
  return found;
}

/** Where the drafts lie in the file that a clerk reads in part. */
const FILE = 4096;
