import type { Shell } from '../ports.ts';
import { strings } from '../strings.ts';
import { Icon } from './Icon.tsx';

/** From the paper to the night desk and back. */
export function ThemeSwitch({ shell }: { shell: Shell }) {
  const night = shell.theme.value === 'night';
  return (
    <button
      type="button"
      class="button quiet icon"
      aria-pressed={night}
      aria-label={strings.banner.night}
      title={strings.banner.night}
      onClick={() => shell.setTheme(night ? 'paper' : 'night')}
    >
      <Icon name={night ? 'moon' : 'sun'} />
    </button>
  );
}
