/** The game that is kept: saved after every change, found again next time, and handed out as a file. */
import type { Session, Store } from '../session/index.ts';
import { strings, type Library, type Saved } from '../ui/index.ts';
import { saveFile } from './file.ts';
import { peek } from './peek.ts';

export interface Keeping {
  /** The save of the last game, or null. */
  readonly text: () => string | null;
  /** Called with the save after every change of a game, so that closing the page at any moment loses nothing. */
  readonly keep: (text: string) => void;
  /** Looks for what was kept before this page was opened. */
  readonly find: () => Promise<void>;
  /** Hands the player a file with this game as it stands, or with the last one. */
  readonly download: (playing: Session | null) => void;
}

/** `failed` hears it where nothing can be kept. */
export function createKeeping(failed: () => void): Keeping {
  let store: Store | null = null;
  let kept: string | null = null;
  return {
    text: () => kept,
    keep: (text) => {
      kept = text;
      store?.save(text).catch(failed);
    },
    find: async () => {
      const { createStore } = await import('../session/index.ts');
      store = await createStore();
      if (!store.available) failed();
      const before = await store.load();
      kept ??= before;
    },
    download: (playing) => {
      const text = playing === null ? kept : replayOf(playing, kept);
      if (text !== null) saveFile(fileName(playing), text);
    },
  };
}

/** What a save holds, in words; null where it is of none of these scenarios. */
export function describe({ scenarios }: Library, text: string): Saved | null {
  const glance = peek(text);
  const scenario = scenarios.find(({ id }) => id === glance?.scenario);
  if (glance === null || scenario === undefined) return null;
  const { title, seats } = scenario;
  const seat = seats.find(({ id }) => id === glance.seat)?.name ?? '';
  const { over, turn } = glance;
  return {
    text: over ? strings.title.savedOver(title, seat) : strings.title.saved(title, seat, turn),
    over,
  };
}

/** The game as it stands; if it is too broken to be written, what was kept of it. */
function replayOf(session: Session, kept: string | null): string | null {
  try {
    return session.exportReplay();
  } catch {
    return kept;
  }
}

function fileName(session: Session | null): string {
  if (session === null) return 'demarche.json';
  const { scenario, options } = session;
  return `demarche-${scenario.id}-${options.seat}-${options.seed}.json`.replaceAll(/[^\w.-]+/g, '-');
}
