/** What a language does with names and titles beyond putting them into a sentence. */
export interface Grammar {
  /** How lists and dates are written, as a locale tag. */
  readonly conventions: string;
  /** "Moscow’s". */
  readonly possessive: (name: string) => string;
  /** Whether a name takes a verb in the plural. */
  readonly isPlural: (name: string) => boolean;
  /** An imperative as news of it; null where the language cannot tell. */
  readonly told: (title: string) => string | null;
  /** Whether an addressee of this title is joined with "to". */
  readonly isGiving: (title: string) => boolean;
  /**
   * A placeholder that the arguments do not hold, made of one that they do: `{byTopic}` of `{by}`. Undefined where
   * the language has no such form.
   */
  readonly inflect: (key: string, known: (key: string) => string | undefined) => string | undefined;
}
