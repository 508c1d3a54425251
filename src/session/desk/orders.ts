import { standingText, tables, type ActId, type ActorId, type Order } from '../../engine/index.ts';
import { actorName, nameOrNone, textOf, type Teller } from '../telling/teller.ts';

/** An order in a line, with how it is done if it is done in secret and could be done otherwise. */
export function orderTitle(teller: Teller, order: Order, heading: ActorId | null = null): string {
  const { words, known } = teller;
  const title = openTitle(teller, order, heading);
  const secret = known.covert.find(({ happening }) => happening === order.what);
  const told =
    secret === undefined
      ? title
      : words.say('act/what', {
          act: title,
          what: { of: 'act', id: secret.act },
          by: actorName(secret.by),
        });
  return order.covert === true ? words.say('act/covert', { act: told }) : told;
}

/** What it does and how, whatever it is done to: "In secret: Ship arms". */
export function actLabel({ words, scenario }: Teller, { act, covert }: Order): string {
  const title = scenario.prose.acts[act]?.title ?? act;
  return covert === true ? words.say('act/covert', { act: title }) : title;
}

/** What it is done to, under the name of its act: "Seoul"; '' where there is nothing to name. */
export function orderObject(teller: Teller, order: Order): string {
  const { words, known } = teller;
  const { target, on, clauses, member, vote, what } = order;
  const secret = known.covert.find(({ happening }) => happening === what);
  const name = nameOrNone('instrument', on ?? null);
  const to = target === undefined ? null : actorName(target);
  const own =
    member !== undefined
      ? words.say('object/canvass', {
          member: { of: 'member', id: member },
          vote: words.say(`vote/${vote ?? 'yes'}`),
          on: name,
        })
      : on !== undefined && clauses !== undefined
        ? words.say('object/text', { on: name, text: textOf(teller, on, clauses) })
        : name !== null && to !== null
          ? words.say('object/on-to', { on: name, to })
          : name !== null
            ? words.say('object/on', { on: name })
            : to === null
              ? ''
              : words.say('object/to', { to });
  if (secret === undefined) return own;
  return words.say('object/what', {
    title: own === '' ? 'none' : own,
    what: { of: 'act', id: secret.act },
    by: actorName(secret.by),
  });
}

/** The same without that: "Condemn: Seoul", "Propose the partnership: …". Under `heading` its addressee goes without saying. */
function openTitle(
  teller: Teller,
  { act, target: addressee, on, clauses, member, vote }: Order,
  heading: ActorId | null,
): string {
  const { words, scenario, known } = teller;
  const target = addressee === heading ? undefined : addressee;
  const title = scenario.prose.acts[act]?.title ?? act;
  if (member !== undefined)
    return words.say('act/canvass', {
      act: title,
      member: { of: 'member', id: member },
      vote: words.say(`vote/${vote ?? 'yes'}`),
      on: nameOrNone('instrument', on ?? null),
    });
  const name = on === undefined ? null : ({ of: 'instrument', id: on } as const);
  if (on !== undefined && clauses !== undefined)
    return words.say(standingText(known, on) === null ? 'act/propose' : 'act/amend', {
      on: name,
      text: textOf(teller, on, clauses),
    });
  // of a text and not of an act of others: it may well be our own
  if (on !== undefined && isPublishing(teller, act)) return words.say('act/publish', { on: name });
  if (on !== undefined && target !== undefined)
    return words.say('act/on-to', { act: title, on: name, to: actorName(target) });
  if (on !== undefined) return words.say('act/on', { act: title, on: name });
  if (target !== undefined) return words.say('act/to', { act: title, to: actorName(target) });
  return title;
}

const isPublishing = ({ scenario }: Teller, act: ActId): boolean =>
  tables(scenario.rules).acts.get(act)?.operation === 'publish';

/** What an order does, for who may send it: to publish what was signed in secret is not to speak of an act of others. */
export function orderText(teller: Teller, { act, on, seat }: Order): string {
  const { words, scenario, instrument } = teller;
  if (on === undefined || !isPublishing(teller, act)) return scenario.prose.acts[act]?.text ?? '';
  const whose = instrument(on)?.parties.includes(seat) === true ? 'own' : 'read';
  return words.say(`act/publish/${whose}/text`);
}
