import { createContext } from 'preact';
import type { TermId } from './terms.ts';

/** Inside a note: leads on to a word in the same note. Elsewhere `null`, and a word opens a note of its own. */
export const Walk = createContext<((to: TermId) => void) | null>(null);
