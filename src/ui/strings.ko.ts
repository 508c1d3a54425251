import type { Strings } from './strings.ts';
import { strings } from './strings.ts';

export const ko: Strings = strings;
