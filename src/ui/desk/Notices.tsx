import { signal } from '@preact/signals';
import type { Notice } from '../../session/index.ts';
import { useGame } from '../game.ts';
import { NoticeList } from '../parts/NoticeList.tsx';

/** By the notice itself, not its name: the same thing may have to be said again another turn. */
const dismissed = signal<ReadonlySet<Notice>>(new Set());

/** What page and session have to say. What belongs to the Table is said there. */
export function Notices() {
  const { desk, shell } = useGame();
  const own = desk.value.notices.filter(
    (notice) => !dismissed.value.has(notice) && !notice.id.startsWith('put/'),
  );
  return (
    <NoticeList
      notices={[
        ...shell.notices.value.map((notice) => ({ ...notice, away: () => shell.dismiss(notice.id) })),
        ...own.map((notice) => ({
          ...notice,
          away: () => void (dismissed.value = new Set([...dismissed.value, notice])),
        })),
      ]}
    />
  );
}
