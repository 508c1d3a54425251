import { load } from 'js-yaml';
import { act } from './format/acts.ts';
import type { ActFile } from './format/acts.ts';
import { id } from './format/common.ts';
import { z } from './format/zod.ts';
import source from './standard/acts.yaml?raw';

let read: Readonly<Record<string, ActFile>> | null = null;

/** The acts that every scenario has, as the file beside this one gives them. */
export function standardActs(): Readonly<Record<string, ActFile>> {
  read ??= z.record(id, act).parse(load(source));
  return read;
}
