import type { Dossier } from '../../session/index.ts';
import { strings } from '../strings.ts';

/** What it did and what was done to it, newest first. */
export function History({ dossier }: { dossier: Dossier }) {
  if (dossier.history.length === 0) return <p class="soft">{strings.dossier.noHistory}</p>;
  return (
    <ol class="history">
      {dossier.history.map((entry, index) => (
        <li key={index}>
          <span class="kicker">{entry.when}</span>
          <span>{entry.text}</span>
        </li>
      ))}
    </ol>
  );
}
