import type { ActorId, EventId, Happening, Question, Reply, View } from '../../engine/index.ts';
import { answersTo, replyCost } from '../../engine/index.ts';
import type { EventProse } from '../../scenario/index.ts';
import type { Name } from '../../words/index.ts';
import type { Cable } from '../session.ts';
import { headline, isTold, sentence } from '../telling/happening.ts';
import {
  actorName,
  actorNames,
  clauseName,
  depthName,
  instrumentName,
  nameOrNone,
  textOf,
} from '../telling/teller.ts';
import type { Teller } from '../telling/teller.ts';
import { effectsLine, movedLine } from './effects.ts';
import { factsOf } from './facts.ts';
import { counterTo, ourReading } from './proposals.ts';
import { weightOf } from './weight.ts';

/** Cables beside those that ask for an answer; what does not fit waits in the report. */
const MOST_NEWS = 6;
/** From this weight on, a happening of last month is worth a cable. */
const NEWSWORTHY = 30;

/** What the answers look like when nothing can be answered. */
const PLAIN = { question: null, options: [], chosen: '', facts: [], tellings: [] } as const;

interface Desk {
  readonly teller: Teller;
  readonly view: View;
  readonly replies: readonly Reply[];
  /** Capital that is left for answers. */
  readonly left: number;
}

/** The event behind a question or a happening, in the scenario's own words. */
function eventOf({ scenario }: Teller, happening: Happening | undefined): EventProse | undefined {
  return happening?.kind === 'event'
    ? scenario.prose.events[String(happening.params[0]) as EventId]
    : undefined;
}

const tellingsOf = (event: EventProse): Cable['tellings'] =>
  Object.entries(event.tellings).map(([actor, text]) => ({ actor: actor as ActorId, text }));

/** Questions that wait for this seat's answer, those with the least time first. */
export function questionCables(desk: Desk): readonly Cable[] {
  const { view } = desk;
  const answered = new Set(view.answers.map(({ to }) => to));
  return view.awaiting
    .filter(({ seat, id }) => seat === view.seat && !answered.has(id))
    .map((question) => questionCable(desk, question));
}

function questionCable(desk: Desk, question: Question): Cable {
  const { teller, replies } = desk;
  const chosen = replies.find(({ to }) => to === question.id)?.answer ?? '';
  const about = question.from === null ? [] : [question.from];
  return {
    id: question.id,
    about,
    question,
    chosen,
    options: optionsOf(desk, question),
    ...bodyOf(teller, question),
  };
}

type Body = Pick<Cable, 'from' | 'title' | 'text' | 'tone' | 'facts' | 'tellings'>;

function bodyOf(teller: Teller, question: Question): Body {
  const { words, scenario } = teller;
  const { from, on, clauses } = question;
  const place = nameOrNone('actor', from);
  const args = { from: place, on: instrumentName(teller, on) };
  const blank = { facts: [], tellings: [] };
  switch (question.kind) {
    case 'proposal': {
      const origin =
        teller.happening(question.happening)?.kind === 'counter' ? 'from/counter' : 'from/proposal';
      const ours = on === null || from === null ? '' : ourReading(teller, on, from, clauses);
      const text = on === null ? '' : textOf(teller, on, clauses);
      const body = words.say('cable/proposal/text', { text, ours });
      return {
        ...blank,
        from: words.say(origin, { place }),
        title: words.say('cable/proposal', args),
        text: body,
        tone: 'proposal',
      };
    }
    case 'demand': {
      const regime = on === null ? undefined : scenario.prose.regimes[on];
      const rules = scenario.rules.regimes.find(({ id }) => id === on);
      const measures = rules?.measures.map(({ id }) => regime?.measures[id] ?? id) ?? [];
      return {
        ...blank,
        from: words.say('from/threat', { place }),
        title: words.say('cable/demand', args),
        text: words.say('cable/demand/text', {
          measures: words.list(measures),
          demand: regime?.demand ?? '',
        }),
        tone: 'alarm',
      };
    }
    case 'contest':
    case 'claim': {
      const commitment = teller.instrument(on);
      if (commitment?.kind !== 'commitment')
        return { ...blank, from: '', title: '', text: '', tone: 'alarm' };
      const { treaty, clause, depth, attacker, contestedBy, early } = commitment.data;
      const facts = {
        ...args,
        treaty: { of: 'instrument', id: treaty },
        clause: clauseName(treaty, clause),
        depth: depthName(treaty, clause, depth),
        attacker: actorName(attacker),
        contested: contestedBy.length === 0 ? null : actorNames(contestedBy),
        early: early ? 'yes' : 'no',
      } as const;
      return {
        ...blank,
        from: words.say(`from/${question.kind}`, { place }),
        title: words.say(`cable/${question.kind}`, facts),
        text: words.say(`cable/${question.kind}/text`, facts),
        tone: 'alarm',
      };
    }
    case 'choice': {
      const event = eventOf(teller, teller.happening(question.happening));
      if (event === undefined) return { ...blank, from: '', title: '', text: '', tone: 'choice' };
      const { title, text } = event;
      return {
        from: event.from,
        title,
        text,
        tone: 'choice',
        facts: factsOf(scenario, words, event.facts),
        tellings: tellingsOf(event),
      };
    }
  }
}

