/** What of a played game can be done otherwise: what a seat sent or left empty, and what lies behind the moments that moved most. */
import type { ActorId, Reply, View, World } from '../../engine/index.ts';
import { checkReply, view } from '../../engine/index.ts';
import { questionCable } from '../desk/questions.ts';
import { orderTitle } from '../desk/orders.ts';
import { createTeller, dateOfTurn, type Teller } from '../telling/teller.ts';
import type { Gone } from '../replay/course.ts';
import type { Alternative, Choice } from '../what-if.ts';
import { besideOf } from './beside.ts';
import { isAnyOther } from './other-orders.ts';
import { sentBehind, sentIn, type Sent } from './sent.ts';

/** Choices by the id of the happening that each led to, and all of a seat's own, in the order in which they were sent. */
export interface Choices {
  readonly all: readonly Choice[];
  /** The choice behind a happening; null where there was nothing to choose. */
  behind(happening: number): string | null;
}

/**
 * The choices of a seat, and those behind these happenings, whosever they were. A question has the other answers that
 * were open at the time; an order can be left out, and what else could have been ordered is told by `otherOrders`.
 */
export function choicesOf(
  teller: Teller,
  course: readonly Gone[],
  seat: ActorId | null,
  happenings: readonly number[],
): Choices {
  const sent = sentIn(course);
  const behind = new Map(happenings.map((id) => [id, sentBehind(teller, sent, id)]));
  const wanted = new Set([...behind.values()].filter((one) => one !== null));
  const told = new Map<Sent, Choice>();
  const desks = new Desks(teller);
  for (const one of sent) {
    if (!wanted.has(one) && (seat === null || one.seat !== seat)) continue;
    const choice = choiceOf(teller, course, one, desks, seat);
    if (choice !== null) told.set(one, choice);
  }
  return {
    all: [...told.values()],
    behind: (id) => {
      const one = behind.get(id);
      return one === undefined || one === null ? null : (told.get(one)?.id ?? null);
    },
  };
}

/** The desk that each lay on, as its seat saw it then: made once for all that was sent from it in a phase. */
class Desks {
  private readonly teller: Teller;
  private before: World | null = null;
  private readonly bySeat = new Map<ActorId, { readonly teller: Teller; readonly view: View }>();

  constructor(teller: Teller) {
    this.teller = teller;
  }

  of({ before, seat }: Sent): { readonly teller: Teller; readonly view: View } {
    if (this.before !== before) this.bySeat.clear();
    this.before = before;
    const { scenario, words } = this.teller;
    let found = this.bySeat.get(seat);
    if (found === undefined) {
      const known = view(scenario.rules, before, seat, { ledger: false });
      found = { teller: createTeller(scenario, words, known), view: known };
      this.bySeat.set(seat, found);
    }
    return found;
  }
}

function choiceOf(
  teller: Teller,
  course: readonly Gone[],
  sent: Sent,
  desks: Desks,
  reader: ActorId | null,
): Choice | null {
  const { scenario, words } = teller;
  const { rules } = scenario;
  const { phase, input, before, seat, order } = sent;
  const gone = course[phase];
  if (gone === undefined) return null;
  const at = { turn: before.turn, when: dateOfTurn(teller, before.turn), by: seat };
  if (order !== null)
    return {
      ...at,
      id: `${phase}/${input}`,
      text: orderTitle(desks.of(sent).teller, order),
      instead: [{ fork: { phase, input, sends: null }, text: words.say('what-if/left-out') }],
      slot: { phase, input },
    };
  const { question } = sent;
  if (question === null)
    return isAnyOther(rules, desks.of(sent).view, gone, null)
      ? { ...at, id: `${phase}/slot`, text: words.say('what-if/slot'), instead: [], slot: { phase, input } }
      : null;
  const { answer: given } = sent;
  const { left } = besideOf(rules, gone, seat, input);
  const desk = { ...desks.of(sent), replies: [], left, foreign: seat !== reader };
  const { title, options } = questionCable(desk, question);
  const told = options.find(({ answer }) => answer === given)?.title ?? given ?? words.say('what-if/silence');
  const instead = options.flatMap(({ answer, title: text }): Alternative[] => {
    const reply: Reply = { type: 'reply', seat, to: question.id, answer };
    // another text than ours cannot be made up here
    if (answer === given || answer === 'counter') return [];
    if (checkReply(rules, before, reply, left) !== null) return [];
    return [{ fork: { phase, input, sends: reply }, text }];
  });
  if (instead.length === 0) return null;
  return {
    ...at,
    id: `${phase}/${input ?? question.id}`,
    text: words.say('what-if/answer', { title, option: told }),
    instead,
    slot: null,
  };
}
