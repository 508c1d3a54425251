import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ActorId, ClauseId } from '../../engine/index.ts';
import type { TableState } from '../../session/index.ts';
import { CoachLine } from '../coach/Coach.tsx';
import { named } from '../desk/actors.ts';
import { useGame, type OpenTable } from '../game.ts';
import { say } from '../live.ts';
import { Flag } from '../parts/Flag.tsx';
import { Sheet } from '../parts/Sheet.tsx';
import { StatePills } from '../parts/StatePills.tsx';
import { strings } from '../strings.ts';
import { Clauses } from './Clauses.tsx';
import { OurSide } from './OurSide.tsx';
import { changes, nameOfCounter, Reading } from './Reading.tsx';

/** One text between two governments, clause by clause, with how both read it. */
export function TableDialog({ open }: { open: OpenTable }) {
  const game = useGame();
  const { session, desk, shell } = game;
  /** Of several partners, whose reading lies open. */
  const [other, setOther] = useState(open.with);
  const [state, setState] = useState(() => session.table(open.treaty, other));
  const [heard, setHeard] = useState(0);
  /** Counts the texts that were taken up: the button for it goes with the offer, and the focus to what comes next. */
  const [taken, setTaken] = useState(0);
  const onward = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (taken > 0) onward.current?.focus();
  }, [taken]);
  const us = named(session, desk.value.seat);
  const them = named(session, other);
  const title = session.scenario.prose.treaties[open.treaty]?.title ?? open.treaty;
  const parties = session.scenario.rules.treaties.find(({ id }) => id === open.treaty)?.parties ?? [];
  const others = parties.filter((party) => party !== us.id && party !== open.with);
  const governments = [us, ...[open.with, ...others].map((id) => named(session, id))];
  const call = (actor: ActorId): string => {
    const { capital, short } = named(session, actor);
    return capital === '' ? short : capital;
  };
  const text = state.clauses.filter(({ depth }) => depth >= 0);
  const refusal = desk.value.notices.find(({ id }) => id === `put/${open.treaty}`)?.text;
  const close = (): void => void (game.table.value = null);
  // Said by `aria-disabled`, so that the focus stays where it is when a round ends.
  const blocked = state.initialled || state.left === 0 || text.length === 0 || state.unchanged;

  const note = state.initialled
    ? strings.table.initialled
    : state.sent
      ? strings.table.sentNote(state.cost)
      : text.length === 0
        ? strings.table.empty
        : state.left === 0 && state.talks
          ? strings.table.spent
          : (refusal ??
            (state.unchanged
              ? strings.table.unchanged
              : state.amends
                ? strings.table.amends
                : state.talks
                  ? strings.table.price(state.cost)
                  : strings.table.priceInReplies(state.cost)));

  const step = (next: TableState): void => {
    setState(next);
    const verdict = strings.table.verdicts[next.verdict];
    const nearest = next.counter === null ? '' : `${nameOfCounter(next)}: ${changes(next).join('; ')}.`;
    const sent = next.sent ? strings.table.sent : '';
    if (next.said !== state.said || next.verdict !== state.verdict || next.sent !== state.sent)
      say([verdict, sent, next.said, nearest].filter((part) => part !== '').join(' '));
  };
  const put = (): void => {
    if (blocked) return;
    const next = session.put(open.treaty, other);
    const isPaper = next.sent || next.verdict === 'counter';
    shell.cue(next.verdict === 'accept' ? 'seal' : isPaper ? 'paper' : 'murmur');
    step(next);
    setHeard(heard + 1);
  };
  const ask = (): void => {
    if (state.initialled) return;
    step(session.ask(open.treaty, other));
    setHeard(heard + 1);
  };
  const sendCounter = (): void => {
    if (open.question === null) return;
    const clauses = text.map(({ id, depth }) => ({ id: id as ClauseId, depth, secret: false }));
    session.choose(open.question, 'counter', clauses);
    close();
  };
  return (
    <Sheet
      title={strings.table.name}
      class="table-dialog"
      close={close}
      heading={() => (
        <header class="table-head">
          {governments.map(({ id, flag, name }) => (
            <Flag key={id} code={flag} name={name} size={44} />
          ))}
          <div>
            <h2 tabIndex={-1} autofocus>
              {title}
              {state.secret && <span class="kicker"> {strings.dossier.secret}</span>}
            </h2>
            <p class="soft">{strings.table.between(governments.map(({ name }) => name))}</p>
          </div>
          <p class="rounds">
            <span class="soft figures">
              {!state.talks
                ? strings.table.inReplies
                : state.left === 0
                  ? strings.table.spentShort
                  : strings.table.round(state.round)}
            </span>
            <strong>{strings.table.name}</strong>
          </p>
        </header>
      )}
    >
      <CoachLine />
      <div class="table-states">
        <StatePills states={state.states} />
        {state.change !== null && (
          <p class="table-change">
            {strings.table.change} <span class="pill here">{state.change}</span>
          </p>
        )}
      </div>
      <div class="table-body">
        <div class="scroll table-text">
          <div class="clause-sheet">
            <Clauses
              state={state}
              us={call(us.id)}
              them={call(them.id)}
              set={(clause, depth) => step(session.setClause(open.treaty, other, clause, depth))}
            />
          </div>
          <OurSide state={state} us={call(us.id)} />
        </div>
        <Reading
          state={state}
          them={them}
          call={call}
          heard={heard}
          takeUp={() => {
            shell.cue('paper');
            step(session.takeCounter(open.treaty, other));
            setTaken(taken + 1);
          }}
          turnTo={(actor) => {
            setOther(actor);
            setState(session.table(open.treaty, actor));
          }}
        />
      </div>
      <footer class="table-foot">
        <p class="soft" role="status">
          {note}
        </p>
        <button type="button" class="button" onClick={close}>
          {state.initialled || state.sent || state.verdict === 'accept'
            ? strings.table.leave
            : strings.table.walk}
        </button>
        <button type="button" class="button" aria-disabled={state.initialled} onClick={ask}>
          {strings.table.ask}
        </button>
        {open.question === null ? (
          <button ref={onward} type="button" class="button seal" aria-disabled={blocked} onClick={put}>
            {strings.table.put}
          </button>
        ) : (
          <button
            ref={onward}
            type="button"
            class="button seal"
            disabled={text.length === 0 || state.unchanged}
            onClick={sendCounter}
          >
            {strings.table.sendCounter}
          </button>
        )}
      </footer>
    </Sheet>
  );
}
