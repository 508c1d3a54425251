/** The Council of the flagship, judged on its opening numbers by the evaluator that every seat uses. */
import { describe, expect, test } from 'vitest';
import {
  chairs,
  judgeVote,
  majority,
  open,
  resolve,
  tables,
  voteAt,
  YES_FROM,
  ABSTAIN_FROM,
} from '../../src/engine/index.ts';
import type { ActorId, InstrumentId, Order, Resolution, Vote } from '../../src/engine/index.ts';
import { respond } from '../../src/ai/index.ts';
import { view } from '../../src/engine/index.ts';
import { rulesOf } from './game.ts';

const rules = rulesOf('scenarios/new-level-2024/scenario.yaml');
const holders = Object.fromEntries(tables(rules).seats.map((seat) => [seat, 'envoy' as const]));
const opening = (seed: string) => open(rules, { seed, turns: 12, holders });

/** Votes by member on a draft of this sponsor in this month, whatever delegations were told within `told`. */
function roll(id: string, sponsor: string, month: number, told = 0): Record<string, Vote> {
  const world = opening('roll');
  const draft = world.instruments.find((instrument) => instrument.id === id) as Resolution;
  const sponsors = [sponsor as ActorId];
  return Object.fromEntries(
    chairs(rules, month).map((member) => [
      member.id,
      voteAt(judgeVote(rules, world, draft, member, sponsors, { low: told, high: told }).low + told),
    ]),
  );
}
const counted = (votes: Record<string, Vote>) =>
  (['yes', 'no', 'abstain'] as const).map((vote) => Object.keys(votes).filter((id) => votes[id] === vote));

describe('the Council of 2024', () => {
  test('has fifteen members in every month of the longest game, and the five of 2025 from January', () => {
    for (let month = 0; month < 16; month++) expect(chairs(rules, month)).toHaveLength(15);
    expect(majority(15)).toBe(9);
    const gone = (month: number) => chairs(rules, month).map(({ id }) => String(id));
    expect(gone(6)).toContain('japan');
    for (const id of ['ecuador', 'japan', 'malta', 'mozambique', 'switzerland'])
      expect(gone(7)).not.toContain(id);
    for (const id of ['denmark', 'greece', 'pakistan', 'panama', 'somalia']) expect(gone(7)).toContain(id);
  });

  test.each([-4, 0, 4])(
    'votes as on 28 March 2024 on the panel: thirteen to one, Russia’s, and China abstains (told %i)',
    (told) => {
      const [yes, no, abstain] = counted(roll('panel-mandate', 'united-states', 0, told));
      expect(yes).toHaveLength(13);
      expect(no).toEqual(['russia']);
      expect(abstain).toEqual(['china']);
    },
  );

  test('votes as on 26 May 2022 on missiles: thirteen to two', () => {
    const [yes, no] = counted(roll('missile-tightening', 'united-states', 0));
    expect(yes).toHaveLength(13);
    expect(no).toEqual(['russia', 'china']);
  });

  test('votes as on 24 February 2025 on the end of the war: ten, and five Europeans abstain', () => {
    const [yes, no, abstain] = counted(roll('end-of-the-war', 'united-states', 8));
    expect(yes).toHaveLength(10);
    expect(no).toEqual([]);
    expect(abstain?.toSorted()).toEqual(['denmark', 'france', 'greece', 'slovenia', 'united-kingdom']);
  });

  test('does so when it is played: Washington tables, every other seat answers by its own evaluator', () => {
    const order: Order = {
      type: 'order',
      seat: 'united-states' as ActorId,
      act: 'table-resolution' as Order['act'],
      on: 'panel-mandate' as InstrumentId,
    };
    let { world } = resolve(rules, opening('28 March'), [order]);
    expect(world.awaiting.filter(({ kind }) => kind === 'vote').map(({ seat }) => seat)).toEqual([
      'russia',
      'china',
      'japan',
      'south-korea',
    ]);
    const replies = tables(rules).seats.flatMap((seat) =>
      respond(rules, view(rules, world, seat, { ledger: false }), 'envoy'),
    );
    world = resolve(rules, world, replies).world;
    const vetoed = world.events.find(({ kind }) => kind === 'vetoed');
    expect([vetoed?.by, vetoed?.params]).toEqual(['russia', [13, 1, 1, 'russia']]);
    const regime = world.instruments.find(({ id }) => id === 'un-dprk');
    expect(regime?.state).toBe('imposed.mandated.unmonitored');
    const isolation = world.ledger.find(
      ({ cause, reason, subject }) =>
        cause === vetoed?.id &&
        reason === 'resolution/veto' &&
        rules.numbers[subject]?.name === 'tracks.isolation-russia',
    );
    expect(isolation?.delta).toBe(3);
  });

  test('a vote is decided by reasons of which none alone decides every other', () => {
    expect(YES_FROM).toBeGreaterThan(ABSTAIN_FROM);
    const world = opening('reasons');
    const draft = world.instruments.find(({ id }) => id === 'panel-mandate') as Resolution;
    const china = chairs(rules, 0).find(({ id }) => (id as string) === 'china')!;
    const { lines } = judgeVote(rules, world, draft, china, ['united-states' as ActorId]);
    expect(lines.map(({ reason }) => reason).toSorted()).toEqual([
      'vote/distance',
      'vote/interest',
      'vote/practice',
      'vote/sponsor',
      'vote/target',
      'vote/veto',
    ]);
  });
});
