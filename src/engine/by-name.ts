const nothing = <V>(): Record<string, V> => Object.create(null) as Record<string, V>;

/**
 * What is found by a name, as in a `Map`: names are looked up tens of thousands of times a game, and an object without
 * a prototype finds one in two thirds of the time. Names should be strings as `kept` makes them, for which that holds.
 */
export class ByName<K extends string, V> {
  private found = nothing<V>();
  private count = 0;

  constructor(entries: Iterable<readonly [K, V]> = []) {
    for (const [name, value] of entries) this.set(name, value);
  }

  get size(): number {
    return this.count;
  }

  get(name: K): V | undefined {
    return this.found[name];
  }

  has(name: K): boolean {
    return this.found[name] !== undefined;
  }

  set(name: K, value: V): void {
    if (this.found[name] === undefined) this.count++;
    this.found[name] = value;
  }

  clear(): void {
    this.found = nothing();
    this.count = 0;
  }

  keys(): K[] {
    return Object.keys(this.found) as K[];
  }
}
