/** What is seen of a beat: which arcs come and go, which seals are pressed, who is ringed, what travels. */
import type { ActorId } from '../engine/index.ts';
import type { Arc, Atlas, Beat } from '../session/index.ts';

export type Tone = 'ink' | 'alarm' | 'done' | 'warm';
/** What is seen on its way: a cable's dot, goods grain by grain, an aeroplane. */
export type Vehicle = 'dot' | 'grains' | 'aeroplane';

export interface Staging {
  /** Actors whose capitals should be in view; empty for the whole frame. */
  readonly focus: readonly ActorId[];
  readonly drawn: readonly Arc[];
  readonly dropped: readonly Arc[];
  /** Arcs that stay and whose seal is pressed anew. */
  readonly pressed: readonly Arc[];
  readonly rings: readonly { readonly actor: ActorId; readonly tone: Tone; readonly times: 1 | 3 }[];
  readonly travels: readonly {
    readonly from: ActorId;
    readonly to: ActorId;
    readonly tone: Tone;
    readonly vehicle: Vehicle;
  }[];
  /** A tick over the arc that was honoured. */
  readonly kept: readonly Arc[];
}

interface Kind {
  readonly tone: Tone;
  /** Whose capital is ringed: the one who acts, those it is done to, or both. */
  readonly rings: '' | 'by' | 'to' | 'both';
  readonly times: 1 | 3;
  /** What goes from the one to the others. */
  readonly travels: '' | Vehicle;
  /** Whether the seal of its instrument is pressed though it looks the same. */
  readonly presses: boolean;
}

const kind = (tone: Tone, rings: Kind['rings'], travels: Kind['travels'] = '', presses = false): Kind => ({
  tone,
  rings,
  travels,
  presses,
  times: 1,
});

/** How each kind of beat is staged, beside the arcs that it brings and takes. One row a kind. */
const KINDS: Readonly<Record<Beat['kind'], Kind>> = {
  sign: kind('ink', '', '', true),
  ratify: kind('ink', '', '', true),
  inForce: kind('done', '', '', true),
  end: kind('alarm', 'to'),
  sanction: kind('alarm', 'to'),
  ease: kind('done', 'to'),
  transfer: kind('warm', '', 'grains'),
  visit: kind('ink', '', 'aeroplane'),
  exercise: { ...kind('ink', 'both'), times: 3 },
  test: { ...kind('alarm', 'by'), times: 3 },
  word: kind('ink', 'both', 'dot'),
  claim: kind('alarm', 'to', 'dot', true),
  honour: kind('done', '', 'dot'),
  break: kind('alarm', 'to', '', true),
  event: kind('ink', 'by'),
  home: kind('ink', 'by'),
  crisis: { ...kind('alarm', 'both', '', true), times: 3 },
  standDown: kind('done', 'by'),
  vote: kind('ink', 'by', 'dot', true),
  veto: kind('alarm', 'by', '', true),
  exposure: kind('alarm', 'both'),
};

/** Two arcs that look the same on the map. */
const same = (a: Arc, b: Arc): boolean =>
  a.seal === b.seal && a.kind === b.kind && a.weight === b.weight && a.state === b.state;

/** Compares what was shown with what the beat leaves, and adds what its kind calls for. */
export function stagingOf(beat: Beat, before: Atlas | null): Staging {
  const { tone, rings, travels, presses, times } = KINDS[beat.kind];
  const known = new Map((before?.arcs ?? []).map((arc) => [arc.id, arc]));
  const left = new Set(beat.after.arcs.map(({ id }) => id));
  const drawn = beat.after.arcs.filter(({ id }) => !known.has(id));
  const dropped = (before?.arcs ?? []).filter(({ id }) => !left.has(id));
  const stays = beat.after.arcs.filter(({ id }) => known.has(id));
  const own = (arc: Arc): boolean => beat.instrument !== null && arc.instrument === beat.instrument;
  const pressed = stays.filter((arc) => {
    const old = known.get(arc.id);
    return (old !== undefined && !same(old, arc)) || (presses && own(arc));
  });
  const others = beat.to.filter((actor) => actor !== beat.by);
  const ringed = new Map<ActorId, Staging['rings'][number]>();
  if (beat.by !== null && (rings === 'by' || rings === 'both'))
    ringed.set(beat.by, { actor: beat.by, tone, times });
  // an event that nobody did is shown at those it happens to
  if (rings === 'to' || rings === 'both' || beat.by === null) {
    for (const actor of others) if (!ringed.has(actor)) ringed.set(actor, { actor, tone, times: 1 });
  }
  return {
    focus: [...new Set([...(beat.by === null ? [] : [beat.by]), ...beat.to])],
    drawn,
    dropped,
    pressed,
    rings: [...ringed.values()],
    travels:
      beat.by === null || travels === ''
        ? []
        : others.map((to) => ({ from: beat.by as ActorId, to, tone, vehicle: travels })),
    kept: beat.kind === 'honour' ? beat.after.arcs.filter(own) : [],
  };
}
