/**
 * The resolution, one step after another. Each reads the World as the step began and writes into an outbox; what
 * it wrote is booked before the next begins. The list is the rule: its order is what a player is told.
 */
import { reckon } from '../aims/aims.ts';
import { monthOf } from '../condition.ts';
import { stir } from '../instruments/crisis/rules.ts';
import * as council from '../instruments/resolution/rules.ts';
import * as treaties from '../instruments/treaty/rules.ts';
import { exposure } from '../covert/exposure.ts';
import type { Outbox } from '../outbox.ts';
import { acts } from './steps/acts.ts';
import { spillover } from './steps/spillover.ts';
import { promises } from './steps/promises.ts';
import { replies } from './steps/replies.ts';
import { temper, war } from './steps/tension.ts';
import { caretakers, upkeep, wear } from './steps/upkeep.ts';

export type StepName = (typeof STEPS | typeof CLOSING)[number]['name'];
export interface Step {
  readonly name: string;
  readonly run: (box: Outbox) => void;
}

/** The resolution, as far as the crisis rounds. */
export const STEPS = [
  { name: 'replies', run: replies },
  { name: 'signals', run: acts('bargain') },
  { name: 'transfers', run: acts('transfer') },
  { name: 'sanctions', run: acts('pressure') },
  { name: 'council', run: (box: Outbox) => council.count(box) },
  { name: 'military', run: acts('security') },
  { name: 'covert', run: acts('covert') },
  { name: 'exposure', run: exposure },
  { name: 'home', run: acts('home') },
  { name: 'treaties', run: (box: Outbox) => treaties.advance(box, monthOf(box.world)) },
  { name: 'spillover', run: spillover },
  { name: 'promises', run: promises },
  { name: 'crises', run: stir },
  { name: 'temper', run: temper },
] as const satisfies readonly Step[];

/** What follows once no crisis and no call waits for an answer any more. */
export const CLOSING = [
  { name: 'war', run: war },
  { name: 'upkeep', run: upkeep },
  { name: 'wear', run: wear },
  { name: 'caretakers', run: caretakers },
  { name: 'aims', run: reckon },
] as const satisfies readonly Step[];
