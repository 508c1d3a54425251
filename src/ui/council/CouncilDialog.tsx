import { useEffect, useRef, useState } from 'preact/hooks';
import type { InstrumentId, MemberId } from '../../engine/index.ts';
import type { CouncilState } from '../../session/index.ts';
import { useGame } from '../game.ts';
import { say } from '../live.ts';
import { Facts } from '../parts/Facts.tsx';
import { Flag } from '../parts/Flag.tsx';
import { Reasons } from '../parts/Reasons.tsx';
import { Sheet } from '../parts/Sheet.tsx';
import { StatePills } from '../parts/StatePills.tsx';
import { span } from '../signed.ts';
import { strings } from '../strings.ts';
import { ChairNote } from './ChairNote.tsx';
import { Horseshoe } from './Horseshoe.tsx';

/** The Security Council: its drafts, fifteen chairs, what each would say and why, and the count to expect. */
export function CouncilDialog({ open }: { open: InstrumentId | '' }) {
  const game = useGame();
  const { session, desk, shell } = game;
  const [wanted, setWanted] = useState<InstrumentId | null>(open === '' ? null : open);
  const [member, setMember] = useState<MemberId | null>(null);
  const reading = useRef<HTMLElement>(null);
  // in a narrow window what was asked for stands below the list of members
  useEffect(() => {
    if (member !== null)
      reading.current?.scrollIntoView({ block: 'nearest', behavior: shell.motion ? 'smooth' : 'auto' });
  }, [member]);
  // read again with the desk: what lies in the tray counts
  const state = desk.value && session.council(wanted);
  if (state === null) return null;
  const draft = state.drafts.find(({ id }) => id === state.draft);
  const chosen = state.chairs.find((chair) => chair.member === member);
  const close = (): void => void (game.council.value = null);
  const order = draft?.table ?? null;
  const inTray = desk.value.draft.orders.some(
    (other) => other.on === draft?.id && other.member === undefined,
  );
  const refusal =
    order === null
      ? draft?.refusal || strings.council.notOurs
      : inTray
        ? strings.council.inTray
        : order.preview.refusal;
  const blocked = order === null || refusal !== '' || desk.value.orders.length >= desk.value.slots;
  const table = (): void => {
    if (blocked || order === null) return;
    const answer = session.add(order.order);
    shell.cue(answer === '' ? 'paper' : 'click');
    say(answer === '' ? strings.orders.added(order.title) : answer);
  };
  return (
    <Sheet
      title={state.title}
      class="table-dialog council-dialog"
      close={close}
      heading={() => (
        <header class="table-head">
          <Flag code="un" name={state.title} size={44} />
          <div>
            <h2 tabIndex={-1} autofocus>
              {state.title}
            </h2>
            <p class="soft">{state.text}</p>
          </div>
        </header>
      )}
    >
      <Drafts state={state} choose={setWanted} />
      {draft !== undefined && (
        <div class="table-states">
          <StatePills states={draft.states} />
        </div>
      )}
      <div class="table-body">
        <div class="scroll council-room">
          <Horseshoe state={state} member={member} choose={setMember}>
            {draft !== undefined && (
              <>
                <h3>{draft.title}</h3>
                <p class="draft-text">{draft.text}</p>
                <Count state={state} />
              </>
            )}
          </Horseshoe>
        </div>
        <aside ref={reading} class="reading scroll" aria-label={strings.council.reading} tabIndex={0}>
          {chosen !== undefined && draft !== undefined ? (
            <ChairNote key={chosen.member} chair={chosen} draft={draft.id} back={() => setMember(null)} />
          ) : (
            draft !== undefined && <DraftNote state={state} draft={draft} />
          )}
        </aside>
      </div>
      <footer class="table-foot">
        <p class="soft" role="status">
          {refusal === '' ? strings.council.note : refusal}
        </p>
        <button type="button" class="button" onClick={close}>
          {strings.close}
        </button>
        <button type="button" class="button seal" aria-disabled={blocked} onClick={table}>
          {strings.council.table}
          {order !== null && <span class="cost"> · {strings.costs(order.preview.cost)}</span>}
        </button>
      </footer>
    </Sheet>
  );
}

/** The drafts, one in hand. */
function Drafts({ state, choose }: { state: CouncilState; choose: (id: InstrumentId) => void }) {
  return (
    <ul class="drafts" aria-label={strings.council.drafts}>
      {state.drafts.map(({ id, title, state: where }) => (
        <li key={id}>
          <button type="button" aria-pressed={id === state.draft} onClick={() => choose(id)}>
            {title} <span class="soft">{where}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** The count to expect, and what it would come to. */
function Count({ state }: { state: CouncilState }) {
  const { yes, no, abstain, need } = state.count;
  const { council } = strings;
  const figures = [
    ['yes', yes],
    ['no', no],
    ['abstain', abstain],
  ] as const;
  return (
    <>
      <dl class="count">
        {figures.map(([vote, { low, high }]) => (
          <div key={vote} class={vote}>
            <dt>{council.counts[vote]}</dt>
            <dd>{span(low, high)}</dd>
          </div>
        ))}
      </dl>
      <p class={`outlook ${state.outlook}`}>{council.outlook[state.outlook](need)}</p>
    </>
  );
}

/** What the draft would do, and what has happened to its like. */
function DraftNote({ state, draft }: { state: CouncilState; draft: CouncilState['drafts'][number] }) {
  const { session } = useGame();
  const { council } = strings;
  const sponsor = state.sponsor === null ? null : session.scenario.prose.actors[state.sponsor];
  const effects = draft.table?.preview.effects ?? [];
  return (
    <>
      <h3 class="small-heading">{draft.state}</h3>
      <p>
        {draft.stateText} {draft.since}
      </p>
      {sponsor !== null && sponsor !== undefined && (
        <p class="soft">{council.reckoned(sponsor.capital === '' ? sponsor.short : sponsor.capital)}</p>
      )}
      {effects.length > 0 && (
        <>
          <h3 class="small-heading">{council.effects}</h3>
          <Reasons lines={effects} others={draft.table?.preview.others ?? []} />
        </>
      )}
      {draft.facts.length > 0 && (
        <>
          <h3 class="small-heading">{strings.dossier.record}</h3>
          <Facts facts={draft.facts} />
        </>
      )}
      <details>
        <summary>{council.about}</summary>
        <Facts facts={state.facts} />
      </details>
      <p class="soft">{council.pick}</p>
    </>
  );
}
