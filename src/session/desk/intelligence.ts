import type { ActorId, CovertCase, NumberRules, Span, Subject, View } from '../../engine/index.ts';
import { monthOf, spanOf, tables } from '../../engine/index.ts';
import type { Intelligence } from '../shown/dossier.ts';
import { numberTitle, sourceOf, spanText } from '../telling/figures.ts';
import { whatOf } from '../telling/happening.ts';
import { actorNames, dateOfTurn, nameOrNone, type Teller } from '../telling/teller.ts';

/** What our services know of an actor: estimates with their source and confidence, its asking price, what it does in secret. */
export function intelligenceOf(teller: Teller, view: View, actor: ActorId): Intelligence {
  const { rules } = teller.scenario;
  const watch = view.watches.find(({ on }) => on === actor);
  const hidden = rules.numbers.flatMap((number, index) =>
    isEstimated(number, view.seat) && number.seenBy.includes(actor) ? [index as Subject] : [],
  );
  return {
    service: serviceText(teller, view, actor),
    estimates: [
      ...hidden.map((subject) => estimateOf(teller, view, subject, watch !== undefined)),
      ...priceOf(teller, view, actor),
    ],
    matters: view.covert
      .filter(({ by, to }) => by === actor || to === actor)
      .toReversed()
      .map((known) => matterOf(teller, view, known)),
  };
}

/** A number of which this seat sees an interval, and not nothing at all. */
function isEstimated({ seenBy, margin, low, high }: NumberRules, seat: ActorId): boolean {
  return seenBy !== 'all' && !seenBy.includes(seat) && margin < high - low;
}

function estimateOf(
  teller: Teller,
  view: View,
  subject: Subject,
  watched: boolean,
): Intelligence['estimates'][number] {
  const span = spanOf(view, subject);
  const margin = teller.scenario.rules.numbers[subject]?.margin ?? 0;
  return entry(teller, numberTitle(teller, subject, null), span, margin, watched);
}

/** What it wants on top before it signs: a range that refusals and services narrow. */
function priceOf(teller: Teller, view: View, actor: ActorId): Intelligence['estimates'] {
  if (actor === view.seat) return [];
  const asking = tables(teller.scenario.rules).actors.get(actor)?.asking;
  if (!asking || asking.low === asking.high) return [];
  const seen = view.prices[actor];
  const title = teller.words.say('intelligence/price');
  return [entry(teller, title, seen ?? asking, asking.high - asking.low, seen !== undefined)];
}

function entry(
  teller: Teller,
  title: string,
  span: Span,
  margin: number,
  watched: boolean,
): Intelligence['estimates'][number] {
  return { title, value: spanText(teller, span), ...sourceOf(teller, span, margin, watched) };
}

function serviceText({ words, scenario }: Teller, view: View, actor: ActorId): string {
  if (actor === view.seat) return words.say('intelligence/own');
  const watch = view.watches.find(({ on }) => on === actor);
  const spy = scenario.rules.acts.find(({ operation }) => operation === 'spy');
  if (watch === undefined)
    return spy === undefined ? '' : words.say('intelligence/none', { act: { of: 'act', id: spy.id } });
  return words.say('intelligence/service', {
    left: Math.max(0, watch.until - monthOf(view)),
    depth: words.say(watch.depth > 1 ? 'intelligence/deep' : 'intelligence/shallow'),
  });
}

/** A covert act that we know of: what, when, and how far the world believes it. */
function matterOf(teller: Teller, view: View, known: CovertCase): Intelligence['matters'][number] {
  const { words } = teller;
  const { by, to, on, act, happening, turn, confidence, accuser, denied, admitted, learned, circle } = known;
  const standing =
    confidence === null
      ? circle.includes(view.seat)
        ? 'intelligence/ours'
        : 'intelligence/learned'
      : 'intelligence/exposed';
  return {
    happening,
    text: words.capitalise(
      whatOf(teller, {
        id: happening,
        turn,
        kind: 'act',
        by,
        to,
        on,
        params: [act, 100],
        cause: 0,
        known: learned,
      }),
    ),
    standing: words.say(standing, {
      date: dateOfTurn(teller, turn),
      confidence: confidence ?? '',
      accuser: nameOrNone('actor', accuser),
      denied: denied.length === 0 ? null : actorNames(denied),
      admitted: admitted.length === 0 ? null : actorNames(admitted),
    }),
  };
}
