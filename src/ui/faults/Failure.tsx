import { useEffect, useRef } from 'preact/hooks';
import type { Shell } from '../ports.ts';
import { strings } from '../strings.ts';

/** What is shown when the page itself breaks: never a blank screen, and never a lost game. */
export function Failure({ shell, message }: { shell: Shell; message: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <main class="page-of-faults panel">
      <h1 ref={heading} tabIndex={-1}>
        {strings.failure.heading}
      </h1>
      <p>{strings.failure.text}</p>
      <p class="code">{message}</p>
      <p class="row">
        <button type="button" class="button primary" onClick={() => shell.download()}>
          {strings.failure.save}
        </button>
        <button type="button" class="button" onClick={() => window.location.reload()}>
          {strings.failure.reload}
        </button>
      </p>
    </main>
  );
}
