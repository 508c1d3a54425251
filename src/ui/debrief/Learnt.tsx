import { useId, useState } from 'preact/hooks';
import type { Debrief, Lesson, Reputation } from '../../session/index.ts';
import { named } from '../desk/actors.ts';
import { useGame } from '../game.ts';
import { Amount } from '../parts/Amount.tsx';
import { Flag } from '../parts/Flag.tsx';
import { Popover } from '../parts/Popover.tsx';
import { Reasons } from '../parts/Reasons.tsx';
import { signed } from '../signed.ts';
import { strings } from '../strings.ts';
import { Points } from './TurningPoints.tsx';

/** What governments learnt about each other's word: the largest lessons in words, then a table for each word. */
export function Learnt({ lessons, reputations }: Pick<Debrief, 'lessons' | 'reputations'>) {
  const { seat } = useGame().desk.value;
  const words = strings.debrief;
  // ours first: what others made of our own word
  const ordered = reputations.toSorted((a, b) => Number(b.of === seat) - Number(a.of === seat));
  return (
    <section class="panel debrief-wide">
      <h2 class="small-heading">{words.learnt}</h2>
      <p class="soft">{words.learntText}</p>
      <div class={lessons.length === 0 ? 'learnt alone' : 'learnt'}>
        <div>{lessons.length === 0 ? <p>{words.learntNone}</p> : <Points points={lessons} />}</div>
        <div class="reputations">
          {ordered.map((one) => (
            <Word key={one.of} reputation={one} opened={one.of === seat} />
          ))}
        </div>
      </div>
    </section>
  );
}

/** One government's word: who looks on, and what it was and is worth to them. Folded until asked for, but not in print. */
function Word({ reputation, opened }: { reputation: Reputation; opened: boolean }) {
  const { of, title, summary, observers } = reputation;
  const { session } = useGame();
  const [open, setOpen] = useState(opened);
  const id = useId();
  const { name, flag } = named(session, of);
  const words = strings.debrief;
  return (
    <div class="reputation">
      <h3>
        <button type="button" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
          <Flag code={flag} name={name} size={16} />
          {title}
          <span class="soft">{summary}</span>
          <span class="turn" aria-hidden="true">
            {open ? '−' : '+'}
          </span>
        </button>
      </h3>
      <table id={id} class={open ? 'ruled' : 'ruled folded'} aria-label={title}>
        <thead>
          <tr>
            <th scope="col">{words.observer}</th>
            {observers[0]?.lessons.map(({ family }) => (
              <th key={family} scope="col" class="number">
                {words.families[family]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {observers.map(({ by, lessons }) => (
            <tr key={by}>
              <th scope="row">{named(session, by).short}</th>
              {lessons.map((lesson) => (
                <td key={lesson.family} class="number">
                  <Trust lesson={lesson} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Trust at the opening and at the end. What moved it opens; what only stood still has nothing to tell. */
function Trust({ lesson: { title, before, after, reasons } }: { lesson: Lesson }) {
  const difference = after - before;
  const face =
    difference === 0 ? (
      <span class="trust">{after}</span>
    ) : (
      <span class="trust">
        {before} {difference > 0 ? '↗' : '↘'} {after} <Amount low={difference} />
      </span>
    );
  if (reasons.length === 0) return face;
  return (
    <Popover
      label={strings.figure.reasons(title, `${strings.debrief.moved(before, after)}, ${signed(difference)}`)}
      title={title}
      total={signed(difference)}
      face={face}
    >
      {() => <Reasons lines={reasons} />}
    </Popover>
  );
}
