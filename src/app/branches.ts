/** Plays what-ifs on a thread of their own; on this one, a game at a time, where there can be none. */
import { signal, type ReadonlySignal } from '@preact/signals';
import { proxy, wrap } from 'comlink';
import type { Rules } from '../engine/index.ts';
import { playBranches, type Fork, type Pair, type Played, type Progress } from '../session/index.ts';
import type { Branches } from './branches.worker.ts';

export interface BranchesPort {
  play(rules: Rules, played: Played, fork: Fork, from: number, to: number): Promise<readonly Pair[] | null>;
  readonly progress: ReadonlySignal<Progress | null>;
  callOff(): void;
}

export function createBranches(): BranchesPort {
  const progress = signal<Progress | null>(null);
  /** Ends what is being played, which then comes to nothing. */
  let end: () => void = () => {};
  let broken = false;

  async function playThere(
    rules: Rules,
    played: Played,
    fork: Fork,
    span: readonly [number, number],
    over: Promise<null>,
    worker: Worker,
  ): Promise<readonly Pair[] | null> {
    const failed = new Promise<never>((_, reject) => {
      worker.addEventListener('error', () => reject(new Error('the worker did not start')), { once: true });
    });
    const tell = proxy((now: Progress) => void (progress.value = now));
    return await Promise.race([wrap<Branches>(worker).play(rules, played, fork, span, tell), over, failed]);
  }

  async function playHere(
    rules: Rules,
    played: Played,
    fork: Fork,
    [from, to]: readonly [number, number],
    isOver: () => boolean,
  ): Promise<readonly Pair[] | null> {
    const pairs: Pair[] = [];
    for (const pair of playBranches(rules, played, fork, from, to)) {
      await new Promise((resume) => void setTimeout(resume, 0));
      if (isOver()) return null;
      pairs.push(pair);
      progress.value = { done: pairs.length, of: to - from + 1 };
    }
    return pairs;
  }

  return {
    progress,
    callOff: () => end(),
    async play(rules, { seed, seats, options, phases }, fork, from, to) {
      end();
      // what came after the fork is not played again: it need not be handed over
      const played: Played = { seed, seats, options, phases: phases.slice(0, fork.phase + 1) };
      let isOver = false;
      let worker: Worker | null = null;
      const over = new Promise<null>((resolve) => {
        end = () => {
          isOver = true;
          worker?.terminate();
          resolve(null);
        };
      });
      const mine = end;
      progress.value = { done: 0, of: to - from + 1 };
      try {
        if (!broken) {
          try {
            worker = new Worker(new URL('./branches.worker.ts', import.meta.url), { type: 'module' });
            return await playThere(rules, played, fork, [from, to], over, worker);
          } catch {
            broken = true;
          }
        }
        return await playHere(rules, played, fork, [from, to], () => isOver);
      } finally {
        worker?.terminate();
        if (end === mine) {
          end = () => {};
          progress.value = null;
        }
      }
    },
  };
}
