import type {
  ActId,
  EventId,
  Judgement,
  Question,
  QuestionKind,
  Reply,
  View,
  Vote,
} from '../../engine/index.ts';
import {
  answersTo,
  askedBy,
  judgeRequest,
  judgeClaim,
  judgeDemand,
  judgeExposure,
  replyCost,
  standingText,
  unsaid,
} from '../../engine/index.ts';
import type { Cable } from '../shown/cable.ts';
import { whatOf } from '../telling/happening.ts';
import { judgementLine } from '../telling/reasons.ts';
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
import { effectsLine } from './effects.ts';
import { eventOf, tellingsOf } from './events.ts';
import { factsOf } from './facts.ts';
import { voteOutcome, voteText } from './council.ts';
import { counterTo, ourReading } from './proposals.ts';
import { standoffOf } from './standoff.ts';

/** Reasons named in our own reading of a call or a demand. */
const MOST_WEIGHED = 4;

interface Desk {
  readonly teller: Teller;
  readonly view: View;
  readonly replies: readonly Reply[];
  /** Capital that is left for answers. */
  readonly left: number;
  /** Others read its titles: who was asked is named there, and is not "us". */
  readonly foreign?: boolean;
}

/** What cannot be put off stands first. */
const URGENCY: readonly QuestionKind[] = [
  'stand',
  'claim',
  'exposure',
  'demand',
  'vote',
  'contest',
  'proposal',
  'choice',
  'reading',
  'request',
];

/** Questions that wait for this seat's answer, the gravest first. */
export function questionCables(desk: Desk): readonly Cable[] {
  const { view } = desk;
  const answered = new Set(view.answers.map(({ to }) => to));
  return view.awaiting
    .filter(({ seat, id }) => seat === view.seat && !answered.has(id))
    .toSorted((a, b) => URGENCY.indexOf(a.kind) - URGENCY.indexOf(b.kind))
    .map((question) => questionCable(desk, question));
}

/** A question as it lies on the desk of who was asked, with the answers that are open. */
export function questionCable(desk: Desk, question: Question): Cable {
  const { replies } = desk;
  const chosen = replies.find(({ to }) => to === question.id)?.answer ?? '';
  const about = question.from === null ? [] : [question.from];
  return {
    id: question.id,
    about,
    question,
    chosen,
    options: optionsOf(desk, question),
    ...bodyOf(desk, question),
  };
}

type Body = Pick<Cable, 'from' | 'title' | 'text' | 'tone' | 'facts' | 'tellings' | 'standoff'>;

