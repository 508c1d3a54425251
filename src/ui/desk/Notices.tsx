import { signal } from '@preact/signals';
import type { Notice } from '../../session/index.ts';
import { useGame } from '../game.ts';
import { strings } from '../strings.ts';

/** By the notice itself, not its name: the same thing may have to be said again another turn. */
const dismissed = signal<ReadonlySet<Notice>>(new Set());

/** Things told once, until they are waved away. What belongs to the Table is said there. */
export function Notices() {
  const { desk, shell } = useGame();
  const own = desk.value.notices.filter(
    (notice) => !dismissed.value.has(notice) && !notice.id.startsWith('put/'),
  );
  return (
    <ul class="notices" role="status">
      {shell.notices.value.map(({ id, text }) => (
        <Line key={id} text={text} away={() => shell.dismiss(id)} />
      ))}
      {own.map((notice) => (
        <Line
          key={notice.id}
          text={notice.text}
          away={() => (dismissed.value = new Set([...dismissed.value, notice]))}
        />
      ))}
    </ul>
  );
}

function Line({ text, away }: { text: string; away: () => void }) {
  return (
    <li class="panel">
      <span>{text}</span>
      <button type="button" class="button quiet" onClick={away}>
        {strings.dismiss}
      </button>
    </li>
  );
}
