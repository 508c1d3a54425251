/** What leads a report whoever did it: force, treaties and their calls, ultimatums, the Council’s word, first tests. */
import type { ActId, Happening, HappeningKind, InstrumentId } from '../../engine/index.ts';
import { tables, tensionAt } from '../../engine/index.ts';
import type { Teller } from '../telling/teller.ts';
import { weightOf } from './weight.ts';

const GRAVE: ReadonlySet<HappeningKind> = new Set<HappeningKind>([
  'signed',
  'inForce',
  'denounced',
  'terminated',
  'mandated',
  'adopted',
  'vetoed',
  'claimed',
  'honoured',
  'qualified',
  'reneged',
  'ultimatum',
  'showOfForce',
  'clash',
  'yielded',
  'war',
]);

/** A text that promises defence is graver than one about gas. */
const DEFENCE = 12;
/** Of the four rungs, the one from which on backing down is great news: an ultimatum. */
const ULTIMATUM = 2;
/** Goldstein’s weight × 10 to which an act is force used, and from which on it is forces sent. */
const FORCE = -70;
const FORCES_SENT = 80;
/** What a test or a show has to move tension by. */
const SHAKES = 3;
const FORCE_USED = 80;
const FIRST = 70;

/** How grave a happening is to everybody, 1–112; 0 for what does not lead a report. */
export function gravityOf(teller: Teller, happening: Happening): number {
  const { kind, on, params } = happening;
  if (kind === 'act') return gravityOfAct(teller, happening);
  if (!GRAVE.has(kind) || (kind === 'yielded' && Number(params[0]) < ULTIMATUM)) return 0;
  return weightOf(teller, happening, null) + (promisesDefence(teller, on) ? DEFENCE : 0);
}

function promisesDefence({ scenario, instrument }: Teller, on: InstrumentId | null): boolean {
  const text = instrument(on);
  if (text?.kind !== 'treaty') return false;
  const clauses = tables(scenario.rules).treaties.get(text.id)?.clauses ?? [];
  return clauses.some(
    ({ id, obligation }) => obligation === 'defence' && text.data.clauses.some((clause) => clause.id === id),
  );
}

/** Force each time that it is used; a test, or forces sent, the first time that this government does it. */
function gravityOfAct({ scenario: { rules }, known: { events } }: Teller, happening: Happening): number {
  const { by, params, id, known } = happening;
  const act = tables(rules).acts.get(String(params[0]) as ActId);
  if (act === undefined || known !== 'all' || act.group !== 'security' || act.operation !== null) return 0;
  const tension = tensionAt(rules);
  const shakes = act.effects.reduce(
    (sum, { place, by: amount }) =>
      place.at === 'subject' && place.subject === tension ? sum + amount : sum,
    0,
  );
  if (act.weight <= FORCE) return FORCE_USED + shakes;
  if (shakes < SHAKES || (act.weight > 0 && act.weight < FORCES_SENT)) return 0;
  const before = events.some(
    (other) => other.kind === 'act' && other.id < id && other.by === by && other.params[0] === act.id,
  );
  return before ? 0 : FIRST + 2 * shakes;
}
