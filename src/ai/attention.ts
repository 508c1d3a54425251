/**
 * What a seat reads of its file in a month: all of it, or the one part of so many that is drawn for the month.
 * Which part a place belongs to is fixed, so that each part of the file is drawn up once, and nine tenths of it
 * need not even be turned down.
 */
import { Prepared, draw, type Rules, type View, type World } from '../engine/index.ts';
import { fileOf, type Page } from './outline.ts';

export interface Attention {
  /** Its orders at actors and at nobody, as far as they are read. */
  readonly pages: readonly Page[];
  /** Whether this place is read: an occasion, or an instrument with its orders. */
  readonly heeds: (place: number) => boolean;
}

/** Nothing is passed over. */
export function readAll(rules: Rules, world: World, { seat }: View): Attention {
  return { pages: fileOf(rules, world, seat), heeds: () => true };
}

/** One part in 2^`halvings` is read: another each month, as `salt` has it. */
export function readPart(
  rules: Rules,
  world: World,
  { seat, turn }: View,
  salt: string,
  halvings: number,
): Attention {
  const part = draw({ seed: salt, salt: 0 }, 'attention', seat, turn) >>> (32 - halvings);
  return {
    pages: partOf(rules, world, seat, halvings, part),
    heeds: (place) => partAt(place, halvings) === part,
  };
}

/** The part to which a place belongs: the first bits of it, well mixed. */
function partAt(place: number, halvings: number): number {
  return Math.imul(place + 1, 0x9e3779b1) >>> (32 - halvings);
}

const parts = new Prepared(() => new Map<string, readonly Page[]>());

function partOf(
  rules: Rules,
  world: World,
  seat: View['seat'],
  halvings: number,
  part: number,
): readonly Page[] {
  const known = parts.of(rules);
  const key = `${seat}|${halvings}|${part}`;
  let pages = known.get(key);
  if (!pages) {
    pages = fileOf(rules, world, seat)
      .map((page) => ({
        ...page,
        outlines: page.outlines.filter((_, index) => partAt(page.first + index, halvings) === part),
      }))
      .filter(({ outlines }) => outlines.length > 0);
    known.set(key, pages);
  }
  return pages;
}
