/** What the game says, by code: the engine speaks in codes, this makes sentences of them. */
export { LOCALES, codesOf, createWords, loadWords } from './words.ts';
export type { Arg, Args, Locale, Words } from './words.ts';
export type { Catalogue, Message } from './catalogue.ts';
export type { Forms, Name, NameKind, Names } from './names.ts';
