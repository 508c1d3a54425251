/** What was put to seats is answered, first of all. */
import { happeningOf } from '../../chronicle.ts';
import { applyAmong } from '../../covert/among.ts';
import { answerExposure } from '../../covert/cases.ts';
import * as commitments from '../../instruments/commitment/rules.ts';
import * as council from '../../instruments/resolution/rules.ts';
import * as crises from '../../instruments/crisis/rules.ts';
import * as sanctions from '../../instruments/sanctions/rules.ts';
import * as treaties from '../../instruments/treaty/rules.ts';
import { answerRequest } from '../../favours/requests.ts';
import { tables } from '../../layout.ts';
import { isDue } from '../../due.ts';
import type { Outbox } from '../../outbox.ts';
import type { Reply } from '../../orders.ts';
import type { EventId } from '../../vocabulary.ts';
import type { Question } from '../../world.ts';

function answerTo(box: Outbox, question: Question): Reply | null {
  const { answers } = box.world;
  for (let i = answers.length - 1; i >= 0; i--) {
    const reply = answers[i];
    if (reply?.to === question.id && reply.seat === question.seat) return reply;
  }
  return null;
}

/** What was put to seats is answered; silence defers a text, defies a demand, denies a charge, breaks a promise and abstains. */
export function replies(box: Outbox): void {
  for (const question of box.world.awaiting) {
    // Another's answer to the same text may have settled it, or have put a new text in its place.
    if (!box.now('awaiting').some(({ id }) => id === question.id)) continue;
    const reply = answerTo(box, question);
    const answer = reply?.answer ?? null;
    // A question stays only if the answer's rule puts it again.
    box.set(
      'awaiting',
      box.now('awaiting').filter(({ id }) => id !== question.id),
    );
    switch (question.kind) {
      case 'proposal':
        treaties.takeAnswer(box, question, reply);
        break;
      case 'demand':
        sanctions.answerDemand(box, question, answer);
        break;
      case 'contest':
        commitments.contest(box, question, answer);
        break;
      case 'claim':
        commitments.decide(box, question, answer);
        break;
      case 'vote':
        council.cast(box, question, answer);
        break;
      case 'exposure':
        answerExposure(box, question, answer);
        break;
      case 'reading':
        treaties.read(box, question, answer);
        break;
      case 'stand':
        crises.answerUltimatum(box, question, answer);
        break;
      case 'request':
        answerRequest(box, question, answer);
        break;
      case 'choice':
        choose(box, question, answer);
    }
  }
  commitments.put(box);
}

/** A round after the resolution: who is on a ladder stands or backs down, and calls on promises are answered. */
export function crisisRound(box: Outbox): void {
  for (const question of box.world.awaiting) {
    if (question.kind !== 'claim' || !isDue(box.world, question)) continue;
    box.set(
      'awaiting',
      box.now('awaiting').filter(({ id }) => id !== question.id),
    );
    commitments.decide(box, question, answerTo(box, question)?.answer ?? null);
  }
  crises.round(box, box.world.answers);
}

function choose(box: Outbox, question: Question, answer: string | null): void {
  const happening = happeningOf(box.world.events, question.happening);
  const event = tables(box.rules).events.get(happening?.params[0] as EventId);
  const option = event?.options.find(({ id }) => id === answer) ?? event?.options[0];
  if (!event || !option) return;
  const chosen = box.happen({
    kind: 'choice',
    by: question.seat,
    to: event.towards,
    params: [event.id, option.id],
    cause: question.happening,
    known: event.known,
  });
  applyAmong(
    box,
    option.effects,
    { self: question.seat, target: event.towards },
    `choice/${event.id}/${option.id}`,
    chosen,
    event.known,
  );
}
