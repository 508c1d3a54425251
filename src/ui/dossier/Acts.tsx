import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Dossier, Offer } from '../../session/index.ts';
import { named } from '../desk/actors.ts';
import { useGame } from '../game.ts';
import { say } from '../live.ts';
import { Icon } from '../parts/Icon.tsx';
import { signed, span } from '../signed.ts';
import { strings } from '../strings.ts';
import { PreviewNote } from './PreviewNote.tsx';

/** What we can do about this government: talks at the Table, then single acts. */
export function Acts({ dossier }: { dossier: Dossier }) {
  const { session, desk, council } = useGame();
  const { name, capital } = named(session, dossier.actor);
  const own = dossier.actor === desk.value.seat;
  const { offers, tables } = dossier;
  return (
    <div class="acts">
      {tables.length > 0 && (
        <>
          <h3 class="small-heading">{strings.dossier.tables}</h3>
          <ul class="talks">
            {tables.map((table) => (
              <TableEntry key={table.treaty} table={table} dossier={dossier} />
            ))}
          </ul>
        </>
      )}
      {own && session.scenario.rules.council !== null && (
        <p class="to-council">
          <button type="button" class="button" onClick={() => (council.value = '')}>
            <Icon name="council" />
            {strings.council.open}
          </button>
        </p>
      )}
      <h3 class="small-heading">
        {own ? strings.dossier.ownActs : strings.dossier.acts(capital === '' ? name : capital)}
      </h3>
      {offers.length === 0 ? (
        <p class="soft">{strings.dossier.noActs}</p>
      ) : (
        <ul>
          {folded(offers).map(({ act, same }) =>
            same.length < FOLDED_FROM ? (
              same.map((offer) => <Act key={JSON.stringify(offer.order)} offer={offer} />)
            ) : (
              <Fold key={act} act={act} offers={same} />
            ),
          )}
        </ul>
      )}
    </div>
  );
}

/** So many offers of one act, each on another instrument, lie in one row until it is unfolded. */
const FOLDED_FROM = 3;

interface Row {
  readonly act: Offer['order']['act'];
  readonly same: Offer[];
}

/** Offers of the same act on one instrument or another together, where the first of them stands. */
function folded(offers: readonly Offer[]): readonly Row[] {
  const rows: Row[] = [];
  for (const offer of offers) {
    const { act, on } = offer.order;
    const row = rows.find((other) => on !== undefined && other.act === act);
    if (row === undefined) rows.push({ act, same: [offer] });
    else row.same.push(offer);
  }
  return rows;
}

/** One act that can be done on several instruments. */
function Fold({ act, offers }: { act: Offer['order']['act']; offers: readonly Offer[] }) {
  const { session } = useGame();
  const [open, setOpen] = useState(false);
  const id = useId();
  const group = session.scenario.rules.acts.find((rule) => rule.id === act)?.group ?? 'bargain';
  return (
    <li class="act fold">
      <button
        type="button"
        class="act-face"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        <span class="act-icon">
          <Icon name={group} />
        </span>
        <span class="act-words">
          <span class="act-title">{session.scenario.prose.acts[act]?.title ?? act}</span>
          <span class="soft">{strings.dossier.choices(offers.length)}</span>
        </span>
        <Cost cost={Math.min(...offers.map(({ preview }) => preview.cost))} />
      </button>
      {open && (
        <ul id={id}>
          {offers.map((offer) => (
            <Act key={JSON.stringify(offer.order)} offer={offer} />
          ))}
        </ul>
      )}
    </li>
  );
}

function TableEntry({ table, dossier }: { table: Dossier['tables'][number]; dossier: Dossier }) {
  const game = useGame();
  const { possible, refusal, ours, standing } = table;
  return (
    <li class="act">
      <button
        type="button"
        class="act-face"
        aria-disabled={!possible}
        onClick={() => {
          if (possible) game.table.value = { treaty: table.treaty, with: dossier.actor, question: null };
        }}
      >
        <span class="act-icon">
          <Icon name="table" />
        </span>
        <span class="act-words">
          <span class="act-title">
            {strings.dossier.openTableWith(table.title)}
            {table.secret && <span class="kicker"> {strings.dossier.secret}</span>}
          </span>
          <span class="soft">{possible ? <Outlook table={table} /> : refusal}</span>
          {possible && ours < 0 && (standing === 'open' || standing === 'sent') && (
            <span class="against">{strings.dossier.ourReading(signed(ours))}</span>
          )}
        </span>
        <Cost cost={table.cost} words={strings.dossier.ifPut(strings.costs(table.cost))} />
      </button>
    </li>
  );
}

