import { signal } from '@preact/signals';
import type { Notice } from '../../session/index.ts';
import { isTeachable, takeUpLesson } from '../coach/lesson.ts';
import { useGame } from '../game.ts';
import { NoticeList } from '../parts/NoticeList.tsx';
import { strings } from '../strings.ts';

/** By the notice itself, not its name: the same thing may have to be said again another turn. */
const dismissed = signal<ReadonlySet<Notice>>(new Set());

/** What page and session have to say. What belongs to the Table is said there. */
export function Notices() {
  const game = useGame();
  const { desk, shell, lessonLeft } = game;
  const own = desk.value.notices.filter(
    (notice) => !dismissed.value.has(notice) && !notice.id.startsWith('put/'),
  );
  const left = lessonLeft.value && isTeachable(game);
  return (
    <NoticeList
      notices={[
        ...shell.notices.value.map((notice) => ({ ...notice, away: () => shell.dismiss(notice.id) })),
        ...own.map((notice) => ({
          ...notice,
          away: () => void (dismissed.value = new Set([...dismissed.value, notice])),
        })),
        ...(left
          ? [
              {
                id: 'lesson',
                text: strings.coach.left,
                away: () => void (lessonLeft.value = false),
                offer: { title: strings.coach.takeUp, take: () => takeUpLesson(game) },
              },
            ]
          : []),
      ]}
    />
  );
}
