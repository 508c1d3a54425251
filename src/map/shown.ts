/** What is shown on the map, beside where everything stands; and what lies over what. */
import type { ActorId } from '../engine/index.ts';
import type { Atlas } from '../session/index.ts';

export const DEPTH = {
  sheet: 0,
  ties: 10,
  live: 20,
  effect: 30,
  seal: 40,
  marker: 50,
  label: 60,
  dot: 70,
} as const;

export interface Shown {
  readonly atlas: Atlas | null;
  readonly selected: ActorId | null;
  /** Arcs that are being drawn by hand just now, and so are not among the baked ones. */
  readonly live: ReadonlySet<string>;
}

/** Whose ties are drawn at full strength. */
export const focusOf = ({ atlas, selected }: Shown): ReadonlySet<string> =>
  new Set([atlas?.eyes, selected].filter((actor) => actor != null));
