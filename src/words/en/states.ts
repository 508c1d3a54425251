import type {
  ActGroup,
  ActorField,
  Answer,
  Basis,
  CommitmentState,
  CrisisState,
  InstrumentKind,
  Level,
  Monitoring,
  Phase,
  ResolutionState,
  SanctionsPhase,
  SeatHolder,
  TieField,
  TreatyState,
  Vote,
} from '../../engine/index.ts';

type States = Readonly<
  Record<
    | `treaty/${TreatyState}`
    | `treaty/${TreatyState}/text`
    | `sanctions/${SanctionsPhase}`
    | `sanctions/${SanctionsPhase}/text`
    | `basis/${Basis}`
    | `monitoring/${Monitoring}`
    | `commitment/${CommitmentState}`
    | `commitment/${CommitmentState}/text`
    | `resolution/${ResolutionState}`
    | `resolution/${ResolutionState}/text`
    | `vote/${Vote}`
    | `crisis/${CrisisState}`
    | `crisis/${CrisisState}/text`
    | `kind/${InstrumentKind}`
    | `answer/${Answer}`
    | `answer/${Answer}/text`
    | `holder/${SeatHolder}`
    | `level/${Level}`
    | `phase/${Phase}`
    | `group/${ActGroup}`
    | `field/${ActorField}`
    | `field/${TieField}`,
    string
  >
>;

