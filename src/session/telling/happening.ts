import type {
  ActId,
  ActorId,
  Clause,
  ClauseId,
  EventId,
  Happening,
  HappeningKind,
  InstrumentId,
  Operation,
  Rules,
} from '../../engine/index.ts';
import { tables } from '../../engine/index.ts';
import type { Arg, Args } from '../../words/index.ts';
import {
  actorName,
  actorNames,
  clauseName,
  dateOfTurn,
  instrumentName,
  nameOrNone,
  textOf,
} from './teller.ts';
import type { Teller } from './teller.ts';

/** Operations that show as a happening of their own kind: the act behind them need not be told as well. */
const TOLD_BY_THEIR_RESULT = new Set<Operation>([
  'propose',
  'denounce',
  'threaten',
  'impose',
  'join',
  'leave',
  'ease',
  'lift',
  'snapBack',
  'withdraw',
  'concede',
  'concedePart',
  'monitor',
  'secondary',
  'callFavour',
  'callCondemnation',
  'request',
  'invoke',
  'table',
  'ultimatum',
  'mediate',
]);

/** Happenings that speak of an act by who did it and to whom. */
const DEEDS: ReadonlySet<HappeningKind> = new Set<HappeningKind>(['act', 'exposed', 'corroborated']);

/**
 * False for what only repeats another happening, or says nothing. A matter put to one seat is that desk's own
 * cable: what others learn of it is the choice that was made.
 */
export function isTold({ scenario }: Teller, { kind, params }: Happening): boolean {
  const { acts, events } = tables(scenario.rules);
  if (kind === 'event') return (events.get(String(params[0]) as EventId)?.options.length ?? 0) === 0;
  if (kind !== 'act') return kind !== 'month' && kind !== 'opening';
  const operation = acts.get(String(params[0]) as ActId)?.operation ?? null;
  return operation === null || !TOLD_BY_THEIR_RESULT.has(operation);
}

/** Months for which a text binds whoever leaves it; at 0 it ends at once. Null where it is no treaty. */
export const noticeOf = (rules: Rules, on: InstrumentId | null): number | null =>
  on === null ? null : (tables(rules).treaties.get(on)?.notice ?? null);

/** Clauses from the params of a proposal: id and depth by turns. */
function clausesFrom(params: readonly (string | number)[]): Clause[] {
  const clauses: Clause[] = [];
  for (let i = 0; i + 1 < params.length; i += 2)
    clauses.push({ id: String(params[i]) as ClauseId, depth: Number(params[i + 1]), secret: false });
  return clauses;
}

/** The clauses with what the text itself keeps secret marked as such: a happening does not say which. */
function asWritten(teller: Teller, on: InstrumentId | null, clauses: readonly Clause[]): readonly Clause[] {
  const text = teller.instrument(on);
  if (text?.kind !== 'treaty') return clauses;
  const secret = new Set(text.data.clauses.filter((clause) => clause.secret).map(({ id }) => id));
  return clauses.map((clause) => ({ ...clause, secret: secret.has(clause.id) }));
}

/** The count of a vote, and whose no it was, from what happened in the Council. */
export function votesOf({ params }: Happening): Args {
  const [yes = 0, no = 0, abstain = 0, member] = params;
  return {
    yes: Number(yes),
    no: Number(no),
    abstain: Number(abstain),
    member: nameOrNone('member', member === undefined ? null : String(member)),
  };
}

/** What came to light and is now admitted or denied; null where it is not known. */
function deedBehind(teller: Teller, { params, cause }: Happening): Happening | null {
  const [act] = params;
  let at = teller.happening(cause);
  while (at !== undefined && !(DEEDS.has(at.kind) && at.params[0] === act))
    // the first of all is its own cause
    at = at.cause === at.id ? undefined : teller.happening(at.cause);
  return at ?? null;
}

/**
 * Whether the accuser's government said it, by a démarche or by owning up. What comes out by itself comes from its
 * country and not from its desk: it asserted nothing.
 */
export function isOfficial({ scenario, happening }: Teller, { cause, params }: Happening): boolean {
  const before = happening(cause);
  if (before === undefined || before.by === null || before.by !== params[3]) return false;
  return (
    before.kind === 'admitted' ||
    (before.kind === 'act' &&
      tables(scenario.rules).acts.get(String(before.params[0]) as ActId)?.operation === 'publish')
  );
}

/** The reasons that a warning names, from its params: reason, amount and happening by turns. */
function warnedOf(teller: Teller, params: readonly (string | number)[]): string[] {
  const reasons: string[] = [];
  for (let i = 0; i + 2 < params.length; i += 3) {
    const what = teller.happening(Number(params[i + 2]));
    const told = what === undefined ? teller.words.say('reason/other') : headline(teller, what);
    // that it was done this month goes without saying
    const text = params[i] === 'heat/spark' ? told : teller.words.say(`reason/${params[i]}`, { what: told });
    reasons.push(
      teller.words.say('warning/reason', { text, amount: teller.words.signed(Number(params[i + 1])) }),
    );
  }
  return reasons;
}

