import type { Scenario } from '../scenario/index.ts';

/** A scenario with its texts in another language: places and seas on its map too, and the Council still at its place. */
export function inProse(scenario: Scenario, prose: Scenario['prose']): Scenario {
  const { stage } = scenario;
  const { council } = prose;
  const nameOf = (name: string): string => prose.map[name] ?? name;
  const renamed = <T extends { readonly name: string }>(one: T): T => ({ ...one, name: nameOf(one.name) });
  return {
    ...scenario,
    stage: { ...stage, places: stage.places.map(renamed), seas: stage.seas.map(renamed) },
    prose: { ...prose, council: council && { ...council, place: nameOf(council.place) } },
  };
}
