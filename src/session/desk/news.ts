import type { ActorId, Happening } from '../../engine/index.ts';
import type { Name } from '../../words/index.ts';
import type { Cable } from '../shown/cable.ts';
import { eventOf, firstSentence, isMatterOfOthers } from '../telling/event.ts';
import { headline, isTold, sentence } from '../telling/happening.ts';
import { nameOrNone, type Teller } from '../telling/teller.ts';
import { movedLine } from './effects.ts';
import { tellingsOf } from './events.ts';
import { factsOf } from './facts.ts';
import { fellAway, returnedText } from './fell-away.ts';
import { gravityOf } from './gravest.ts';
import { weightOf } from './weight.ts';

/**
 * Cables on one desk, those that ask for an answer first. What does not fit stands in the last report; the new month’s
 * events stand nowhere else, and always fit.
 */
const MOST_CABLES = 4;
/** News there is room for even where the answers asked fill the desk. */
const LEAST_NEWS = 1;
/** From this weight on, a happening of last month is worth a cable. */
const NEWSWORTHY = 30;

/** What a cable has that asks for nothing. */
const PLAIN = { question: null, options: [], chosen: '', facts: [], tellings: [] } as const;

/** What happened since the last démarches were sent, most telling first: news, events, and what came back. */
export function newsCables(
  teller: Teller,
  seat: ActorId,
  happenings: readonly Happening[],
): readonly Cable[] {
  const put = new Set(
    teller.known.awaiting.filter((question) => question.seat === seat).map(({ happening }) => happening),
  );
  const ranked = happenings
    .filter((happening) => isTold(teller, happening) || isMatterOfOthers(teller, happening, seat))
    .filter(({ id }) => !put.has(id))
    .map((happening) => ({
      happening,
      weight: Math.max(weightOf(teller, happening, seat), gravityOf(teller, happening)),
    }))
    .filter(({ happening, weight }) => weight >= NEWSWORTHY || happening.kind === 'orderRefused')
    // what we did ourselves is in the report
    .filter(({ happening: { by, kind } }) => by !== seat || !OWN_DOING.has(kind))
    // what was asked of us was on the desk as a question
    .filter(({ happening: { to, kind } }) => to !== seat || kind !== 'requested')
    // a yes that came to nothing is told by what came back
    .filter(({ happening }) => !fellAway(teller, happening, happenings))
    // the new month's events before the old month's news, which the report has told
    .toSorted((a, b) => rank(b) - rank(a) || a.happening.id - b.happening.id)
    .map(({ happening }) => ({ happening, cable: newsCable(teller, seat, happening, happenings) }))
    // two happenings of one headline, as a secret that is confirmed twice, are one piece of news
    .filter(({ cable }, place, all) => all.findIndex((other) => other.cable.title === cable.title) === place);
  const room = Math.max(LEAST_NEWS, MOST_CABLES - put.size);
  // a démarche that came back is looked for on the desk it was sent from, however full it is
  return ranked
    .filter(({ happening }, place) => place < room || isLost(happening) || happening.kind === 'event')
    .map(({ cable }) => cable);
}

/** A démarche that came to nothing though nobody said no to it: what somebody declined is told by the answer. */
const isLost = ({ kind, params }: Happening): boolean =>
  kind === 'orderRefused' && params[1] !== 'order/not_agreed';

const OWN_DOING: ReadonlySet<Happening['kind']> = new Set([
  'act',
  'choice',
  'granted',
  'declined',
  'favourCalled',
]);

/** More than anything weighs. */
const NEW = 1000;

const rank = ({ happening, weight }: { happening: Happening; weight: number }): number =>
  weight + (happening.kind === 'event' ? NEW : 0);

const ALARMING = new Set<Happening['kind']>([
  'threat',
  'imposed',
  'redLineCrossed',
  'crisisWarning',
  'protest',
  'ultimatum',
  'showOfForce',
  'clash',
  'tensionWarning',
  'reneged',
  'pledgeBroken',
  'claimed',
  'exposed',
  'lieProven',
]);

function newsCable(
  teller: Teller,
  seat: ActorId,
  happening: Happening,
  happenings: readonly Happening[],
): Cable {
  const { words, scenario } = teller;
  const { kind, by, to, id } = happening;
  const about = [...new Set([by, to].filter((actor): actor is ActorId => actor !== null && actor !== seat))];
  const event = eventOf(teller, happening);
  if (event !== undefined) {
    const intelligence = happening.known !== 'all';
    // what is put to another is written for that desk: of it the wire has what happened
    const theirs = isMatterOfOthers(teller, happening, seat);
    return {
      ...PLAIN,
      id: `news/${id}`,
      from: theirs ? words.say('from/wire', { place: nameOrNone('actor', to) }) : event.from,
      title: event.title,
      text: theirs ? firstSentence(teller, happening) : event.text,
      tone: intelligence ? 'intelligence' : 'news',
      about,
      facts: factsOf(scenario, words, event.facts),
      tellings: tellingsOf(event),
    };
  }
  const secret = kind === 'learned' || kind === 'shared' || kind === 'protocolRead';
  const place = nameOrNone('actor', by);
  const from =
    kind === 'orderRefused'
      ? words.say('from/returned')
      : secret
        ? words.say('from/service')
        : by === seat || happening.known !== 'all' // what a few keep to themselves comes over no wire
          ? words.say('from/home')
          : by === null
            ? words.say('from/world')
            : words.say('from/wire', { place });
  const alarming = ALARMING.has(kind) && (to === seat || by === seat || kind === 'tensionWarning');
  return {
    ...PLAIN,
    id: `news/${id}`,
    from,
    title: headline(teller, happening),
    text:
      kind === 'orderRefused' ? returnedText(teller, happening, happenings) : bodyOfNews(teller, happening),
    tone: secret
      ? 'intelligence'
      : alarming
        ? 'alarm'
        : by === seat || kind === 'orderRefused'
          ? 'home'
          : 'news',
    about,
  };
}

/** What it moved, as far as we see, where the sentence would only say the title again. */
function bodyOfNews(teller: Teller, happening: Happening): string {
  const { kind, by, params, id } = happening;
  if (kind !== 'act' && kind !== 'choice') return sentence(teller, happening);
  const event: Name = { of: 'event', id: String(params[0]) };
  const on =
    kind === 'choice' ? teller.words.say('cable/on-event', { by: nameOrNone('actor', by), event }) : '';
  return [on, movedLine(teller, id)].filter((part) => part !== '').join(' ') || sentence(teller, happening);
}

/** The first cable of a game: what it is about. */
export function openingCable({ scenario, words }: Teller, seat: ActorId): Cable {
  const { title, text } = scenario.prose.opening;
  return {
    ...PLAIN,
    id: 'opening',
    from: words.say('from/opening'),
    title,
    text,
    tone: 'news',
    about: [seat],
  };
}
