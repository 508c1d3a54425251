/** The crises of a game in its debrief: the ladder, who stood on it, how it ended, and what it cost whom. */
import { describe, expect, test } from 'vitest';
import type { ActorId } from '../../src/engine/index.ts';
import { debriefMarkdown, writeDebrief, type Ladder } from '../../src/session/index.ts';
import { Game, order, QUIET, SANDBANK, type Says } from '../engine/game.ts';
import { ARVEN, KELD, MARISTAN, scenario } from './play.ts';

const rules = { ...QUIET, redLines: [] };
const quiet = { ...scenario, rules };
const played = { seed: 'test', seats: {}, options: { turns: 6, level: 'envoy' as const }, phases: [] };
const BOTH = [ARVEN, KELD] as const;
const say = (answer: string, ...seats: readonly ActorId[]): readonly Says[] =>
  seats.map((seat) => ({ seat, to: 'stand', answer }));
const ultimatum = order(ARVEN, 'ultimatum', { on: SANDBANK });
const fresh = (): Game => new Game({ rules }).set('ties.keld.maristan.regard', 0).rich();
/** Both have stood since Arven's ultimatum: it has come to a show of force. */
const shown = (): Game =>
  fresh()
    .turn([ultimatum], say('stand', ...BOTH))
    .rich();
const debriefOf = (game: Game) => writeDebrief(quiet, game.world, null, played);
function only(game: Game): Ladder {
  const { crises } = debriefOf(game);
  expect(crises).toHaveLength(1);
  return crises[0]!;
}
const sumOf = ({ costs }: Ladder, actor: ActorId | null, text: RegExp): number =>
  costs
    .filter((cost) => cost.actor === actor)
    .flatMap(({ lines }) => lines)
    .filter((line) => text.test(line.text))
    .reduce((sum, { amount }) => sum + amount, 0);

