import type { ActorId, Instrument, InstrumentId, Obligation, Sanctions, Treaty } from '../../engine/index.ts';
import { tables, tieAt } from '../../engine/index.ts';
import type { Arc, ArcKind, Atlas, Lens, Tint } from '../atlas.ts';
import { middle, seatsOf } from '../telling/figures.ts';
import { actorName, actorNames, type Teller } from '../telling/teller.ts';
import { stateTitle } from './states.ts';

/** What the map draws when it is not the present of the teller's view: one moment of a resolution. */
export interface Moment {
  readonly instruments: readonly Instrument[];
  readonly regard: (from: ActorId, to: ActorId) => number;
  /** Instruments that have just ended, drawn once more. */
  readonly ended: ReadonlySet<InstrumentId>;
}

const SEALS: Readonly<Record<string, Arc['seal']>> = {
  drafted: 'draft',
  proposed: 'talks',
  negotiating: 'talks',
  signed: 'signed',
  ratifying: 'ratifying',
  'inForce.standing': 'inForce',
  'inForce.strained': 'strained',
  'inForce.suspended': 'strained',
  invoked: 'invoked',
  denounced: 'strained',
};

/** States in which a treaty is drawn; the drafted ones only where texts are what the lens is about. */
const LIVE = new Set(['proposed', 'negotiating', 'signed', 'ratifying', 'invoked', 'denounced']);
const isLive = (state: string): boolean => LIVE.has(state) || state.startsWith('inForce.');
const isTalk = (state: string): boolean =>
  state === 'drafted' || state === 'proposed' || state === 'negotiating';

/** Obligations that bind to talk, or to let be: less than a treaty of substance. */
const LIGHT = new Set<Obligation>(['consultation', 'culture', 'nonAggression', 'neutrality']);

function kindOf({ scenario }: Teller, { id, state, data }: Treaty): ArcKind {
  if (isTalk(state)) return 'talks';
  const rules = tables(scenario.rules).clauses.get(id);
  const obligations = data.clauses.flatMap((clause) => rules?.get(clause.id)?.obligation ?? []);
  if (obligations.includes('defence')) return 'alliance';
  return obligations.every((obligation) => LIGHT.has(obligation)) ? 'consultation' : 'treaty';
}

const WEIGHTS: Readonly<Record<ArcKind, Arc['weight']>> = {
  alliance: 3,
  treaty: 2,
  consultation: 1,
  sanctions: 1,
  talks: 1,
};

function treatyArcs(teller: Teller, treaty: Treaty, ended: boolean): readonly Arc[] {
  const kind = kindOf(teller, treaty);
  const label = teller.words.say('label/arc', {
    on: { of: 'instrument', id: treaty.id },
    parties: actorNames(treaty.parties),
    state: stateTitle(teller, treaty),
  });
  const pairs = treaty.parties.flatMap((from, i) =>
    treaty.parties.slice(i + 1).map((to) => [from, to] as const),
  );
  return pairs.map(([from, to]) => ({
    id: `${treaty.id}/${from}/${to}`,
    kind,
    from,
    to,
    instrument: treaty.id,
    state: treaty.state,
    seal: ended ? 'ended' : (SEALS[treaty.state] ?? ''),
    weight: WEIGHTS[kind],
    label,
  }));
}

/** A mandated regime has no sender of its own, and a line from every member would hide the map: it is not drawn. */
function regimeArcs(
  teller: Teller,
  regime: Sanctions,
  seats: readonly ActorId[],
  ended: boolean,
): readonly Arc[] {
  const { state, data, parties } = regime;
  const threatened = state === 'threatened';
  if (state.includes('.mandated.')) return [];
  if (!threatened && !ended && !state.startsWith('imposed.') && !state.startsWith('easing.')) return [];
  const senders = threatened && data.threatener !== null ? [data.threatener] : parties;
  return senders
    .filter((from) => from !== data.target && seats.includes(from))
    .map((from) => ({
      id: `${regime.id}/${from}/${data.target}`,
      kind: 'sanctions',
      from,
      to: data.target,
      instrument: regime.id,
      state,
      seal: ended ? 'ended' : '',
      weight: state.startsWith('imposed.') ? 2 : 1,
      label: teller.words.say('label/arc/sanctions', {
        on: { of: 'instrument', id: regime.id },
        from: actorName(from),
        to: actorName(data.target),
        state: stateTitle(teller, regime),
      }),
    }));
}

/**
 * The map through a lens: tints are the regard of the actor whose eyes these are, arcs what the teller's view
 * knows of instruments. Every arc and tint carries its accessible name.
 */
export function drawAtlas(teller: Teller, lens: Lens, eyes: ActorId, moment?: Moment): Atlas {
  const { scenario, known, words } = teller;
  const seats = seatsOf(teller);
  const regard =
    moment?.regard ??
    ((from: ActorId, to: ActorId) => middle(known, tieAt(scenario.rules, from, to, 'regard')));
  const tints: Tint[] = seats.map((actor) => {
    const value = actor === eyes ? null : regard(eyes, actor);
    const names = { actor: actorName(actor), eyes: actorName(eyes) };
    const label =
      value === null
        ? words.say('label/tint/self', names)
        : words.say('label/tint', { ...names, value: words.signed(value) });
    return { actor, value, label };
  });
  const arcs = (moment?.instruments ?? known.instruments).flatMap((instrument): readonly Arc[] => {
    const ended = moment?.ended.has(instrument.id) ?? false;
    if (instrument.kind === 'sanctions')
      return lens === 'treaties' ? [] : regimeArcs(teller, instrument, seats, ended);
    if (instrument.kind !== 'treaty' || lens === 'sanctions') return [];
    const drawn =
      ended || isLive(instrument.state) || (lens === 'treaties' && instrument.state === 'drafted');
    return drawn ? treatyArcs(teller, instrument, ended) : [];
  });
  return { lens, eyes, tints, arcs };
}
