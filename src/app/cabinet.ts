/** Lets the other seats think on a thread of their own; on this one where there can be none. */
import { signal, type ReadonlySignal } from '@preact/signals';
import { proxy, wrap, type Remote } from 'comlink';
import type { Rules, Talk, World } from '../engine/index.ts';
import { Recalled, thinkHere, type Progress, type Think } from '../session/index.ts';
import type { Cabinet } from './cabinet.worker.ts';
import { failureOf } from './thread.ts';

export interface CabinetPort {
  readonly think: Think;
  /** How far they are, while they think. */
  readonly progress: ReadonlySignal<Progress | null>;
  /** Calls the sending back: nothing was sent. */
  recall(): void;
}

interface Room {
  readonly worker: Worker;
  readonly remote: Remote<Cabinet>;
}

export function createCabinet(): CabinetPort {
  const progress = signal<Progress | null>(null);
  let room: Room | null = null;
  let known: Rules | null = null;
  let broken = false;
  let recall: () => void = () => {};

  async function enter(rules: Rules): Promise<Remote<Cabinet>> {
    if (room === null) {
      const worker = new Worker(new URL('./cabinet.worker.ts', import.meta.url), { type: 'module' });
      room = { worker, remote: wrap<Cabinet>(worker) };
      known = null;
    }
    const { worker, remote } = room;
    if (known === rules) return remote;
    await Promise.race([remote.learn(rules), failureOf(worker)]);
    known = rules;
    return remote;
  }

  function leave(): void {
    room?.worker.terminate();
    room = null;
  }

  async function thinkThere(
    rules: Rules,
    world: World,
    agreed: readonly Talk[],
    tell: (now: Progress) => void,
  ): ReturnType<Think> {
    const remote = await enter(rules);
    // No seat reads the ledger, and it is most of what a World weighs.
    return remote.think({ ...world, ledger: [] }, agreed, proxy(tell));
  }

  const think: Think = async (rules, world, agreed) => {
    const recalled = new Promise<never>((_, reject) => {
      recall = () => {
        leave();
        reject(new Recalled());
      };
    });
    recalled.catch(() => {});
    let isOver = false;
    const tell = (now: Progress): void => {
      // it comes by another way than the answer does: what was sent before may arrive after
      if (!isOver) progress.value = now;
    };
    tell({ done: 0, of: 0 });
    try {
      if (broken) return await thinkHere(rules, world, agreed, tell);
      return await Promise.race([thinkThere(rules, world, agreed, tell), recalled]);
    } catch (error) {
      if (error instanceof Recalled) throw error;
      broken = true;
      leave();
      return await thinkHere(rules, world, agreed, tell);
    } finally {
      isOver = true;
      recall = () => {};
      progress.value = null;
    }
  };

  return { think, progress, recall: () => recall() };
}
