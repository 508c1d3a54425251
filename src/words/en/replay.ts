/** Why a file could not be opened, in plain words with what to do. */
export const replay = {
  'replay/too_large': 'The file is larger than {limit} MiB. A game is far smaller: this is some other file.',
  'replay/not_json': 'The file is not a saved game: it cannot be read as JSON.',
  'replay/too_deep': 'The file is nested deeper than any saved game.',
  'replay/format': 'The file is not a saved game of this format. Expected format 1.',
  'replay/shape': 'The file is damaged at {place}: {what}.',
  'replay/rules':
    'The game was played under rules version {recorded}; this is version {here}. Open it with that version, or keep the file.',
  'replay/scenario': 'The game belongs to the scenario “{recorded}”, not to “{here}”.',
  'replay/content':
    'The scenario “{scenario}” has changed since this game was played ({recorded}, now {here}). Open it with the older scenario file.',
  'replay/differs':
    'This file does not match this version of the game. At turn {turn}, {field} is {is} here, and {recorded} in the file.',
} as const;
