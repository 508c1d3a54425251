/** How the bed of music answers world tension: its voices leave one after another. */
import type { stems } from './stems.ts';

export type Stem = keyof typeof stems;

/**
 * World tension (0–100) at which a voice begins to leave and at which it is gone, and what of it then stays. By the
 * rules tension drifts back to 30, governments begin to shake at 60, and only a crisis carries it past 85: there a
 * drone and a slow pulse are left, and silence between.
 */
const LEAVING: Record<Stem, readonly [from: number, to: number, stays: number]> = {
  reed: [34, 58, 0],
  piano: [45, 74, 0],
  strings: [58, 88, 0],
  ground: [70, 100, 0.6],
};

function shareOf(stem: Stem, tension: number): number {
  const [from, to, stays] = LEAVING[stem];
  const part = Math.min(1, Math.max(0, (tension - from) / (to - from)));
  return 1 - (1 - stays) * part * part * (3 - 2 * part);
}

/** How much of each stem is heard at a tension: from 1 down to 0, never more the worse things are. */
export const mixOf = (tension: number): Record<Stem, number> => ({
  reed: shareOf('reed', tension),
  piano: shareOf('piano', tension),
  strings: shareOf('strings', tension),
  ground: shareOf('ground', tension),
});

/** What the music does when it becomes another; the page has a caption for each. */
export type Turn = 'begins' | 'thins' | 'bare' | 'fills' | 'whole';

/** Tension at which the music is thin, and at which it is bare; to go back, it must fall this much lower. */
const THIN = 48;
const BARE = 82;
const BACK = 5;

/** Follows world tension and says when the music becomes another; null while it stays what it is. */
export function followMusic(): (tension: number) => Exclude<Turn, 'begins'> | null {
  let voices: 'whole' | 'thin' | 'bare' | undefined;
  return (tension) => {
    const before = voices;
    const bare = tension >= (before === 'bare' ? BARE - BACK : BARE);
    const thin = tension >= (before === 'thin' || before === 'bare' ? THIN - BACK : THIN);
    voices = bare ? 'bare' : thin ? 'thin' : 'whole';
    if (before === undefined || before === voices) return null;
    if (voices === 'thin') return before === 'whole' ? 'thins' : 'fills';
    return voices;
  };
}
