/** Monthly promises, pledges and red lines: what was said, and what was done about it. */
import { setData } from '../../instruments/treaty/data.ts';
import { matches } from '../../aims/aims.ts';
import { ofTurn } from '../../chronicle.ts';
import { monthOf } from '../../condition.ts';
import { openDeed } from '../../covert/parts.ts';
import { forget } from '../../favours/favours.ts';
import { isPublic } from '../../knows.ts';
import { actorAt, tables, tieAt } from '../../layout.ts';
import type { Outbox } from '../../outbox.ts';
import { Prepared } from '../../prepared.ts';
import type { RedLineRules } from '../../rules/aims.ts';
import type { Rules } from '../../rules/rules.ts';
import { near, sieves } from '../../sieve.ts';
import { TRUST_FAMILY_OF, type InstrumentId } from '../../vocabulary.ts';
import type { Happening } from '../../world.ts';

/** Monthly promises that were kept or missed, pledges that were broken, red lines that were crossed or answered. */
export function promises(box: Outbox): void {
  duties(box);
  pledges(box);
  redLines(box);
  forget(box);
}

/** States in which what was promised is due; obligations bind through the notice period. */
export const BINDING: ReadonlySet<string> = new Set([
  'inForce.standing',
  'inForce.strained',
  'invoked',
  'denounced',
]);

function duties(box: Outbox): void {
  for (const treaty of box.world.instruments) {
    if (treaty.kind !== 'treaty') continue;
    const binds = BINDING.has(treaty.state);
    // A suspended text asks for nothing, and heals by time alone.
    if (!binds && treaty.state !== 'inForce.suspended') continue;
    // Most texts ask for nothing by the month.
    if (treaty.data.breaches === 0 && !hasDuties(box.rules, treaty.id)) continue;
    // Nothing was due yet when the orders of this month were sent.
    if (treaty.data.inForceSince === monthOf(box.world)) continue;
    let { breaches } = treaty.data;
    let owed = false;
    for (const { id, depth, secret } of binds ? treaty.data.clauses : []) {
      const clause = tables(box.rules).clauses.get(treaty.id)?.get(id);
      if (!clause?.duty) continue;
      const { by, to, act, units } = clause.duty;
      const due = units[depth] ?? 0;
      // A depth that promises nothing by the month is neither kept nor missed.
      if (due === 0) continue;
      owed = true;
      // In a longer turn an order of supply goes out every month of it.
      const deeds = ofTurn(box.world.events, box.world.turn).filter(
        (event) =>
          event.turn === box.world.turn &&
          event.kind === 'act' &&
          event.by === by &&
          event.to === to &&
          event.params[0] === act,
      );
      const done = deeds.length;
      const kept = done >= due;
      // What was promised, or delivered, in secret is kept, or missed, between the two.
      const open = !secret && deeds.every((deed) => deed.known === 'all');
      const known = open ? treaty.known : [by, to];
      const happening = box.happen({
        kind: kept ? 'promiseKept' : 'promiseBroken',
        by,
        to,
        on: treaty.id,
        params: [id, done, due],
        known,
      });
      const family = TRUST_FAMILY_OF[clause.obligation];
      box.change(
        tieAt(box.rules, to, by, family),
        (kept ? 2 : -5) * box.world.months,
        kept ? 'promise/kept' : 'promise/broken',
        happening,
        [treaty.id, id],
        0,
        open ? 'all' : known,
      );
      if (!kept)
        box.change(
          tieAt(box.rules, to, by, 'regard'),
          -4,
          'promise/broken',
          happening,
          [treaty.id, id],
          1,
          open ? 'all' : known,
        );
      breaches += kept ? 0 : 1;
    }
    // Strain heals by a month in which everything owed was done, or, where nothing is owed monthly, by time.
    if (breaches === treaty.data.breaches && breaches > 0 && (owed || box.world.turn % 2 === 0))
      breaches -= 1;
    if (breaches !== treaty.data.breaches) setData(box, treaty, { breaches });
  }
}

const dutiful = new Prepared((rules): ReadonlySet<InstrumentId> => {
  const some = rules.treaties.filter(({ clauses }) => clauses.some(({ duty }) => duty !== null));
  return new Set(some.map(({ id }) => id));
});

