import { useState } from 'preact/hooks';
import type { ClauseId } from '../../engine/index.ts';
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
import { changes, Reading } from './Reading.tsx';

/** One text between two governments, clause by clause, with how both read it. */
export function TableDialog({ open }: { open: OpenTable }) {
  const game = useGame();
  const { session, desk, shell } = game;
  const [state, setState] = useState(() => session.table(open.treaty, open.with));
  const us = named(session, desk.value.seat);
  const them = named(session, open.with);
  const title = session.scenario.prose.treaties[open.treaty]?.title ?? open.treaty;
  const parties = session.scenario.rules.treaties.find(({ id }) => id === open.treaty)?.parties ?? [];
  const others = parties.filter((party) => party !== us.id && party !== them.id);
  const between = [us, them, ...others.map((id) => named(session, id))].map(({ name }) => name);
  const text = state.clauses.filter(({ depth }) => depth >= 0);
  const refusal = desk.value.notices.find(({ id }) => id === `put/${open.treaty}`)?.text;
  const close = (): void => void (game.table.value = null);
  // Said by `aria-disabled`, so that the focus stays where it is when a round ends.
  const blocked = state.initialled || state.left === 0 || text.length === 0 || state.unchanged;

  const note = state.initialled
    ? strings.table.initialled
    : text.length === 0
      ? strings.table.empty
      : state.left === 0
        ? strings.table.spent
        : (refusal ??
          (state.unchanged
            ? strings.table.unchanged
            : state.amends
              ? strings.table.amends
              : strings.table.note));

  const step = (next: TableState): void => {
    setState(next);
    const verdict = strings.table.verdicts[next.verdict];
    const { counterOffer, nearest: nearestYes } = strings.table;
    const nearest =
      next.counter === null
        ? ''
        : `${next.theirOwn ? counterOffer : nearestYes}: ${changes(next).join('; ')}.`;
    if (next.said !== state.said || next.verdict !== state.verdict)
      say([verdict, next.said, nearest].filter((part) => part !== '').join(' '));
  };
  const put = (): void => {
    if (blocked) return;
    const next = session.put(open.treaty, open.with);
    shell.cue(next.verdict === 'accept' ? 'seal' : next.verdict === 'counter' ? 'paper' : 'murmur');
    step(next);
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
          <Flag code={us.flag} name={us.name} size={44} />
          <Flag code={them.flag} name={them.name} size={44} />
          <div>
            <h2 tabIndex={-1} autofocus>
              {title}
            </h2>
            <p class="soft">{strings.table.between(between)}</p>
          </div>
          <p class="rounds">
            <span class="soft figures">
              {strings.table.round(Math.min(3, state.round))} · {strings.table.left(state.left)}
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
          <Clauses
            state={state}
            us={us.capital === '' ? us.short : us.capital}
            them={them.capital === '' ? them.short : them.capital}
            set={(clause, depth) => step(session.setClause(open.treaty, open.with, clause, depth))}
          />
        </div>
        <Reading
          state={state}
          them={them}
          takeUp={() => {
            shell.cue('paper');
            step(session.takeCounter(open.treaty, open.with));
          }}
        />
      </div>
      <footer class="table-foot">
        <p class="soft" role="status">
          {note}
        </p>
        <button type="button" class="button" onClick={close}>
          {strings.table.walk}
        </button>
        <button
          type="button"
          class="button"
          aria-disabled={state.initialled}
          onClick={() => {
            if (!state.initialled) step(session.ask(open.treaty, open.with));
          }}
        >
          {strings.table.ask}
        </button>
        {open.question === null ? (
          <button type="button" class="button seal" aria-disabled={blocked} onClick={put}>
            {strings.table.put}
          </button>
        ) : (
          <button
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
