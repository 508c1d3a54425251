/** The clauses of each treaty as they are weighed: what is looked at in every judgement of a text, compiled once. */
import { tables, tieOffset } from '../layout.ts';
import { Prepared } from '../prepared.ts';
import type { Clause, ClauseRules } from '../rules/treaties.ts';
import type { Rules } from '../rules/rules.ts';
import { TRUST_FAMILY_OF, type ClauseId, type InstrumentId } from '../vocabulary.ts';

const SECURITY = new Set(['defence', 'consultation', 'arms', 'technology', 'exercise', 'deterrence']);

/** A clause as it is weighed, the same all game. */
export interface Charted {
  readonly rules: ClauseRules;
  /** Where in a tie its family of trust lies. */
  readonly trust: number;
  readonly isSecurity: boolean;
  /** In arms or technology. */
  readonly isDealing: boolean;
  /** The seats that have an opinion of it, by their place among the seats: most clauses matter to few. */
  readonly minds: readonly { readonly place: number; readonly byDepth: readonly number[] }[];
}

/** A clause of a text at its depth. */
export interface Written {
  readonly clause: Charted;
  readonly depth: number;
}

export type Catalogue = ReadonlyMap<ClauseId, Charted>;

const catalogues = new Prepared(
  (rules): ReadonlyMap<InstrumentId, Catalogue> =>
    new Map(
      rules.treaties.map(({ id, clauses }) => [
        id,
        new Map(clauses.map((clause) => [clause.id, chart(rules, clause)])),
      ]),
    ),
);
const EMPTY: Catalogue = new Map();

/** The clauses of a treaty, in the scenario's order. */
export function catalogueOf(rules: Rules, treaty: InstrumentId): Catalogue {
  return catalogues.of(rules).get(treaty) ?? EMPTY;
}

function chart(rules: Rules, clause: ClauseRules): Charted {
  const { obligation, mind } = clause;
  return {
    rules: clause,
    trust: tieOffset(TRUST_FAMILY_OF[obligation]),
    isSecurity: SECURITY.has(obligation),
    isDealing: obligation === 'arms' || obligation === 'technology',
    minds: tables(rules).seats.flatMap((seat, place) => {
      const byDepth = mind[seat];
      return byDepth?.some((amount) => amount !== 0) ? [{ place, byDepth }] : [];
    }),
  };
}

/** The known clauses of a text, in its order. */
export function written(catalogue: Catalogue, text: readonly Clause[]): readonly Written[] {
  const found: Written[] = [];
  for (const { id, depth } of text) {
    const clause = catalogue.get(id);
    if (clause !== undefined) found.push({ clause, depth });
  }
  return found;
}
