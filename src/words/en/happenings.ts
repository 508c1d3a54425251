import type { HappeningKind } from '../../engine/index.ts';

/**
 * What happened, in a sentence: the report, the history, captions on the map. `by`, `to` and `on` as in the
 * happening; the rest by kind. Where there are several wordings, one is chosen by the happening's number.
 */
export const happenings: Readonly<Record<`happening/${HappeningKind}`, string | readonly string[]>> = {
  'happening/opening': 'The desk opens, {date}.',
  'happening/month': '{Date}.',
  'happening/act':
    '{Act}: {byCapital}{to, select, none {} other { to {toCapital}}}{on, select, none {} other {, {onShort}}}.',
  'happening/orderRefused':
    '{verb, select, yes {{ByCapital} could not {act}} other {Not carried out: {act}}}. {why}',
  'happening/proposal': [
    '{ByCapital} puts {onShort} to {toCapital}: {text}.',
    'A text arrives in {toCapital} from {byCapital}: {onShort}, with {text}.',
  ],
  'happening/counter': [
    '{ByCapital} sends {onShort} back to {toCapital} with changes: {text}.',
    '{ByCapital} answers {toCapital} with a text of its own for {onShort}: {text}.',
  ],
  'happening/proposalRefused': [
    '{ByCapital} declines {onShort}{to, select, none {} other { as {toCapital} drafted it}}.',
    '{ByCapital} says no to {onShort}{to, select, none {} other {, as put by {toCapital}}}.',
  ],
  'happening/deferred':
    '{ByCapital} leaves {onShort} unanswered{to, select, none {} other {; {toCapital} waits}}.',
  'happening/signed': [
    '{PartiesCapital} sign {onShort}{secret, select, yes { in secret} other {}}. Ratification is next.',
    '{OnShort} {onNumber, select, many {are} other {is}} signed{secret, select, yes { in secret} other {}} by {partiesCapital}.',
  ],
  'happening/initialLapsed':
    'The initials on {onShort} lapse{by, select, none {} other {: what was done this month releases {byCapital} from its own}}.',
  'happening/shelved':
    '{OnShort} {onNumber, select, many {are} other {is}} shelved. The text may be taken up again.',
  'happening/ratified': [
    '{ByCapital} ratifies {onShort}.',
    'Ratification of {onShort} is complete in {byCapital}.',
  ],
  'happening/ratificationRefused':
    '{ByCapital} refuses to ratify {onShort}: its government has less than 36 of support. The text binds nobody.',
  'happening/ratificationLapsed': 'Time to ratify {onShort} runs out. The text binds nobody.',
  'happening/inForce': [
    '{OnShort} {onNumber, select, many {enter} other {enters}} into force between {partiesCapital}{secret, select, yes {, in secret} other {}}.',
    '{PartiesCapital} exchange instruments{secret, select, yes { in secret} other {}}: {onShort} {onNumber, select, many {are} other {is}} in force.',
  ],
  'happening/superseded': '{OnShort} {onNumber, select, many {give} other {gives}} way to a newer text.',
  'happening/strained':
    '{OnShort} {onNumber, select, many {are} other {is}} under strain: promises have not been kept.',
  'happening/mended': '{OnShort} {onNumber, select, many {are} other {is}} being kept again.',
  'happening/suspended':
    '{OnShort} {onNumber, select, many {are} other {is}} suspended, and {onNumber, select, many {bind} other {binds}} nobody for now.',
  'happening/expired': 'The term of {onShort} is over.',
  'happening/denounced':
    '{ends, select, now {{ByCapital} denounces {onShort}. No notice is set: the obligations end at once.} other {{ByCapital} gives notice that it is leaving {onShort}. The obligations bind until the notice runs out.}}',
  'happening/terminated': '{OnShort} {onNumber, select, many {are} other {is}} at an end.',
  'happening/amendmentPut': [
    '{ByCapital} puts a change of {onShort} to {toCapital}: {text}.',
    'A changed text of {onShort} arrives in {toCapital} from {byCapital}: {text}.',
  ],
  'happening/amendmentCountered':
    '{ByCapital} answers {toCapital} with a change of its own of {onShort}: {text}.',
  'happening/amendmentRefused':
    '{ByCapital} will not have {onShort} changed{to, select, none {} other { as {toCapital} would}}. The old text stands.',
  'happening/amendmentAgreed':
    '{PartiesCapital} agree to change {onShort}: {text}. Until the change is in force the old text binds.',
  'happening/amended': [
    '{OnShort} {onNumber, select, many {are} other {is}} changed: {text}. The old text is at an end.',
    'The changed text of {onShort} takes the place of the old one: {text}.',
  ],
  'happening/amendmentFailed':
    '{why, select, lapsed {The initials on a change of {onShort} lapse{by, select, none {} other {: {byCapital} takes its own back}}} shelved {A change of {onShort} is left lying} refused {{ByCapital} refuses to ratify a change of {onShort}} late {Time to ratify a change of {onShort} runs out} other {Nothing is left of {onShort} that could be changed}}. {why, select, moot {The change is dropped} other {The old text stands}}.',
  'happening/reading':
    '{ByCapital} says in public what it has signed: {reading, select, alliance {an alliance} other {a partnership, no more}}.',
  'happening/threat':
    '{ByCapital} threatens {toCapital} with measures{measures, select, none {} other {: {measures}}}. The demand is on the table.',
  'happening/conceded': [
    '{ByCapital} gives way{to, select, none {} other { to {toCapital}}} over {onShort}, and pledges to refrain.',
    '{ByCapital} meets the demand behind {onShort}{to, select, none {} other {; {toCapital} has its answer}}.',
  ],
  'happening/concededPart': [
    '{ByCapital} gives way in part{to, select, none {} other { to {toCapital}}} over {onShort}: half the time that was asked, and no more.',
    '{ByCapital} meets part of the demand behind {onShort}. {to, select, none {It} other {{ToCapital}}} may take that home, or press on.',
  ],
  'happening/defied': '{ByCapital} will not give way over {onShort}.',
  'happening/imposed':
    '{ByCapital} imposes measures on {toCapital}{measures, select, none {} other {: {measures}}}.',
  'happening/joined': '{ByCapital} joins {onShort}.',
  'happening/left': '{ByCapital} leaves {onShort}. The measures reach less of the trade than they did.',
  'happening/eased': '{ByCapital} begins to ease {onShort}.',
  'happening/snappedBack': '{ByCapital} restores {onShort} in full.',
  'happening/lifted': '{OnShort} {onNumber, select, many {are} other {is}} lifted.',
  'happening/withdrawn': '{ByCapital} withdraws the threat of {onShort}.',
  'happening/backedDown':
    '{ByCapital} lets its threat{to, select, none {} other { against {toCapital}}} pass without acting on it. Those who heard it take note.',
  'happening/regimeLapsed': '{OnShort} {onNumber, select, many {lapse} other {lapses}}: no sender is left.',
  'happening/monitored':
    'Independent monitoring of {onShort} begins{by, select, none {} other {, set up by {byCapital}{team, select, none {} other {, with experts from {teamCapital}}}}}.',
  'happening/secondary': '{ByCapital} takes measures against {toCapital} for helping round {onShort}.',
  'happening/favourOwed': '{ByCapital} owes {toCapital} a favour.',
  'happening/favourCalled': '{ByCapital} calls in the favour that {toCapital} owes.',
  'happening/requested': '{ByCapital} asks {toCapital} to agree: {act}.',
  'happening/granted':
    '{own, select, yes {{ByCapital} does of its own accord what {toCapital} asked: {act}.} other {{ByCapital} agrees to what {toCapital} asked: {act}.}}',
  'happening/declined': '{ByCapital} does not agree to what {toCapital} asked: {act}.',
  'happening/watchEnded': 'Nobody watches {onShort} any longer.',
  'happening/mandated':
    'The Council takes over {onShort}{measures, select, none {} other {: {measures}}}. They bind every state now.',
  'happening/widened': 'The Council widens {onShort}{measures, select, none {} other {: {measures}}}.',
  'happening/tabled': [
    '{ByCapital} tables a draft in the Security Council: {onShort}.',
    'A draft goes to the Council from {byCapital}: {onShort}.',
  ],
  'happening/adopted':
    'The Security Council adopts {onShort}: {yes} in favour, {no} against, {abstain, plural, one {# abstention} other {# abstentions}}.',
  'happening/vetoed':
    '{MemberCapital} vetoes {onShort}: {yes} in favour, {no} against, {abstain, plural, one {# abstention} other {# abstentions}}.',
  'happening/vetoJoined': '{MemberCapital} adds a veto of its own on {onShort}.',
  'happening/resolutionFailed':
    '{OnShort} {onNumber, select, many {fail} other {fails}} in the Council: {yes} in favour, {no} against, {abstain, plural, one {# abstention} other {# abstentions}}.',
  'happening/claimed':
    '{ByCapital} invokes {treatyShort}, clause “{clause}”, names {attackerCapital} as the attacker, and calls on {toCapital}.',
  'happening/contested':
    '{ByCapital} disputes the claim under {treatyShort}: it does not accept who attacked whom.',
  'happening/recognised': '{ByCapital} recognises the claim under {treatyShort}.',
  'happening/honoured': [
    '{ByCapital} honours {treatyShort}: “{clause}”, in full.',
    '{ByCapital} does what it signed. The call under {treatyShort} is answered in full.',
  ],
  'happening/qualified':
    '{ByCapital} answers the call under {treatyShort} in part{what, select, none {: help, short of what the clause could be read to ask} other {: “{what}”}}.',
  'happening/reneged':
    '{ByCapital} does not answer the call under {treatyShort}. Everyone who holds its word has seen it.',
  'happening/excused': '{ByCapital} is excused from {treatyShort}: the clause did not bind it in this case.',
  'happening/promiseKept':
    '{ByCapital} delivers under {treatyShort}{owed, plural, =0 {} other {: {done} of {owed} promised this month}}.',
  'happening/promiseBroken':
    '{ByCapital} falls short under {treatyShort}: {done} of {owed} promised this month.',
  'happening/pledgeBroken':
    '{ByCapital} breaks the pledge it gave{to, select, none {} other { to {toCapital}}} over {onShort}.',
  'happening/redLineCrossed': '{ByCapital} crosses a line that {toCapital} had drawn: {line}.',
  'happening/redLineAnswered': '{ByCapital} answers, as it had said it would: {line}.',
  'happening/redLineIgnored':
    '{ByCapital} lets its line be crossed unanswered: {line}. Its word weighs less for it.',
  'happening/exposed':
    '{confidence, select, asserted {{accuser, select, none {It is asserted, by nobody who can be named,} other {{official, select, yes {{AccuserCapital} asserts} other {Reports from {accuserCapital} have it}}}} that in secret {what}} assessed {{accuser, select, none {Those who watch assess, with evidence,} other {{official, select, yes {{AccuserCapital} assesses, with evidence,} other {Evidence comes to light in {accuserCapital}}}}} that in secret {what}} other {It is beyond dispute, secret as it was: {what}}}.',
  'happening/corroborated':
    '{confidence, select, confirmed {It is beyond dispute now} other {More evidence}}{accuser, select, none {} other {{official, select, yes {, {accuserCapital} says} other {, out of {accuserCapital}}}}}: {what}.',
  'happening/admitted': '{ByCapital} admits it: {what, select, none {“{Act}”} other {{what}}}.',
  'happening/denied': '{ByCapital} denies it: {what, select, none {“{Act}”} other {{what}}}.',
  'happening/lieProven':
    '{ByOf} denial does not stand: {what, select, none {“{Act}”} other {{what}}}. Its word weighs less from now on.',
  'happening/learned':
    '{open, select, true {Our service has found one more case of what nobody disputes: {what}.} other {Our service has found out that in secret {what}. Only we know that we know.}}',
  'happening/shared': 'We are told in confidence that in secret {what}.',
  'happening/protocolRead':
    'Our service has read what {partiesCapital} signed in secret with {onShort}: {text}. Only we know that we know.',
  'happening/protocolPublished':
    '{by, select, none {What was signed in secret with {onShort} is in the papers, and nobody says from whom} other {{ByCapital} publishes what was signed in secret with {onShort}}}: {text}.',
  'happening/event': '{Event}.',
  'happening/choice': '{ByCapital}, on “{event}”: {option}.',
  'happening/crisisWarning':
    'A crisis between {byCapital} and {toCapital} is near, over {onShort}. It stands at {value}. This is the warning: it may break out if it {hot, select, true {still stands} other {stands}} at {threshold} or more {months, plural, =1 {a month} other {# months}} from now. {all, select, true {It comes of} other {The largest reasons}}: {reasons}.',
  'happening/protest':
    '{ByCapital} protests to {toCapital} over {onShort}. Each now has to stand or back down.',
  'happening/ultimatum':
    'Over {onShort} it is an ultimatum: {byCapital} to {toCapital}. What backing down costs has doubled.',
  'happening/showOfForce': '{ByCapital} and {toCapital} show force over {onShort}.',
  'happening/clash': 'Shots are exchanged between {byCapital} and {toCapital} over {onShort}.',
  'happening/stood': '{ByCapital} stands, over {onShort}.',
  'happening/yielded':
    '{ByCapital} backs down before {toCapital} over {onShort}, {rung, select, 1 {at a protest} 2 {at an ultimatum} 3 {at a show of force} other {after shots were exchanged}}.',
  'happening/crisisSettled': '{ByCapital} and {toCapital} both step back over {onShort}.',
  'happening/crisisDefused':
    '{ByCapital} mediates over {onShort}, and {partiesCapital} step back together. Both save face.',
  'happening/mediationOffered': '{ByCapital} offers to mediate over {onShort}.',
  'happening/mediationRefused': '{ByCapital} will not have {toCapital} mediate over {onShort}.',
  'happening/tensionWarning':
    'World tension reached {value} of 100 before the month was out. At 100 nobody governs what comes next.',
  'happening/caretaker':
    'The government in {byCapital} has lost its footing. A caretaker keeps the desk open.',
  'happening/war': 'Tension reaches 100. A war that nobody wanted begins.',
  'happening/end': 'The desk closes, {date}.',
};