/** Whether the reasons that a warning names are all there are: their amounts come to its value. */
const namesAll = ([value, , ...reasons]: readonly (string | number)[]): boolean =>
  reasons.reduce<number>((sum, each, at) => sum + (at % 3 === 1 ? Number(each) : 0), 0) === Number(value);

function argsOf(teller: Teller, happening: Happening): Args {
  const { by, to, on, params, kind, turn } = happening;
  const instrument = teller.instrument(on);
  const first = String(params[0] ?? '');
  const second = String(params[1] ?? '');
  const common: Record<string, Arg> = {
    by: nameOrNone('actor', by),
    to: nameOrNone('actor', to),
    on: instrumentName(teller, on),
    parties: actorNames(instrument?.parties ?? []),
    date: dateOfTurn(teller, turn),
  };
  switch (kind) {
    case 'act':
      return {
        ...common,
        act: { of: 'act', id: first },
        member: nameOrNone('member', params[2] === undefined ? null : String(params[2])),
        vote: params[3] === undefined ? '' : teller.words.say(`vote/${String(params[3])}`),
      };
    case 'orderRefused': {
      const title = teller.scenario.prose.acts[first as ActId]?.title ?? '';
      const asked = teller.known.events.findLast(
        (other) =>
          other.kind === 'requested' && other.turn === turn && other.by === by && other.params[1] === first,
      );
      return {
        ...common,
        act: asked === undefined ? { of: 'act', id: first } : deedAsked(teller, asked),
        verb: asked !== undefined || teller.words.told(title) === null ? 'no' : 'yes',
        why: teller.words.say(second),
      };
    }
    case 'requested':
    case 'granted':
    case 'declined':
      return {
        ...common,
        act: deedAsked(teller, happening),
        own: second === 'own' ? 'yes' : 'no',
      };
    case 'signed':
    case 'inForce':
      return { ...common, secret: happening.known === 'all' ? 'no' : 'yes' };
    case 'denounced':
      return { ...common, ends: noticeOf(teller.scenario.rules, on) === 0 ? 'now' : 'later' };
    case 'amendmentFailed':
      return { ...common, why: first };
    case 'proposal':
    case 'counter':
    case 'amendmentPut':
    case 'amendmentCountered':
    case 'amendmentAgreed':
    case 'amended':
      return {
        ...common,
        text: textOf(teller, on ?? ('' as InstrumentId), asWritten(teller, on, clausesFrom(params))),
      };
    case 'protocolRead':
    case 'protocolPublished':
      return { ...common, text: textOf(teller, on ?? ('' as InstrumentId), clausesFrom(params)) };
    case 'threat':
    case 'imposed':
    case 'mandated':
    case 'widened':
      return {
        ...common,
        measures:
          params.length === 0
            ? null
            : params.map((id) => ({ of: 'measure', id: String(id), within: on ?? '' })),
      };
    case 'monitored':
      return {
        ...common,
        team: params.length === 0 ? null : actorNames(params.map((id) => String(id) as ActorId)),
      };
    case 'claimed':
    case 'contested':
    case 'recognised':
    case 'honoured':
    case 'qualified':
    case 'reneged':
    case 'excused':
      return {
        ...common,
        treaty: { of: 'instrument', id: first },
        clause: clauseName(first, second),
        attacker: actorName(String(params[2] ?? '') as ActorId),
        what:
          teller.scenario.prose.treaties[first as InstrumentId]?.clauses[second as ClauseId]?.means[
            String(params[3] ?? '')
          ]?.title ?? null,
      };
    case 'adopted':
    case 'vetoed':
    case 'vetoJoined':
    case 'resolutionFailed':
      return { ...common, ...votesOf(happening) };
    case 'promiseKept':
    case 'promiseBroken':
      return {
        ...common,
        treaty: common['on'] ?? null,
        clause: clauseName(on ?? '', first),
        done: Number(params[1] ?? 0),
        owed: Number(params[2] ?? 0),
      };
    case 'redLineCrossed':
    case 'redLineAnswered':
    case 'redLineIgnored':
      return { ...common, line: { of: 'redLine', id: first } };
    case 'event':
      return { ...common, event: { of: 'event', id: first } };
    case 'choice':
      return {
        ...common,
        event: { of: 'event', id: first },
        option: { of: 'option', id: second, within: first },
      };
    case 'exposed':
    case 'corroborated':
    case 'learned':
    case 'shared':
      return {
        ...common,
        what: whatOf(teller, happening),
        confidence: String(params[2] ?? ''),
        open: String(isOpen(teller, happening)),
        accuser: nameOrNone('actor', String(params[3] ?? '') || null),
        official: isOfficial(teller, happening) ? 'yes' : 'no',
      };
    case 'admitted':
    case 'denied':
    case 'lieProven': {
      const deed = deedBehind(teller, happening);
      return {
        ...common,
        act: { of: 'act', id: first },
        what: deed === null ? null : whatOf(teller, deed),
      };
    }
    case 'reading':
      return { ...common, reading: first };
    case 'crisisWarning':
      return {
        ...common,
        value: Number(params[0] ?? 0),
        threshold: Number(params[1] ?? 0),
        months: teller.known.months,
        hot: String(Number(params[0] ?? 0) >= Number(params[1] ?? 0)),
        reasons: teller.words.list(warnedOf(teller, params.slice(2))),
        all: String(namesAll(params)),
      };
    case 'yielded':
    case 'crisisSettled':
    case 'crisisDefused':
      return { ...common, rung: String(params[0] ?? '') };
    case 'tensionWarning':
      return { ...common, value: Number(params[0] ?? 0) };
    default:
      return common;
  }
}

