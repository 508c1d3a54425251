import type { Debrief } from '../../session/index.ts';
import { PaperMap } from './PaperMap.tsx';

/** The front page written from the ledger; it always says that it is simulated. */
export function Paper({ debrief }: { debrief: Debrief }) {
  return (
    <article class="paper">
      <header class="paper-head">
        <h2 class="paper-name">{debrief.paper}</h2>
        <p class="dateline">
          <span>{debrief.date}</span>
          <strong>{debrief.mark}</strong>
          <span>{debrief.ending.title}</span>
        </p>
      </header>
      <h3 class="paper-headline">{debrief.headline}</h3>
      <p class="standfirst">{debrief.standfirst}</p>
      <PaperMap />
      <div class="paper-columns">
        {debrief.columns.map((column, index) => (
          <p key={index}>{column}</p>
        ))}
      </div>
    </article>
  );
}
