import type { Grammar } from '../grammar.ts';
import { isGiving, isPlural, told } from './verbs.ts';

export const grammar: Grammar = {
  // The English of the catalogue is British.
  conventions: 'en-GB',
  possessive: (name) => (name.endsWith('s') ? `${name}’` : `${name}’s`),
  isPlural,
  told,
  isGiving,
  inflect: () => undefined,
};
