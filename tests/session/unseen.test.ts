/** What a secret act moved: in the debrief it is told, whether the act came to light or not. */
import { describe, expect, test } from 'vitest';
import type { ActorId, Order, Rules } from '../../src/engine/index.ts';
import { spanOf, tables, view } from '../../src/engine/index.ts';
import { debriefMarkdown, playGame, writeDebrief, type Debrief } from '../../src/session/index.ts';
import { Game, order, QUIET } from '../engine/game.ts';
import { ARVEN, KELD, MARISTAN, scenario } from './play.ts';

const SUBSIDY = tables(QUIET).subjectByName.get('tracks.subsidy')!;
const FEWER = -7;

/** Extra ferries, run in secret, eat up the subsidy; what comes to light of it costs support. */
function secretFerries(chance: number, economy = 0): Rules {
  return {
    ...QUIET,
    redLines: [],
    crises: [],
    acts: QUIET.acts.map((act) =>
      act.id === 'run-ferries'
        ? {
            ...act,
            effects: [
              { place: { at: 'subject', subject: SUBSIDY }, by: FEWER, decay: 0 },
              { place: { at: 'actor', who: 'target', field: 'economy' }, by: economy, decay: 0 },
            ],
            covert: {
              chance,
              cost: 0,
              only: false,
              knows: 'both',
              exposed: [{ place: { at: 'actor', who: 'self', field: 'support' }, by: -3, decay: 0 }],
              waits: [],
            },
          }
        : act,
    ),
  };
}
const secretly: Order = { ...order(ARVEN, 'run-ferries', { target: KELD }), covert: true };

function played(
  chance: number,
  comesOut: boolean,
  economy = 0,
): { readonly game: Game; readonly rules: Rules } {
  const rules = secretFerries(chance, economy);
  for (let i = 0; i < 40; i++) {
    const game = new Game({ rules, seed: `unseen ${i}` }).rich().turn([secretly]);
    if (game.happenings('exposed').length > 0 === comesOut) return { game, rules };
  }
  throw new Error('no such game');
}

const debriefOf = (chance: number, comesOut: boolean, seat: ActorId | null, economy = 0): [Debrief, Game] => {
  const { game, rules } = played(chance, comesOut, economy);
  const options = { turns: 6, level: 'envoy' as const };
  const told = { seed: game.world.seed, seats: game.world.holders, options, phases: [] };
  return [writeDebrief({ ...scenario, rules }, game.world, seat, told), game];
};

describe('an indicator that was moved in secret', () => {
  test('is told as it stood, beside what the desk had of it', () => {
    const [{ unseen }, { rules, world }] = debriefOf(-100, false, MARISTAN);
    const { low, high } = spanOf(view(rules, world, MARISTAN), SUBSIDY);
    expect(unseen).toHaveLength(1);
    expect(unseen[0]).toContain(`stood at ${world.numbers[SUBSIDY]} in the end`);
    const seen = low === high ? low : `${low} to ${high}`;
    expect(unseen[0]).toContain(`saw ${seen}: of what was done in secret, −7 never came to light there`);
  });

  test('stands with what others could see exactly and had wrong all the same, the largest first', () => {
    const economyOf = (by: number): readonly string[] => debriefOf(-100, false, MARISTAN, by)[0].unseen;
    const [first = '', second = ''] = economyOf(-9);
    expect(first).toMatch(/^Northhold: economy stood at .*, −9 never came to light there/);
    expect(second).toContain('−7 never came to light there');
    expect(economyOf(-3)).toHaveLength(1);
    expect(debriefOf(-100, false, KELD, -9)[0].unseen).toEqual([]);
  });

  test('is no news to who took part, nor to anybody once it has come to light', () => {
    expect(debriefOf(-100, false, KELD)[0].unseen).toEqual([]);
    expect(debriefOf(100, true, MARISTAN)[0].unseen).toEqual([]);
  });

  test('stands in the report of a game that nobody played, too', () => {
    const [debrief] = debriefOf(-100, false, null);
    expect(debrief.unseen).toHaveLength(1);
    expect(debriefMarkdown(scenario, debrief)).toContain('What never came to light had moved it by −7.');
  });
});

