/** What is said aloud to those who do not see the page. */
import { signal } from '@preact/signals';

export const spoken = signal('');

/** Speaks a sentence through the polite live region; the same sentence twice is spoken twice. */
export function say(text: string): void {
  spoken.value = spoken.value === text ? `${text}\u00a0` : text;
}
