/** World tension: what a turn can bear, the warning, and war. */
import { ByName } from '../../by-name.ts';
import { happeningOf } from '../../chronicle.ts';
import { overrun } from '../../instruments/crisis/rules.ts';
import { WORDS_TENSION } from '../../instruments/crisis/ladder.ts';
import { tensionAt } from '../../layout.ts';
import type { Outbox } from '../../outbox.ts';
import type { ActorId } from '../../vocabulary.ts';

/** Ordinary acts together raise tension by no more than this a turn. */
const TENSION_RISE = 8;
/** From this tension on everybody is warned, once, until it has fallen below again. */
const WARNING = 70;

/** By reason, tested once each: the same few come back every month. */
const graves = new ByName<string, boolean>();
const MOST_GRAVES = 4096;

/** Whether what raised tension was more than an ordinary act. */
function isGrave(reason: string): boolean {
  let found = graves.get(reason);
  if (found === undefined) {
    found = /^(commitment|event|choice|crisis|veiled)(\/|$)/.test(reason);
    if (graves.size >= MOST_GRAVES) graves.clear();
    graves.set(reason, found);
  }
  return found;
}

/** What ordinary acts added to tension beyond what a turn can bear is taken back; only force goes past a level. */
export function temper(box: Outbox): void {
  const subject = tensionAt(box.rules);
  const now = box.world.numbers[subject] ?? 0;
  let rise = 0;
  let grave = 0;
  let force = 0;
  for (let i = box.world.ledger.length - 1; i >= 0; i--) {
    const entry = box.world.ledger[i];
    if (entry === undefined || entry.turn !== box.world.turn) break;
    if (entry.subject !== subject || entry.reason === 'opening') continue;
    if (entry.reason === 'crisis/force') force += entry.delta;
    else if (isGrave(entry.reason)) grave += entry.delta;
    else rise += entry.delta;
  }
  const before = now - rise - grave - force;
  const allowed = Math.min(before + Math.min(rise, TENSION_RISE) + grave, Math.max(before, WORDS_TENSION));
  box.change(subject, Math.min(0, allowed + force - now), 'tension/bounded', box.month);
}

/** War, and who drove it there: the largest sum of what each added to tension in the last two turns. */
export function war(box: Outbox): void {
  const subject = tensionAt(box.rules);
  const value = box.world.numbers[subject] ?? 0;
  warn(box, value);
  if (value < 100) return;
  const added = new Map<ActorId, number>();
  for (const entry of box.world.ledger) {
    if (entry.subject !== subject || entry.turn < box.world.turn - 1 || entry.delta <= 0) continue;
    const by = happeningOf(box.world.events, entry.cause)?.by;
    if (by) added.set(by, (added.get(by) ?? 0) + entry.delta);
  }
  const worst = [...added].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? null;
  overrun(box);
  box.happen({ kind: 'war', by: worst });
  box.set('ending', 'war');
}

/** Nobody comes to the edge without having been told. */
function warn(box: Outbox, value: number): void {
  if (value < WARNING) return;
  let before = value;
  for (let i = box.world.ledger.length - 1; i >= 0; i--) {
    const entry = box.world.ledger[i];
    if (entry === undefined || entry.turn !== box.world.turn) break;
    if (entry.subject === tensionAt(box.rules)) before -= entry.delta;
  }
  if (before < WARNING) box.happen({ kind: 'tensionWarning', params: [value] });
}
