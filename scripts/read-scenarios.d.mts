import type { Plugin } from 'vite';

export function readScenarios(): Plugin;
