import type { Grammar } from '../grammar.ts';
import { inflect } from './particles.ts';

export const grammar: Grammar = {
  conventions: 'ko-KR',
  possessive: (name) => `${name}의`,
  isPlural: () => false,
  // Titles of acts are nouns in Korean, and a headline puts them as such.
  told: (title) => (title === '' ? null : title),
  isGiving: () => false,
  inflect,
};
