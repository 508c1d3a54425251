import { useId } from 'preact/hooks';
import type { Alternative, Choice, Debrief, OtherOrder } from '../../session/index.ts';
import { named } from '../desk/actors.ts';
import { useGame } from '../game.ts';
import { strings } from '../strings.ts';

/** Likely orders that lie above the headings. */
const MOST_LIKELY = 5;

/** What is picked instead, and the act that it was looked for under; '' where it lay at the top. */
export interface Picked {
  readonly instead: Alternative;
  readonly act: string;
}

/** What is picked of a decision before anybody picks: what lies first. */
export function firstOf(choice: Choice, orders: readonly OtherOrder[]): Picked | null {
  const top = choice.instead[0] ?? likeliest(orders)[0];
  if (top !== undefined) return { instead: top, act: '' };
  const [order] = orders;
  return order === undefined ? null : { instead: order, act: order.act };
}

interface Props {
  readonly choices: Debrief['choices'];
  readonly choice: Choice;
  /** The démarches that could have been sent instead. */
  readonly orders: readonly OtherOrder[];
  readonly picked: Picked | null;
  readonly choose: (choice: string) => void;
  readonly pick: (picked: Picked) => void;
}

/** Which decision, by month; what instead of it; and, for an act that can be done to several, to which. */
export function Picker({ choices, choice, orders, picked, choose, pick }: Props) {
  const { session, desk } = useGame();
  const words = strings.debrief.whatIf;
  const id = useId();
  const months = [...new Set(choices.map(({ when }) => when))];
  const nameOf = ({ by, when, text, slot }: Choice): string => {
    // every month has such a slot: while the list is closed, nothing else tells them apart
    if (slot !== null && slot.input === null) return words.choice(when, text);
    return by === desk.value.seat ? text : words.choice(named(session, by).short, text);
  };
  const [only, ...more] = [...choice.instead, ...orders];
  const same = orders.filter(({ act }) => act === picked?.act);
  return (
    <div class="what-if-picker">
      <label for={`${id}-decision`}>{words.decision}</label>
      <select
        id={`${id}-decision`}
        value={choice.id}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
      >
        {months.map((month) => (
          <optgroup key={month} label={month}>
            {choices
              .filter(({ when }) => when === month)
              .map((one) => (
                <option key={one.id} value={one.id}>
                  {nameOf(one)}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
      {only !== undefined && more.length === 0 ? (
        <>
          <span>{words.instead}</span>
          <strong>{only.text}</strong>
        </>
      ) : (
        <>
          <label for={`${id}-instead`}>{words.instead}</label>
          <Ways id={`${id}-instead`} choice={choice} orders={orders} picked={picked} pick={pick} />
        </>
      )}
      {picked !== null && same.length > 1 && (
        <>
          <label for={`${id}-object`}>{words.object}</label>
          <select
            id={`${id}-object`}
            value={String(same.findIndex((order) => order === picked.instead))}
            onChange={({ currentTarget }) => {
              const order = same[Number(currentTarget.value)];
              if (order !== undefined) pick({ instead: order, act: order.act });
            }}
          >
            {same.map(({ text, object }, place) => (
              <option key={text} value={String(place)}>
                {object}
              </option>
            ))}
          </select>
        </>
      )}
    </div>
  );
}

type WaysProps = Pick<Props, 'choice' | 'orders' | 'picked' | 'pick'> & { readonly id: string };

/** What could have been done instead: what lies first, what is likely at this desk, then every act under its heading. */
function Ways({ id, choice, orders, picked, pick }: WaysProps) {
  const words = strings.debrief.whatIf;
  const likely = likeliest(orders);
  const top: readonly Alternative[] = [...choice.instead, ...likely];
  const headings = [...new Set(orders.map(({ heading }) => heading))];
  const valueOf = ({ instead, act }: Picked): string =>
    act === '' ? `top/${top.indexOf(instead)}` : `act/${act}`;
  const toPicked = (value: string): Picked | null => {
    const name = value.slice(4);
    const instead = value.startsWith('top/') ? top[Number(name)] : orders.find(({ act }) => act === name);
    return instead === undefined ? null : { instead, act: value.startsWith('top/') ? '' : name };
  };
  return (
    <select
      id={id}
      value={picked === null ? '' : valueOf(picked)}
      onChange={({ currentTarget }) => {
        const to = toPicked(currentTarget.value);
        if (to !== null) pick(to);
      }}
    >
      {choice.instead.map(({ text }, place) => (
        <option key={text} value={`top/${place}`}>
          {text}
        </option>
      ))}
      {likely.length > 0 && (
        <optgroup label={words.likely}>
          {likely.map((order, place) => (
            <option key={order.text} value={`top/${choice.instead.length + place}`}>
              {words.priced(order.text, strings.costs(order.cost))}
            </option>
          ))}
        </optgroup>
      )}
      {headings.map((heading) => (
        <optgroup key={heading} label={heading}>
          {actsUnder(heading, orders).map(({ act, all: [first, ...rest] }) => (
            <option key={act} value={`act/${act}`}>
              {/* what can be done in one way only is told in full */}
              {words.priced(
                rest.length === 0 ? (first?.text ?? act) : `${act} …`,
                strings.costs(first?.cost ?? 0),
              )}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  );
}

/** What machines would have sent from this desk, the first few. */
const likeliest = (orders: readonly OtherOrder[]): readonly OtherOrder[] =>
  orders
    .filter(({ likely }) => likely !== null)
    .toSorted((a, b) => (a.likely ?? 0) - (b.likely ?? 0))
    .slice(0, MOST_LIKELY);

/** The acts of a heading, each with all that could have been ordered of it. */
function actsUnder(
  heading: string,
  orders: readonly OtherOrder[],
): readonly { readonly act: string; readonly all: readonly OtherOrder[] }[] {
  const under = orders.filter((order) => order.heading === heading);
  return [...new Set(under.map(({ act }) => act))].map((act) => ({
    act,
    all: under.filter((order) => order.act === act),
  }));
}
