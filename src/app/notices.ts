/** Notices of the page, beside those of a game. */
import { signal, type ReadonlySignal } from '@preact/signals';
import type { PageNotice } from '../ui/index.ts';

export interface Notices {
  readonly list: ReadonlySignal<readonly PageNotice[]>;
  /** Says a thing once in the life of the page. */
  readonly tell: (id: string, text: string) => void;
  readonly dismiss: (id: string) => void;
}

export function createNotices(): Notices {
  const list = signal<readonly PageNotice[]>([]);
  const told = new Set<string>();
  return {
    list,
    tell: (id, text) => {
      if (told.has(id)) return;
      told.add(id);
      list.value = [...list.value, { id, text }];
    },
    dismiss: (id) => void (list.value = list.value.filter((notice) => notice.id !== id)),
  };
}
