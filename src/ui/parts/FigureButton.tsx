import type { Figure } from '../../session/index.ts';
import { figureValue, plain, signed } from '../signed.ts';
import { strings } from '../strings.ts';
import { useGame } from '../game.ts';
import { termOf } from '../terms/terms.ts';
import { Popover } from './Popover.tsx';
import { Reasons } from './Reasons.tsx';

/** A number as a button that opens its reasons. `short` stands for the title where the place says the rest. */
export function FigureButton({ figure, short = figure.title }: { figure: Figure; short?: string }) {
  const { session, desk } = useGame();
  const { rules } = session.scenario;
  const [kind, owner] = (rules.numbers[figure.subject]?.name ?? '').split('.');
  // exact for all who look, and wrong for who does not know of all that moved it
  const open = kind === 'actors' && owner !== desk.value.seat;
  const value = figureValue(figure);
  const full = figure.unit === '' ? value : `${value} ${figure.unit}`;
  const sign = figure.lowEnd < 0 ? Math.sign(figure.low + figure.high) : 0;
  const tone = sign > 0 ? 'value up' : sign < 0 ? 'value down' : 'value';
  const print = figure.lowEnd < 0 ? signed : plain;
  return (
    <Popover
      label={strings.figure.reasons(short, full)}
      title={figure.title}
      total={full}
      term={termOf(rules.numbers[figure.subject]?.name ?? '')}
      face={
        <>
          {short} <span class={tone}>{value}</span>
        </>
      }
    >
      {() => (
        <>
          <Reasons lines={figure.reasons} />
          <p class="scale">
            {strings.figure.scale(print(figure.lowEnd), print(figure.highEnd))}
            {figure.low !== figure.high ? ` ${strings.figure.range}` : open && ` ${strings.figure.open}`}
          </p>
        </>
      )}
    </Popover>
  );
}
