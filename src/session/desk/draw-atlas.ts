import type { ActorId, Instrument, InstrumentId, Obligation, Sanctions, Treaty } from '../../engine/index.ts';
import { tables, tieAt } from '../../engine/index.ts';
import type { Arc, ArcKind, Atlas, Lens, Tint, TintScale } from '../atlas.ts';
import { middle, seatsOf } from '../telling/figures.ts';
import { actorName, actorNames, type Teller } from '../telling/teller.ts';
import { blocArcs, trianglesOf } from './blocs.ts';
import { dependenceArcs, flowArcs, threatArcs } from './lens-ties.ts';
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

const WEIGHTS: Partial<Readonly<Record<ArcKind, Arc['weight']>>> = { alliance: 3, treaty: 2 };

function treatyArcs(teller: Teller, treaty: Treaty, ended: boolean): readonly Arc[] {
  const kind = kindOf(teller, treaty);
  const label = teller.words.say('label/arc', {
    on: { of: 'instrument', id: treaty.id },
    parties: actorNames(treaty.parties),
    secret: treaty.known === 'all' ? 'no' : 'yes',
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
    fresh: treaty.since > 0 && treaty.since >= teller.known.turn - 1,
    weight: WEIGHTS[kind] ?? 1,
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

/** Lenses that show instruments, and which kinds of them. */
const INSTRUMENTS: Partial<Readonly<Record<Lens, readonly Instrument['kind'][]>>> = {
  relations: ['treaty', 'sanctions'],
  treaties: ['treaty'],
  sanctions: ['sanctions'],
};

const SCALES: Partial<Readonly<Record<Lens, TintScale>>> = { trade: 'dependence', threat: 'threat' };

function instrumentArcs(
  teller: Teller,
  lens: Lens,
  instruments: readonly Instrument[],
  ended: ReadonlySet<InstrumentId>,
): readonly Arc[] {
  const kinds = INSTRUMENTS[lens] ?? [];
  const seats = seatsOf(teller);
  return instruments.flatMap((instrument): readonly Arc[] => {
    if (!kinds.includes(instrument.kind)) return [];
    const over = ended.has(instrument.id);
    if (instrument.kind === 'sanctions') return regimeArcs(teller, instrument, seats, over);
    if (instrument.kind !== 'treaty') return [];
    const drawn = over || isLive(instrument.state) || (lens === 'treaties' && instrument.state === 'drafted');
    return drawn ? treatyArcs(teller, instrument, over) : [];
  });
}

/**
 * The map through a lens: tints are what the actor whose eyes these are holds of each, arcs what the teller's view
 * knows. Every arc and tint carries its accessible name.
 */
export function drawAtlas(teller: Teller, lens: Lens, eyes: ActorId, moment?: Moment): Atlas {
  const { scenario, known, words } = teller;
  const regard =
    moment?.regard ??
    ((from: ActorId, to: ActorId) => middle(known, tieAt(scenario.rules, from, to, 'regard')));
  const scale = SCALES[lens] ?? 'regard';
  const holds = (actor: ActorId): number =>
    scale === 'regard' ? regard(eyes, actor) : middle(known, tieAt(scenario.rules, eyes, actor, scale));
  const tints: Tint[] = seatsOf(teller).map((actor) => {
    const value = actor === eyes ? null : holds(actor);
    const names = { actor: actorName(actor), eyes: actorName(eyes) };
    if (value === null) return { actor, value, label: words.say('label/tint/self', names) };
    const shown = scale === 'regard' ? words.signed(value) : value;
    const code = scale === 'regard' ? 'label/tint' : `label/tint/${scale}`;
    return { actor, value, label: words.say(code, { ...names, value: shown }) };
  });
  return {
    lens,
    eyes,
    scale,
    tints,
    arcs: [
      ...instrumentArcs(teller, lens, moment?.instruments ?? known.instruments, moment?.ended ?? new Set()),
      ...(lens === 'trade' ? [...dependenceArcs(teller), ...flowArcs(teller)] : []),
      ...(lens === 'threat' ? threatArcs(teller, eyes) : []),
      ...(lens === 'blocs' ? blocArcs(teller, regard) : []),
    ],
    triangles: lens === 'blocs' ? trianglesOf(teller, regard) : [],
  };
}
