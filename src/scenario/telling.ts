/** News of an act as a scenario writes it: "{by} ships munitions to {to}". */
const SLOT = /\{([^{}]*)\}/g;
/** Who does it, to whom, about what; with the particle that a language puts to a name. */
const KNOWN = /^(by|to|on)(Of|Topic|Subject|Object|With|Toward)?$/i;

/** What stands in brackets in a telling and is no name of the act: what the page could not fill. */
export function strangers(telling: string): readonly string[] {
  return [...telling.matchAll(SLOT)].map(([, name = '']) => name).filter((name) => !KNOWN.test(name));
}

/** Whether a telling names `role`. */
export const namesRole = (telling: string, role: 'to' | 'on'): boolean =>
  [...telling.matchAll(SLOT)].some(([, name = '']) => name.toLowerCase().startsWith(role));
