/** Something that has a name in the scenario's prose. `of` and `id` say what; `within` says of which treaty, regime or event. */
export type NameKind =
  | 'actor'
  | 'act'
  | 'instrument'
  | 'clause'
  | 'depth'
  | 'measure'
  | 'member'
  | 'track'
  | 'event'
  | 'option'
  | 'redLine'
  | 'aim'
  | 'ending'
  | 'history';

export interface Name {
  readonly of: NameKind;
  readonly id: string;
  readonly within?: string;
}

/** The forms in which a name appears in a sentence. */
export interface Forms {
  /** "North Korea (DPRK)", "Comprehensive Strategic Partnership". */
  readonly full: string;
  /** "North Korea", "the partnership". */
  readonly short: string;
  /** "North Korean"; the short form where there is none. */
  readonly adjective: string;
  /** "Pyongyang": a government, by metonymy; the short form where there is none. */
  readonly capital: string;
}

export type Names = (name: Name) => Forms;
