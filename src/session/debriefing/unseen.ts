import type { ActorId, World } from '../../engine/index.ts';
import { knows, numberOf, spanOf, trackAt, view } from '../../engine/index.ts';
import { entriesOf, spanText } from '../telling/figures.ts';
import type { Teller } from '../telling/teller.ts';

/**
 * Indicators that stood otherwise than a desk could know: how they ended, what that desk had of them, and how much
 * was done in secret. For nobody's desk, what was not known to all.
 */
export function unseenOf(teller: Teller, world: World, seat: ActorId | null): readonly string[] {
  const { words, scenario } = teller;
  const { rules, prose } = scenario;
  const seen = seat === null ? null : view(rules, world, seat, { ledger: false });
  return rules.tracks
    .map((track) => {
      const subject = trackAt(rules, track);
      const hidden = entriesOf(teller, subject)
        .filter(({ known }) => (seat === null ? known !== 'all' : !knows(known, seat)))
        .reduce((sum, { delta }) => sum + delta, 0);
      return { track, subject, hidden };
    })
    .filter(({ hidden }) => hidden !== 0)
    .toSorted((a, b) => Math.abs(b.hidden) - Math.abs(a.hidden))
    .map(({ track, subject, hidden }) =>
      words.say('debrief/unseen', {
        title: prose.tracks[track]?.title ?? track,
        value: numberOf(world, subject),
        seen: seen === null ? null : spanText(teller, spanOf(seen, subject)),
        amount: words.signed(hidden),
      }),
    );
}
