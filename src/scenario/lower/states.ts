import {
  BASES,
  CRISIS_STATES,
  MONITORINGS,
  RESOLUTION_STATES,
  SANCTIONS_PHASES,
  TREATY_STATES,
} from '../../engine/index.ts';

/** What may be named as a state, and the states that it covers as a condition lists them. */
type Covered = ReadonlyMap<string, readonly string[]>;

const itself = (state: string): readonly [string, readonly string[]] => [state, [state]];

export const TREATY_OUTER_STATES: Covered = new Map([...TREATY_STATES, 'inForce'].map(itself));

export const CRISIS_OUTER_STATES: Covered = new Map([...CRISIS_STATES, 'open'].map(itself));

export const RESOLUTION_OUTER_STATES: Covered = new Map(RESOLUTION_STATES.map(itself));

/** A state of sanctions may leave out the basis: `imposed.monitored` is that on any basis. */
export const SANCTIONS_OUTER_STATES: Covered = new Map<string, readonly string[]>([
  ...SANCTIONS_PHASES.map(itself),
  ...['imposed', 'easing'].flatMap((phase) => [
    ...BASES.flatMap((basis) => [
      itself(`${phase}.${basis}`),
      ...MONITORINGS.map((monitoring) => itself(`${phase}.${basis}.${monitoring}`)),
    ]),
    ...MONITORINGS.map(
      (monitoring) =>
        [`${phase}.${monitoring}`, BASES.map((basis) => `${phase}.${basis}.${monitoring}`)] as const,
    ),
  ]),
]);
