import { file } from './format/file.ts';
import { z } from './format/zod.ts';

/** JSON Schema (draft 7, which editors know best) of a scenario file. Cross-references are checked by `readScenario` alone. */
export function scenarioSchema(): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(file, { target: 'draft-7', io: 'input' });
  return { $schema, title: 'Démarche scenario', ...schema };
}
