import type { Cable as CableData } from '../../session/index.ts';
import { momentOf, useGame } from '../game.ts';
import { strings } from '../strings.ts';
import { Cable } from './Cable.tsx';
import { SinceReport } from './SinceReport.tsx';

/** The left of the desk: what has come in. In replies, what waits for an answer comes first. */
export function Cables() {
  const { desk } = useGame();
  const { step, cables, questions, sinceReport } = desk.value;
  const replying = (step === 'replies' || step === 'crisis') && questions.length > 0;
  const asked = new Set(questions.map(({ id }) => id));
  const rest = replying ? cables.filter(({ id }) => !asked.has(id)) : cables;
  return (
    <section class="cables panel" aria-label={strings.cables.region}>
      <header class="panel-head">
        <h2 class="small-heading" tabIndex={-1} data-focus="cables">
          {strings.cables.region}
        </h2>
        <span class="small-heading figures">
          {replying ? strings.cables.toAnswer(questions.length) : strings.cables.count(cables.length)}
        </span>
      </header>
      {/* what has come in anew is read from its head, however far the last was scrolled */}
      <div key={momentOf(desk.value)} class="scroll fill" tabIndex={-1}>
        <SinceReport lines={sinceReport} />
        {replying && <List cables={questions} />}
        {replying && rest.length > 0 && <h3 class="small-heading divider">{strings.cables.earlier}</h3>}
        {rest.length === 0 && !replying ? (
          <p class="empty soft">{strings.cables.none}</p>
        ) : (
          <List cables={rest} />
        )}
      </div>
    </section>
  );
}

function List({ cables }: { cables: readonly CableData[] }) {
  return (
    <>
      {cables.map((cable) => (
        <Cable key={cable.id} cable={cable} />
      ))}
    </>
  );
}