function bodyOf({ teller, view, foreign = false }: Desk, question: Question): Body {
  const { words, scenario } = teller;
  const { from, on, clauses } = question;
  const place = nameOrNone('actor', from);
  const seat = nameOrNone('actor', foreign ? view.seat : null);
  const args = { from: place, on: instrumentName(teller, on), seat };
  const blank = { facts: [], tellings: [] };
  switch (question.kind) {
    case 'proposal': {
      const put = teller.happening(question.happening)?.kind;
      const origin = put === 'counter' || put === 'amendmentCountered' ? 'from/counter' : 'from/proposal';
      const amends = on !== null && standingText(view, on) !== null;
      const ours = on === null || from === null ? '' : ourReading(teller, on, from, clauses);
      const text = on === null ? '' : textOf(teller, on, clauses);
      const body = words.say('cable/proposal/text', { text, ours });
      return {
        ...blank,
        from: words.say(origin, { place }),
        title: words.say(amends ? 'cable/amendment' : 'cable/proposal', args),
        text: body,
        tone: 'proposal',
      };
    }
    case 'demand': {
      const regime = on === null ? undefined : scenario.prose.regimes[on];
      const rules = scenario.rules.regimes.find(({ id }) => id === on);
      const found = teller.instrument(on);
      const stands = found?.kind === 'sanctions' && found.data.threatener === null;
      const code = stands ? 'cable/demand/standing' : 'cable/demand';
      const named = stands ? found.data.measures : (rules?.measures.map(({ id }) => id) ?? []);
      const measures = named.map((id) => regime?.measures[id] ?? id);
      return {
        ...blank,
        from: words.say('from/threat', { place }),
        title: words.say(code, args),
        text: withReading(
          teller,
          words.say(`${code}/text`, { measures: words.list(measures), demand: regime?.demand ?? '' }),
          on === null || from === null ? null : judgeDemand(scenario.rules, view, on, from),
        ),
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
        text: withReading(
          teller,
          words.say(`cable/${question.kind}/text`, facts),
          question.kind === 'claim' ? judgeClaim(scenario.rules, view, commitment) : null,
        ),
        tone: 'alarm',
      };
    }
    case 'stand': {
      const crisis = teller.instrument(on);
      if (crisis?.kind !== 'crisis') return { ...blank, from: '', title: '', text: '', tone: 'alarm' };
      const { rung, mediator } = crisis.data;
      const facts = {
        ...args,
        rung: String(rung),
        mediator: nameOrNone('actor', mediator),
        unsaid: unsaid(crisis),
      };
      return {
        ...blank,
        from: words.say('from/stand', { place }),
        title: words.say('cable/stand', facts),
        text: words.say('cable/stand/text', facts),
        tone: 'alarm',
        standoff: standoffOf(teller, view, crisis),
      };
    }
    case 'vote': {
      const draft = on === null ? undefined : scenario.prose.resolutions[on];
      return {
        ...blank,
        from: words.say('from/council'),
        title: words.say('cable/vote', args),
        text: voteText(teller, view, question),
        tone: 'proposal',
        facts: factsOf(scenario, words, draft?.record ?? []),
      };
    }
    case 'exposure': {
      const known = view.covert.find(({ happening }) => question.id.startsWith(`exposure/${happening}/`));
      const exposed = teller.happening(question.happening);
      if (known === undefined || exposed === undefined)
        return { ...blank, from: '', title: '', text: '', tone: 'alarm' };
      const partner = known.circle.find((seat) => seat !== view.seat) ?? null;
      const facts = {
        ...args,
        accuser: nameOrNone('actor', known.accuser),
        partner: nameOrNone('actor', partner),
        confidence: known.confidence ?? '',
        what: whatOf(teller, exposed),
      };
      return {
        ...blank,
        from: words.say('from/exposure', { place }),
        title: words.say('cable/exposure', facts),
        text: withReading(
          teller,
          words.say('cable/exposure/text', facts),
          judgeExposure(scenario.rules, view, known),
        ),
        tone: 'alarm',
      };
    }
    case 'request': {
      const [wanted = '', through = ''] = (teller.happening(question.happening)?.params ?? []).map(String);
      const asked =
        from === null
          ? null
          : askedBy(scenario.rules, { seat: from, act: through as ActId, target: view.seat });
      const facts = {
        ...args,
        act: { of: 'act', id: wanted },
        what: scenario.prose.acts[wanted as ActId]?.text ?? '',
      } as const;
      return {
        ...blank,
        from: words.say('from/request', { place }),
        title: words.say('cable/request', facts),
        text: withReading(
          teller,
          words.say('cable/request/text', facts),
          asked === null ? null : judgeRequest(scenario.rules, view, asked),
        ),
        tone: 'proposal',
      };
    }
    case 'reading': {
      const text = on === null ? '' : textOf(teller, on, clauses);
      return {
        ...blank,
        from: words.say('from/reading', { place }),
        title: words.say('cable/reading-asked', args),
        text: words.say('cable/reading-asked/text', { ...args, text }),
        tone: 'choice',
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

/** The text with what weighs most for and against, by the judgement that an AI in our place would follow. */
function withReading(teller: Teller, text: string, judgement: Judgement | null): string {
  if (judgement === null || judgement.lines.length === 0) return text;
  const { words } = teller;
  const lines = judgement.lines
    .toSorted((a, b) => Math.abs(b.low) - Math.abs(a.low))
    .slice(0, MOST_WEIGHED)
    .map((line) => judgementLine(teller, line, ''))
    .map((line) => words.say('cable/reading/line', { text: line.text, amount: words.signed(line.amount) }));
  return words.say('cable/reading', { text, lines: words.list(lines), sum: words.signed(judgement.low) });
}

/** The answers open to this desk; one that it cannot pay says so, instead of lying there dead. */
function optionsOf(desk: Desk, question: Question): Cable['options'] {
  const { left, replies, teller, view } = desk;
  const { rules } = teller.scenario;
  const chosen = replies.find(({ to }) => to === question.id);
  const purse = left + (chosen === undefined ? 0 : replyCost(rules, question, view, chosen.answer));
  return answersOf(desk, question).map((option) =>
    option.cost <= purse ? option : { ...option, text: teller.words.say('reply/too_little_capital') },
  );
}

function answersOf({ teller, view, replies, left }: Desk, question: Question): Cable['options'] {
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
    if (answer.startsWith('qualify/')) {
      const commitment = teller.instrument(question.on);
      const data = commitment?.kind === 'commitment' ? commitment.data : null;
      const { title = answer, text = '' } =
        (data === null ? undefined : prose.treaties[data.treaty]?.clauses[data.clause])?.means[
          answer.slice('qualify/'.length)
        ] ?? {};
      return {
        answer,
        title: words.say('answer/qualify/with', { what: title }),
        text,
        cost,
        possible: affordable,
      };
    }
    const counter = answer === 'counter' ? counterTo(teller, view, question) : null;
    if (question.kind === 'vote') {
      const text = voteOutcome(teller, view, question, answer as Vote);
      return { answer, title: words.say(`answer/${answer}`), text, cost, possible: affordable };
    }
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
