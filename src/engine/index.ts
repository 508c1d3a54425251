/** The rules of the game: scenario in, orders in, events out. Knows no page, no clock, no chance but the seed. */
export * from './vocabulary.ts';
export type * from './rules/rules.ts';
export type * from './rules/acts.ts';
export type * from './rules/actors.ts';
export type * from './rules/aims.ts';
export type * from './rules/condition.ts';
export type * from './rules/council.ts';
export type * from './rules/crises.ts';
export type * from './rules/effects.ts';
export type * from './rules/events.ts';
export type * from './rules/numbers.ts';
export type * from './rules/regimes.ts';
export type * from './rules/treaties.ts';
export type * from './world.ts';
export type * from './instruments/instrument.ts';
export * from './orders.ts';
export { Prepared } from './prepared.ts';
export * from './layout.ts';
export { divide, clamp } from './integers.ts';
export { shareNames } from './names.ts';
export { draw, drawBetween, chance } from './draw.ts';
export { happeningOf, timesDoneBy } from './chronicle.ts';
export { checksum, hash32 } from './checksum.ts';
export { MODIFIER_CAP } from './modifiers.ts';
export {
  comparisonsIn,
  holds,
  inside,
  instrumentOf,
  leavesIn,
  monthOf,
  numberOf,
  spanOf,
  wayOf,
  type Comparison,
} from './condition.ts';
export {
  initialState,
  isState,
  machineOf,
  next,
  stepsFrom,
  type Step as StatechartStep,
} from './instruments/statechart.ts';
export {
  bargainOf,
  forgottenIn,
  judge,
  isText,
  proposalBalance,
  sameText,
  standingText,
  type Proposal,
} from './acceptance/proposal.ts';
export { dearSum, odds, type Judgement, type JudgementLine } from './acceptance/judgement.ts';
export { changed, changedCrisis, changedTreaty } from './instruments/changed.ts';
export { isAgreed, openAmendment } from './instruments/treaty/amendment.ts';
export { crossesLineOf, isHostileTo, isRivalTo } from './instruments/treaty/release.ts';
export { counterpartOf } from './instruments/treaty/parties.ts';
export { stands } from './instruments/treaty/state.ts';
export { bettered, nearestYes, ownWorth, pleasing } from './acceptance/nearest.ts';
export { fairYes, likelyYes, ownReading } from './acceptance/fair.ts';
export { widerYes } from './acceptance/wider.ts';
export { chamberAgainst } from './acceptance/chamber.ts';
export { linesAcross } from './acceptance/lines.ts';
export { answerProposal, COUNTER_FLOOR, type ProposalAnswer } from './acceptance/answer.ts';
export {
  CONCEDE_FROM,
  CONCEDE_PART_FROM,
  demandSum,
  HONOUR_FROM,
  judgeClaim,
  judgeDemand,
  QUALIFY_FROM,
} from './acceptance/claim.ts';
export {
  ABSTAIN_FROM,
  chairOf,
  chairs,
  interestOf,
  judgeVote,
  majority,
  voteAt,
  voteSum,
  YES_FROM,
} from './acceptance/vote.ts';
export { doubling, judgeStand, standBalance } from './acceptance/stand.ts';
export { heatOf, judgeHeat, WARNING_MARGIN } from './instruments/crisis/heat.ts';
export { costPercent, isOpen, publicCost, type PublicCost } from './instruments/crisis/ladder.ts';
export { unsaid } from './instruments/crisis/rules.ts';
export { isDue } from './due.ts';
export { matches, parOf, score, SECRET_BONUS, STABILITY } from './aims/aims.ts';
export { conceived, linesCrossed } from './aims/conceived.ts';
export { orderCost, replyCost } from './door/costs.ts';
export { checkOrder, SLOTS } from './door/orders.ts';
export { answersTo, checkReply } from './door/replies.ts';
export { meetTwice } from './door/rest.ts';
export { checkReady } from './door/resolutions.ts';
export { afterTalks, isInitialled, ROUNDS, talkAnswer } from './door/talks.ts';
export { candidates, canvasses, ordersOnInstruments, textOf } from './candidates.ts';
export { ByName } from './by-name.ts';
export { occasionalOrders, plainOrders, type Offered } from './repertoire.ts';
export {
  afterAsking,
  foresee,
  foreseeAnswer,
  foreseeCall,
  foreseeGrant,
  foreseeIn,
  foreseeSigning,
  type Outlook,
  foreseeVote,
  type Exposure,
  type FinalVote,
  type ForeseenChange,
  type Foresight,
} from './foresight.ts';
export { foreseeReaction, type ForeseenReaction } from './reaction.ts';
export { type Cast, actorsOf, apply, RIVAL_REGARD, subjectsOf } from './effects.ts';
export { ADMIT_BELOW, DENY_FROM, judgeExposure } from './acceptance/exposure.ts';
export { exposureOdds, eventually, monitorsOf, type Odds } from './covert/odds.ts';
export { isCovert, openDeed, partsOf, believed } from './covert/parts.ts';
export { condemnerFor, favourCalled, favoursOwed, FAVOUR_WORTH } from './favours/favours.ts';
export { askedBy, debtorFor, judgeRequest, wouldGrant, type Asked } from './favours/requests.ts';
export { verdictsOn, type Verdict } from './instruments/commitment/blame.ts';
export { LESSONS } from './instruments/commitment/rules.ts';
export { Outbox } from './outbox.ts';
export { swayNow } from './instruments/resolution/rules.ts';
export { biteOf, coverageOf, routesOf } from './instruments/sanctions/bite.ts';
export { helpsEvade } from './instruments/sanctions/evasion.ts';
export { weariness, wearinessOf, WEARY_FROM } from './instruments/sanctions/fatigue.ts';
export { BINDING } from './turn/steps/promises.ts';
export { imagine } from './imagine.ts';
export { knows, type Known } from './knows.ts';
export { glimpse, view } from './view.ts';
export { open, type Setup } from './turn/open.ts';
export { resolve, type Resolved } from './turn/resolve.ts';
export { counterpart, habitKey, isFresh, repeatPercent, timesIn } from './turn/perform.ts';
export { incomeOf, RETURN } from './turn/steps/upkeep.ts';
export { CLOSING, STEPS, type StepName } from './turn/steps.ts';
