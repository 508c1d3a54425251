/**
 * The standard acts as they are told, by id: without a full stop, so that a headline and a sentence can both be
 * made of them. An act of a scenario's own is told as the scenario does, else by its title.
 */
export const told = {
  'told/hasten-ratification': '{ByCapital} presses {onShort} through at home',
  'told/stall-ratification': '{ByCapital} lets {onShort} lie',
  'told/lobby': '{ByCapital} works on {toCapital} against {onShort}',
  'told/lobby-vote': '{ByCapital} asks {memberCapital} for its {vote} on {onShort}',
  'told/lobby-vote-favour': '{ByCapital} offers {memberCapital} something for its {vote} on {onShort}',
  'told/consult': ['{ByCapital} consults {toCapital}', '{ByCapital} and {toCapital} compare notes'],
  'told/praise': [
    '{ByCapital} declares its support for {toCapital}',
    '{ByCapital} endorses {toCapital} in public',
  ],
  'told/gift': ['{ByCapital} sends {toCapital} a gift', 'A gift from {byCapital} arrives in {toCapital}'],
  'told/state-visit': [
    '{ByCapital} pays {toCapital} a state visit',
    'Motorcade in {toCapital}: {byCapital} comes on a state visit',
  ],
  'told/invite': [
    '{ByCapital} hosts {toCapital} on a state visit',
    '{ByCapital} receives {toCapital} with full protocol',
  ],
  'told/working-visit': '{ByCapital} pays {toCapital} a working visit',
  'told/food-aid': ['{ByCapital} sends food to {toCapital}', 'Grain from {byCapital} reaches {toCapital}'],
  'told/fuel-aid': [
    '{ByCapital} sends fuel to {toCapital}',
    'Cheap oil from {byCapital} flows to {toCapital}',
  ],
  'told/trade-deal': [
    '{ByCapital} and {toCapital} conclude a trade deal',
    '{ByCapital} and {toCapital} open their markets',
  ],
  'told/send-arms': '{ByCapital} sends arms to {toCapital}',
  'told/share-technology': '{ByCapital} shares military technology with {toCapital}',
  'told/condemn': ['{ByCapital} condemns {toCapital}', '{ByCapital} says that {toCapital} is in the wrong'],
  'told/expel-diplomats': [
    '{ByCapital} expels diplomats of {toCapital}',
    '{ByCapital} sends {toOf} diplomats home',
  ],
  'told/joint-exercise': [
    '{ByCapital} and {toCapital} hold a joint exercise',
    '{ByCapital} trains with {toCapital}, in the open',
  ],
  'told/weapons-test': '{ByCapital} tests a weapon',
  'told/extend-deterrence': '{ByCapital} declares that it covers {toCapital}',
  'told/send-forces': '{ByCapital} sends forces to {toCapital}',
  'told/ultimatum': '{ByCapital} sets {toCapital} an ultimatum over {onShort}',
  'told/deploy': [
    '{ByCapital} moves forces up over {onShort}',
    '{ByCapital} deploys, with an eye on {toCapital}',
  ],
  'told/stand-down': ['{ByCapital} pulls back over {onShort}', '{ByCapital} stands its forces down'],
  'told/mediate': '{ByCapital} offers to mediate over {onShort}',
  'told/rally-support': ['{ByCapital} rallies its public', '{ByCapital} speaks to its own'],
  'told/sanction-proof': [
    '{ByCapital} makes its economy harder to squeeze',
    '{ByCapital} reroutes and stockpiles',
  ],
  'told/build-readiness': [
    '{ByCapital} builds up its readiness',
    '{ByCapital} trains, stocks and deploys at home',
  ],

  'told/spy': ['{ByCapital} spies on {toCapital}', '{ByCapital} has a service at work in {toCapital}'],
  'told/publish': [
    '{ByCapital} puts what it knows of {toCapital} in the papers',
    '{ByCapital} hands the press its evidence on {toCapital}',
  ],
  'told/share-intelligence': '{ByCapital} shares intelligence with {toCapital}',
  'told/evade': '{ByCapital} opens a quiet route round {onShort}',

  'told/covert': '{what}, in secret',
  'told/to': '{ByCapital} {does} to {toCapital}',
  'told/about': '{ByCapital} {does}: {toCapital}',
  'told/alone': '{ByCapital} {does}',
} as const;
