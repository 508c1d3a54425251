/** The lamp on the desk: paper by day, the night desk after hours. */
import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { ThemeName } from '../ui/index.ts';
import { rememberedTheme, rememberTheme } from './preferences.ts';

export interface Look {
  readonly theme: ThemeName;
  /** Whether eyes ask for more contrast. */
  readonly contrast: boolean;
}

export interface Lamp {
  readonly look: ReadonlySignal<Look>;
  /** Remembered; until somebody chooses, the page follows the system. */
  set(theme: ThemeName): void;
}

const BACKGROUNDS: Readonly<Record<ThemeName, string>> = { paper: '#efe6d2', night: '#10171c' };

/** Dresses the page at once and keeps it so. `asked` comes from the address and is not remembered. */
export function createLamp(asked: ThemeName | null): Lamp {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const more = matchMedia('(prefers-contrast: more)');
  const chosen = signal<ThemeName | null>(asked ?? rememberedTheme());
  const system = signal<ThemeName>(dark.matches ? 'night' : 'paper');
  const contrast = signal(more.matches);
  dark.addEventListener('change', () => void (system.value = dark.matches ? 'night' : 'paper'));
  more.addEventListener('change', () => void (contrast.value = more.matches));

  const look = computed(() => ({ theme: chosen.value ?? system.value, contrast: contrast.value }));
  look.subscribe(({ theme }) => {
    document.documentElement.dataset['theme'] = theme;
    document.querySelector('meta[name="theme-color"]')?.setAttribute('content', BACKGROUNDS[theme]);
  });
  return {
    look,
    set: (theme) => {
      chosen.value = theme;
      rememberTheme(theme);
    },
  };
}