/** How the text that lies there stands with the others. */
function Outlook({ table }: { table: Dossier['tables'][number] }) {
  const { session } = useGame();
  const { odds, standing } = table;
  const words = strings.dossier;
  const chances = odds.map(({ actor, low, high }) => {
    const { capital, short } = named(session, actor);
    const percent = `${span(low, high)} %`;
    return odds.length === 1 ? percent : words.likelyOf(capital === '' ? short : capital, percent);
  });
  const said = {
    open: words.likely(chances.join(', ')),
    unchanged: words.amends,
    sent: words.sent(chances.join(', ')),
    initialled: words.initialled,
    spent: words.spent,
  };
  return <>{said[standing]}</>;
}

/** A single act: a row that unfolds into what it would do, with the button that puts it in the tray. */
function Act({ offer: declared }: { offer: Offer }) {
  const { session, desk, shell, map } = useGame();
  const [open, setOpen] = useState(false);
  const [secretly, setSecretly] = useState(false);
  const offer = secretly && declared.secret !== null ? declared.secret : declared;
  const show = (): void => map.value?.sketch(offer.sketch);
  const hide = (): void => map.value?.sketch(null);
  useEffect(() => hide, []);
  const id = useId();
  const note = useRef<HTMLDivElement>(null);
  const face = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (open) note.current?.scrollIntoView({ block: 'nearest' });
  }, [open]);
  const { preview, order } = offer;
  const group = session.scenario.rules.acts.find((act) => act.id === order.act)?.group ?? 'bargain';
  const possible = preview.refusal === '' && preview.affordable;
  return (
    <li
      class={possible ? 'act' : 'act off'}
      onPointerEnter={show}
      onPointerLeave={hide}
      onFocusIn={show}
      onFocusOut={hide}
    >
      <button
        ref={face}
        type="button"
        class="act-face"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        <span class="act-icon">
          <Icon name={group} />
        </span>
        <span class="act-words">
          <span class="act-title">{offer.title}</span>
          <span class="soft">{offer.text}</span>
          {preview.refusal !== '' && <span class="refusal">{preview.refusal}</span>}
        </span>
        <Cost cost={preview.cost} />
      </button>
      {open && (
        <div ref={note} id={id} class="preview">
          {declared.secret !== null && (
            <Ways
              name={id}
              secretly={secretly}
              choose={(way) => {
                setSecretly(way);
                map.value?.sketch((way && declared.secret ? declared.secret : declared).sketch);
              }}
              title={declared.title}
            />
          )}
          <PreviewNote preview={preview} />
          <button
            type="button"
            class="button primary"
            disabled={!possible || desk.value.orders.length >= desk.value.slots}
            aria-label={`${strings.dossier.add}: ${offer.title}`}
            onClick={() => {
              const refusal = session.add(order);
              shell.cue(refusal === '' ? 'paper' : 'click');
              say(refusal === '' ? strings.orders.added(offer.title) : refusal);
              if (refusal !== '') return;
              // the note with this button is folded away
              face.current?.focus();
              setOpen(false);
            }}
          >
            {strings.dossier.add}
          </button>
        </div>
      )}
    </li>
  );
}

/** In the open, or in secret: what it does, who minds and what it costs change with it. */
function Ways(props: {
  name: string;
  title: string;
  secretly: boolean;
  choose: (secretly: boolean) => void;
}) {
  const { name, title, secretly, choose } = props;
  return (
    <fieldset class="ways">
      <legend class="spoken">{`${strings.dossier.ways}: ${title}`}</legend>
      {[false, true].map((way) => (
        <label key={String(way)}>
          <input type="radio" name={`way ${name}`} checked={secretly === way} onChange={() => choose(way)} />
          {way ? strings.dossier.secretly : strings.dossier.openly}
        </label>
      ))}
    </fieldset>
  );
}

function Cost({ cost, words = strings.costs(cost) }: { cost: number; words?: string }) {
  return (
    <span class="act-cost" title={words}>
      <span aria-hidden="true">{cost}</span>
      <span class="spoken">{words}</span>
    </span>
  );
}
