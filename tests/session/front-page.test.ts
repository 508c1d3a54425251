/** What the front page says of the game, beside what desks showed in it. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Subject, World } from '../../src/engine/index.ts';
import { readScenario, type Scenario } from '../../src/scenario/index.ts';
import { debriefMarkdown, playGame, writeDebrief } from '../../src/session/index.ts';
import { courseOf } from '../../src/session/replay/course.ts';
import { scenario } from './play.ts';

const path = 'scenarios/new-level-2024/scenario.yaml';
const flagship = readScenario(readFileSync(path, 'utf8'), path).scenario;
if (flagship === null) throw new Error('the flagship does not load');

function gameOf(rules: Scenario, seed: string, turns: number) {
  const { world, replay } = playGame({ scenario: rules, seed, level: 'clerk', turns });
  const desks = [...courseOf(rules.rules, replay)].map(({ before }) => before);
  return { world, desks, debrief: writeDebrief(rules, world, null, replay) };
}

const at = ({ rules }: Scenario, world: World | undefined, name: string): number =>
  world?.numbers[rules.numbers.findIndex((number) => number.name === name) as Subject] ?? NaN;

describe('the front page', () => {
  test('opens where the first desk did, and has the most tension that any desk or warning told of', () => {
    let onDesks = 0;
    for (let seed = 1; seed <= 8; seed += 1) {
      const { world, desks, debrief } = gameOf(scenario, String(seed), 6);
      const tension = desks.map((desk) => at(scenario, desk, 'tension'));
      const end = at(scenario, world, 'tension');
      const warned = world.events
        .filter(({ kind }) => kind === 'tensionWarning')
        .map(({ params }) => Number(params[0]));
      const top = Math.max(...tension, ...warned, end);
      if (top > Math.max(...debrief.tension.values)) onDesks += 1;
      const line = `World tension opened at ${tension[0]}, stood highest at ${top} (`;
      expect(debrief.columns[2]).toContain(line);
      // the chart does not show a height that was lost again before the month was out
      const isCharted = top <= Math.max(...debrief.tension.values);
      expect((debrief.columns[2] ?? '').includes('before that month was out')).toBe(!isCharted);
      expect(debrief.columns[2]).toContain(`and closed at ${end}.`);
      const [from = 0] = tension;
      const told =
        end === from
          ? `ended at ${end}, where it began`
          : `${end > from ? 'rose' : 'fell'} from ${from} to ${end}`;
      expect(debrief.standfirst).toContain(`World tension ${told}.`);
      expect(debrief.tension.begins).toEqual(
        desks.filter(({ phase }) => phase === 'planning').map((desk) => at(scenario, desk, 'tension')),
      );
      const months = debriefMarkdown(scenario, debrief);
      expect(months).toContain(`| As the month began | ${tension[0]} | ${tension[0]} | `);
    }
    expect(onDesks).toBeGreaterThan(0);
  });

  test('tells of an indicator what the first desk showed, with no month gone by', () => {
    const { world, desks, debrief } = gameOf(flagship, '71691', 6);
    const told = [...(debrief.columns[2] ?? '').matchAll(/(\w[\w' -]*) moved from (−?\d+) to (−?\d+)/g)];
    expect(told.length).toBeGreaterThan(0);
    for (const [, title, from, to] of told) {
      const track = flagship.rules.tracks.find((id) => flagship.prose.tracks[id]?.title === title);
      expect([title, Number(from)]).toEqual([title, at(flagship, desks[0], `tracks.${track}`)]);
      expect([title, Number(to)]).toEqual([title, at(flagship, world, `tracks.${track}`)]);
    }
  });
});
