import type { ActorId, Foresight, ForeseenReaction, Order, Span, Subject, View } from '../../engine/index.ts';
import {
  afterAsking,
  askedBy,
  candidates,
  checkOrder,
  CONCEDE_FROM,
  conceived,
  CONCEDE_PART_FROM,
  debtorFor,
  foresee,
  foreseeGrant,
  foreseeReaction,
  foreseeCall,
  HONOUR_FROM,
  matches,
  odds,
  orderCost,
  QUALIFY_FROM,
  repeatPercent,
  tables,
  timesIn,
} from '../../engine/index.ts';
import type { Offer, Preview } from '../shown/offer.ts';
import type { ReasonLine } from '../shown/figure.ts';
import { numberTitle, signedSpan, spanText } from '../telling/figures.ts';
import { noticeOf } from '../telling/happening.ts';
import { judgementLine } from '../telling/reasons.ts';
import { senseOf } from '../telling/sense.ts';
import { actorName, type Teller } from '../telling/teller.ts';
import { concernedBy, kindOfAct } from './beats.ts';
import { promisedBy } from './clause.ts';
import { nearness } from './concern.ts';
import { orderText, orderTitle } from './orders.ts';
import { refusalText } from './refusal.ts';
import { nerveLine } from './sums.ts';
import { askedOf } from './votes.ts';

/** Effects shown at once in a preview; the rest is told when it is asked for. */
const MOST_EFFECTS = 6;
/** Minds drawn on the map beside a preview. */
const MOST_DRAWN = 4;
/** What measures take month after month: what else an order moves, it moves in its month alone. */
const BITE = 'sanctions/bite';

/** What an order would do, and whether it may be sent after those on the list. */
export function previewOf(
  teller: Teller,
  view: View,
  draft: readonly Order[],
  left: number,
  order: Order,
): Preview {
  const { words, scenario } = teller;
  const { rules } = scenario;
  const cost = orderCost(rules, order);
  const refusal =
    checkOrder(rules, view, view.seat, draft, order) ?? (cost > left ? 'order/too_little_capital' : null);
  const {
    operation = null,
    effects: own = [],
    consent = false,
    repeat = 100,
  } = tables(rules).acts.get(order.act) ?? {};
  // a draft is voted on after all that the tray asks of members
  const known = operation === 'table' ? afterAsking(rules, view, draft) : view;
  const { changes, minds, lines, exposure } = foresee(rules, known, order);
  const { effects, others } = effectsOf(teller, view, changes);
  // an act that moves something by itself, and of which nothing is left: it was done too often lately
  const notice = operation === 'denounce' ? noticeOf(rules, order.on ?? null) : null;
  const isWorn = minds.length === 0 && own.length > 0 && effects.length === 0;
  const times = timesIn(view, order);
  const percent = repeatPercent(repeat, times);
  return {
    cost,
    affordable: cost <= left,
    refusal: refusal === null ? '' : refusalText(teller, view, order, refusal),
    ifAgreed: consent,
    effects,
    others,
    minds: mindsOf(teller, minds),
    granted: consent ? null : grantOf(teller, view, order),
    warnings: [
      ...warningsOf(teller, lines),
      ...(isWorn
        ? [words.say('preview/worn')]
        : percent < 100
          ? [words.say('preview/left', { times, percent })]
          : []),
      // what nobody knows of inflames nobody
      ...(exposure === null ? heatedBy(teller, order) : []),
      ...(notice === null ? [] : [words.say('preview/notice', { months: notice })]),
      ...(cost > 0 && cost === left ? [words.say('preview/spent')] : []),
    ],
    calls:
      operation === 'canvass'
        ? askedOf(teller, view, draft, order)
        : [...callsOf(teller, view, order), ...answerOf(teller, view, order)],
    exposure:
      exposure === null
        ? null
        : {
            odds: words.say('preview/odds', {
              now: percentText(teller, exposure.odds),
              later: percentText(teller, exposure.eventually),
            }),
            // what adds to the odds is not to our liking
            reasons: exposure.odds.lines.map((line) => ({ ...judgementLine(teller, line, ''), sense: -1 })),
            ...effectsOf(teller, view, exposure.changes),
            minds: mindsOf(teller, exposure.minds),
            warnings: warningsOf(teller, exposure.lines),
          },
  };
}

/** What is done once who is asked to do something agrees, and who takes it how; null where nothing is asked for. */
function grantOf(teller: Teller, view: View, order: Order): Preview['granted'] {
  const { rules } = teller.scenario;
  const asked = askedBy(rules, order);
  if (asked === null) return null;
  const { changes, minds } = foreseeGrant(rules, view, asked);
  const owed = debtorFor(view, asked, false) === view.seat;
  return {
    ...effectsOf(teller, view, changes),
    minds: mindsOf(teller, minds),
    owed: owed ? teller.words.say('preview/owed', { who: actorName(asked.asked) }) : '',
  };
}

