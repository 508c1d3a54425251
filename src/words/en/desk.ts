/** Cables, previews, the report, notices: what the session itself says on the desk. */
export const desk = {
  'from/opening': 'Briefing',
  'from/wire': 'Wire · {placeCapital}',
  'from/world': 'Wire',
  'from/proposal': 'From {placeCapital} · proposal',
  'from/counter': 'From {placeCapital} · counter-offer',
  'from/threat': 'From {placeCapital} · warning',
  'from/reading': 'Chancery · before the press is told',
  'order/not_agreed': 'The other side did not agree.',
  'from/request': 'From {placeCapital} · a request',
  'cable/request':
    '{doer, select, we {{FromCapital} asks of us: {act}} other {Our consent is asked: {deed}}}',
  'cable/request/text':
    '{doer, select, we {{FromCapital} asks this of us} other {{FromCapital} asks for our consent}}: {deed}. {what}',
  'from/claim': 'From {placeCapital} · call on our word',
  'from/contest': 'From {placeCapital} · for our opinion',
  'from/council': 'Security Council · New York',
  'from/home': 'Home desk',
  'from/returned': 'Registry · returned',

  'cable/proposal': '{FromCapital} proposes {onShort}',
  'cable/amendment': '{FromCapital} would change {onShort}',
  'cable/proposal/text': 'On the table: {text}.{ours}',
  'cable/proposal/ours': ' By our own reading it sums to {sum}: {lines}. From 0 on it is worth signing.',
  'cable/reading-asked': 'What {seat, select, none {have we} other {has {seatCapital}}} signed?',
  'cable/reading-asked/text':
    '{OnShort} {onNumber, select, many {are} other {is}} signed: {text}. The press asks whether it is an alliance. What we say now is remembered at the first call; where two parties read one text differently, it costs trust.',
  'cable/demand/standing': '{FromCapital} asks again',
  'cable/demand/standing/text': 'The measures stand: {measures}. What is asked: {demand}',
  'cable/demand': '{FromCapital} threatens measures',
  'cable/demand/text': 'Measures named: {measures}. The demand: {demand}',
  'cable/claim': '{FromCapital} calls on {seat, select, none {us} other {{seatCapital}}} under {treatyShort}',
  'cable/claim/text':
    'Clause “{clause}”, at “{depth}”. {FromCapital} names {attackerCapital} as the attacker.{contested, select, none {} other { Disputed by {contestedCapital}.}}{early, select, yes { When the call was made the text was signed and not yet in force: to refuse is excused.} other {}}',
  'cable/contest': 'Who attacked whom? {FromCapital} has made its claim',
  'cable/contest/text':
    '{FromCapital} invokes {treatyShort} and names {attackerCapital} as the attacker. Governments that watch may dispute it or recognise it.',
  'cable/vote': '{FromCapital} puts {onShort} to the vote',
  'cable/vote/follows':
    '{text} It would {state, select, adopted {be adopted} vetoed {be vetoed} other {fail}}: {count}.',
  'cable/effects/others': '{count, plural, one {one other} other {# others}}',
  'cable/answer/effects': '{text} {effects}.',
  'council/count':
    '{yes} in favour, {no} against, {abstain, plural, one {# abstention} other {# abstentions}}',
  'council/chair': '{member}, {permanent, select, yes {permanent} other {elected}}: {vote}',
  'council/between': '{high} or {low}',
  'council/since': 'since {date}',
  'council/asked': 'We ask this member by this means already: once before a vote, for yes or for no.',
  'council/ask-yes': '{act}: towards yes by {value}',
  'council/ask-no': '{act}: towards no by {value}',
  'cable/exposure':
    '{confidence, select, asserted {It is asserted} assessed {It is assessed} other {It is shown}}: {what}',
  'cable/exposure/text':
    '{accuser, select, none {{confidence, select, asserted {Nobody in particular says so} other {Those who watch say so}}} other {{official, select, yes {{AccuserCapital} says so} other {Reports from {accuserCapital} say so}}}}; {confidence, select, asserted {the evidence is one word against another} assessed {the evidence is good} other {the evidence is beyond dispute}}.{partner, select, none {} other { {PartnerCapital} is asked the same.}} To say nothing is neither a lie nor an admission.',
  'from/service': 'Our service · most secret',
  'from/exposure': '{place, select, none {Wire} other {From {placeCapital}}} · accusation',
  'from/stand': 'Crisis · {placeCapital}',
  'cable/stand':
    '{rung, select, 1 {A protest, between {seat, select, none {us} other {{seatCapital}}} and {fromCapital}} 2 {Ultimatum, between {seat, select, none {us} other {{seatCapital}}} and {fromCapital}} 3 {{FromCapital} shows force} other {Shots with {fromCapital}}}, over {onShort}',
  'cable/stand/text':
    '{mediator, select, none {} other {{MediatorCapital} offers to mediate. }}{unsaid, select, stand {Silence stands.} mediation {Silence accepts the mediation.} other {Silence backs down.}}',
  'warning/reason': '{text} ({amount})',
  'cable/counter/none': 'We have no text of our own to send back.',
  'cable/counter/ours': 'Ours would read: {text}.',

  'text/clause': '{clause} ({depth})',
  'text/clause/secret': '{clause} ({depth}, secret)',
  'text/none': 'no clause at all',

  'cable/reading':
    '{text} Our own desk weighs {of, select, claim {keeping our word} demand {giving way} exposure {a denial} request {agreeing} vote {a yes} other {it}} so: {lines}; {sum} in all.',
  'cable/reading/others': 'others',
  'cable/reading/line': '{text} {amount}',
  'preview/call':
    '{WhoCapital} would {answer, select, honour {keep its word in full} qualify {answer in part} other {leave the call unanswered}}, by our reading: {sum}.{early, select, yes { The text is not in force: to refuse would be excused.} other {}}',
  'preview/vote':
    '{MemberCapital}, once asked: {vote}, by our reading: {sum}.{does, select, nothing { It would be the same without this.} other {}}',
  'preview/request':
    '{WhoCapital} {answer, select, grant {would agree} decline {would decline} other {may agree or decline}}, by our reading: {sum}. It agrees at 0 or more.',
  'preview/demand':
    '{demand, select, none {} other {The demand: {demand} }}{WhoCapital} {answer, select, full {would give way in full} part {would give way in part} none {would hold out} other {may give way or hold out}}, by our reading: {sum}. It gives way in full at 0 or more, in part from −7 to −1.',
  'cable/on-event': '{ByCapital} has made up its mind on “{event}”.',
  'cable/moved': 'What follows at once: {effects}.',
  'cable/option/effects': '{effects}.',

  'fact/confirmed': 'confirmed',
  'fact/asserted': '{by, select, none {asserted} other {asserted by {by}}}',
  'fact/denied': '{by, select, none {denied} other {denied by {by}}}',
  'fact/disputed': 'disputed',
  'fact/invented': 'invented for play',
  'fact/source': '{title}, {publisher}, {date}',

  'preview/mind': '{actorShort}',
  'preview/odds':
    'Our estimate: it comes to light this month in {now} of 100, before it is forgotten in {later}.',
  'act/covert': 'In secret: {act}',
  'act/what': '{act}: {byCapital}, “{what}”',
  'intelligence/own': 'What we do in secret, and who knows of it.',
  'intelligence/none': 'We have no service there. “{Act}” would narrow these ranges.',
  'intelligence/service':
    'Our service there is {depth}: {left, plural, one {# month} other {# months}} left before it goes blind.',
  'intelligence/deep': 'well placed',
  'intelligence/shallow': 'newly placed; placed again, it sees more sharply',
  'intelligence/price': 'Asking price, on top of any text',
  'intelligence/source/open': 'open sources',
  'intelligence/source/service': 'our service',
  'intelligence/confidence/low': 'low confidence',
  'intelligence/confidence/moderate': 'moderate confidence',
  'intelligence/confidence/high': 'high confidence',
  'figure/estimate': 'estimate: {source}, {confidence}',
  'intelligence/ours': '{date}. Not known outside.',
  'intelligence/learned': '{date}. Known to us alone, as far as we can tell.',
  'intelligence/exposed':
    '{date}. {confidence, select, asserted {Asserted} assessed {Assessed} other {Confirmed}}{accuser, select, none {} other {, from {accuserCapital}}}{denied, select, none {} other {; denied by {deniedCapital}}}{admitted, select, none {} other {; admitted by {admittedCapital}}}.',
  'preview/worn': 'It was done too often lately: nothing more is expected of it now.',
  'preview/left':
    'Done {times, plural, one {once} other {# times}} lately: {percent} % of its effect is left, until six months without it.',
  'preview/heats': 'It heats the quarrel over {onShort}: +{points} this month.',
  'preview/owed': 'We should owe {whoCapital} a favour.',
  'preview/notice':
    '{months, plural, =0 {The text sets no notice: it ends at once.} one {The text sets a month’s notice, and binds until that has run out.} other {The text sets # months’ notice, and binds until that has run out.}}',
  'preview/spent': 'It would leave no capital for answers this month; some cost capital too.',
  'preview/warning': 'Crosses a line that {ownerCapital} has drawn: {line}',

  'act/on': '{Act}: {onShort}',
  'act/publish': 'Publish what was signed in secret: {onShort}',
  'act/publish/own/text':
    'Lay before the world what we ourselves have signed in secret. Others take it as they would have at the signature. With our name under it, those who signed with us lose much of their trust in our word, and everybody else some; a leak costs that only once it is traced to us.',
  'act/publish/read/text':
    'Lay before the world what others have signed in secret and our service has read. Others take it as they would have at the signature. With our name under it, those who signed trust our word less; a leak costs that only once it is traced to us. The services that saw it go blind.',
  'act/to': '{Act}: {toCapital}',
  'act/on-to': '{Act}: {onShort}, {toCapital}',
  'act/canvass': '{Act}: {memberCapital}, {vote}, {onShort}',
  'object/on': '{OnShort}',
  'object/to': '{ToCapital}',
  'object/on-to': '{OnShort}, {toCapital}',
  'object/canvass': '{MemberCapital}, {vote}, {onShort}',
  'object/text': '{OnShort}: {text}',
  'object/what': '{title, select, none {} other {{title}: }}{byCapital}, “{what}”',
  'act/propose': 'Propose {onShort}: {text}',
  'act/amend': 'Change {onShort} to {text}',

  'note/decay': '−{rate} a month',
  'note/decay/up': '+{rate} a month',
  'note/monthly': 'every month',
  'note/lasting': 'lasting',
  'note/often': '{count} times, last {date}',
  'note/before': 'before the game',
  needs: 'It needs {reasons}.',
  'needs/or': '{text}, or {what}',
  'needs/change': 'As the measures stand, it would change nothing.',
  'needs/date/least': '{date} or later',
  'needs/date/most': '{date} or earlier',
  'needs/number/least': '“{title}” at {value} or more ({now} now)',
  'needs/number/most': '“{title}” at {value} or less ({now} now)',
  'needs/state': '{onShort} {wanted, select, no {not } other {}}to be {state}',
  'needs/event': 'something that has not happened yet',
  'needs/acted':
    '{wanted, select, no {no } other {}}“{Act}”{by, select, none {} other { by {byCapital}}}{to, select, none {} other { towards {toCapital}}}{months, plural, =0 {} one { in the last month} other { in the last {months} months}}',
  'note/range': '{low} to {high}',

  'sum/bite': 'What it takes from {toCapital} a month',
  'sum/bite/coverage': 'Share of its trade that they reach ({text})',
  'sum/bite/covers': '{whoCapital} {value} %',
  'sum/bite/all': 'no more than all of it',
  'sum/bite/evaded': 'less {value} % that {whoCapital} carries past them',
  'sum/bite/integrity': 'How far the measures hold',
  'sum/bite/easing': 'Half, while they are eased',
  'sum/demand': 'How near {toCapital} is to giving way: in full at 0 or more, in part from −7 to −1',
  'sum/weary': 'How weary {whoCapital} is of the measures: from 25 on it looks away',
  'sum/claim': 'Why {whoCapital} would stand by its word: 35 or more in full, 22 or more in part',
  'sum/stand/ours': 'Why we would stand: at 0 or more one stands',
  'sum/stand/theirs': 'Why {whoCapital} would stand, as far as we know: at 0 or more it does',
  'standoff/cost':
    'If it backs down: −{cost} support, −{cost} trust in its word, −{cost} regard of its allies.',
  'standoff/odds': '{WhoCapital} stands in {low} to {high} of 100, by our estimate.',
  'standoff/odds/sure': '{WhoCapital} stands in {low} of 100, by our estimate.',
  'sum/verdict': '{WhoCapital} names {attackerCapital} as the first attacker',
  'sum/verdict/then': '{WhoCapital} named {attackerCapital} as the first attacker',
  'favour/owed':
    '{ByCapital} owes {toCapital} a favour, for {months, plural, one {# more month} other {# more months}}.',
  'favour/called': '{ByCapital} has been asked by {toCapital} to return a favour.',
  'dossier/wants': 'Wants',
  'dossier/fears': 'Fears',
  'dossier/holds': 'Holds',
  'dossier/dilemma': 'The dilemma',
  'dossier/duty':
    '{clause} ({depth}{secret, select, yes {, secret} other {}}): {byCapital} owes {units, plural, one {# unit} other {# units}} a month of “{Act}”',
  'dossier/commitment': 'Call under {treatyShort}',
  'dossier/commitment/text':
    '{ByCapital} calls on {toCapital} for “{clause}” ({depth}) against {attackerCapital}',
  'dossier/basis': '{phase}, {basis}, {monitoring}',
  'dossier/sponsors': 'Tabled by {sponsors}',
  'dossier/asks': '{ByCapital} wants: {asks}',
  'dossier/senders': 'Senders: {senders}',
  'dossier/measures': 'Measures: {measures}',
  'dossier/demand': 'Demand: {demand}',
  'dossier/amendment':
    '{agreed, select, yes {Agreed, and not yet in force} other {On the table}}, a changed text: {text}.',
  'dossier/pending': '{WhoCapital} needs {left, plural, one {# more month} other {# more months}} to ratify.',

  'label/tint': '{EyesOf} regard for {actorShort}: {value}',
  'label/tint/self': '{ActorShort}: whose eyes these are',
  'label/tint/dependence': '{EyesShort} depends on {actorShort}: {value}',
  'label/tint/threat': '{EyesShort} feels threatened by {actorShort}: {value}',
  'label/arc': '{OnShort}: {partiesCapital}, {state}{secret, select, yes {, in secret} other {}}',
  'label/arc/sanctions': '{OnShort}: {fromCapital} on {toCapital}, {state}',
  'label/arc/dependence': '{FromShort} depends on {toShort}: {value}',
  'label/arc/threat': '{FromShort} feels threatened by {toShort}: {value}',
  'label/arc/arms':
    'Arms and military technology from {fromCapital} to {toCapital}, {count, plural, one {once} other {# times}} in three months, last in {date}',
  'label/arc/aid':
    'Aid and goods from {fromCapital} to {toCapital}, {count, plural, one {once} other {# times}} in three months, last in {date}',
  'label/arc/friend': '{FromShort} and {toShort} stand together: {value}',
  'label/arc/foe': '{FromShort} and {toShort} stand against each other: {value}',
  'label/triangle/balanced': '{PartiesShort}: balanced ({sum})',
  'label/triangle/unbalanced': '{PartiesShort}: unbalanced ({sum}). Somebody is pulled two ways.',

  'aim/secret/text':
    'Drawn for this game and told to nobody else: up to {top} points more, in the share that “{aim}” has reached of its own.',
  'aim/counted': '{title} stands at {value}, for these reasons:',
  'aim/stability/text':
    'Shared by all: two points go for every month that closes at a world tension of 60 or more, once the month’s easing is taken off.',

  'report/quiet': 'A quiet month',
  'report/eased': '{text} It ended the month at {value}.',
  'report/fell-away': '{text} It fell away: the two had met this month already, and do so once.',
  'report/returned':
    '“{Act}” came back with its price: {byCapital} had agreed, but the two met otherwise this month, and do so once.',
  'report/times': '{what}, {times, plural, =2 {twice} other {# times}}.',

  'notice/caretaker':
    'Support at home stayed below 10. A caretaker has taken over this desk; you may watch the game to its end.',
  'notice/returned': '{order} came back. {why}',
  'notice/input': '{on, select, none {An answer} other {The talks on {onShort}}}',
  'notice/save-failed':
    'The last move could not be saved in this browser. Export the game to a file to be safe.',
  'notice/resumed': 'The game was taken up where it was left.',

  'explain/step': '{date}: {text}',
} as const;
