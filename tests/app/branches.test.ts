import { expose } from 'comlink';
import { afterEach, expect, test, vi } from 'vitest';
import { createBranches } from '../../src/app/branches.ts';
import type { Fork, Played, Scenario } from '../../src/session/index.ts';

type Tell = (done: number) => Promise<void>;

/** A thread on this one: what it is asked for lies still until the test ends it. */
function aWorker() {
  const asked: { tell: Tell; end: (games: readonly unknown[]) => void }[] = [];
  const fork = (_rules: unknown, _played: unknown, _fork: unknown, _span: unknown, tell: Tell) =>
    new Promise((end) => void asked.push({ tell, end }));
  class FakeWorker {
    readonly #channel = new MessageChannel();
    constructor() {
      expose({ fork }, this.#channel.port2);
      this.#channel.port1.start();
    }
    postMessage(message: unknown, ports: Transferable[]): void {
      this.#channel.port1.postMessage(message, ports);
    }
    addEventListener(type: string, hear: EventListener): void {
      if (type === 'message') this.#channel.port1.addEventListener(type, hear);
    }
    removeEventListener(type: string, hear: EventListener): void {
      this.#channel.port1.removeEventListener(type, hear);
    }
    terminate(): void {}
  }
  vi.stubGlobal('Worker', FakeWorker);
  return asked;
}

afterEach(() => void vi.unstubAllGlobals());

const played = {
  seed: '1',
  seats: {},
  options: { turns: 6, level: 'envoy' },
  phases: [],
} as unknown as Played;
const play = (branches: ReturnType<typeof createBranches>) =>
  branches.fork({} as Scenario['rules'], played, { phase: 0 } as Fork, { from: 1, to: 40 });

test('how far games are is told while they are played, and never after they were called off', async () => {
  const asked = aWorker();
  const branches = createBranches();
  const games = play(branches);
  await vi.waitFor(() => expect(asked).toHaveLength(1));
  await asked[0]?.tell(3);
  expect(branches.progress.value).toEqual({ done: 3, of: 40 });

  branches.callOff();
  expect(await games).toBeNull();
  expect(branches.progress.value).toBeNull();
  await asked[0]?.tell(4); // was on its way
  expect(branches.progress.value).toBeNull();
});

test('nor after they were played, though word of the last comes later than the games', async () => {
  const asked = aWorker();
  const branches = createBranches();
  const games = play(branches);
  await vi.waitFor(() => expect(asked).toHaveLength(1));
  asked[0]?.end(['a pair']);
  expect(await games).toEqual(['a pair']);
  await asked[0]?.tell(40);
  expect(branches.progress.value).toBeNull();
});
