import type { ActorId, AimId, AimRules, Span, Subject } from '../../engine/index.ts';
import { secretAimAt, SECRET_BONUS, spanOf, STABILITY, stabilityAt, tables } from '../../engine/index.ts';
import type { AimLine, ReasonLine } from '../shown/figure.ts';
import { entriesOf, middle, numberTitle, spanText } from '../telling/figures.ts';
import { ledgerLines } from '../telling/reasons.ts';
import { senseOf } from '../telling/sense.ts';
import type { Teller } from '../telling/teller.ts';

/** What a government wants and how far it has come; the aim drawn secretly is marked, its bonus a line of its own. */
export function aimsOf(teller: Teller, seat: ActorId, secret: AimId | null): readonly AimLine[] {
  const { rules, prose } = teller.scenario;
  const theirs = { ...teller, reader: seat };
  const aims = (tables(rules).aimsBySeat.get(seat) ?? []).map((aim) => ({
    title: prose.aims[aim.id]?.title ?? aim.id,
    text: [prose.aims[aim.id]?.text ?? '', countedBy(teller, aim)].filter((part) => part !== '').join(' '),
    now: middle(teller.known, aim.number),
    most: aim.most,
    secret: aim.id === secret,
    reasons: reasonsOf(theirs, aim),
  }));
  const extra = (kind: 'secret' | 'stability', subject: Subject, most: number): AimLine => ({
    title: teller.words.say(`number/aim/${kind}`),
    text: teller.words.say(`aim/${kind}/text`, {
      aim: secret === null ? null : { of: 'aim', id: secret },
      top: most,
    }),
    now: middle(teller.known, subject),
    most,
    secret: false,
    reasons: ledgerLines(teller, entriesOf(teller, subject)),
  });
  return [
    ...aims,
    ...(secret === null ? [] : [extra('secret', secretAimAt(rules, seat), SECRET_BONUS)]),
    extra('stability', stabilityAt(rules, seat), STABILITY),
  ];
}

/** Of an aim that follows a number, where that number stands: the reasons below add up to it, and not to the points. */
function countedBy(teller: Teller, { score }: AimRules): string {
  if (score.kind !== 'over') return '';
  return teller.words.say('aim/counted', {
    title: numberTitle(teller, score.number),
    value: spanText(teller, spanOf(teller.known, score.number)),
  });
}

/** Behind an aim that follows a number stand the reasons of that number: they say more than "counted". */
function reasonsOf(teller: Teller, aim: AimRules): AimLine['reasons'] {
  const subject = aim.score.kind === 'over' ? aim.score.number : aim.number;
  return ledgerLines(teller, entriesOf(teller, subject));
}

/** Why an aim moved in a month: by what it reads, from where to where; else by what kind of count it is. */
export function aimMoved(
  teller: Teller,
  { number, score }: AimRules,
  amount: number,
  began: (subject: Subject) => Span,
  ended: (subject: Subject) => Span,
): readonly ReasonLine[] {
  const text =
    score.kind === 'over'
      ? teller.words.say('reason/aim/over', {
          title: numberTitle(teller, score.number),
          before: spanText(teller, began(score.number)),
          after: spanText(teller, ended(score.number)),
        })
      : teller.words.say(`reason/aim/${score.kind}`);
  return [{ code: 'aim', text, amount, sense: senseOf(teller, number) }];
}
