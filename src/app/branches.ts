/** Plays what a debrief asks for on a thread of its own; on this one, a game at a time, where there can be none. */
import { signal, type ReadonlySignal } from '@preact/signals';
import { proxy, wrap, type Remote } from 'comlink';
import type { Rules } from '../engine/index.ts';
import {
  playBranches,
  playEnvoys,
  type Fork,
  type Opening,
  type Outcome,
  type Pair,
  type Played,
  type Progress,
} from '../session/index.ts';
import type { Branches } from './branches.worker.ts';
import { failureOf } from './thread.ts';

/** The first and the last of the chances that games are played under. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Each comes to null where it was called off, as it is when another is begun. */
export interface BranchesPort {
  fork(rules: Rules, played: Played, fork: Fork, span: Span): Promise<readonly Pair[] | null>;
  envoys(rules: Rules, opening: Opening, span: Span): Promise<readonly Outcome[] | null>;
  readonly progress: ReadonlySignal<Progress | null>;
  callOff(): void;
}

/** The same games, on either thread. */
interface Games<T> {
  readonly of: number;
  readonly there: (worker: Remote<Branches>, tell: (done: number) => void) => Promise<readonly T[]>;
  readonly here: () => Iterable<T>;
}

export function createBranches(): BranchesPort {
  const progress = signal<Progress | null>(null);
  /** Ends what is being played, which then comes to nothing. */
  let end: () => void = () => {};
  let broken = false;

  async function playThere<T>(
    { there }: Games<T>,
    over: Promise<null>,
    worker: Worker,
    tell: (done: number) => void,
  ): Promise<readonly T[] | null> {
    return await Promise.race([there(wrap<Branches>(worker), proxy(tell)), over, failureOf(worker)]);
  }

  async function playHere<T>(
    { here }: Games<T>,
    isOver: () => boolean,
    tell: (done: number) => void,
  ): Promise<readonly T[] | null> {
    const played: T[] = [];
    for (const game of here()) {
      await new Promise((resume) => void setTimeout(resume, 0));
      if (isOver()) return null;
      tell(played.push(game));
    }
    return played;
  }

  async function play<T>(games: Games<T>): Promise<readonly T[] | null> {
    end();
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
    const tell = (done: number): void => {
      // from a worker it comes by another way than the games do: what was sent before they ended may arrive after
      if (!isOver) progress.value = { done, of: games.of };
    };
    tell(0);
    try {
      if (!broken) {
        try {
          worker = new Worker(new URL('./branches.worker.ts', import.meta.url), { type: 'module' });
          return await playThere(games, over, worker, tell);
        } catch {
          broken = true;
        }
      }
      return await playHere(games, () => isOver, tell);
    } finally {
      isOver = true;
      worker?.terminate();
      if (end === mine) {
        end = () => {};
        progress.value = null;
      }
    }
  }

  return {
    progress,
    callOff: () => end(),
    fork(rules, { seed, seats, options, phases }, fork, span) {
      // what came after the fork is not played again: it need not be handed over
      const played: Played = { seed, seats, options, phases: phases.slice(0, fork.phase + 1) };
      return play({
        of: span.to - span.from + 1,
        there: (worker, tell) => worker.fork(rules, played, fork, span, tell),
        here: () => playBranches(rules, played, fork, span.from, span.to),
      });
    },
    envoys(rules, { seed, seats, options }, span) {
      const opening: Opening = { seed, seats, options };
      return play({
        of: span.to - span.from + 1,
        there: (worker, tell) => worker.envoys(rules, opening, span, tell),
        here: () => playEnvoys(rules, opening, span.from, span.to),
      });
    },
  };
}