/** Whether all know by then that such a deed was done: it was proved, or one of those who did it has admitted it. */
function isOpen({ known }: Teller, { id, by, to, params }: Happening): boolean {
  return known.events.some((other) => {
    if (other.id >= id || other.known !== 'all' || other.params[0] !== params[0]) return false;
    if (other.kind === 'admitted') return other.by === by || other.by === to;
    const proof = other.kind === 'exposed' || other.kind === 'corroborated';
    return proof && other.params[2] === 'confirmed' && other.by === by && other.to === to;
  });
}

/** An act in news: as the scenario tells it, else in the words of the catalogue for a standard one, else from its title. */
function toldAct(teller: Teller, happening: Happening): string | null {
  if (happening.kind !== 'act') return null;
  const { words, scenario } = teller;
  const args = argsOf(teller, happening);
  const id = String(happening.params[0]) as ActId;
  const telling = scenario.prose.acts[id]?.telling ?? '';
  if (telling !== '' && (happening.to !== null || !/\{to/i.test(telling)))
    return words.capitalise(words.tell(telling, args));
  if (words.has(`told/${id}`)) return words.say(`told/${id}`, args, happening.id);
  const title = scenario.prose.acts[id]?.title ?? '';
  const told = words.told(title);
  if (told === null) return null;
  const { does, giving } = told;
  const actor = happening.to === null ? undefined : scenario.prose.actors[happening.to];
  const names = actor === undefined ? [] : [actor.short, actor.adjective, actor.capital];
  // "sends arms to Ukraine" needs no addressee
  if (actor === undefined || names.some((name) => name !== '' && title.includes(name)))
    return words.say('told/alone', { ...args, does });
  const transfer = tables(scenario.rules).acts.get(id)?.group === 'transfer';
  return words.say(giving || transfer ? 'told/to' : 'told/about', { ...args, does });
}

/** The act that a happening about it speaks of, without a full stop. */
export const whatOf = (teller: Teller, happening: Happening): string =>
  toldAct(teller, { ...happening, kind: 'act' }) ?? sentenceOfAct(teller, happening);

/**
 * What a request asks for, or an answer to it was about, told as what would be done, so that who does it and to whom
 * is plain: what needs leave is done by who asks, and all else by who is asked.
 */
export function deedAsked(teller: Teller, happening: Happening): string {
  const request =
    happening.kind === 'requested' ? happening : (teller.happening(happening.cause) ?? happening);
  const { by, to, params } = request;
  const [act = '', through, how] = params;
  const own = act === through;
  // told plainly: the livelier wordings of the news are for what has been done
  const deed = { ...request, id: 0, by: own ? by : to, to: own ? to : by, params: [act] };
  const what = whatOf(teller, deed);
  return how === 'covert' ? teller.words.say('told/covert', { what }) : what;
}

/** An act of a scenario's own that its title does not tell, without a full stop. */
const sentenceOfAct = ({ words }: Teller, { by, to, params }: Happening): string =>
  words.say('headline/act', {
    act: { of: 'act', id: String(params[0]) },
    by: nameOrNone('actor', by),
    to: nameOrNone('actor', to),
  });

/** An act as those who know of it are told. */
function toldOpenly(teller: Teller, happening: Happening): string | null {
  const told = toldAct(teller, happening);
  return told !== null && happening.params[2] === 'covert'
    ? teller.words.say('told/covert', { what: told })
    : told;
}

/** What happened, as a sentence. */
export function sentence(teller: Teller, happening: Happening): string {
  const told = toldOpenly(teller, happening);
  return told === null
    ? teller.words.say(`happening/${happening.kind}`, argsOf(teller, happening), happening.id)
    : `${told}.`;
}

/** What happened, as a title. */
export function headline(teller: Teller, happening: Happening): string {
  return (
    toldOpenly(teller, happening) ??
    teller.words.say(`headline/${happening.kind}`, argsOf(teller, happening), happening.id)
  );
}
