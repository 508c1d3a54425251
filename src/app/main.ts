/** The page starts here: the front page first, everything heavy after it. */
import { language, LANGUAGES, mount, speak, strings, type Screen } from '../ui/index.ts';
import type { Locale } from '../words/index.ts';
import { readAddress } from './address.ts';
import { rememberedLanguage, rememberedSound } from './preferences.ts';
import { createShell } from './shell.ts';
import { createLamp } from './theme.ts';

const address = readAddress(location.search);
const motion = address.motion && !matchMedia('(prefers-reduced-motion: reduce)').matches;
if (!motion) document.documentElement.dataset['motion'] = 'off';

/** What the address asks for, what was chosen before, or what the browser prefers, if the page speaks it. */
const wanted = [
  address.language,
  rememberedLanguage() ?? '',
  ...navigator.languages.map((tag) => tag.slice(0, 2)),
];
await speak(wanted.find((tag): tag is Locale => Object.hasOwn(LANGUAGES, tag)) ?? 'en');
document.documentElement.lang = language;

const first: Screen = address.scenario === '' ? { at: 'title' } : { at: 'wait', text: strings.wait.reading };
const lamp = createLamp(address.theme);
const opened = createShell(motion, lamp, address.sound ?? rememberedSound(), first);

// Only real errors: a browser also reports harmless notices here, without one.
window.addEventListener('error', ({ error }) => {
  if (error instanceof Error) opened.fail(error);
});
window.addEventListener('unhandledrejection', ({ reason }) => opened.fail(reason));

const host = document.getElementById('app');
if (host !== null) {
  mount(host, opened.shell);
  // Two frames: the front page is painted before anything else is fetched.
  requestAnimationFrame(() => requestAnimationFrame(() => opened.start(address)));
}
