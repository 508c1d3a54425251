import { SHEETS, useGame } from '../game.ts';
import { strings } from '../strings.ts';

/** On a phone the panels are sheets over the map, one at a time; elsewhere this bar is not shown. */
export function SheetBar() {
  const { sheet, desk } = useGame();
  const { step, cables, questions, orders, slots } = desk.value;
  // what was the tray holds the replies then, and the button that sends them
  const replying = step !== 'planning';
  const answered = questions.filter(({ chosen }) => chosen !== '').length;
  const counts = {
    map: '',
    cables: String(questions.length > 0 ? questions.length : cables.length),
    dossier: '',
    orders: replying ? `${answered}/${questions.length}` : `${orders.length}/${slots}`,
  };
  return (
    <nav class="sheet-bar panel" aria-label={strings.sheets.label}>
      {SHEETS.map((id) => (
        <button key={id} type="button" aria-pressed={sheet.value === id} onClick={() => (sheet.value = id)}>
          {id === 'orders' && replying ? strings.phases.replies : strings.sheets[id]}
          {counts[id] !== '' && <span class="tally figures"> {counts[id]}</span>}
        </button>
      ))}
    </nav>
  );
}
