import type { Catalogue } from '../catalogue.ts';
import { grammar } from './grammar.ts';

/** Korean. */
const ko: Catalogue = {};

export const language = { catalogue: ko, grammar };
