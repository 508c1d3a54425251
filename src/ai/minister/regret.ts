/**
 * Regret matching (Hart and Mas-Colell 2000): each choice is played in proportion to how much better than the mix
 * it would have done so far, and what is played on average is what comes to rest. In integers.
 */
import { divide } from '../../engine/index.ts';

/** A strategy's shares are counted in so many parts. */
const PARTS = 1000;

export class Regret {
  private readonly regrets: number[];
  private readonly played: number[];

  /** For so many choices, 1 or more. */
  constructor(choices: number) {
    this.regrets = Array.from({ length: choices }, () => 0);
    this.played = Array.from({ length: choices }, () => 0);
  }

  /** The share of each choice, in thousandths: by positive regret, or all alike where there is none. */
  mix(): readonly number[] {
    const sum = this.regrets.reduce((total, regret) => total + Math.max(0, regret), 0);
    return this.regrets.map((regret) =>
      sum === 0
        ? divide(PARTS, this.regrets.length)
        : Number((BigInt(PARTS) * BigInt(Math.max(0, regret))) / BigInt(sum)),
    );
  }

  /** A choice by the mix; `drawn` is any integer of 0 or more. */
  sample(drawn: number): number {
    const mix = this.mix();
    let left = drawn % mix.reduce((sum, share) => sum + share, 0);
    for (const [choice, share] of mix.entries()) {
      if (left < share) return choice;
      left -= share;
    }
    return 0;
  }

  /** Learns what each choice would have brought, in the same unit each time. */
  learn(values: readonly number[]): void {
    const mix = this.mix();
    const expected = divide(
      values.reduce((sum, value, choice) => sum + value * (mix[choice] ?? 0), 0),
      mix.reduce((sum, share) => sum + share, 0),
    );
    for (const [choice, value] of values.entries()) {
      this.played[choice] = (this.played[choice] ?? 0) + (mix[choice] ?? 0);
      this.regrets[choice] = (this.regrets[choice] ?? 0) + value - expected;
    }
  }

  /** The choice played most on average; the first among equals. */
  settled(): number {
    const mix = this.mix();
    const weight = (choice: number): number => (this.played[choice] ?? 0) + (mix[choice] ?? 0);
    return this.played.reduce((best, _, choice) => (weight(choice) > weight(best) ? choice : best), 0);
  }
}
