import type { ActorId, Happening, HappeningKind } from '../../engine/index.ts';
import { tables } from '../../engine/index.ts';
import type { Teller } from '../telling/teller.ts';

/** How much a happening is worth telling, 0–100, before it is asked whom it concerns. */
const WEIGHTS: Readonly<Record<HappeningKind, number>> = {
  opening: 0,
  month: 0,
  act: 0,
  orderRefused: 5,
  proposal: 30,
  counter: 28,
  proposalRefused: 24,
  deferred: 4,
  signed: 80,
  initialLapsed: 90,
  shelved: 12,
  ratified: 45,
  ratificationRefused: 75,
  ratificationLapsed: 60,
  inForce: 85,
  superseded: 30,
  strained: 50,
  mended: 30,
  suspended: 50,
  expired: 40,
  denounced: 75,
  terminated: 65,
  amendmentPut: 30,
  amendmentCountered: 28,
  amendmentRefused: 24,
  amendmentAgreed: 70,
  amended: 74,
  amendmentFailed: 40,
  reading: 20,
  threat: 60,
  conceded: 70,
  concededPart: 62,
  defied: 40,
  imposed: 72,
  joined: 50,
  left: 55,
  eased: 48,
  snappedBack: 55,
  lifted: 60,
  withdrawn: 35,
  backedDown: 50,
  regimeLapsed: 50,
  monitored: 45,
  secondary: 58,
  favourOwed: 6,
  favourCalled: 44,
  requested: 26,
  granted: 40,
  declined: 34,
  watchEnded: 45,
  mandated: 65,
  widened: 62,
  tabled: 42,
  adopted: 82,
  vetoed: 86,
  vetoJoined: 50,
  resolutionFailed: 58,
  claimed: 85,
  contested: 50,
  recognised: 45,
  honoured: 95,
  qualified: 92,
  reneged: 95,
  excused: 70,
  promiseKept: 14,
  promiseBroken: 40,
  pledgeBroken: 65,
  redLineCrossed: 75,
  redLineAnswered: 55,
  redLineIgnored: 50,
  exposed: 78,
  corroborated: 60,
  admitted: 66,
  denied: 48,
  lieProven: 70,
  learned: 72,
  shared: 68,
  protocolRead: 72,
  protocolPublished: 80,
  event: 70,
  choice: 34,
  crisisWarning: 60,
  protest: 72,
  ultimatum: 76,
  showOfForce: 84,
  clash: 94,
  stood: 8,
  yielded: 88,
  crisisSettled: 78,
  crisisDefused: 82,
  mediationOffered: 46,
  mediationRefused: 52,
  tensionWarning: 62,
  caretaker: 60,
  war: 100,
  end: 0,
};

/** Acts count by what the world makes of them: Goldstein's weight × visibility, 10–50. */
function weightOfAct({ scenario }: Teller, { params }: Happening): number {
  const act = tables(scenario.rules).acts.get(String(params[0]) as never);
  if (act === undefined) return 10;
  return 10 + Math.trunc((Math.abs(act.weight) * act.visibility) / 250);
}

/** What others do to the seat, or with its texts, counts for half as much again. */
export function weightOf(teller: Teller, happening: Happening, seat: ActorId | null): number {
  const { kind, by, to, on } = happening;
  const weight = kind === 'act' ? weightOfAct(teller, happening) : WEIGHTS[kind];
  if (seat === null || by === seat) return weight;
  const concerned = to === seat || (teller.instrument(on)?.parties.includes(seat) ?? false);
  return concerned ? Math.trunc(weight * 1.5) : weight;
}
