import type { ActorId, CouncilRules, MemberId, MemberRules } from '../../engine/index.ts';
import type { CouncilFile, MemberFile } from '../format/council.ts';
import type { CouncilProse, MemberProse } from '../prose.ts';
import type { Path } from '../source.ts';
import type { Context } from './context.ts';
import { lowerFacts } from './facts.ts';
import { lowerEffects } from './place.ts';

/** Months that no game reaches. */
const EVER = 9999;

/** A calendar month as a number of months. */
export function monthNumber(written: string): number {
  const [year = 0, month = 1] = written.split('-').map(Number);
  return year * 12 + month - 1;
}

export interface LoweredCouncil {
  readonly rules: CouncilRules | null;
  readonly prose: CouncilProse | null;
}

/** The Council, with terms as months from the opening. A scenario may have none. `longest` is its longest game, in months. */
export function lowerCouncil(
  context: Context,
  council: CouncilFile | undefined,
  start: string,
  places: readonly { readonly name: string }[],
  longest: number,
): LoweredCouncil {
  if (council === undefined) return { rules: null, prose: null };
  const at = ['council'];
  const opening = monthNumber(start);
  const members = Object.entries(council.members).map(([id, member]) =>
    lowerMember(context, [...at, 'members', id], id, member, opening),
  );
  if (members.length === 0)
    context.report.error([...at, 'members'], 'too_few', 'A Council has members.', '', 'key');
  checkChairs(context, [...at, 'members'], members, longest);
  const { place } = council;
  if (place !== undefined && !places.some(({ name }) => name === place))
    context.unknown(
      [...at, 'place'],
      place,
      places.map(({ name }) => name),
      'place',
    );
  const prose: Record<MemberId, MemberProse> = {};
  for (const [id, { name = id, short = name, flag }] of Object.entries(council.members))
    prose[id as MemberId] = { name, short, flag };
  return {
    rules: { members },
    prose: {
      title: council.title,
      text: council.text,
      place: place ?? '',
      members: prose,
      facts: lowerFacts(context, [...at, 'facts'], council.facts),
    },
  };
}

function lowerMember(
  context: Context,
  at: Path,
  id: string,
  member: MemberFile,
  opening: number,
): MemberRules {
  const { report, names } = context;
  const played = names.actors.has(id);
  if (!played && member.name === undefined)
    report.error(
      at,
      'missing_key',
      `"${id}" is no actor, and has no name.`,
      'Add "name", or use the name of an actor.',
      'key',
    );
  if (played && Object.keys(member.leanings).length > 0)
    report.warn(
      [...at, 'leanings'],
      'no_effect',
      `What ${id} thinks of others stands in its ties.`,
      'Leave "leanings" out.',
      'key',
    );
  const from = member.from === undefined ? 0 : monthNumber(member.from) - opening;
  const until = member.until === undefined ? EVER : monthNumber(member.until) - opening;
  if (until < from) report.error([...at, 'until'], 'out_of_range', 'The term ends before it begins.');
  if (!member.permanent && member.veto.length > 0)
    report.warn([...at, 'veto'], 'no_effect', 'Only a permanent member has a veto.', '', 'key');
  for (const [index, group] of member.groups.entries())
    if (names.members.has(group) || names.actors.has(group))
      report.error(
        [...at, 'groups', index],
        'twice',
        `"${group}" is also the name of a member or an actor.`,
        'Groups have names of their own.',
      );
  return {
    id: id as MemberId,
    actor: played ? (id as ActorId) : null,
    permanent: member.permanent,
    from,
    until,
    ideal: member.ideal,
    groups: member.groups,
    leanings: context.byActor([...at, 'leanings'], member.leanings, (value) => value),
    veto: lowerEffects(context, [...at, 'veto'], member.veto, played ? ['self', 'target'] : ['target']),
  };
}

/** A term that ends without another that begins leaves a chair empty: probably a slip. */
function checkChairs({ report }: Context, at: Path, members: readonly MemberRules[], longest: number): void {
  const sitting = (month: number): number =>
    members.filter(({ from, until }) => month >= from && month <= until).length;
  const first = sitting(0);
  const changes = new Set(members.flatMap(({ from, until }) => [from, until + 1]));
  for (const month of [...changes]
    .filter((month) => month > 0 && month < longest)
    .toSorted((a, b) => a - b)) {
    const now = sitting(month);
    if (now === first) continue;
    report.warn(
      at,
      'council',
      `${first} members sit at the opening, and ${now} from month ${month}.`,
      'As many begin as end.',
      'key',
    );
    return;
  }
}
