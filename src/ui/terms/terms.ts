/**
 * The words of the game, each explained in a sentence or two. `[regard]` in a text leads on to another word, by its
 * id; `[regard|their regard]` says it otherwise.
 */
export interface Gloss {
  readonly name: string;
  readonly text: string;
}

export const terms = {
  aim: {
    name: 'Aim',
    text: 'What a government plays for, with its points. Each seat is scored against its own aims and its [par], so several can do well.',
  },
  askingPrice: {
    name: 'Asking price',
    text: 'How much more than nothing a government wants before it signs. It is drawn once a game, and others see a range that a service at work there, or a refusal, makes narrower.',
  },
  bite: {
    name: 'Bite',
    text: 'How hard [sanctions] hurt: their measures, times how much of the target’s trade the senders hold, times their [integrity].',
  },
  call: {
    name: 'Call on a promise',
    text: 'A government says that a [clause] is triggered. Each one bound by it honours it, helps in part, or refuses, and all who watch draw their conclusion about its [trust|word].',
  },
  capital: {
    name: 'Political capital',
    text: 'What acting costs at home, from 0 to 8. It comes in by [support], two to four a month, and what is not spent is kept.',
  },
  clause: {
    name: 'Clause',
    text: 'One promise of a text. A clause has a [depth]: the deeper it is, the more it deters, and the more it binds.',
  },
  covert: {
    name: 'In secret',
    text: 'An act that is not declared. It may come to light, in this month or a later one; it may then be denied, and a denial that is disproved is remembered.',
  },
  crisis: {
    name: 'Crisis',
    text: 'Two governments on a ladder of five [rung|rungs]. Each round both stand or back down. At the top is war, which everybody loses.',
  },
  demarche: {
    name: 'Démarche',
    text: 'A formal move that one government makes towards another. Up to three a month, paid in [capital]; nobody sees them before they are sent.',
  },
  dependence: {
    name: 'Dependence',
    text: 'How much one country needs another’s trade, arms or energy, from 0 to 100. It is the other’s leverage.',
  },
  depth: {
    name: 'Depth',
    text: 'How far a [clause] goes: to consult, to help as the law allows, or to help at once and with everything.',
  },
  economy: {
    name: 'Economy',
    text: 'From 0 to 100. [sanctions|Sanctions] lower it, those that one bears and, less, those that one imposes.',
  },
  favour: {
    name: 'Favour',
    text: 'Help that was given and is owed. It can be called in once; to refuse costs [trust].',
  },
  initial: {
    name: 'Initialled',
    text: 'Agreed at the Table, and not yet signed. It is signed when the month is resolved, unless the other side breaks the text or crosses a [redLine] before that.',
  },
  integrity: {
    name: 'Hold of a regime',
    text: 'How well [sanctions] are kept, from 0 to 100. Somebody who watches raises it; vetoes, helpers of the target and weariness lower it.',
  },
  ledger: {
    name: 'Ledger',
    text: 'Every change of every number, with its reason and what caused it. Whatever you see on a desk is a sum of its lines.',
  },
  nearestYes: {
    name: 'Nearest yes',
    text: 'A text close to the one put that the other side would sign, found by the same sum that refused it. At the Table, one that we would sign ourselves comes before a nearer one.',
  },
  odds: {
    name: 'Odds',
    text: 'The share of the [askingPrice|asking prices] still possible at which the answer is yes. There is no die: only what you do not know.',
  },
  par: {
    name: 'Par',
    text: 'What a capable machine reaches in this seat on average, in a game of this length. Above it you did better than that.',
  },
  ratification: {
    name: 'Ratification',
    text: 'A signed text waits for each party’s consent at home. That takes months, and rivals can work on it.',
  },
  readiness: {
    name: 'Readiness',
    text: 'How prepared the forces are, from 0 to 100. It weighs when a [crisis] climbs, and others feel it as [threat].',
  },
  redLine: {
    name: 'Red line',
    text: 'What a government has said it will not let pass. Crossed in the open, it must be answered, or [trust] in its owner’s word falls.',
  },
  regard: {
    name: 'Regard',
    text: 'What one government thinks of another, from −100 to 100: a sum of named parts. Most wear off month by month; some last.',
  },
  rung: {
    name: 'Rung',
    text: 'Protest, ultimatum, show of force, clash, war. Each rung doubles the stake, and what it costs to step back in public.',
  },
  sanctions: {
    name: 'Sanctions',
    text: 'Measures against a government, with a demand. Threatened first, as a rule: a threat that is believed may work alone, and one that is not carried out costs [trust].',
  },
  spillover: {
    name: 'What others make of it',
    text: 'Who helps my adversary loses with me; who hurts it gains. Each act moves the [regard] of all who see it, by their regard for whom it was done to.',
  },
  stability: {
    name: 'Stability',
    text: 'Points that all seats share. Each month that closes at a [tension] of 60 or more, once the month’s easing is taken off, takes two of the twenty away.',
  },
  support: {
    name: 'Support at home',
    text: 'From 0 to 100. It decides how much [capital] comes in. Two months below 10, and a caretaker takes the desk.',
  },
  tension: {
    name: 'World tension',
    text: 'From 0 to 100; it drifts back towards 30. Only the upper [rung|rungs] of a [crisis] carry it past 85. At 100 the world is at war and everybody has lost.',
  },
  threat: {
    name: 'Threat felt',
    text: 'How far one government feels menaced by another, from 0 to 100: by its exercises, tests and forces, and by those of its friends.',
  },
  trust: {
    name: 'Trust',
    text: 'How far a government’s word is believed, from 0 to 100, apart from whether it is liked. Kept apart for defence, for trade, and for what it says. It grows slowly and breaks fast.',
  },
  veto: {
    name: 'Veto',
    text: 'A no of one of the five permanent members bars a draft, whatever the count. Everybody sees who did it.',
  },
} as const satisfies Record<string, Gloss>;