/** The states an instrument can be in, the answers a question takes, and the names of numbers. */
export const states: States & Readonly<Record<string, string>> = {
  'treaty/drafted': 'drafted',
  'treaty/proposed': 'proposed',
  'treaty/negotiating': 'negotiating',
  'treaty/signed': 'signed',
  'treaty/ratifying': 'ratifying',
  'treaty/inForce.standing': 'in force',
  'treaty/inForce.strained': 'in force, strained',
  'treaty/inForce.suspended': 'suspended',
  'treaty/invoked': 'invoked',
  'treaty/shelved': 'shelved',
  'treaty/rejected': 'rejected',
  'treaty/refused': 'refused',
  'treaty/lapsed': 'lapsed',
  'treaty/superseded': 'superseded',
  'treaty/expired': 'expired',
  'treaty/denounced': 'denounced',
  'treaty/terminated': 'terminated',
  'treaty/inForce': 'in force',
  'treaty/drafted/text': 'A text exists. Either party may put it to the other.',
  'treaty/proposed/text': 'One party has put it forward; the others have yet to answer.',
  'treaty/negotiating/text':
    'Texts go back and forth. It is signed when all parties say yes to the same one.',
  'treaty/signed/text': 'Signed, and not yet binding. It goes to ratification.',
  'treaty/ratifying/text':
    'Each party ratifies in its own time. When the last has done so it enters into force. A chamber refuses whose government has less than 36 of support.',
  'treaty/inForce.standing/text': 'In force. Promises broken in it strain it.',
  'treaty/inForce.strained/text':
    'It binds, but promises made in it have been broken. Keeping them mends it.',
  'treaty/inForce.suspended/text': 'Its obligations are set aside for now.',
  'treaty/invoked/text': 'A party has called on another to do what it signed.',
  'treaty/shelved/text': 'The talks stopped. The text may be taken up again.',
  'treaty/rejected/text': 'The text was turned down.',
  'treaty/refused/text': 'A party would not ratify. It binds nobody.',
  'treaty/lapsed/text': 'It ran out before it could bind.',
  'treaty/superseded/text': 'A newer text has taken its place.',
  'treaty/expired/text': 'Its term is over.',
  'treaty/denounced/text': 'Notice has been given. It binds until the notice runs out.',
  'treaty/terminated/text': 'It is at an end.',

  'sanctions/latent': 'not spoken of',
  'sanctions/threatened': 'threatened',
  'sanctions/settled': 'settled',
  'sanctions/withdrawn': 'withdrawn',
  'sanctions/imposed': 'imposed',
  'sanctions/easing': 'easing',
  'sanctions/lifted': 'lifted',
  'sanctions/lapsed': 'lapsed',
  'sanctions/latent/text': 'Nobody has threatened it so far.',
  'sanctions/threatened/text': 'Threatened, with a demand. An empty threat costs whoever made it.',
  'sanctions/settled/text': 'The demand was met.',
  'sanctions/withdrawn/text': 'The threat was taken back.',
  'sanctions/imposed/text':
    'Measures stand. They bite as far as senders cover the trade and the regime holds.',
  'sanctions/easing/text': 'Measures are being eased, and can be restored at a stroke.',
  'sanctions/lifted/text': 'No measure stands any more.',
  'sanctions/lapsed/text': 'No sender is left.',
  'basis/unilateral': 'by one sender',
  'basis/coalition': 'by a coalition',
  'basis/mandated': 'by resolution of the Council',
  'monitoring/monitored': 'monitored',
  'monitoring/unmonitored': 'not monitored',

  'commitment/dormant': 'dormant',
  'commitment/claimed': 'claimed',
  'commitment/contested': 'contested',
  'commitment/deciding': 'deciding',
  'commitment/honoured': 'honoured',
  'commitment/qualified': 'qualified',
  'commitment/reneged': 'reneged',
  'commitment/excused': 'excused',
  'commitment/answered': 'answered',
  'commitment/dormant/text': 'A promise on paper. Nobody has called on it.',
  'commitment/claimed/text': 'Somebody says that the clause is triggered.',
  'commitment/contested/text': 'Others dispute who attacked whom.',
  'commitment/deciding/text': 'The party that gave its word has to decide.',
  'commitment/honoured/text': 'Answered in full.',
  'commitment/qualified/text': 'Answered in part.',
  'commitment/reneged/text': 'Not answered.',
  'commitment/excused/text': 'The clause did not bind in this case.',
  'commitment/answered/text': 'The matter is closed, and everyone has drawn a conclusion.',

  'resolution/drafting': 'in draft',
  'resolution/tabled': 'tabled',
  'resolution/voting': 'voting',
  'resolution/adopted': 'adopted',
  'resolution/vetoed': 'vetoed',
  'resolution/failed': 'failed',
  'resolution/drafting/text': 'A draft in a drawer. A member of the Council may table it.',
  'resolution/tabled/text': 'It lies before the Council. Members give their votes in their replies.',
  'resolution/voting/text': 'The votes are being counted: nine must say yes, and no permanent member no.',
  'resolution/adopted/text': 'Adopted. It binds all members of the United Nations.',
  'resolution/vetoed/text': 'A permanent member said no. The draft may come again after three months.',
  'resolution/failed/text': 'Too few said yes. The draft may come again after three months.',

  'vote/yes': 'yes',
  'vote/no': 'no',
  'vote/abstain': 'abstains',

  'kind/resolution': 'resolution',
  'kind/treaty': 'treaty',
  'kind/sanctions': 'sanctions',
  'kind/commitment': 'call on a promise',
  'kind/crisis': 'crisis',
  'crisis/quiet': 'quiet',
  'crisis/open': 'open',
  'crisis/open.protest': 'protest',
  'crisis/open.ultimatum': 'ultimatum',
  'crisis/open.showOfForce': 'show of force',
  'crisis/open.clash': 'clash',
  'crisis/settled': 'settled',
  'crisis/defused': 'defused',
  'crisis/yielded': 'one side backed down',
  'crisis/war': 'war',
  'crisis/quiet/text':
    'A quarrel of two. What either does may heat it; a warning goes out before it breaks out.',
  'crisis/open.protest/text': 'Each side stands or backs down. If both stand, it becomes an ultimatum.',
  'crisis/open.ultimatum/text': 'If both stand, force is shown next. The stake and the cost have doubled.',
  'crisis/open.showOfForce/text': 'If both stand, there will be shots.',
  'crisis/open.clash/text': 'If both stand once more, it is war, and everybody loses.',
  'crisis/settled/text': 'Both stepped back at once. Little was lost, and nothing won.',
  'crisis/defused/text': 'A third party mediated. Both saved face.',
  'crisis/yielded/text': 'One side backed down, paid for it in public, and gave the other what it asked.',
  'crisis/war/text': 'Neither backed down.',

  'answer/accept': 'Accept',
  'answer/counter': 'Send back our text',
  'answer/refuse': 'Refuse',
  'answer/defer': 'Defer',
  'answer/concede': 'Give way',
  'answer/defy': 'Stand firm',
  'answer/contest': 'Dispute the claim',
  'answer/recognise': 'Recognise the claim',
  'answer/honour': 'Honour it in full',
  'answer/qualify': 'Answer in part',
  'answer/qualify/with': 'In part: {what}',
  'answer/renege': 'Leave it unanswered',
  'answer/yes': 'Vote yes',
  'answer/no': 'Vote no',
  'answer/abstain': 'Abstain',
  'answer/yes/text': 'Our name stands under it.',
  'answer/no/text': 'We are on record against it.',
  'answer/abstain/text': 'We neither carry it nor stop it.',
  'answer/admit': 'Admit it',
  'answer/deny': 'Deny it',
  'answer/stand': 'Stand',
  'answer/mediation': 'Accept mediation',
  'answer/backDown': 'Back down',
  'answer/stand/text': 'We hold. If they hold too, both go up a rung.',
  'answer/mediation/text': 'We step back into the mediator’s hands. If they do too, nobody pays for it.',
  'answer/backDown/text': 'It ends here. We pay in public, and they get what they ask.',
  'answer/accept/text': 'Our initial goes on the text as it stands; it is signed in the resolution.',
  'answer/counter/text': 'Both initials are cleared. Ours becomes the open text next turn.',
  'answer/refuse/text': 'The text is turned down. The other side will want more next time.',
  'answer/defer/text': 'No answer this turn. The text stays open for a while.',
  'answer/concede/text':
    'We pledge to refrain from what the demand names. Breaking the pledge would be seen, and what was sent this month breaks it too.',
  'answer/concedePart': 'Give way in part',
  'answer/concedePart/text':
    'We promise to refrain for half the time that is asked; what was sent this month breaks that too. A threat stays, but may be dropped without shame; of measures in force one falls.',
  'answer/defy/text': 'We carry on. The threat is theirs to carry out, or to let pass.',
  'answer/contest/text': 'We say that it is not so. The party that is called finds it easier to be excused.',
  'answer/recognise/text': 'We say that it is so. The call weighs more.',
  'answer/honour/text': 'Our word deters again. It may cost more than words.',
  'answer/qualify/text': 'Something is sent. Nobody is satisfied, and nobody is abandoned.',
  'answer/alliance': 'An alliance',
  'answer/partnership': 'A partnership, no more',
  'answer/alliance/text':
    'Our word under it weighs more when it is called on, and refusing costs us more sleep.',
  'answer/partnership/text':
    'A way out stays open. If the other side reads it otherwise, the first call will show it.',
  'answer/grant': 'Agree',
  'answer/decline': 'Decline',
  'answer/grant/text':
    '{doer, select, we {We do it.} other {It goes ahead.}} {owes, select, they {They owe us a favour for it.} we {We owe them a favour for it.} other {Nobody owes a favour for it.}}',
  'answer/decline/text': 'It is not done. They remember it for a while.',
  'answer/renege/text': 'Nothing is sent. Whoever holds our word will read it again.',

  'answer/admit/text':
    'The matter is beyond dispute and costs what it costs. Nobody can call us a liar; whoever denied it with us is shown to have lied.',
  'answer/deny/text':
    '{confidence, select, confirmed {It is proved: a denial takes back nothing of the cost.} other {Short of proof, a denial takes back part of the cost. It is remembered: if proof comes, our word weighs less with everybody.}}',

  'holder/human': 'a person',
  'holder/clerk': 'AI, clerk',
  'holder/envoy': 'AI, envoy',
  'holder/minister': 'AI, minister',
  'holder/caretaker': 'a caretaker',
  'level/clerk': 'Clerk',
  'level/envoy': 'Envoy',
  'level/minister': 'Minister',
  'phase/planning': 'Démarches',
  'phase/replies': 'Replies',
  'phase/crisis': 'Crisis round',
  'phase/over': 'Over',

  'group/bargain': 'Bargain',
  'group/transfer': 'Transfer',
  'group/pressure': 'Pressure',
  'group/security': 'Security',
  'group/covert': 'Covert',
  'group/home': 'Home',

  'field/capital': 'Political capital',
  'field/support': 'Support at home',
  'field/economy': 'Economy',
  'field/readiness': 'Readiness',
  'field/regard': 'Regard',
  'field/threat': 'Threat felt',
  'field/dependence': 'Dependence',
  'field/defence': 'Trust: defence',
  'field/trade': 'Trust: trade',
  'field/signals': 'Trust: signals',

  'number/tension': 'World tension',
  'number/actor': '{ActorCapital}: {field}',
  'number/own': '{Field}',
  'number/regard': '{FromOf} regard for {toCapital}',
  'number/threat': 'Threat that {fromCapital} feels from {toCapital}',
  'number/dependence': '{FromOf} dependence on {toCapital}',
  'number/defence': '{FromOf} trust in {toCapital} on defence',
  'number/trade': '{FromOf} trust in {toCapital} on trade',
  'number/signals': '{FromOf} trust in what {toCapital} says',
  'number/integrity': 'Hold of {onShort}',
  'number/aim': 'Aim: {aim}',
  'number/aim/secret': 'Secret aim',
  'number/aim/stability': 'Stability',
  'number/track': '{track}',
};
