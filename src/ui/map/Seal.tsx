import type { Arc } from '../../session/index.ts';

export type SealSign = Exclude<Arc['seal'], ''>;

/** What stands in each, and how much of its ring is drawn, as `map/paint/seal.ts` has it. */
const SIGNS: Readonly<Record<SealSign, readonly [sign: string, ring: number]>> = {
  draft: ['§', 0],
  talks: ['···', 0],
  signed: ['§', 0.35],
  ratifying: ['§', 0.7],
  inForce: ['§', 1],
  strained: ['', 1],
  invoked: ['!', 1],
  ended: ['×', 0],
};

/** In the order in which they are listed: as a text goes. */
export const SEALS = Object.keys(SIGNS) as SealSign[];

/** A seal as the map draws it; decoration, its name stands beside it. */
export function Seal({ sign }: { sign: SealSign }) {
  const [text, ring] = SIGNS[sign];
  return (
    <svg class={ring < 1 ? 'signet' : 'signet pressed'} viewBox="-15 -15 30 30" aria-hidden="true">
      <circle r="11" stroke-dasharray={sign === 'draft' || sign === 'ended' ? 3 : 0} />
      <circle r="13.8" pathLength={1} stroke-dasharray={`${ring} 1`} transform="rotate(-90)" />
      {text === '' ? <path d="M3-12-2-5 4-1-3 5 0 12" /> : <text y="5">{text}</text>}
    </svg>
  );
}