/** Whether any clause of a treaty is one to be kept every month. */
function hasDuties(rules: Rules, treaty: InstrumentId): boolean {
  return dutiful.of(rules).has(treaty);
}

function pledges(box: Outbox): void {
  const month = monthOf(box.world);
  const kept = box.world.pledges.filter((pledge) => {
    const demand = tables(box.rules).regimes.get(pledge.regime)?.demand;
    // What is done in secret breaks no pledge until it comes to light.
    const breach = ofTurn(box.world.events, box.world.turn).find(
      (event) =>
        event.turn === box.world.turn &&
        openDeed(event) !== null &&
        event.by === pledge.by &&
        demand?.acts.includes(event.params[0] as never),
    );
    if (!breach) return pledge.until > month;
    const happening = box.happen({
      kind: 'pledgeBroken',
      by: pledge.by,
      to: pledge.to,
      on: pledge.regime,
      cause: breach.id,
    });
    for (const seat of tables(box.rules).seats) {
      if (seat !== pledge.by)
        box.change(
          tieAt(box.rules, seat, pledge.by, 'signals'),
          seat === pledge.to ? -14 : -4,
          'promise/pledge-broken',
          happening,
          [pledge.regime],
        );
    }
    return false;
  });
  if (kept.length !== box.world.pledges.length) box.set('pledges', kept);
}

/** Who crossed each line of others this turn, in the open, one deed after another. */
function crossings(
  rules: Rules,
  events: readonly Happening[],
): ReadonlyMap<RedLineRules, readonly Happening[]> {
  const { crossings: waiting } = sieves(rules);
  const found = new Map<RedLineRules, Happening[]>();
  for (const event of events) {
    if (event.by === null || !isPublic(event.known)) continue;
    const seen = openDeed(event) ?? event;
    for (const { filter, of: line } of near(waiting, seen)) {
      if (event.by === line.owner || !matches(filter, seen)) continue;
      const list = found.get(line);
      if (list) list.push(event);
      else found.set(line, [event]);
    }
  }
  return found;
}

function redLines(box: Outbox): void {
  const month = monthOf(box.world);
  const events = ofTurn(box.world.events, box.world.turn);
  const crossed = crossings(box.rules, events);
  if (crossed.size === 0 && box.world.lines.length === 0) return;
  let open = [...box.world.lines];
  for (const rule of box.rules.redLines) {
    for (const event of crossed.get(rule) ?? []) {
      if (event.by === null || open.some(({ line }) => line === rule.id)) continue;
      const happening = box.happen({
        kind: 'redLineCrossed',
        by: event.by,
        to: rule.owner,
        params: [rule.id],
        cause: event.id,
      });
      open.push({ line: rule.id, by: event.by, happening, until: month + rule.months });
    }
    const line = open.find((known) => known.line === rule.id);
    if (!line) continue;
    const answered = events.find(
      (event) =>
        event.kind === 'act' && event.by === rule.owner && rule.answers.includes(event.params[0] as never),
    );
    if (answered) {
      const happening = box.happen({
        kind: 'redLineAnswered',
        by: rule.owner,
        to: line.by,
        params: [rule.id],
        cause: answered.id,
      });
      for (const seat of tables(box.rules).seats)
        if (seat !== rule.owner)
          box.change(tieAt(box.rules, seat, rule.owner, 'signals'), 2, 'redline/answered', happening, [
            rule.id,
          ]);
      open = open.filter((known) => known !== line);
    } else if (month >= line.until) {
      const happening = box.happen({
        kind: 'redLineIgnored',
        by: rule.owner,
        to: line.by,
        params: [rule.id],
        cause: line.happening,
      });
      for (const seat of tables(box.rules).seats)
        if (seat !== rule.owner)
          box.change(tieAt(box.rules, seat, rule.owner, 'signals'), -4, 'redline/ignored', happening, [
            rule.id,
          ]);
      box.change(actorAt(box.rules, rule.owner, 'support'), -3, 'redline/ignored', happening, [rule.id]);
      open = open.filter((known) => known !== line);
    }
  }
  box.set('lines', open);
}
