import { strings } from '../strings.ts';

interface Shown {
  readonly id: string;
  readonly text: string;
  readonly away: () => void;
  /** What can be done about it. */
  readonly offer?: { readonly title: string; readonly take: () => void };
}

interface Props {
  readonly notices: readonly Shown[];
}

/** Things told once, until they are waved away. */
export function NoticeList({ notices }: Props) {
  return (
    <div class="notices" role="status">
      {notices.map(({ id, text, away, offer }) => (
        <p key={id} class="panel">
          <span>{text}</span>
          {offer !== undefined && (
            <button type="button" class="button" onClick={offer.take}>
              {offer.title}
            </button>
          )}
          <button type="button" class="button quiet" onClick={away}>
            {strings.dismiss}
          </button>
        </p>
      ))}
    </div>
  );
}
