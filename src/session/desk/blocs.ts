/** Structural balance on the map: who stands with whom, and which threes pull at somebody. */
import type { ActorId } from '../../engine/index.ts';
import type { Arc, Triangle } from '../atlas.ts';
import { seatsOf } from '../telling/figures.ts';
import { actorName, actorNames, type Teller } from '../telling/teller.ts';

/** Mutual regard nearer to nothing than this is no mind made up. */
const SETTLED = 10;

type Regard = (from: ActorId, to: ActorId) => number;

/** The mean of what each has for the other, −100..100. */
const mutual = (regard: Regard, a: ActorId, b: ActorId): number =>
  Math.trunc((regard(a, b) + regard(b, a)) / 2);

/** A line for each pair that stands together or against each other. */
export function blocArcs(teller: Teller, regard: Regard): readonly Arc[] {
  const seats = seatsOf(teller);
  return seats.flatMap((from, index) =>
    seats.slice(index + 1).flatMap((to): readonly Arc[] => {
      const value = mutual(regard, from, to);
      if (Math.abs(value) < SETTLED) return [];
      const kind = value > 0 ? 'friend' : 'foe';
      const names = { from: actorName(from), to: actorName(to), value: teller.words.signed(value) };
      return [
        {
          id: `${kind}/${from}/${to}`,
          kind,
          from,
          to,
          instrument: null,
          state: '',
          seal: '',
          weight: Math.abs(value) >= 60 ? 3 : Math.abs(value) >= 30 ? 2 : 1,
          label: teller.words.say(`label/arc/${kind}`, names),
        },
      ];
    }),
  );
}

/** All threes with three settled minds, strongest first. */
export function trianglesOf(teller: Teller, regard: Regard): readonly Triangle[] {
  const seats = seatsOf(teller);
  const found: Triangle[] = [];
  for (const [i, a] of seats.entries()) {
    for (const [j, b] of seats.slice(i + 1).entries()) {
      for (const c of seats.slice(i + j + 2)) {
        const sides = [mutual(regard, a, b), mutual(regard, b, c), mutual(regard, a, c)];
        const strength = Math.min(...sides.map(Math.abs));
        if (strength < SETTLED) continue;
        const balanced = sides.filter((side) => side < 0).length % 2 === 0;
        const label = teller.words.say(balanced ? 'label/triangle/balanced' : 'label/triangle/unbalanced', {
          parties: actorNames([a, b, c]),
          sum: sides.map((side) => teller.words.signed(side)).join(', '),
        });
        found.push({ id: `${a}/${b}/${c}`, actors: [a, b, c], balanced, strength, label });
      }
    }
  }
  return found.toSorted((a, b) => b.strength - a.strength || (a.id < b.id ? -1 : 1));
}
