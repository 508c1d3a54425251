/** What is seen of a beat: which arcs come and go, which seals are pressed, who is ringed, what travels. */
import type { ActorId } from '../engine/index.ts';
import type { Arc, Atlas, Beat } from '../session/index.ts';

export type Tone = 'ink' | 'alarm' | 'done' | 'warm';

export interface Staging {
  /** Actors whose capitals should be in view; empty for the whole frame. */
  readonly focus: readonly ActorId[];
  readonly drawn: readonly Arc[];
  readonly dropped: readonly Arc[];
  /** Arcs that stay and whose seal is pressed anew. */
  readonly pressed: readonly Arc[];
  readonly rings: readonly { readonly actor: ActorId; readonly tone: Tone; readonly times: 1 | 3 }[];
  readonly travels: readonly { readonly from: ActorId; readonly to: ActorId; readonly tone: Tone }[];
  /** A tick over the arc that was honoured. */
  readonly kept: readonly Arc[];
}

const TONES: Partial<Readonly<Record<Beat['kind'], Tone>>> = {
  sanction: 'alarm',
  test: 'alarm',
  break: 'alarm',
  claim: 'alarm',
  end: 'alarm',
  honour: 'done',
  inForce: 'done',
  ease: 'done',
  transfer: 'warm',
  visit: 'warm',
};
const RINGS_BY = new Set<Beat['kind']>(['exercise', 'test', 'word', 'event', 'home']);
const RINGS_TO = new Set<Beat['kind']>(['sanction', 'ease', 'exercise', 'word', 'claim', 'break', 'end']);
const TRAVELS = new Set<Beat['kind']>(['transfer', 'visit', 'word', 'honour', 'claim']);
const PRESSES = new Set<Beat['kind']>(['sign', 'ratify', 'inForce', 'claim', 'break']);

/** Two arcs that look the same on the map. */
const same = (a: Arc, b: Arc): boolean =>
  a.seal === b.seal && a.kind === b.kind && a.weight === b.weight && a.state === b.state;

/** Compares what was shown with what the beat leaves, and adds what its kind calls for. */
export function stagingOf(beat: Beat, before: Atlas | null): Staging {
  const known = new Map((before?.arcs ?? []).map((arc) => [arc.id, arc]));
  const left = new Set(beat.after.arcs.map(({ id }) => id));
  const drawn = beat.after.arcs.filter(({ id }) => !known.has(id));
  const dropped = (before?.arcs ?? []).filter(({ id }) => !left.has(id));
  const stays = beat.after.arcs.filter(({ id }) => known.has(id));
  const own = (arc: Arc): boolean => beat.instrument !== null && arc.instrument === beat.instrument;
  const pressed = stays.filter((arc) => {
    const old = known.get(arc.id);
    return (old !== undefined && !same(old, arc)) || (PRESSES.has(beat.kind) && own(arc));
  });
  const tone = TONES[beat.kind] ?? 'ink';
  const others = beat.to.filter((actor) => actor !== beat.by);
  const times = beat.kind === 'test' ? 3 : 1;
  const rings = new Map<ActorId, Staging['rings'][number]>();
  if (beat.by !== null && RINGS_BY.has(beat.kind)) rings.set(beat.by, { actor: beat.by, tone, times });
  // an event that nobody did is shown at those it happens to
  if (RINGS_TO.has(beat.kind) || beat.by === null) {
    for (const actor of others) if (!rings.has(actor)) rings.set(actor, { actor, tone, times: 1 });
  }
  return {
    focus: [...new Set([...(beat.by === null ? [] : [beat.by]), ...beat.to])],
    drawn,
    dropped,
    pressed,
    rings: [...rings.values()],
    travels:
      beat.by !== null && TRAVELS.has(beat.kind)
        ? others.map((to) => ({ from: beat.by as ActorId, to, tone }))
        : [],
    kept: beat.kind === 'honour' ? beat.after.arcs.filter(own) : [],
  };
}
