import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MapGeometry } from '../../../src/map/geometry.ts';

export const WORLD_FILE = join(import.meta.dirname, '../../../assets/map/world.json');

/** The shapes that the page ships. */
export const readWorld = (): MapGeometry => JSON.parse(readFileSync(WORLD_FILE, 'utf8')) as MapGeometry;
