import { inside } from '../../condition.ts';
import type { TreatyState } from '../../vocabulary.ts';

/** A text that stands: what is put on it now changes it. */
export const stands = (state: TreatyState): boolean => inside(state, 'inForce') || state === 'invoked';
