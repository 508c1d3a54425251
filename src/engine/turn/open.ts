/** The opening of a game: every number gets its first ledger entry, and the first briefing is given. */
import { draw, drawBetween } from '../draw.ts';
import { INSTRUCTIONS } from '../acceptance/vote.ts';
import { initialState } from '../instruments/statechart.ts';
import { NERVE } from '../acceptance/judgement.ts';
import { quietCrisis } from '../instruments/crisis/ladder.ts';
import { RATIFICATION_LIMIT } from '../instruments/treaty/rules.ts';
import { tables } from '../layout.ts';
import { kept } from '../names.ts';
import { Outbox } from '../outbox.ts';
import type { Rules } from '../rules/rules.ts';
import type { ActorId, SeatHolder, Subject } from '../vocabulary.ts';
import { assess, STABILITY } from '../aims/aims.ts';
import { stabilityAt, tieAt } from '../layout.ts';
import type { Instrument } from '../instruments/instrument.ts';
import type { Modifier, Secrets, World } from '../world.ts';
import { briefing } from './steps/briefing.ts';

export interface Setup {
  readonly seed: string;
  /** One of the scenario's lengths. */
  readonly turns: number;
  readonly holders: Readonly<Record<ActorId, SeatHolder>>;
}

/** Starts a game. Throws if the scenario has no such length. */
export function open(rules: Rules, { seed, turns, holders }: Setup): World {
  const length = rules.lengths.find((known) => known.turns === turns);
  if (!length) throw new Error(`no length of ${turns} turns`);
  const seeded = { seed, salt: 0 };
  const { seats, ties } = tables(rules);
  const secrets: Record<ActorId, Secrets> = {};
  for (const seat of seats) {
    const asking = tables(rules).actors.get(seat)?.asking ?? { low: 0, high: 0 };
    const aims = tables(rules).aimsBySeat.get(seat) ?? [];
    secrets[seat] = {
      price: drawBetween(seeded, asking.low, asking.high, 'price', seat),
      nerve: drawBetween(seeded, -NERVE, NERVE, 'nerve', seat),
      aim: aims[draw(seeded, 'secret aim', seat) % Math.max(1, aims.length)]?.id ?? null,
      instructions: drawBetween(seeded, -INSTRUCTIONS, INSTRUCTIONS, 'instructions', seat),
    };
  }
  const world: World = {
    seed,
    salt: 0,
    turn: 1,
    turns,
    months: length.months,
    phase: 'planning',
    ending: null,
    holders,
    numbers: rules.numbers.map(() => 0),
    modifiers: ties.map((): readonly Modifier[] => []),
    instruments: [
      ...rules.treaties.map(treatyAt),
      ...rules.regimes.map(regimeAt),
      ...rules.resolutions.map(resolutionAt),
      ...rules.crises.map(quietCrisis),
    ],
    ledger: [],
    veiled: [],
    events: [],
    awaiting: [],
    pledges: [],
    routes: [],
    favours: [],
    casus: [],
    bargains: [],
    lines: [],
    habits: [],
    covert: [],
    watches: [],
    sealed: [],
    answers: [],
    secrets,
  };
  const box = new Outbox(rules, world);
  const opening = box.happen({ kind: 'opening' });
  const reasoned = new Set<Subject>();
  for (const { from, to, reason, amount, decay } of rules.modifiers) {
    const subject = tieAt(rules, from, to, 'regard');
    reasoned.add(subject);
    box.change(subject, amount, reason, opening, [], decay);
  }
  rules.numbers.forEach(({ open: value }, index) => {
    if (!reasoned.has(index as Subject)) box.change(index as Subject, value, 'opening', opening);
  });
  for (const aim of rules.aims) {
    if (aim.score.kind === 'each') box.change(aim.number, aim.score.start, 'opening', opening);
  }
  for (const seat of seats) box.change(stabilityAt(rules, seat), STABILITY, 'opening', opening);
  const opened = new Outbox(rules, box.post());
  assess(opened, opening);
  briefing(opened, 0);
  return opened.post();
}

function treatyAt(rule: Rules['treaties'][number]): Instrument {
  return {
    id: rule.id,
    kind: 'treaty',
    state: rule.state,
    since: 0,
    parties: rule.parties,
    known: rule.known,
    data: {
      clauses: rule.opening,
      proposer: null,
      initialled: [],
      ratification: rule.ratification,
      readings: {},
      inForceSince: -1,
      endsAt: endOf(rule),
      breaches: rule.state === 'inForce.suspended' ? 3 : rule.state === 'inForce.strained' ? 1 : 0,
      read: undefined,
      amendment: undefined,
    },
  };
}

function resolutionAt({ id }: Rules['resolutions'][number]): Instrument {
  return {
    id,
    kind: 'resolution',
    state: initialState('resolution'),
    since: 0,
    parties: [],
    known: 'all',
    data: { votes: {}, cast: {}, canvassed: [] },
  };
}

/** When a text that opens under way runs out, in months from the opening: its ratification or its notice. */
function endOf({ state, notice }: Rules['treaties'][number]): number {
  if (state === 'signed' || state === 'ratifying') return RATIFICATION_LIMIT;
  return state === 'denounced' ? notice : -1;
}

function regimeAt(rule: Rules['regimes'][number]): Instrument {
  const stands = rule.phase === 'imposed' || rule.phase === 'easing';
  return {
    id: rule.id,
    kind: 'sanctions',
    state: stands ? kept(`${rule.phase}.${rule.basis}.${rule.monitoring}`) : rule.phase,
    since: 0,
    parties: stands ? rule.senders : [],
    known: rule.known,
    data: {
      target: rule.target,
      measures: stands ? rule.standing : [],
      threatener: null,
      deadline: -1,
      raised: 0,
      joined: stands ? Object.fromEntries(rule.senders.map((sender) => [sender, 0])) : {},
      asked: 0,
      heard: undefined,
    },
  };
}
