/** The nearest yes on texts by chance: what it names is signed, and nothing nearer would have been. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  dearSum,
  fairYes,
  judge,
  nearestYes,
  ownReading,
  ownWorth,
  standingText,
  tables,
  view,
  widerYes,
} from '../../src/engine/index.ts';
import type { Clause, Proposal, TreatyRules, View, World } from '../../src/engine/index.ts';
import { rulesOf } from './game.ts';
import { dice, playRandom, randomText } from './players.ts';

const RULES = rulesOf('scenarios/new-level-2024/scenario.yaml');
const { seats } = tables(RULES);
const TREATIES = RULES.treaties.filter(({ parties }) => parties.every((party) => seats.includes(party)));
const WORLDS = [0, 1].flatMap((game) =>
  playRandom(RULES, `near ${game}`, 12).worlds.filter((_, at) => at % 6 === 0),
);

/** Every text that differs in one clause: struck, added, deeper, shallower. */
function singles({ treaty, clauses }: Proposal): Clause[][] {
  return (tables(RULES).treaties.get(treaty)?.clauses ?? []).flatMap(({ id, depths }) => {
    const now = clauses.find((clause) => clause.id === id);
    const rest = clauses.filter((clause) => clause.id !== id);
    return Array.from({ length: depths + 1 }, (_, index) => index - 1)
      .filter((depth) => depth !== (now?.depth ?? -1))
      .map((depth) => (depth < 0 ? rest : [...rest, { id, depth, secret: now?.secret ?? false }]))
      .filter((text) => text.length > 0);
  });
}

const sampled = fc.record({
  world: fc.integer({ min: 0, max: WORLDS.length - 1 }),
  treaty: fc.integer({ min: 0, max: TREATIES.length - 1 }),
  turned: fc.boolean(),
  own: fc.boolean(),
  seed: fc.integer(),
});

/** An open text by chance that one party puts to the other, as who puts it sees it, and whether a text would be signed. */
function put(rule: TreatyRules, world: World, turned: boolean, seed: number) {
  const [answerer, asker] = turned ? rule.parties : rule.parties.toReversed();
  const clauses = randomText(RULES, rule.id, dice(String(seed)), 'near').map((clause) => ({
    ...clause,
    secret: false,
  }));
  const proposal: Proposal = { treaty: rule.id, asker: asker!, answerer: answerer!, clauses };
  const known: View = view(RULES, world, asker!, { ledger: false });
  const yes = (text: readonly Clause[]): boolean =>
    dearSum(judge(RULES, known, { ...proposal, clauses: text })) >= 0;
  return { proposal, known, yes };
}

test('is signed at the dear end of the price, and no cheaper single change would be', () => {
  let found = 0;
  let single = 0;
  fc.assert(
    fc.property(sampled, ({ world, treaty, turned, own, seed }) => {
      const rule = TREATIES[treaty]!;
      const [answerer, asker] = turned ? rule.parties : rule.parties.toReversed();
      const clauses = randomText(RULES, rule.id, dice(String(seed)), 'near');
      const proposal = { treaty: rule.id, asker: asker!, answerer: answerer!, clauses };
      const known: View = view(RULES, WORLDS[world]!, own ? answerer! : asker!, { ledger: false });
      const yes = (text: readonly Clause[]): boolean =>
        dearSum(judge(RULES, known, { ...proposal, clauses: text })) >= 0;
      const worth = (text: readonly Clause[]): number => ownWorth(RULES, { ...proposal, clauses: text });
      const nearest = nearestYes(RULES, known, proposal);
      if (yes(clauses)) {
        expect(nearest).toBeNull();
        return;
      }
      const signed = singles(proposal).filter(yes);
      const dearest = Math.max(...signed.map(worth));
      if (nearest === null) {
        expect(signed).toEqual([]);
        return;
      }
      found++;
      expect(yes(nearest)).toBe(true);
      if (signed.length > 0) {
        single++;
        expect(worth(nearest)).toBe(dearest);
        expect(singles(proposal).some((text) => sameText(text, nearest))).toBe(true);
      }
    }),
    { numRuns: 300, seed: 7 },
  );
  expect(found).toBeGreaterThan(30);
  expect(single).toBeGreaterThan(20);
});

