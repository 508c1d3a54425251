import { strings } from '../strings.ts';

interface Props {
  readonly notices: readonly { readonly id: string; readonly text: string; readonly away: () => void }[];
}

/** Things told once, until they are waved away. */
export function NoticeList({ notices }: Props) {
  return (
    <div class="notices" role="status">
      {notices.map(({ id, text, away }) => (
        <p key={id} class="panel">
          <span>{text}</span>
          <button type="button" class="button quiet" onClick={away}>
            {strings.dismiss}
          </button>
        </p>
      ))}
    </div>
  );
}
