import type {
  ActId,
  Asked,
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
  debtorFor,
  foreseeAnswer,
  foreseeGrant,
  judgeRequest,
  judgeClaim,
  judgeDemand,
  judgeExposure,
  replyCost,
  standingText,
  unsaid,
} from '../../engine/index.ts';
import type { Cable } from '../shown/cable.ts';
import { deedAsked, isOfficial, whatOf } from '../telling/happening.ts';
import { judgementLine, withReading, type Weighed } from '../telling/reasons.ts';
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
import { optionWithEffects, withEffects, type WithMoves } from './effects.ts';
import { eventOf } from '../telling/event.ts';
import { tellingsOf } from './events.ts';
import { factsOf } from './facts.ts';
import { voteOutcome, voteText } from './council.ts';
import { counterTo, ourReading } from './proposals.ts';
import { standoffOf } from './standoff.ts';

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
        text: withJudgement(
          teller,
          words.say(`${code}/text`, { measures: words.list(measures), demand: regime?.demand ?? '' }),
          'demand',
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
        text: withJudgement(
          teller,
          words.say(`cable/${question.kind}/text`, facts),
          'claim',
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
      const known = accusedOf(view, question);
      const exposed = teller.happening(question.happening);
      if (known === undefined || exposed === undefined)
        return { ...blank, from: '', title: '', text: '', tone: 'alarm' };
      const partner = known.circle.find((seat) => seat !== view.seat) ?? null;
      const facts = {
        ...args,
        // who says so now, whoever said it first
        accuser: place,
        official: isOfficial(teller, exposed) ? 'yes' : 'no',
        partner: nameOrNone('actor', partner),
        confidence: known.confidence ?? '',
        what: whatOf(teller, exposed),
      };
      return {
        ...blank,
        from: words.say('from/exposure', { place }),
        title: words.say('cable/exposure', facts),
        text: withJudgement(
          teller,
          words.say('cable/exposure/text', facts),
          'exposure',
          judgeExposure(scenario.rules, view, known),
        ),
        tone: 'alarm',
      };
    }
    case 'request': {
      const request = requestOf(teller, view, question);
      if (request === null) return { ...blank, from: '', title: '', text: '', tone: 'proposal' };
      const { asked, doer, deed } = request;
      const facts = {
        ...args,
        doer,
        deed,
        act: { of: 'act', id: asked.act.id },
        what: scenario.prose.acts[asked.act.id]?.text ?? '',
      } as const;
      return {
        ...blank,
        from: words.say('from/request', { place }),
        title: words.say('cable/request', facts),
        text: withJudgement(
          teller,
          words.say('cable/request/text', facts),
          'request',
          judgeRequest(scenario.rules, view, asked),
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

/** What is asked of us, told as what would be done: by whom, to whom, and whether in secret. */
function requestOf(
  teller: Teller,
  view: View,
  { from, happening }: Question,
): {
  readonly asked: Asked;
  readonly doer: 'we' | 'they';
  readonly deed: string;
  readonly covert: boolean;
  readonly owes: 'we' | 'they' | 'nobody';
} | null {
  const { scenario } = teller;
  const requested = teller.happening(happening);
  if (from === null || requested === undefined) return null;
  const [, through = '', how] = requested.params.map(String);
  const asked = askedBy(scenario.rules, { seat: from, act: through as ActId, target: view.seat });
  if (asked === null) return null;
  const covert = how === 'covert';
  const debtor = debtorFor(view, asked, covert);
  return {
    asked,
    doer: asked.by === view.seat ? 'we' : 'they',
    covert,
    deed: deedAsked(teller, requested),
    owes: debtor === null ? 'nobody' : debtor === view.seat ? 'we' : 'they',
  };
}

/** The text with our own reading, by the judgement that an AI in our place would follow. */
function withJudgement(teller: Teller, text: string, of: Weighed, judgement: Judgement | null): string {
  if (judgement === null) return text;
  const lines = judgement.lines.map((line) => judgementLine(teller, line, ''));
  return withReading(teller, text, of, lines, judgement.low);
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

function answersOf(desk: Desk, question: Question): Cable['options'] {
  const { teller, view, replies, left } = desk;
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
      return { answer, title, ...optionWithEffects(teller, event, answer, text), cost, possible: affordable };
    }
    if (question.kind === 'claim')
      return { answer, ...claimAnswer(desk, question, answer), cost, possible: affordable };
    const counter = answer === 'counter' ? counterTo(teller, view, question) : null;
    if (question.kind === 'vote') {
      const told = voteOutcome(teller, view, question, answer as Vote);
      return { answer, title: words.say(`answer/${answer}`), ...told, cost, possible: affordable };
    }
    if (question.kind === 'request' && answer === 'grant')
      return {
        answer,
        title: words.say('answer/grant'),
        ...granted(desk, question),
        cost,
        possible: affordable,
      };
    const text =
      answer !== 'counter'
        ? answerText(desk, question, answer)
        : counter === null || question.on === null
          ? words.say('cable/counter/none')
          : words.say('cable/counter/ours', { text: textOf(teller, question.on, counter) });
    const possible = affordable && (answer !== 'counter' || counter !== null);
    return { answer, title: words.say(`answer/${answer}`), text, effects: [], cost, possible };
  });
}

/** A yes to what is asked of us, with what it would move. */
function granted(desk: Desk, question: Question): WithMoves {
  const { teller, view } = desk;
  const text = answerText(desk, question, 'grant');
  const request = requestOf(teller, view, question);
  if (request === null) return { text, effects: [] };
  const { asked, covert } = request;
  return withEffects(
    teller,
    text,
    foreseeGrant(teller.scenario.rules, view, asked, covert).changes,
    view.seat,
  );
}

/** An answer to a call on our word, in full or by other means, with what it would move. */
function claimAnswer(
  { teller, view }: Desk,
  question: Question,
  answer: string,
): WithMoves & { readonly title: string } {
  const { words, scenario } = teller;
  const commitment = teller.instrument(question.on);
  const data = commitment?.kind === 'commitment' ? commitment.data : null;
  const clause = data === null ? undefined : scenario.prose.treaties[data.treaty]?.clauses[data.clause];
  const means = answer.startsWith('qualify/') ? clause?.means[answer.slice('qualify/'.length)] : undefined;
  const changes = foreseeAnswer(scenario.rules, view, question, answer);
  return {
    title:
      means === undefined
        ? words.say(`answer/${answer}`)
        : words.say('answer/qualify/with', { what: means.title }),
    ...withEffects(teller, means?.text ?? words.say(`answer/${answer}/text`), changes, view.seat),
  };
}

/** What an answer means, in words that fit what is asked. */
function answerText({ teller, view }: Desk, question: Question, answer: string): string {
  const { words } = teller;
  const code = `answer/${answer}/text`;
  switch (question.kind) {
    case 'exposure': {
      const known = accusedOf(view, question);
      return words.say(code, { confidence: known?.confidence ?? '' });
    }
    case 'request': {
      const { doer = '', owes = '' } = requestOf(teller, view, question) ?? {};
      return words.say(code, { doer, owes });
    }
    default:
      return words.say(code);
  }
}

/** What we are accused of, as far as it is known. */
const accusedOf = ({ covert }: View, { id }: Question): View['covert'][number] | undefined =>
  covert.find(({ happening }) => id.startsWith(`exposure/${happening}/`));