export type TermId = keyof typeof terms;

/** A text in pieces: words, and words that lead on. */
export type Piece = string | { readonly to: TermId; readonly words: string };

/** Takes a text apart at its `[id]` and `[id|words]`; `nameOf` says a word that the text does not say otherwise. */
export function piecesOf(text: string, nameOf: (id: TermId) => string): readonly Piece[] {
  return text.split(/(\[[^\]]+\])/).flatMap((part): readonly Piece[] => {
    if (part === '') return [];
    if (!part.startsWith('[')) return [part];
    const [id = '', words] = part.slice(1, -1).split('|');
    if (!Object.hasOwn(terms, id)) return [words ?? id];
    const to = id as TermId;
    return [{ to, words: words ?? nameOf(to).toLowerCase() }];
  });
}

/** The word that explains a number, by its name in the rules (`actors.russia.support`), or null. */
export function termOf(number: string): TermId | null {
  const [kind, , second = '', third = ''] = number.split('.');
  const id = kind === 'ties' ? third : kind === 'actors' ? second : kind === 'aims' ? 'aim' : kind;
  if (kind === 'aims' && second === 'stability') return 'stability';
  const word = /^(defence|trade|signals)$/.test(id ?? '') ? 'trust' : (id ?? '');
  return Object.hasOwn(terms, word) ? (word as TermId) : null;
}

/** Reasons that ask for a word of explanation, by how their code begins. */
const OF_REASONS: readonly (readonly [string, TermId])[] = [
  ['accept/price', 'askingPrice'],
  ['spillover', 'spillover'],
  ['redline', 'redLine'],
  ['vote/veto', 'veto'],
];

/** The word that explains a reason, or null where its text says enough. */
export function termOfReason(code: string): TermId | null {
  return OF_REASONS.find(([begins]) => code.startsWith(begins))?.[1] ?? null;
}
