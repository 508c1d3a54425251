/** What each sound is, in words, for those who do not hear it. */
import type { Cue } from '../session/index.ts';

const captions: Record<Cue, string> = {
  stamp: 'A stamp comes down',
  teleprinter: 'A teleprinter rattles',
  paper: 'Paper rustles',
  drum: 'A low drum',
  bell: 'A desk bell rings',
  seal: 'A seal is pressed into wax',
  tear: 'Paper is torn',
  engine: 'Engines run up, far off',
  murmur: 'Voices murmur',
  click: 'A key clicks',
};

/** The caption of a cue: a short phrase without a full stop, to be shown as the page sees fit. */
export function captionOf(cue: Cue): string {
  return captions[cue];
}
