/** The sheets that games are drawn on, engraved when the page was built; fetched once each, when first needed. */
import type { Engraving } from '../map/index.ts';
import type { Scenario } from '../session/index.ts';
import type { Miniature, Opening } from '../ui/index.ts';

const sheets = import.meta.glob<Engraving | null>('/scenarios/*/scenario.yaml', {
  query: '?sheet', // scripts/read-scenarios.mjs
  import: 'default',
});

/** The sheet of a scenario. Rejects where it did not come with the page, or its shapes cannot be used. */
export async function sheetOf(id: Scenario['id']): Promise<Engraving> {
  const sheet = await sheets[`/scenarios/${id}/scenario.yaml`]?.();
  if (sheet == null) throw new Error(`The sheet of ${id} did not come with the page`);
  return sheet;
}

/** The sheet of a scenario as a small picture. Rejects where `sheetOf` does. */
export async function drawMiniature({ id, stage }: Scenario, opening: Opening): Promise<Miniature> {
  const [{ miniature }, sheet] = await Promise.all([import('../map/index.ts'), sheetOf(id)]);
  return miniature(sheet, stage, opening);
}
