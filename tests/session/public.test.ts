/** What everybody sees is the same for all: no seat reads another tension than the world has. */
import { expect, test } from 'vitest';
import { spanOf, tables, view } from '../../src/engine/index.ts';
import { readScenario } from '../../src/scenario/index.ts';
import { playOut } from '../../src/session/index.ts';
import flagship from '../../scenarios/new-level-2024/scenario.yaml?raw';

const { scenario } = readScenario(flagship, 'scenarios/new-level-2024/scenario.yaml');

test('tension, and every track without a margin, is read by all as it is, whatever was done in secret', () => {
  if (!scenario) throw new Error('the flagship has faults: see check');
  const { rules } = scenario;
  const open = rules.numbers.flatMap(({ name, seenBy }, index) =>
    seenBy === 'all' && (name === 'tension' || name.startsWith('tracks.')) ? [{ name, index }] : [],
  );
  expect(open.map(({ name }) => name)).toContain('tension');
  let veiled = 0;
  for (const seed of ['a', 'b', 'c', 'd'])
    playOut({
      scenario,
      seed,
      level: 'clerk',
      turns: 12,
      onPhase: (world) => {
        veiled += world.ledger.filter(({ reason }) => reason === 'veiled').length;
        for (const seat of tables(rules).seats) {
          const known = view(rules, world, seat, { ledger: false });
          for (const { name, index } of open) {
            const value = world.numbers[index] ?? 0;
            expect(
              spanOf(known, index as never),
              `${name} as ${seat} reads it in turn ${world.turn}, seed ${seed}`,
            ).toEqual({
              low: value,
              high: value,
            });
          }
        }
      },
    });
  expect(veiled).toBeGreaterThan(0);
});
