import type { Condition, Happening, InstrumentId, World } from '../../engine/index.ts';
import { holds, inside, spanOf } from '../../engine/index.ts';
import type { RecordRow } from '../../scenario/index.ts';
import type { Debrief } from '../debrief.ts';
import { stateTitle } from '../desk/states.ts';
import { numberTitle, spanText } from '../telling/figures.ts';
import { headline } from '../telling/happening.ts';
import { actorName, dateOfTurn, type Teller } from '../telling/teller.ts';

/** The answer that the game gave to an open question, and what decided it. */
function answerTo(
  teller: Teller,
  world: World,
  id: string,
): { readonly answer: string; readonly why: string } {
  const { rules, prose } = teller.scenario;
  const question = rules.questions.find((candidate) => candidate.id === id);
  const given = question?.answers.find(({ when }) => holds(world, when));
  const others = question?.answers.filter((answer) => answer !== given) ?? [];
  const decided =
    given === undefined
      ? []
      : [given, ...others].map(({ when }) => because(teller, world, when)).find((why) => why.length > 0);
  return {
    answer: given === undefined ? '' : (prose.questions[id]?.answers[given.id] ?? given.id),
    why:
      decided === undefined || decided.length === 0
        ? teller.words.say('question/why/none')
        : teller.words.say('question/why', { why: teller.words.list([...new Set(decided)].slice(0, 3)) }),
  };
}

/** What a condition looks at, as it stands: states with their date, numbers with their value, acts and events. */
function because(teller: Teller, world: World, when: Condition): readonly string[] {
  const { words } = teller;
  switch (when.op) {
    case 'all':
    case 'any': {
      // of several ways, those that were taken; of several needs, those that were not met
      const holding = holds(world, when);
      const telling =
        holding === (when.op === 'all') ? when.of : when.of.filter((part) => holds(world, part) === holding);
      return telling.flatMap((part) => because(teller, world, part));
    }
    case 'not':
      return because(teller, world, when.of);
    case 'state':
    case 'clause': {
      const id = when.op === 'state' ? when.instrument : when.treaty;
      const found = teller.instrument(id);
      return found === undefined
        ? []
        : [words.say('question/state', { on: { of: 'instrument', id }, state: stateTitle(teller, found) })];
    }
    case 'happened': {
      const happening = world.events.find(({ kind, params }) =>
        when.choice === null
          ? kind === 'event' && params[0] === when.event
          : kind === 'choice' && params[0] === when.event && params[1] === when.choice,
      );
      return happening === undefined ? [] : [headline(teller, happening)];
    }
    case 'acted': {
      const { act, by, to } = when;
      const happening = world.events.findLast(
        (event) =>
          event.kind === 'act' &&
          event.params[0] === act &&
          (by === null || event.by === by) &&
          (to === null || event.to === to),
      );
      return happening === undefined
        ? [
            words.say('question/never', {
              act: { of: 'act', id: act },
              by: by === null ? null : actorName(by),
            }),
          ]
        : [
            words.say('question/dated', {
              what: headline(teller, happening),
              date: dateOfTurn(teller, happening.turn),
            }),
          ];
    }
    case 'true':
      return [];
    default:
      return [when.left, when.right].flatMap((term) =>
        'number' in term
          ? [
              words.say('question/number', {
                title: numberTitle(teller, term.number),
                value: spanText(teller, spanOf(world, term.number)),
              }),
            ]
          : [],
      );
  }
}

export function questionsOf(teller: Teller, world: World): Debrief['questions'] {
  const { rules, prose } = teller.scenario;
  return rules.questions.map(({ id }) => ({
    title: prose.questions[id]?.title ?? id,
    ...answerTo(teller, world, id),
  }));
}

/** The game beside the record, row by row. */
export function recordOf(teller: Teller, world: World): Debrief['record'] {
  const { prose } = teller.scenario;
  return prose.record.map((row) => ({
    what: row.what,
    game: inThisGame(teller, world, row),
    happened: row.happened,
    sources: row.sources.map((id) => prose.sources[id]?.title ?? id),
  }));
}

function inThisGame(teller: Teller, world: World, row: RecordRow): string {
  const { treaty, question, event, act, after } = row;
  const { words } = teller;
  if (treaty !== null) return treatyInGame(teller, world, treaty);
  if (question !== null) return answerTo(teller, world, question).answer;
  if (event !== null || act !== null)
    return toldOf(
      teller,
      world.events.filter(
        ({ kind, params }) =>
          ((kind === 'event' || kind === 'choice') && params[0] === event) ||
          (kind === 'act' && params[0] === act),
      ),
    );
  return words.say(after ? 'record/none' : 'record/before');
}

/** When it came, or was first done, and what was decided about it. */
function toldOf(teller: Teller, happenings: readonly Happening[]): string {
  const { words } = teller;
  const told = happenings.findLast(({ kind }) => kind === 'choice') ?? happenings[0];
  if (told === undefined) return words.say('record/never');
  return words.say('question/dated', { what: headline(teller, told), date: dateOfTurn(teller, told.turn) });
}

function treatyInGame(teller: Teller, world: World, id: InstrumentId): string {
  const treaty = teller.instrument(id);
  if (treaty === undefined) return teller.words.say('record/none');
  const signed = world.events.find(({ kind, on }) => kind === 'signed' && on === id);
  // a call that was answered brings a text back into force: it has been since it first entered
  const entered = world.events.find(({ kind, on }) => kind === 'inForce' && on === id);
  const stands = inside(treaty.state, 'inForce') || treaty.state === 'invoked';
  const turn = stands ? (entered?.turn ?? treaty.since) : treaty.since;
  const since = turn > 0 ? dateOfTurn(teller, turn) : null;
  return teller.words.say('record/treaty', {
    state: stateTitle(teller, treaty),
    signed: signed === undefined ? null : dateOfTurn(teller, signed.turn),
    date: since,
  });
}
