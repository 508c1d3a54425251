import type { ActorId, LedgerEntry, Subject } from '../../engine/index.ts';
import type { Ladder } from '../debrief.ts';
import { numberTitle } from '../telling/figures.ts';
import type { Teller } from '../telling/teller.ts';

/** Whose loss or gain a number is, and its name among theirs. What others hold about a government is that one's. */
function ownerOf(
  teller: Teller,
  subject: Subject,
): { readonly actor: ActorId | null; readonly number: string } {
  const { words, scenario } = teller;
  const [kind = '', a = '', b = '', field = ''] = (scenario.rules.numbers[subject]?.name ?? '').split('.');
  if (kind === 'actors') return { actor: a as ActorId, number: words.say(`field/${b}`) };
  if (kind === 'ties' && (field === 'threat' || field === 'dependence'))
    return { actor: a as ActorId, number: words.say(`field/${field}`) };
  if (kind === 'ties') return { actor: b as ActorId, number: words.say(`ladder/held/${field}`) };
  return { actor: null, number: numberTitle(teller, subject) };
}

interface Cost {
  readonly actor: ActorId | null;
  readonly text: string;
  readonly code: string;
  amount: number;
  /** The entry that moved it most: what the line is opened into. */
  largest: LedgerEntry;
  readonly subjects: Set<Subject>;
}

/** What entries of the ledger cost and brought each government, the sides first and the world last. */
export function costsOf(
  teller: Teller,
  sides: readonly ActorId[],
  entries: readonly LedgerEntry[],
): Ladder['costs'] {
  const costs = new Map<string, Cost>();
  for (const entry of entries) {
    const { subject, reason, delta } = entry;
    const { actor, number } = ownerOf(teller, subject);
    const text = teller.words.say('ladder/cost', {
      number,
      reason: teller.words.say(`ladder/reason/${reason.replace(/^crisis\//, '')}`),
    });
    const key = `${actor} ${text}`;
    const known = costs.get(key);
    if (known === undefined) {
      costs.set(key, {
        actor,
        text,
        code: reason,
        amount: delta,
        largest: entry,
        subjects: new Set([subject]),
      });
      continue;
    }
    known.amount += delta;
    known.subjects.add(subject);
    if (Math.abs(delta) > Math.abs(known.largest.delta)) known.largest = entry;
  }
  const actors = [...new Set([...costs.values()].flatMap(({ actor }) => actor ?? []))];
  const order = [...sides, ...actors.filter((actor) => !sides.includes(actor)), null];
  return order.flatMap((actor) => {
    const lines = [...costs.values()]
      .filter((cost) => cost.actor === actor && cost.amount !== 0)
      .toSorted((a, b) => Math.abs(b.amount) - Math.abs(a.amount))
      .map(({ code, text, amount, largest, subjects }) => ({
        code,
        text,
        amount,
        // each stands under whose it is
        sense: teller.scenario.rules.numbers[largest.subject]?.sense ?? 0,
        cause: largest.cause,
        ...(subjects.size > 1 ? { note: teller.words.say('ladder/sum', { count: subjects.size }) } : {}),
      }));
    return lines.length === 0 ? [] : [{ actor, lines }];
  });
}
