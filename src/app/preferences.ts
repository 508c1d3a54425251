/** What the player set once and finds again; a browser that keeps nothing simply starts afresh. */
const KEY = 'demarche/sound';

export function rememberedSound(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off';
  } catch {
    return true;
  }
}

export function rememberSound(on: boolean): void {
  try {
    localStorage.setItem(KEY, on ? 'on' : 'off');
  } catch {
    // private windows may refuse: then it is not remembered
  }
}