describe('a crisis in the debrief', () => {
  test('shows each rung with what each side did, and what backing down cost', () => {
    const game = shown().turn([], [...say('backDown', KELD), ...say('stand', ARVEN)]);
    const crisis = only(game);
    expect(crisis).toMatchObject({ title: 'The sandbank', sides: BOTH, when: 'March 2031 to April 2031' });
    expect(crisis.over).toBe('Lowport opened it with no single deed behind it.');
    expect(crisis.rungs.map(({ title, did }) => [title, ...did])).toEqual([
      ['Ultimatum', 'set an ultimatum, stood', 'stood twice'],
      ['Show of force', 'stood', 'backed down'],
    ]);
    expect(crisis.ended).toMatch(/^Northhold backs down before Lowport over the sandbank/);
    expect(crisis.happening).toBe(game.happenings('yielded')[0]?.id);
    expect(sumOf(crisis, KELD, /^Support at home: backed down/)).toBe(
      game.sum('actors.keld.support', 'crisis/backed-down'),
    );
    // what others hold about Keld is Keld's loss, over all of them
    expect(sumOf(crisis, KELD, /^Trust of others in what it says/)).toBe(
      game.sum('ties.arven.keld.signals', 'crisis/backed-down') +
        game.sum('ties.maristan.keld.signals', 'crisis/backed-down'),
    );
    expect(sumOf(crisis, ARVEN, /^Support at home: the other side backed down/)).toBe(4);
    expect(sumOf(crisis, null, /^World tension/)).toBe(game.sum('tension', /^crisis\//));
    for (const { lines } of crisis.costs)
      for (const { cause } of lines) expect(game.world.events[cause!]?.on).toBe(SANDBANK);
  });

  test('names the deed that a protest was about', () => {
    const game = fresh()
      .set('ties.arven.keld.threat', 50)
      .turn([order(KELD, 'naval-show')])
      .rich();
    game.turn([order(KELD, 'naval-show')], say('backDown', KELD));
    const crisis = only(game);
    expect(crisis.over).toBe('It broke out over this: Northhold shows the fleet (March 2031).');
    expect(crisis.rungs.map(({ did }) => did)).toEqual([['protested, stood', 'backed down']]);
  });

  test('names the mediator whom both took, and what it earned', () => {
    const game = shown().turn([order(MARISTAN, 'mediate', { on: SANDBANK })], say('mediation', ...BOTH));
    const crisis = only(game);
    expect(crisis.rungs.at(-1)).toMatchObject({
      did: ['took the mediation', 'took the mediation'],
      others: 'Farhaven offered to mediate. Farhaven mediated.',
    });
    expect(sumOf(crisis, MARISTAN, /^Support at home: mediated/)).toBe(2);
    expect(sumOf(crisis, KELD, /backed down/)).toBe(0);
  });

  test('tells a mediator who was turned away, and by whom', () => {
    const game = shown().turn(
      [order(MARISTAN, 'mediate', { on: SANDBANK })],
      [...say('mediation', ARVEN), ...say('stand', KELD)],
    );
    const crisis = only(game);
    expect(crisis.rungs.at(-1)?.did).toEqual(['', 'refused mediation']);
    expect(crisis.ended).toBe('It is still open.');
  });

  test('that both stepped back from, and one that came after it, are two', () => {
    const game = shown()
      .turn([], say('backDown', ...BOTH))
      .wait(2)
      .rich();
    game.turn([ultimatum], say('backDown', KELD));
    expect(debriefOf(game).crises.map(({ rungs }) => rungs.at(-1)?.did)).toEqual([
      ['stepped back', 'stepped back'],
      ['set an ultimatum', 'backed down'],
    ]);
  });

  test('that went all the way says so', () => {
    const game = shown()
      .turn([], say('stand', ...BOTH))
      .rich();
    game.turn([], say('stand', ...BOTH));
    expect(game.world.ending).toBe('war');
    const crisis = only(game);
    expect(crisis.rungs.map(({ title }) => title)).toEqual(['Ultimatum', 'Show of force', 'Clash', 'War']);
    expect(crisis.ended).toBe('Neither Lowport nor Northhold backed down, and it was war.');
    expect(sumOf(crisis, null, /^Ferries/)).toBe(-8);
  });

  test('stands in the report as a table; a game without one says so', () => {
    const game = shown().turn([], [...say('backDown', KELD), ...say('stand', ARVEN)]);
    const markdown = debriefMarkdown(quiet, debriefOf(game));
    expect(markdown).toContain('\n## Crises\n\n### The sandbank (March 2031 to April 2031)\n');
    expect(markdown).toContain('| Rung | When | Republic of Arven | Kingdom of Keld | Others |');
    expect(markdown).toContain('| Show of force | March 2031 | stood | backed down |  |');
    expect(markdown).toMatch(/- \*\*Kingdom of Keld\*\*: .*Support at home: backed down in public −4/);
    expect(debriefMarkdown(quiet, debriefOf(fresh().turn()))).toContain('No crisis broke out in this game.');
  });
});

describe('a crisis elsewhere in the debrief', () => {
  const fired = (): Game =>
    shown()
      .turn([], say('stand', ...BOTH))
      .rich();

  test('what both stood for is a decision of each, with what it came to; a rung is nobody’s alone', () => {
    const game = fired();
    const clash = game.happenings('clash')[0]!;
    for (const side of BOTH) {
      const { decisions } = writeDebrief(quiet, game.world, side, played);
      const [first] = decisions;
      expect(game.world.events[first!.happening]).toMatchObject({ kind: 'stood', by: side, params: [3] });
      expect(first?.text).toMatch(/ stands, over the sandbank\. It came to this: /);
      expect(first?.effects.length).toBeGreaterThan(3);
      expect(decisions.map(({ happening }) => happening)).not.toContain(clash.id);
    }
    expect(debriefOf(game).turningPoints.map(({ happening }) => happening)).toContain(clash.id);
  });

  test('backing down is a decision, and a turning point', () => {
    const game = fired().turn([], [...say('backDown', KELD), ...say('stand', ARVEN)]);
    const { id } = game.happenings('yielded')[0]!;
    const { decisions, turningPoints } = writeDebrief(quiet, game.world, KELD, played);
    expect(decisions.map(({ happening }) => happening)).toContain(id);
    expect(turningPoints.map(({ happening }) => happening)).toContain(id);
  });

  test('shots make the front page, and the news under it', () => {
    const { headline, standfirst, columns } = debriefOf(fired());
    expect(headline).toMatch(/Shots over the sandbank|exchange fire over the sandbank/);
    expect(standfirst).toContain('One crisis broke out; it came to shots.');
    expect(columns[1]).toContain('Shots are exchanged between Lowport and Northhold over the sandbank.');
  });
});