/** Every text of a treaty. */
function texts(treaty: Proposal['treaty']): Clause[][] {
  return (tables(RULES).treaties.get(treaty)?.clauses ?? [])
    .reduce<Clause[][]>(
      (all, { id, depths }) =>
        all.flatMap((text) => [
          text,
          ...Array.from({ length: depths }, (_, depth) => [...text, { id, depth, secret: false }]),
        ]),
      [[]],
    )
    .filter((text) => text.length > 0);
}

test('looked for farther, it is found whenever there is one, with as few changes as can be', () => {
  const small = TREATIES.map((rule, at) => ({ rule, at })).filter(({ rule }) => texts(rule.id).length < 120);
  let farther = 0;
  let none = 0;
  fc.assert(
    fc.property(sampled, ({ world, treaty, turned, seed }) => {
      const { rule } = small[treaty % small.length]!;
      const { proposal, known, yes } = put(rule, WORLDS[world]!, turned, seed);
      const { clauses } = proposal;
      if (yes(clauses)) return;
      const standing = standingText(known, rule.id);
      const signed = texts(rule.id).filter(
        (text) => (standing === null || !sameText(text, standing)) && yes(text),
      );
      const found = widerYes(RULES, known, proposal);
      if (found === null) {
        none++;
        expect(signed).toEqual([]);
        return;
      }
      expect(yes(found)).toBe(true);
      expect(differences(found, clauses)).toBe(Math.min(...signed.map((text) => differences(text, clauses))));
      if (nearestYes(RULES, known, proposal) === null) farther++;
    }),
    { numRuns: 400, seed: 11 },
  );
  expect(farther).toBeGreaterThan(5);
  expect(none).toBeGreaterThan(5);
});

/** Of how many clauses two texts say something else. */
function differences(a: readonly Clause[], b: readonly Clause[]): number {
  const at = (text: readonly Clause[], id: Clause['id']): number =>
    text.find((clause) => clause.id === id)?.depth ?? -1;
  const ids = new Set([...a, ...b].map(({ id }) => id));
  return [...ids].filter((id) => at(a, id) !== at(b, id)).length;
}

function sameText(a: readonly Clause[], b: readonly Clause[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ id, depth }) => b.some((clause) => clause.id === id && clause.depth === depth))
  );
}

test('what a person is told is signed, and is the best for him of what is near; the nearest only where nothing near serves him', () => {
  let fair = 0;
  let better = 0;
  fc.assert(
    fc.property(sampled, ({ world, treaty, turned, seed }) => {
      const rule = TREATIES[treaty]!;
      const { proposal, known, yes } = put(rule, WORLDS[world]!, turned, seed);
      const { clauses } = proposal;
      const reading = (text: readonly Clause[]): number =>
        ownReading(RULES, known, { ...proposal, clauses: text });
      const found = fairYes(RULES, known, proposal);
      if (yes(clauses) || found === null) return;
      expect(yes(found)).toBe(true);
      // a treaty as it stands is no change to put
      const standing = standingText(known, rule.id);
      const near = singles(proposal)
        .filter((text) => yes(text) && (standing === null || !sameText(text, standing)))
        .map(reading);
      if (reading(found) < 0) {
        expect(Math.max(-1, ...near)).toBe(-1);
        expect(sameText(found, widerYes(RULES, known, proposal)!)).toBe(true);
        return;
      }
      fair++;
      expect(reading(found)).toBeGreaterThanOrEqual(Math.max(...near, 0));
      const nearest = widerYes(RULES, known, proposal);
      if (nearest !== null && reading(nearest) < 0) better++;
    }),
    { numRuns: 400, seed: 13 },
  );
  expect(fair).toBeGreaterThan(30);
  // often enough the nearest would have been one that he would not sign himself
  expect(better).toBeGreaterThan(5);
});
