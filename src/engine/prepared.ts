/** What is worked out once for each set of rules, when somebody first asks. */
import type { Rules } from './rules/rules.ts';

export class Prepared<T> {
  private readonly made = new WeakMap<Rules, T>();
  private readonly make: (rules: Rules) => T;
  /** The rules that were asked about last: nearly always those that are asked about next. */
  private rules: Rules | null = null;
  private latest: T | null = null;

  constructor(make: (rules: Rules) => T) {
    this.make = make;
  }

  /** The same object each time. */
  of(rules: Rules): T {
    return this.rules === rules ? (this.latest as T) : this.lookUp(rules);
  }

  private lookUp(rules: Rules): T {
    let found = this.made.get(rules);
    if (found === undefined) {
      found = this.make(rules);
      this.made.set(rules, found);
    }
    this.rules = rules;
    this.latest = found;
    return found;
  }
}
