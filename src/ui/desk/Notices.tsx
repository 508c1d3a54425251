import { signal } from '@preact/signals';
import { useGame } from '../game.ts';
import { strings } from '../strings.ts';

const dismissed = signal<ReadonlySet<string>>(new Set());

/** Things told once, until they are waved away. */
export function Notices() {
  const { desk, shell } = useGame();
  const own = desk.value.notices.filter(({ id }) => !dismissed.value.has(id));
  const all = [
    ...shell.notices.value.map((notice) => ({ ...notice, away: () => shell.dismiss(notice.id) })),
    ...own.map((notice) => ({
      ...notice,
      away: () => (dismissed.value = new Set([...dismissed.value, notice.id])),
    })),
  ];
  return (
    <ul class="notices" role="status">
      {all.map(({ id, text, away }) => (
        <li key={id} class="panel">
          <span>{text}</span>
          <button type="button" class="button quiet" onClick={away}>
            {strings.dismiss}
          </button>
        </li>
      ))}
    </ul>
  );
}
