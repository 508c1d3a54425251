/** The page's places in the browser's history: Back leads from a game to the title, Forward into the game again. */
export type Place = 'title' | 'choose' | 'game';

const placeOf = (state: unknown): Place => (state === 'game' || state === 'choose' ? state : 'title');

/**
 * Hands back what is called when the page itself comes to a place; `moved` hears of Back and Forward. A choice that was
 * made leaves no place behind, and one game takes that of another: there is one game to go back to, the one that is kept.
 */
export function createTrail(moved: (place: Place) => void): (place: Place) => void {
  window.addEventListener('popstate', ({ state }) => moved(placeOf(state)));
  return (place) => {
    const here = placeOf(history.state);
    if (here === place) return;
    if (place === 'title' || here === 'title') history.pushState(place, '');
    else history.replaceState(place, '');
  };
}
