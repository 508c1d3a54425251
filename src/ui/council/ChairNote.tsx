import type { InstrumentId } from '../../engine/index.ts';
import type { Chair, Offer } from '../../session/index.ts';
import { useGame } from '../game.ts';
import { say } from '../live.ts';
import { Flag } from '../parts/Flag.tsx';
import { Reasons } from '../parts/Reasons.tsx';
import { signed, span } from '../signed.ts';
import { strings } from '../strings.ts';

interface Props {
  readonly chair: Chair;
  readonly draft: InstrumentId;
  readonly back: () => void;
}

/** A member's leaning with its reasons, and what can be done about its vote. */
export function ChairNote({ chair, draft, back }: Props) {
  const { session, desk } = useGame();
  const { council } = strings;
  const { low, high } = chair.sum;
  const offers = desk.value.step === 'planning' ? session.canvassing(draft, chair.member) : [];
  return (
    <>
      <header class="chair-head">
        <Flag code={chair.flag} name={chair.name} size={30} />
        <div>
          <h3>{chair.name}</h3>
          <p class="soft">
            {chair.permanent ? council.permanent : council.elected}
            {chair.sponsor && ` · ${council.sponsor}`}
          </p>
        </div>
        <button type="button" class="why" onClick={back}>
          {council.backToDraft}
        </button>
      </header>
      <Scale low={low} high={high} />
      <p class="soft">
        {council.sum}: <span class="figures">{span(low, high, signed)}</span>. {council.lines}
      </p>
      <p class="odds">
        <span>{chair.ours ? council.ourReading : council.leans}</span>
        <strong class="figures">{council.between(chair.low, chair.high)}</strong>
      </p>
      {chair.last !== null && <p class="soft">{council.last(chair.last)}</p>}
      <Reasons lines={chair.lines} />
      {offers.length > 0 && (
        <>
          <h3 class="small-heading">{council.lobby(chair.name)}</h3>
          <ul class="lobby">
            {offers.map((offer) => (
              <Lobby key={JSON.stringify(offer.order)} offer={offer} />
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** A sum on the scale from no to yes, with the lines between them. */
function Scale({ low, high }: { low: number; high: number }) {
  const reach = Math.max(60, Math.abs(low), Math.abs(high));
  const place = (value: number): number => (100 * (value + reach)) / (2 * reach);
  const { council } = strings;
  return (
    <div class="bar vote-bar" role="img" aria-label={`${span(low, high, signed)}; ${council.scale}`}>
      <span class="bar-ramp" />
      <span
        class="bar-range"
        style={{ left: `${place(low)}%`, width: `${Math.max(1.5, place(high) - place(low))}%` }}
      />
      <span class="bar-zero abstains" style={{ left: `${place(-15)}%` }} title={council.dotted} />
      <span class="bar-zero" title={council.solid} />
      <span class="bar-note no">{council.counts.no}</span>
      <span class="bar-note yes">{council.counts.yes}</span>
    </div>
  );
}

/** One way to ask for the vote: what it is, what it costs, and the button that puts it in the tray. */
function Lobby({ offer }: { offer: Offer }) {
  const { session, shell, desk } = useGame();
  const { preview, title, text } = offer;
  const possible =
    preview.refusal === '' && preview.affordable && desk.value.orders.length < desk.value.slots;
  return (
    <li>
      <button
        type="button"
        class="act-face"
        aria-disabled={!possible}
        onClick={() => {
          if (!possible) return;
          const refusal = session.add(offer.order);
          shell.cue(refusal === '' ? 'paper' : 'click');
          say(refusal === '' ? strings.orders.added(title) : refusal);
        }}
      >
        <span class="act-words">
          <span class="act-title">{title}</span>
          <span class="soft">{preview.refusal === '' ? text : preview.refusal}</span>
          {preview.refusal === '' &&
            preview.calls.map(({ text: outlook }) => (
              <span key={outlook} class="soft asked">
                {outlook}
              </span>
            ))}
        </span>
        <span class="act-cost">
          <span aria-hidden="true">{preview.cost}</span>
          <span class="spoken">{strings.costs(preview.cost)}</span>
        </span>
      </button>
    </li>
  );
}
