/** A message, or several that say the same in different words. */
export type Message = string | readonly string[];

/** Messages in ICU syntax, by code. */
export type Catalogue = Readonly<Record<string, Message>>;
