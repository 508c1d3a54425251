/** Events of the month that begins. */
import { hasHappened } from '../../chronicle.ts';
import { holds } from '../../condition.ts';
import { chance } from '../../draw.ts';
import { applyAmong } from '../../covert/among.ts';
import * as commitments from '../../instruments/commitment/rules.ts';
import { tables } from '../../layout.ts';
import type { Outbox } from '../../outbox.ts';
import { Prepared } from '../../prepared.ts';
import type { EventRules } from '../../rules/events.ts';
import type { Rules } from '../../rules/rules.ts';
import type { ActorId, QuestionId } from '../../vocabulary.ts';
import type { Question } from '../../world.ts';

/** At most so many choices for a seat, and news for all, at a briefing. */
const CHOICES = 1;
const NEWS = 3;

/** Events of the month that begins, within their windows: at most one choice a seat and a few pieces of news. */
export function briefing(box: Outbox, month: number): void {
  const choices = new Map<ActorId, number>();
  let news = 0;
  for (const event of inWindow(box.rules, month, month + box.world.months - 1)) {
    if (event.seat === null ? news >= NEWS : (choices.get(event.seat) ?? 0) >= CHOICES) continue;
    if (event.once && hasHappened(box.world.events, event.id, null)) continue;
    if (!holds(box.world, event.when)) continue;
    if (!comes(box, event, month)) continue;
    if (event.seat === null) news++;
    else choices.set(event.seat, (choices.get(event.seat) ?? 0) + 1);
    happen(box, event);
  }
}

const windows = new Prepared(() => new Map<number, readonly EventRules[]>());

/** Events whose windows are open in these months: every game asks for the same. */
function inWindow(rules: Rules, first: number, last: number): readonly EventRules[] {
  const known = windows.of(rules);
  // Turns are a few months long at most.
  const key = first * 100 + (last - first);
  let found = known.get(key);
  if (!found) {
    found = rules.events.filter(({ from, until }) => last >= from && first <= until);
    known.set(key, found);
  }
  return found;
}

/** Events take their chance each month of the turn that lies in their window. */
function comes(box: Outbox, { id, chance: percent, from, until }: EventRules, month: number): boolean {
  const last = Math.min(until, month + box.world.months - 1);
  for (let each = Math.max(from, month); each <= last; each++)
    if (chance(box.world, percent, 'event', id, each)) return true;
  return false;
}

function happen(box: Outbox, event: EventRules): void {
  const { seat, towards } = event;
  const happening = box.happen({
    kind: 'event',
    by: event.casus?.attacker ?? null,
    to: event.casus?.victim ?? seat,
    params: [event.id],
    known: event.known,
  });
  const self = seat ?? event.casus?.victim ?? tables(box.rules).seats[0];
  if (self !== undefined)
    applyAmong(box, event.effects, { self, target: towards }, `event/${event.id}`, happening, event.known);
  if (event.casus)
    commitments.openCasus(box, event.casus.victim, event.casus.attacker, happening, event.casus.months);
  if (event.ends) box.set('ending', 'scenario');
  if (seat === null || event.options.length === 0) return;
  const question: Question = {
    id: `choice/${event.id}/${box.turn}` as QuestionId,
    seat,
    kind: 'choice',
    from: towards,
    on: null,
    happening,
    clauses: [],
    turn: box.turn,
  };
  box.set('awaiting', [...box.now('awaiting'), question]);
}
