import { eventLine } from './event.ts';
import { sentence } from './happening.ts';
import { dateOfTurn, type Teller } from './teller.ts';

/** The chain of causes behind a happening, nearest first, as far as the view knows it; an event with what was reported. */
export function explain(teller: Teller, happening: number): readonly string[] {
  const steps: string[] = [];
  let at = teller.happening(happening);
  while (at !== undefined && at.kind !== 'opening' && at.kind !== 'month') {
    const date = dateOfTurn(teller, at.turn);
    steps.push(
      teller.words.say('explain/step', { date, text: eventLine(teller, at) ?? sentence(teller, at) }),
    );
    at = at.cause < at.id ? teller.happening(at.cause) : undefined;
  }
  return steps;
}
