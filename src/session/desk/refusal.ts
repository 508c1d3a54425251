/** Why an order may not be sent, in words; of conditions, what they still lack, as far as the seat can see it. */
import type { Condition, Order, RefusalCode, Term, View } from '../../engine/index.ts';
import { askedBy, holds, instrumentOf, spanOf, tables } from '../../engine/index.ts';
import { numberTitle, spanText } from '../telling/figures.ts';
import { nameOrNone, type Teller } from '../telling/teller.ts';
import { stateTitle } from './states.ts';

export function refusalText(teller: Teller, view: View, order: Order, code: RefusalCode): string {
  const { words } = teller;
  // asking a member for a yes and for a no is the same to the door, though not to who reads the list
  if (code === 'order/twice' && order.member !== undefined) return words.say('council/asked');
  if (code !== 'order/not_now') return words.say(code);
  const unmet = conditionsOn(teller, view, order).find((condition) => !holds(view, condition));
  // a draft of the Council waits for one thing more: measures that it would change
  if (unmet === undefined)
    return words.say(
      instrumentOf(view, order.on ?? ('' as never))?.kind === 'resolution' ? 'needs/change' : code,
    );
  const reasons = lacking(teller, view, unmet, true);
  return reasons === null || reasons.length === 0
    ? words.say(code)
    : words.say('needs', { reasons: words.list(reasons) });
}

/** All conditions that the door asks of an order. */
function conditionsOn({ scenario: { rules } }: Teller, view: View, order: Order): readonly Condition[] {
  const { acts, treaties, regimes, resolutions } = tables(rules);
  const on = order.on === undefined ? undefined : instrumentOf(view, order.on);
  const whens = [
    acts.get(order.act)?.when,
    askedBy(rules, order)?.act.when,
    on === undefined
      ? undefined
      : (treaties.get(on.id) ?? regimes.get(on.id) ?? resolutions.get(on.id))?.when,
  ];
  return whens.filter((when) => when !== undefined);
}

/** What is not as a condition wants it (or, with `wanted` false, does not want it); null where it cannot be told. */
function lacking(
  teller: Teller,
  view: View,
  condition: Condition,
  wanted: boolean,
): readonly string[] | null {
  if (holds(view, condition) === wanted) return [];
  const { words } = teller;
  switch (condition.op) {
    case 'true':
    case 'clause':
      return null;
    case 'not':
      return lacking(teller, view, condition.of, !wanted);
    case 'all':
    case 'any': {
      if ((condition.op === 'all') === wanted) {
        const parts = condition.of.map((part) => lacking(teller, view, part, wanted));
        return parts.includes(null) ? null : parts.flatMap((part) => part ?? []);
      }
      // of alternatives, a month that has passed is none
      const open = condition.of.filter((part) => !isPast(part, wanted));
      const ways = (open.length === 0 ? condition.of : open).map((part) =>
        lacking(teller, view, part, wanted),
      );
      if (ways.includes(null)) return null;
      return [
        ways
          .map((way) => words.list(way ?? []))
          .reduce((text, what) => words.say('needs/or', { text, what })),
      ];
    }
    case 'state': {
      const found = teller.instrument(condition.instrument);
      if (found === undefined) return null;
      const titles = condition.states.map((state) => stateTitle(teller, { ...found, state } as typeof found));
      const states = titles.reduce((text, what) => words.say('needs/or', { text, what }));
      return [
        words.say('needs/state', {
          on: nameOrNone('instrument', found.id),
          state: states,
          wanted: wanted ? 'yes' : 'no',
        }),
      ];
    }
    case 'happened':
      // its name would tell what is still to come
      return wanted ? [words.say('needs/event')] : null;
    case 'acted':
      return [
        words.say('needs/acted', {
          act: { of: 'act', id: condition.act },
          by: nameOrNone('actor', condition.by),
          to: nameOrNone('actor', condition.to),
          months: condition.months,
          wanted: wanted ? 'yes' : 'no',
        }),
      ];
    default:
      return compared(teller, view, condition, wanted);
  }
}

type Compared = Extract<Condition, { readonly left: Term }>;
type Comparing = Compared['op'];

const OTHERWISE: Readonly<Record<Comparing, Comparing>> = {
  '<': '>=',
  '>=': '<',
  '>': '<=',
  '<=': '>',
  '==': '!=',
  '!=': '==',
};

/** The comparison as it is wanted, whichever of the two stands left: 5 < x is x > 5. */
function asWanted({ op, left, right }: Compared, wanted: boolean): [Comparing, Term, Term] {
  const asked = wanted ? op : OTHERWISE[op];
  if (!('value' in left)) return [asked, left, right];
  const turned = asked.startsWith('<') ? asked.replace('<', '>') : asked.replace('>', '<');
  return [turned as Comparing, right, left];
}

/** True of a month that has passed by not being early enough. */
function isPast(condition: Condition, wanted: boolean): boolean {
  if (!('left' in condition)) return false;
  const [op, left] = asWanted(condition, wanted);
  return 'month' in left && op.startsWith('<');
}

/** A month or a number against a fixed value. Whole numbers: above 5 is 6 or more. */
function compared(
  teller: Teller,
  view: View,
  condition: Compared,
  wanted: boolean,
): readonly string[] | null {
  const { words, scenario } = teller;
  const [op, left, right] = asWanted(condition, wanted);
  if (!('value' in right) || op === '==' || op === '!=') return null;
  const value = right.value + (op === '>' ? 1 : op === '<' ? -1 : 0);
  const way = op.startsWith('>') ? 'least' : 'most';
  if ('month' in left)
    return [words.say(`needs/date/${way}`, { date: words.date(scenario.rules.start + value) })];
  if (!('number' in left)) return null;
  return [
    words.say(`needs/number/${way}`, {
      title: numberTitle(teller, left.number, view.seat),
      value,
      now: spanText(teller, spanOf(view, left.number)),
    }),
  ];
}
