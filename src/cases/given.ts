/**
 * What a case is given: the scenario with other opening numbers, states and texts. They are set before the game
 * is opened, so that every number is still the sum of its ledger entries.
 */
import type { NumberRules, OpeningModifier, RegimeRules, Rules, TreatyRules } from '../engine/index.ts';
import {
  BASES,
  isState,
  MONITORINGS,
  SANCTIONS_PHASES,
  tables,
  tieOf,
  TREATY_STATES,
} from '../engine/index.ts';
import { suggest } from '../scenario/index.ts';
import type { Context, Path } from '../scenario/index.ts';
import type { GivenFile } from './format.ts';
import { textOf } from './line.ts';
import { numberNamed } from './place.ts';

/** No named part of a regard counts for more. */
const PART = 40;

/** States in which a treaty may stand when a game opens: those that ask for no more than the scenario says. */
const OPENING_STATES = TREATY_STATES.filter(
  (state) => state !== 'proposed' && state !== 'negotiating' && state !== 'invoked',
);

export function withGiven(context: Context, at: Path, rules: Rules, given: GivenFile): Rules {
  const numbers: NumberRules[] = [...rules.numbers];
  let modifiers: readonly OpeningModifier[] = rules.modifiers;
  for (const [name, value] of Object.entries(given.numbers)) {
    const place = [...at, 'numbers', name];
    const subject = numberNamed(context, place, rules, name, 'key');
    if (subject === null) continue;
    const number = rules.numbers[subject] as NumberRules;
    const tie = tieOf(rules, subject);
    if (typeof value !== 'number' && tie?.field !== 'regard') {
      context.report.error(place, 'wrong_type', 'Only a regard is given as a list of parts.');
      continue;
    }
    const total = typeof value === 'number' ? value : value.reduce((sum, { amount }) => sum + amount, 0);
    if (total < number.low || total > number.high) {
      context.report.error(place, 'out_of_range', `${name} lies within ${number.low}–${number.high}.`);
      continue;
    }
    numbers[subject] = { ...number, open: total };
    if (tie?.field === 'regard') modifiers = regardOf(rules, modifiers, tie.tie, value);
  }
  return {
    ...rules,
    numbers,
    modifiers,
    actors: rules.actors.map((actor) => {
      const { asking, ...changed } = given.actors[actor.id] ?? {};
      const { abandonment, entrapment, honour, pressure } = { ...actor.temper, ...defined(changed) };
      return {
        ...actor,
        asking:
          asking === undefined
            ? actor.asking
            : typeof asking === 'number'
              ? { low: asking, high: asking }
              : asking,
        temper: { abandonment, entrapment, honour, pressure },
      };
    }),
    treaties: rules.treaties.map((treaty) =>
      treatyWith(context, [...at, 'treaties', treaty.id], treaty, given),
    ),
    regimes: rules.regimes.map((regime) => regimeWith(context, [...at, 'regimes', regime.id], regime, given)),
    events: rules.events.filter(({ id }) => given.events.includes(id)),
  };
}

/** A record without what was left out. */
function defined<T extends object>(record: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as never;
}

/** Names under `given` that the scenario does not have. */
export function checkGivenNames(context: Context, at: Path, given: GivenFile): void {
  for (const id of Object.keys(given.treaties)) context.treaty([...at, 'treaties', id], id, 'key');
  for (const id of Object.keys(given.regimes))
    if (!context.names.regimes.has(id))
      context.unknown([...at, 'regimes', id], id, context.names.regimes.keys(), 'regime', 'key');
  for (const id of Object.keys(given.actors)) context.actor([...at, 'actors', id], id, 'key');
  for (const id of Object.keys(given.holders)) context.actor([...at, 'holders', id], id, 'key');
  given.events.forEach((id, index) => context.event([...at, 'events', index], id));
}

function regardOf(
  rules: Rules,
  modifiers: readonly OpeningModifier[],
  tie: number,
  value: GivenFile['numbers'][string],
): readonly OpeningModifier[] {
  const ends = tables(rules).ties[tie];
  if (!ends) return modifiers;
  const { from, to } = ends;
  const parts = typeof value === 'number' ? split(value) : value;
  return [
    ...modifiers.filter((part) => part.from !== from || part.to !== to),
    ...parts.map(({ amount, decay }, index) => ({
      from,
      to,
      reason: `history/given-${index + 1}`,
      amount,
      decay,
    })),
  ];
}

/** A regard as parts that do not wear off, none beyond its cap. */
function split(value: number): { amount: number; decay: number }[] {
  const parts: { amount: number; decay: number }[] = [];
  for (let left = value; left !== 0;) {
    const amount = Math.sign(left) * Math.min(PART, Math.abs(left));
    parts.push({ amount, decay: 0 });
    left -= amount;
  }
  return parts;
}

function treatyWith(context: Context, at: Path, treaty: TreatyRules, { treaties }: GivenFile): TreatyRules {
  const changed = treaties[treaty.id];
  if (!changed) return treaty;
  const state = OPENING_STATES.find((known) => known === (changed.state ?? treaty.state));
  if (state === undefined)
    context.report.error(
      [...at, 'state'],
      'wrong_value',
      `A treaty cannot open as "${changed.state}".`,
      suggest(changed.state ?? '', OPENING_STATES),
    );
  for (const party of Object.keys(changed.ratification ?? {}))
    context.actor([...at, 'ratification', party], party, 'key');
  return {
    ...treaty,
    state: state ?? treaty.state,
    opening:
      changed.text === undefined ? treaty.opening : textOf(context, [...at, 'text'], treaty.id, changed.text),
    ratification: { ...treaty.ratification, ...changed.ratification },
    notice: changed.notice ?? treaty.notice,
    term: changed.term ?? treaty.term,
  };
}

function regimeWith(context: Context, at: Path, regime: RegimeRules, { regimes }: GivenFile): RegimeRules {
  const changed = regimes[regime.id];
  if (!changed) return regime;
  const written = changed.state ?? '';
  const [phase, basis, monitoring] = written.split('.');
  const known = written === '' || isState('sanctions', written);
  if (!known) {
    const standing = ['imposed', 'easing'].flatMap((course) =>
      BASES.flatMap((on) => MONITORINGS.map((watched) => `${course}.${on}.${watched}`)),
    );
    context.report.error(
      [...at, 'state'],
      'wrong_value',
      `A regime is never "${written}".`,
      suggest(written, [
        ...SANCTIONS_PHASES.filter((word) => word !== 'imposed' && word !== 'easing'),
        ...standing,
      ]),
    );
  }
  const measures =
    changed.measures ?? (regime.standing.length > 0 ? regime.standing : regime.measures.map(({ id }) => id));
  return {
    ...regime,
    phase: known && written !== '' ? (phase as RegimeRules['phase']) : regime.phase,
    basis: basis === undefined || !known ? regime.basis : (basis as RegimeRules['basis']),
    monitoring:
      monitoring === undefined || !known ? regime.monitoring : (monitoring as RegimeRules['monitoring']),
    senders:
      changed.senders === undefined ? regime.senders : context.actors([...at, 'senders'], changed.senders),
    standing: measures as RegimeRules['standing'],
    demand:
      changed.demand === undefined
        ? regime.demand
        : {
            acts: context.acts([...at, 'demand', 'acts'], changed.demand.acts),
            months: changed.demand.months,
          },
  };
}
