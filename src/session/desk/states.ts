import type { Instrument, InstrumentKind } from '../../engine/index.ts';
import { stepsFrom } from '../../engine/index.ts';
import type { TableState } from '../shown/table.ts';
import type { Teller } from '../telling/teller.ts';

type Chips = TableState['states'];

/** How an instrument of each kind ordinarily goes; what lies aside is shown when it can be reached. */
const MAIN: Readonly<Record<InstrumentKind, readonly string[]>> = {
  treaty: ['drafted', 'proposed', 'negotiating', 'signed', 'ratifying', 'inForce', 'invoked'],
  sanctions: ['latent', 'threatened', 'imposed', 'easing', 'lifted'],
  commitment: ['claimed', 'contested', 'deciding', 'answered'],
  resolution: ['drafting', 'tabled', 'voting', 'adopted'],
  crisis: ['quiet', 'open.protest', 'open.ultimatum', 'open.showOfForce', 'open.clash', 'war'],
};

/** Ends that are shown from the first, though the main way does not lead there. */
const ENDS: Readonly<Partial<Record<InstrumentKind, readonly string[]>>> = {
  resolution: ['vetoed', 'failed'],
};

/**
 * Basis and monitoring stand beside the phase of a regime, and how a treaty is kept beside its being in force; each
 * rung of a crisis is a place of its own.
 */
const outer = (state: string): string => (state.startsWith('open.') ? state : (state.split('.')[0] ?? state));

/** The state of an instrument in a word or two: "in force, strained", "imposed, by a coalition, monitored". */
export function stateTitle({ words }: Teller, { kind, state }: Instrument): string {
  if (kind !== 'sanctions') return words.say(`${kind}/${state}`);
  const [phase = '', basis, monitoring] = state.split('.');
  if (basis === undefined || monitoring === undefined) return words.say(`sanctions/${phase}`);
  return words.say('dossier/basis', {
    phase: words.say(`sanctions/${phase}`),
    basis: words.say(`basis/${basis}`),
    monitoring: words.say(`monitoring/${monitoring}`),
  });
}

/** What its state means. */
export const stateText = ({ words }: Teller, { kind, state }: Instrument): string =>
  words.say(`${kind}/${kind === 'sanctions' ? outer(state) : state}/text`);

/** The little diagram: where it is, what it has passed, what leads on from here. */
export function stateChips({ words }: Teller, { kind, state }: Instrument): Chips {
  const here = outer(state);
  const next = new Set(
    stepsFrom(kind, state)
      .map(({ to }) => outer(to))
      .filter((id) => id !== here),
  );
  const path = MAIN[kind];
  const at = path.indexOf(here);
  const chips = path.map((id, index): Chips[number] => ({
    id,
    title: words.say(`${kind}/${id === here ? (kind === 'sanctions' ? here : state) : id}`),
    when: id === here ? 'here' : next.has(id) ? 'next' : at >= 0 && index < at ? 'past' : 'later',
  }));
  const aside = new Set([
    ...(at < 0 ? [here] : []),
    ...[...next].filter((id) => !path.includes(id)),
    ...(ENDS[kind] ?? []),
  ]);
  return [
    ...chips,
    ...[...aside].map((id): Chips[number] => ({
      id,
      title: words.say(`${kind}/${id}`),
      when: id === here ? 'here' : next.has(id) ? 'next' : 'later',
    })),
  ];
}
