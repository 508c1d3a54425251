/** The page: front page, desk, Table, debrief. It shows a `Session` and hands back what the player does. */
import { createElement, render } from 'preact';
import { Root } from './Root.tsx';
import type { Shell } from './ports.ts';
import './styles/index.css';

export type * from './ports.ts';
export { SPEEDS, type Speed } from './resolution/speed.ts';
export { randomSeed } from './seed.ts';
export { language, LANGUAGES, speak, strings } from './strings.ts';

/** Draws the page into `host` and keeps it up to date with the shell's signals. */
export function mount(host: HTMLElement, shell: Shell): void {
  render(createElement(Root, { shell }), host);
}
