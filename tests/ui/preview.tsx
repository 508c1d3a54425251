/** The page on a session without rules, for looking at: `npx vite`, then `/tests/ui/preview.html?at=planning`. */
import { signal } from '@preact/signals';
import { mount, type Library, type Screen, type Shell } from '../../src/ui/index.ts';
import type { Step } from '../../src/session/index.ts';
import { fakeScenario } from './fake-scenario.ts';
import { createFakeSession } from './fake-session.ts';

const at = new URLSearchParams(location.search).get('at') ?? 'title';
const screen = signal<Screen>(
  at === 'title' || at === 'choose'
    ? { at }
    : at === 'faults'
      ? {
          at: 'faults',
          title: 'scenarios/broken/scenario.yaml',
          faults: [
            {
              place: 'line 12, column 3',
              code: 'scenario/unknown_actor',
              message: 'There is no actor “rusia”.',
              remedy: 'Did you mean russia?',
            },
          ],
        }
      : { at: 'game', session: createFakeSession(at as Step, at === 'debrief' ? 12 : 1) },
);
const sound = signal(false);
const shell: Shell = {
  screen,
  library: signal<Library>({ state: 'ready', scenarios: [fakeScenario], broken: [] }),
  saved: signal('A New Level, as Russia, turn 4 of 12'),
  notices: signal([]),
  sound,
  motion: signal(true),
  title: () => (screen.value = { at: 'title' }),
  choose: () => (screen.value = { at: 'choose' }),
  begin: () => (screen.value = { at: 'game', session: createFakeSession() }),
  proceed: () => (screen.value = { at: 'game', session: createFakeSession('planning', 4) }),
  open: () => undefined,
  dismiss: () => undefined,
  setSound: (on) => (sound.value = on),
  cue: () => undefined,
  tension: () => undefined,
  download: () => undefined,
  map: () => Promise.resolve(null),
};
const host = document.getElementById('app');
if (host !== null) mount(host, shell);
