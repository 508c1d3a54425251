import type { Catalogue } from '../catalogue.ts';
import { debrief } from './debrief.ts';
import { desk } from './desk.ts';
import { grammar } from './grammar.ts';
import { happenings } from './happenings.ts';
import { headlines } from './headlines.ts';
import { reasons } from './reasons.ts';
import { refusals } from './refusals.ts';
import { replay } from './replay.ts';
import { said } from './said.ts';
import { states } from './states.ts';
import { told } from './told.ts';

/** Korean. */
export const catalogue: Catalogue = {
  ...happenings,
  ...told,
  ...headlines,
  ...reasons,
  ...refusals,
  ...states,
  ...desk,
  ...said,
  ...debrief,
  ...replay,
};

export const language = { catalogue, grammar };