/** Quarrels that such an act, done in the open, heats: what others answer it with. */
function heatedBy(
  { words, scenario, instrument }: Teller,
  { seat, act, target, on }: Order,
): readonly string[] {
  const deed = conceived({ kind: 'act', by: seat, to: target ?? null, on: on ?? null, params: [act] });
  return scenario.rules.crises.flatMap(({ id, sparks }) => {
    const points = Math.max(0, ...sparks.map((spark) => (matches(spark.filter, deed) ? spark.points : 0)));
    return points > 0 && instrument(id)?.state === 'quiet'
      ? [words.say('preview/heats', { on: { of: 'instrument', id }, points })]
      : [];
  });
}

/** What those who are called on would answer, by our reading of them, with its sum. */
function callsOf(teller: Teller, view: View, order: Order): Preview['calls'] {
  const { words, scenario } = teller;
  if (tables(scenario.rules).acts.get(order.act)?.operation !== 'invoke') return [];
  return foreseeCall(scenario.rules, view, order).map(({ commitment, judgement }) => {
    const who = commitment.data.obliged;
    const answer =
      judgement.low >= HONOUR_FROM ? 'honour' : judgement.low >= QUALIFY_FROM ? 'qualify' : 'refuse';
    return {
      actor: who,
      text: words.say('preview/call', {
        who: actorName(who),
        answer,
        early: commitment.data.early ? 'yes' : 'no',
        sum: words.signed(judgement.low),
      }),
      reasons: judgement.lines.map((line) => judgementLine(teller, line, commitment.data.treaty)),
    };
  });
}

/** What is put to somebody, and what it would answer, by our reading of it, with its sum. */
function answerOf(teller: Teller, view: View, order: Order): Preview['calls'] {
  const found = foreseeReaction(teller.scenario.rules, view, order);
  if (found === null) return [];
  const { actor, kind, judgement } = found;
  const lines = judgement.lines.map((line) => judgementLine(teller, line, ''));
  const reasons = kind === 'stand' ? [...lines, nerveLine(teller, judgement, 'reason/stand/nerve')] : lines;
  return [{ actor, text: answerText(teller, order, found), reasons }];
}

function answerText(teller: Teller, order: Order, { actor, kind, judgement }: ForeseenReaction): string {
  const { words, scenario } = teller;
  const who = actorName(actor);
  const sum = signedSpan(teller, judgement);
  const { low, high } = judgement;
  const on = order.on ?? null;
  switch (kind) {
    case 'request': {
      const answer = low >= 0 ? 'grant' : high < 0 ? 'decline' : 'open';
      return words.say('preview/request', { who, answer, sum });
    }
    case 'demand': {
      const [least, most] = [low, high].map((value) =>
        value >= CONCEDE_FROM ? 'full' : value >= CONCEDE_PART_FROM ? 'part' : 'none',
      );
      const answer = least === most ? (least ?? 'open') : 'open';
      const demand = on === null ? '' : (scenario.prose.regimes[on]?.demand ?? '');
      return words.say('preview/demand', { who, answer, sum, demand: demand === '' ? 'none' : demand });
    }
    case 'stand': {
      const likely = odds(judgement);
      const asks = on === null ? '' : (scenario.prose.crises[on]?.asks[order.seat] ?? '');
      const code = likely.low === likely.high ? 'standoff/odds/sure' : 'standoff/odds';
      return [
        words.say('dossier/asks', { by: actorName(order.seat), asks }),
        words.say(code, { who, low: likely.low, high: likely.high }),
      ].join(' ');
    }
  }
}

const percentText = (teller: Teller, { low, high }: Span): string => spanText(teller, { low, high });