test('what a secret act moved stays its own when it comes to light', () => {
  const moved = (chance: number, comesOut: boolean): readonly (readonly [string, number])[] => {
    const [{ decisions }, game] = debriefOf(chance, comesOut, ARVEN);
    const act = game.happenings('act')[0]!.id;
    const effects = decisions.find(({ happening }) => happening === act)?.effects ?? [];
    return effects.map(({ text, amount }) => [text, amount] as const);
  };
  const hidden = moved(-100, false);
  expect(hidden.map(([, amount]) => amount)).toContain(FEWER);
  expect(moved(100, true)).toEqual(hidden);
  const [{ decisions }] = debriefOf(100, true, ARVEN);
  for (const { effects } of decisions) expect(effects.length).toBeGreaterThan(0);
});

/** A game that was played, with this much booked in secret from all but Keld; `shown` of it moves the number. */
function withSecret(
  name: string,
  amount: number,
  shown = amount,
): { readonly debrief: Debrief; readonly value: number } {
  const { world, replay } = playGame({ scenario, seed: '4', level: 'envoy', turns: 6 });
  const subject = tables(scenario.rules).subjectByName.get(name)!;
  const entry = { turn: 6, subject, delta: amount, reason: 'act/gift', params: [], cause: 0, known: [KELD] };
  const numbers = [...world.numbers];
  numbers[subject] = (numbers[subject] ?? 0) + shown;
  const now = { ...world, numbers, ledger: [...world.ledger, entry], veiled: [...world.veiled, entry] };
  return { debrief: writeDebrief(scenario, now, ARVEN, replay), value: numbers[subject] };
}

test('tension that secrets moved is told as it was and as the reports had it', () => {
  const { debrief, value } = withSecret('tension', -6);
  const { tension, columns, unseen } = debrief;
  expect(tension.values.at(-1)).toBe(value);
  expect(tension.reported?.at(-1)).toBe(value + 6);
  expect(tension.reported?.slice(0, -1)).toEqual(tension.values.slice(0, -1));
  expect(columns[2]).toContain(`closed at ${value}; in your reports it was ${value + 6}`);
  expect(unseen[0]).toMatch(/^World tension stood at/);
  expect(debriefMarkdown(scenario, debrief)).toContain('As the reports had it');
  const open = withSecret('tension', 0).debrief;
  expect(open.tension.reported).toBeUndefined();
  expect(open.columns[2]).not.toContain('in your reports');
});

test('a desk is said to have seen no number beyond the end of its scale', () => {
  const saw = (amount: number): string =>
    withSecret('actors.keld.economy', amount, 0).debrief.unseen.find((text) => text.includes('economy')) ??
    '';
  expect(saw(-200)).toContain('Your desk saw 100:');
  expect(saw(200)).toContain('Your desk saw 0:');
  // and what it is said to have missed leads from there to where the number stood
  for (const amount of [-200, 200]) {
    const [, stood, seen, missed] =
      /stood at (\d+) .* saw (\d+): .*, ([+−]\d+) never/.exec(saw(amount)) ?? [];
    expect(Number(seen) + Number(missed?.replace('−', '-'))).toBe(Number(stood));
  }
});

test('two turning points of a month that read the same are one, with what both moved', () => {
  const { world, replay } = playGame({ scenario, seed: '4', level: 'envoy', turns: 6 });
  const subject = tables(scenario.rules).subjectByName.get('ties.keld.maristan.regard')!;
  const params = ['ferry-treaty', 'protection', 'arven'];
  // headlines of one kind vary by number: these two are worded alike
  const kept = [0, 60].map((after) => ({
    id: world.events.length + after,
    turn: 5,
    kind: 'honoured' as const,
    by: MARISTAN,
    to: KELD,
    on: null,
    params,
    cause: 0,
    known: 'all' as const,
  }));
  const moved = kept.map(({ id }) => ({
    turn: 5,
    subject,
    delta: 30,
    reason: 'commitment/honoured',
    params: [],
    cause: id,
    known: 'all' as const,
  }));
  const now = { ...world, events: [...world.events, ...kept], ledger: [...world.ledger, ...moved] };
  const { turningPoints } = writeDebrief(scenario, now, ARVEN, replay);
  const told = turningPoints.filter(({ happening }) => kept.some(({ id }) => id === happening));
  expect(told).toHaveLength(1);
  expect(told[0]?.effects.map(({ amount }) => amount)).toEqual([60]);
});
