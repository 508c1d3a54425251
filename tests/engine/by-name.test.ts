/** Whatever a name is, it is found as a Map finds it. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ByName } from '../../src/engine/index.ts';

const NAMES = fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', 'toString', '0', ''));

test('a name that was put is found, and none that was not', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(NAMES, fc.integer())), NAMES, (entries, other) => {
      const map = new Map(entries);
      const found = new ByName(entries);
      expect(found.size).toBe(map.size);
      expect(found.get(other)).toBe(map.get(other));
      for (const [name, value] of map) expect(found.get(name)).toBe(value);
      expect(found.keys().toSorted()).toEqual([...map.keys()].toSorted());
      found.clear();
      expect([found.size, found.get(other), found.has(other)]).toEqual([0, undefined, false]);
    }),
  );
});