/** What would move, the largest first; where it is too much to be seen at once, what lies nearest to the seat, and the others. */
function effectsOf(
  teller: Teller,
  view: View,
  changes: Foresight['changes'],
): Pick<Preview, 'effects' | 'others'> {
  const { rules } = teller.scenario;
  const once = new Map<Subject, ReasonLine>();
  const monthly = new Map<Subject, ReasonLine>();
  for (const { subject, delta, reason } of changes) {
    // regard for us is told under who minds
    if (isRegardForUs(rules.numbers[subject]?.name, view.seat)) continue;
    const moved = reason === BITE ? monthly : once;
    const known = moved.get(subject);
    moved.set(subject, {
      code: reason,
      text: numberTitle(teller, subject, view.seat),
      amount: delta + (known?.amount ?? 0),
      sense: senseOf(teller, subject),
      ...(moved === monthly && { note: teller.words.say('note/monthly') }),
    });
  }
  const size = ([, { amount }]: readonly [Subject, ReasonLine]): number => Math.abs(amount);
  const near = ([subject]: readonly [Subject, ReasonLine]): number => nearness(rules, view.seat, subject);
  const nearest = [...once, ...monthly]
    .filter((one) => size(one) > 0)
    .toSorted((a, b) => near(b) - near(a) || size(b) - size(a));
  const bySize = (some: typeof nearest): readonly ReasonLine[] =>
    some.toSorted((a, b) => size(b) - size(a)).map(([, line]) => line);
  return { effects: bySize(nearest.slice(0, MOST_EFFECTS)), others: bySize(nearest.slice(MOST_EFFECTS)) };
}

function mindsOf({ words }: Teller, minds: Foresight['minds']): Preview['minds'] {
  return minds.map(({ actor, delta }) => ({
    actor,
    text: words.say('preview/mind', { actor: actorName(actor) }),
    amount: delta,
  }));
}

/** Red lines that are crossed, each with whose it is. */
export function warningsOf({ words, scenario }: Teller, lines: Foresight['lines']): readonly string[] {
  return lines.map((line) => {
    const owner = tables(scenario.rules).redLines.get(line)?.owner ?? ('' as ActorId);
    const title = scenario.prose.redLines[line]?.title ?? line;
    return words.say('preview/warning', { owner: actorName(owner), line: title });
  });
}

const isRegardForUs = (name: string | undefined, seat: ActorId): boolean =>
  name !== undefined && name.startsWith('ties.') && name.endsWith(`.${seat}.regard`);

export function offerOf(
  teller: Teller,
  view: View,
  draft: readonly Order[],
  left: number,
  order: Order,
  title = orderTitle(teller, order),
): Offer {
  const preview = previewOf(teller, view, draft, left, order);
  const { target, on } = order;
  return {
    order,
    title,
    text: [orderText(teller, order), ...promisedBy(teller, view, order.act)].join(' '),
    preview,
    sketch: {
      from: view.seat,
      to: target === undefined ? concernedBy(teller, on ?? null, view.seat) : [target],
      kind: kindOfAct(teller, order.act)[0],
      minds: preview.minds.slice(0, MOST_DRAWN),
    },
    secret: null,
  };
}

/** Orders that concern an actor: what can be done to it, with its texts, or, on one's own desk, at home. */
export function offersFor(
  teller: Teller,
  view: View,
  draft: readonly Order[],
  left: number,
  actor: ActorId,
): readonly Offer[] {
  if (view.phase !== 'planning') return [];
  const { rules } = teller.scenario;
  const orders = candidates(rules, view)
    .filter((order) => tables(rules).acts.get(order.act)?.operation !== 'propose')
    .filter((order) => concerns(teller, view.seat, order, actor));
  const offer = (order: Order): Offer =>
    offerOf(teller, view, draft, left, order, orderTitle(teller, order, actor));
  // Of two ways to do the same, the open one stands in the list and has the other with it.
  return orders.flatMap((order): Offer[] => {
    if (order.covert === true && orders.some((other) => isOtherWay(other, order))) return [];
    const secret = orders.find((other) => other.covert === true && isOtherWay(order, other));
    return [{ ...offer(order), secret: secret === undefined ? null : offer(secret) }];
  });
}

/** The same order, in the open and in secret. */
function isOtherWay(open: Order, secret: Order): boolean {
  return (
    open.covert !== true &&
    open.act === secret.act &&
    open.target === secret.target &&
    open.on === secret.on &&
    open.what === secret.what
  );
}

function concerns(
  { instrument, known }: Teller,
  seat: ActorId,
  { target, on, what }: Order,
  actor: ActorId,
): boolean {
  if (what !== undefined && target === undefined) {
    const secret = known.covert.find(({ happening }) => happening === what);
    return secret?.by === actor || secret?.to === actor;
  }
  if (target !== undefined)
    return (
      target === actor ||
      // measures against a third are no business of those who stand behind the regime with us
      (on !== undefined &&
        instrument(on)?.kind !== 'sanctions' &&
        (instrument(on)?.parties.includes(actor) ?? false) &&
        actor !== seat)
    );
  const concerned = instrument(on ?? null);
  if (concerned === undefined) return actor === seat;
  if (concerned.kind === 'sanctions') {
    const { target: sanctioned } = concerned.data;
    return sanctioned === seat ? concerned.parties.includes(actor) || actor === seat : sanctioned === actor;
  }
  return actor !== seat && concerned.parties.includes(actor);
}
