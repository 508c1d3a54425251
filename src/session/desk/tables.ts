/** Texts that lie between us and another government, as the dossier lists them. */
import type { ActorId, Order, Rules, Treaty, View } from '../../engine/index.ts';
import { checkOrder, orderCost, ROUNDS, sameText, standingText, stands, tables } from '../../engine/index.ts';
import type { Dossier } from '../shown/dossier.ts';
import type { Teller } from '../telling/teller.ts';
import { refusalText } from './refusal.ts';
import { oddsOf, oursOf } from './table.ts';
import type { Laid } from './table-laid.ts';
import { counterpart, proposeOrder } from './talks.ts';

type Entry = Dossier['tables'][number];

/** What lies on a Table now. */
export type Lies = (treaty: Treaty, other: ActorId) => Laid;

interface Planning {
  readonly draft: readonly Order[];
  readonly left: number;
  readonly lies: Lies;
}

/** Texts that lie between the two, with what opening them costs and how they would be taken as they lie there. */
export function tablesWith(
  teller: Teller,
  view: View,
  planning: Planning,
  actor: ActorId,
): Dossier['tables'] {
  if (view.phase !== 'planning') return [];
  const found = view.instruments.flatMap((treaty): Dossier['tables'] => {
    if (treaty.kind !== 'treaty' || !treaty.parties.includes(view.seat) || !treaty.parties.includes(actor))
      return [];
    const entry = entryOf(teller, view, planning, treaty, counterpart(treaty, view.seat, actor));
    return entry === null ? [] : [entry];
  });
  // texts to be made come before those in force that might be changed
  return found.toSorted((a, b) => Number(a.amends) - Number(b.amends));
}

function entryOf(
  teller: Teller,
  view: View,
  { draft, left, lies }: Planning,
  treaty: Treaty,
  other: ActorId,
): Entry | null {
  const { rules, prose } = teller.scenario;
  const laid = lies(treaty, other);
  const order = proposeOrder(rules, view.seat, treaty.id, laid.clauses);
  if (order === null) return null;
  const amends = stands(treaty.state);
  if (amends && !isChangeable(rules, treaty)) return null;
  const rest = draft.filter(({ act, on }) => act !== order.act || on !== order.on);
  const cost = orderCost(rules, order);
  const found = checkOrder(rules, view, view.seat, rest, order);
  // At the Table the text in force lies as it is, to be changed there.
  const refusal = found === 'order/same_text' ? null : found;
  // a text that nobody could open now is in the list of instruments, not here
  if (refusal === 'order/wrong_state') return null;
  const short =
    refusal === null && cost > left + spentOn(rules, draft, rest) ? 'order/too_little_capital' : refusal;
  return {
    treaty: treaty.id,
    title: prose.treaties[treaty.id]?.title ?? treaty.id,
    secret: treaty.known !== 'all',
    cost,
    possible: short === null,
    refusal: short === null ? '' : refusalText(teller, view, order, short),
    odds: oddsOf(teller, view, laid),
    ours: oursOf(teller, view, laid).low,
    standing: standingOf(view, laid),
    amends,
  };
}

function standingOf(view: View, laid: Laid): Entry['standing'] {
  const { treaty, clauses, initialled, sent, talks, rounds } = laid;
  if (initialled) return 'initialled';
  const standing = standingText(view, treaty.id);
  if (standing !== null && sameText(standing, clauses)) return 'unchanged';
  if (sent) return 'sent';
  return talks && rounds.length >= ROUNDS ? 'spent' : 'open';
}

/** Whether its catalogue leaves anything to change: a clause or a depth that is not in the text, or one to strike out. */
function isChangeable(rules: Rules, { id, data }: Treaty): boolean {
  const clauses = tables(rules).treaties.get(id)?.clauses ?? [];
  return (
    data.clauses.length > 1 ||
    clauses.length > data.clauses.length ||
    clauses.some(({ depths }) => depths > 1)
  );
}

function spentOn(rules: Rules, draft: readonly Order[], rest: readonly Order[]): number {
  const cost = (orders: readonly Order[]): number =>
    orders.reduce((sum, order) => sum + orderCost(rules, order), 0);
  return cost(draft) - cost(rest);
}
