import type { ActorId, Commitment, Instrument, Judgement, Sanctions, View } from '../../engine/index.ts';
import {
  biteOf,
  coverageOf,
  dearSum,
  inside,
  judgeClaim,
  judgeDemand,
  monthOf,
  numberOf,
  routesOf,
  tables,
  tensionAt,
  verdictsOn,
  weariness,
} from '../../engine/index.ts';
import type { Dossier } from '../shown/dossier.ts';
import type { InstrumentSum, ReasonLine } from '../shown/figure.ts';
import { judgementLine } from '../telling/reasons.ts';
import { actorName, type Teller } from '../telling/teller.ts';

/** What can be reckoned about an instrument from here, each sum with its reasons. */
export function sumsOf(teller: Teller, view: View, instrument: Instrument): readonly InstrumentSum[] {
  if (instrument.kind === 'sanctions') return ofRegime(teller, view, instrument);
  if (instrument.kind === 'commitment') return ofCommitment(teller, view, instrument);
  return [];
}

/** What is neither for us nor against us, however large it is. */
const even = ({ reasons, ...rest }: InstrumentSum): InstrumentSum => ({
  ...rest,
  sense: 0,
  reasons: reasons.map((line) => ({ ...line, sense: 0 })),
});

/** A judgement with its reasons: its dear end, and the other where they are two. */
export function sum(teller: Teller, title: string, judgement: Judgement): InstrumentSum {
  const amount = dearSum(judgement);
  const high = judgement.high + judgement.price.high;
  return {
    title,
    amount,
    ...(high === amount ? {} : { high }),
    reasons: judgement.lines.map((line) => judgementLine(teller, line, '')),
  };
}

/** The nerve behind a stand, as far as it is known: it is drawn, and no line of the judgement. */
export function nerveLine({ words }: Teller, { price }: Judgement, code: string): ReasonLine {
  return { code, text: words.say(code), amount: price.low, low: price.low, high: price.high };
}

/** What it bites and why, how near its target is to giving way, how weary each sender is. */
function ofRegime(teller: Teller, view: View, regime: Sanctions): readonly InstrumentSum[] {
  const { words, scenario } = teller;
  const { rules } = scenario;
  const target = actorName(regime.data.target);
  const stands = inside(regime.state, 'imposed') || inside(regime.state, 'easing');
  if (!stands && regime.state !== 'threatened') return [];
  const sums: InstrumentSum[] = [];
  if (stands) sums.push(bite(teller, view, regime));
  const from = stands ? regime.parties[0] : regime.data.threatener;
  if (from !== undefined && from !== null && tables(rules).seatIndex.has(regime.data.target))
    sums.push(
      sum(teller, words.say('sum/demand', { to: target }), judgeDemand(rules, view, regime.id, from)),
    );
  for (const sender of stands ? regime.parties : []) {
    const weary = weariness(rules, view, regime, sender);
    if (weary.lines.length > 0 && dearSum(weary) > 0)
      sums.push(even(sum(teller, words.say('sum/weary', { who: actorName(sender) }), weary)));
  }
  return sums;
}

/** What it takes is a product: the measures, times the trade that they reach, times how far they hold. */
function bite(teller: Teller, view: View, regime: Sanctions): InstrumentSum {
  const { words, scenario } = teller;
  const { rules } = scenario;
  const rule = tables(rules).regimes.get(regime.id);
  const routes = routesOf(view, regime.id);
  const covered = coverageOf(rules, regime);
  const evaded = routes.reduce((total, { volume }) => total + volume, 0);
  const measures = (rule?.measures ?? []).filter(({ id }) => regime.data.measures.includes(id));
  const times = (code: string, amount: number, text: string): ReasonLine => ({
    code,
    text,
    amount,
    sense: 0,
    factor: true,
  });
  const percent = (code: string, who: ActorId, value: number): string =>
    words.say(code, { who: actorName(who), value });
  const parts = [
    ...regime.parties.map((sender) => percent('sum/bite/covers', sender, rule?.coverage[sender] ?? 0)),
    ...(covered === 100 ? [words.say('sum/bite/all')] : []),
    ...routes.map(({ by, volume }) => percent('sum/bite/evaded', by, volume)),
  ];
  return {
    title: words.say('sum/bite', { to: actorName(regime.data.target) }),
    amount: -biteOf(rules, view, regime),
    sense: 0,
    reasons: [
      ...measures.map(({ id, bite: each }): ReasonLine => ({
        code: 'bite/measure',
        text: scenario.prose.regimes[regime.id]?.measures[id] ?? id,
        amount: -each,
        sense: 0,
      })),
      times(
        'bite/coverage',
        Math.max(0, covered - evaded),
        words.say('sum/bite/coverage', { text: parts.join('; ') }),
      ),
      times(
        'bite/integrity',
        numberOf(view, rule?.integrity ?? tensionAt(rules)),
        words.say('sum/bite/integrity'),
      ),
      ...(inside(regime.state, 'easing') ? [times('bite/easing', 50, words.say('sum/bite/easing'))] : []),
    ],
  };
}

/** Why the obliged would stand by its word, and whom each observer names as the first attacker. */
function ofCommitment(teller: Teller, view: View, commitment: Commitment): readonly InstrumentSum[] {
  const { words, scenario } = teller;
  const { verdicts, obliged } = commitment.data;
  // Once it is answered, what was believed then stands in the record.
  if (commitment.state === 'answered')
    return Object.entries(verdicts).map(([observer, names]) => ({
      title: words.say('sum/verdict/then', {
        who: actorName(observer as ActorId),
        attacker: actorName(names),
      }),
      amount: 0,
      reasons: [],
    }));
  return [
    sum(
      teller,
      words.say('sum/claim', { who: actorName(obliged) }),
      judgeClaim(scenario.rules, view, commitment),
    ),
    ...verdictsOn(scenario.rules, view, commitment).map(({ observer, names, judgement }) =>
      even(
        sum(
          teller,
          words.say('sum/verdict', { who: actorName(observer), attacker: actorName(names) }),
          judgement,
        ),
      ),
    ),
  ];
}

/** Favours between us and them, or, on our own desk, all of ours. */
export function favoursWith({ words }: Teller, view: View, actor: ActorId): Dossier['favours'] {
  const month = monthOf(view);
  return view.favours
    .filter(({ by, to }) => [by, to].includes(view.seat) && [by, to].includes(actor))
    .map(({ by, to, until, called }) =>
      words.say(called >= month ? 'favour/called' : 'favour/owed', {
        by: actorName(by),
        to: actorName(to),
        months: Math.max(0, until - month),
      }),
    );
}
