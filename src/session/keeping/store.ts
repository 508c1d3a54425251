import { openDB, type IDBPDatabase } from 'idb';

/** Where the page keeps its one autosave. */
export interface Store {
  /** False where the browser keeps nothing between visits: the save then lives as long as the page. */
  readonly available: boolean;
  save(text: string): Promise<void>;
  /** The last save, or null. */
  load(): Promise<string | null>;
  clear(): Promise<void>;
}

const DATABASE = 'demarche';
const SHELF = 'saves';
const KEY = 'autosave';

function memoryStore(): Store {
  let kept: string | null = null;
  return {
    available: false,
    save(text) {
      kept = text;
      return Promise.resolve();
    },
    load: () => Promise.resolve(kept),
    clear() {
      kept = null;
      return Promise.resolve();
    },
  };
}

/**
 * Saves are written one after another, and of those that wait only the newest: a save is the whole game, so an
 * older one that comes late would only undo a newer.
 */
function databaseStore(database: IDBPDatabase): Store {
  let writing: Promise<void> | null = null;
  let next: string | null = null;
  const write = async (): Promise<void> => {
    while (next !== null) {
      const text = next;
      next = null;
      await database.put(SHELF, text, KEY);
    }
  };
  return {
    available: true,
    save(text) {
      next = text;
      writing ??= write().finally(() => {
        writing = null;
      });
      return writing;
    },
    async load() {
      const text: unknown = await database.get(SHELF, KEY);
      return typeof text === 'string' ? text : null;
    },
    async clear() {
      next = null;
      await writing;
      await database.delete(SHELF, KEY);
    },
  };
}

/** The browser's store, or one in memory where there is none (private windows, blocked storage, no browser). */
export async function createStore(): Promise<Store> {
  if (typeof indexedDB === 'undefined') return memoryStore();
  try {
    const database = await openDB(DATABASE, 1, {
      upgrade(fresh) {
        fresh.createObjectStore(SHELF);
      },
    });
    return databaseStore(database);
  } catch {
    return memoryStore();
  }
}
