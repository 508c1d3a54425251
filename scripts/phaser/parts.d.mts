import type { Plugin } from 'vite';

export function phaserParts(): Plugin;