function optionsOf({ teller, view, replies, left }: Desk, question: Question): Cable['options'] {
  const { words, scenario } = teller;
  const { rules, prose } = scenario;
  const event = String(teller.happening(question.happening)?.params[0] ?? '') as EventId;
  const chosen = replies.find(({ to }) => to === question.id);
  const paid = chosen === undefined ? 0 : replyCost(rules, question, view, chosen.answer);
  return answersTo(rules, question, view).map((answer) => {
    const cost = replyCost(rules, question, view, answer);
    const affordable = cost <= left + paid;
    if (question.kind === 'choice') {
      const { title = answer, text = '' } = prose.events[event]?.options[answer] ?? {};
      return { answer, title, text: effectsLine(teller, event, answer, text), cost, possible: affordable };
    }
    const counter = answer === 'counter' ? counterTo(teller, view, question) : null;
    const text =
      answer !== 'counter'
        ? words.say(`answer/${answer}/text`)
        : counter === null || question.on === null
          ? words.say('cable/counter/none')
          : words.say('cable/counter/ours', { text: textOf(teller, question.on, counter) });
    const possible = affordable && (answer !== 'counter' || counter !== null);
    return { answer, title: words.say(`answer/${answer}`), text, cost, possible };
  });
}

/** What happened since the last démarches were sent, most telling first: news, events, and what came back. */
export function newsCables(
  teller: Teller,
  seat: ActorId,
  happenings: readonly Happening[],
): readonly Cable[] {
  const put = new Set(
    teller.known.awaiting.filter((question) => question.seat === seat).map(({ happening }) => happening),
  );
  return (
    happenings
      .filter((happening) => isTold(teller, happening) && !put.has(happening.id))
      .map((happening) => ({ happening, weight: weightOf(teller, happening, seat) }))
      .filter(({ happening, weight }) => weight >= NEWSWORTHY || happening.kind === 'orderRefused')
      // what we did ourselves is in the report
      .filter(({ happening: { by, kind } }) => by !== seat || (kind !== 'act' && kind !== 'choice'))
      // the new month's events before the old month's news
      .toSorted((a, b) => rank(b) - rank(a) || a.happening.id - b.happening.id)
      .slice(0, MOST_NEWS)
      .map(({ happening }) => newsCable(teller, seat, happening))
  );
}

const rank = ({ happening, weight }: { happening: Happening; weight: number }): number =>
  weight + (happening.kind === 'event' ? 40 : 0);

const ALARMING = new Set<Happening['kind']>([
  'threat',
  'imposed',
  'redLineCrossed',
  'tensionWarning',
  'reneged',
  'pledgeBroken',
  'claimed',
]);

function newsCable(teller: Teller, seat: ActorId, happening: Happening): Cable {
  const { words, scenario } = teller;
  const { kind, by, to, id } = happening;
  const about = [...new Set([by, to].filter((actor): actor is ActorId => actor !== null && actor !== seat))];
  const event = eventOf(teller, happening);
  if (event !== undefined) {
    const intelligence = happening.known !== 'all';
    return {
      ...PLAIN,
      id: `news/${id}`,
      from: event.from,
      title: event.title,
      text: event.text,
      tone: intelligence ? 'intelligence' : 'news',
      about,
      facts: factsOf(scenario, words, event.facts),
      tellings: tellingsOf(event),
    };
  }
  const place = nameOrNone('actor', by);
  const from =
    kind === 'orderRefused'
      ? words.say('from/returned')
      : by === seat
        ? words.say('from/home')
        : by === null
          ? words.say('from/world')
          : words.say('from/wire', { place });
  const alarming = ALARMING.has(kind) && (to === seat || kind === 'tensionWarning');
  return {
    ...PLAIN,
    id: `news/${id}`,
    from,
    title: headline(teller, happening),
    text: bodyOfNews(teller, happening),
    tone: alarming ? 'alarm' : by === seat || kind === 'orderRefused' ? 'home' : 'news',
    about,
  };
}

/** What it moved, as far as we see, where the sentence would only say the title again. */
function bodyOfNews(teller: Teller, happening: Happening): string {
  const { kind, params, id } = happening;
  if (kind !== 'act' && kind !== 'choice') return sentence(teller, happening);
  const event: Name = { of: 'event', id: String(params[0]) };
  const on = kind === 'choice' ? teller.words.say('cable/on-event', { event }) : '';
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
