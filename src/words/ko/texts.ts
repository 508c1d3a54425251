import type { Message } from '../catalogue.ts';

/** A message for every code of an English part, and none besides: what is forgotten fails the types here. */
export type Texts<English> = Readonly<Record<keyof English, Message>>;
