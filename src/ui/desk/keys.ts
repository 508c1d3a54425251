import { useEffect } from 'preact/hooks';
import { leaveLesson } from '../coach/lesson.ts';
import { PANE_LENSES, type Game } from '../game.ts';
import { closePopover } from '../parts/Popover.tsx';

/** What a button that leads on answers to from anywhere on the desk; it says so itself. */
export const LEADS_ON = 'Control+Enter';

/** Presses what leads on, if anything does; false if nothing does. */
function leadOn(): boolean {
  const button = document.querySelector<HTMLButtonElement>(`button[aria-keyshortcuts="${LEADS_ON}"]`);
  button?.click();
  return button !== null;
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.matches('input:not([type=radio], [type=checkbox]), select, textarea');

/** The keys that work anywhere on the desk; silent while a dialog is open or a text is typed. */
export function useKeys(game: Game): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || isTyping(event.target) || document.querySelector('dialog[open]') !== null)
        return;
      if ((event.ctrlKey || event.metaKey) && event.key === 'z' && game.desk.value.canUndo) {
        event.preventDefault();
        game.session.undo();
        return;
      }
      if ((event.ctrlKey || event.metaKey) && event.key === 'Enter' && !event.repeat) {
        if (leadOn()) event.preventDefault();
        return;
      }
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const lens = PANE_LENSES[Number(event.key) - 1];
      if (lens !== undefined) game.lens.value = lens;
      else if (event.key === '?') game.dialog.value = 'keys';
      else if (event.key === 'c' && game.session.scenario.rules.council !== null) game.council.value = '';
      else if (event.key === 'm') game.shell.setSound(!game.shell.sound.value);
      else if (event.key === 'n') game.shell.setTheme(game.shell.theme.value === 'night' ? 'paper' : 'night');
      else if (event.key === 'Escape') {
        // the nearest thing first: a note that is open, then the lesson
        if (!closePopover() && game.lesson.value.at !== 'over') leaveLesson(game);
      } else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [game]);
}
