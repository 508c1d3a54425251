/**
 * What the other side answers at the Table, in reported speech: no words are put into anybody's mouth.
 * By verdict, and by the reason that weighed most against the text (or for it).
 */
export const said = {
  'said/accept': [
    '{WhoCapital} will sign this text. It is initialled, and goes out with the démarches.',
    '{WhoCapital} has initialled. The text is signed in the resolution if nothing breaks it before.',
  ],
  'said/accept/clause': [
    '{WhoCapital} will sign: “{clause}” settled it. The text is initialled.',
    '{WhoCapital} has initialled. Of all that is in the text, “{clause}” weighed most.',
  ],
  'said/accept/changed':
    '{WhoCapital} will sign: “{clause}” at “{depth}” is what it wanted. The change is initialled.',
  'said/counter': [
    '{WhoCapital} is close. It sends the text back with changes of its own.',
    '{WhoCapital} could live with most of this, and says what would make it sign.',
  ],
  'said/counter/drop': [
    '{WhoCapital} is close. It would sign without “{clause}”.',
    '“{clause}” is what keeps {whoCapital} from signing. It would sign the rest.',
  ],
  'said/counter/add': [
    '{WhoCapital} is close. It would sign with “{clause}” at “{depth}” besides.',
    '{WhoCapital} has nothing to strike out. It asks for “{clause}” at “{depth}” as well.',
  ],
  'said/counter/move': [
    '{WhoCapital} is close. It would sign with “{clause}” at “{depth}”.',
    '{WhoCapital} takes the text as it stands but for “{clause}”, which it would have at “{depth}”.',
  ],
  'said/counter/clause': [
    '{WhoCapital} is close, but “{clause}” at “{depth}” is a price it would rather not pay. It offers a text of its own.',
    '“{clause}”, as it stands, keeps {whoCapital} from signing. Its own text is attached.',
  ],
  'said/counter/changed':
    '{WhoCapital} is close, but “{clause}” at “{depth}” is not what it signed. It offers a text of its own.',
  'said/counter/trust':
    '{WhoCapital} likes the text better than it trusts the hand that wrote it. It sends back one of its own.',
  'said/counter/entanglement':
    '{WhoCapital} fears being drawn into quarrels that are not its own. It sends back a text of its own.',
  'said/counter/sanctions':
    '{WhoCapital} has counted what others would do to it for signing. It sends back a text of its own.',
  'said/counter/price': '{WhoCapital} finds the text a little less than it asks. It names its terms.',
  'said/counter/refused': '{WhoCapital} has refused too often to give in cheaply now. It names its terms.',
  'said/counter/regard': '{WhoCapital} does not owe us a favour, and does not do one. It names its terms.',
  'said/counter/struck': '{WhoCapital} will not see “{clause}” go for nothing. It offers a text of its own.',
  'said/refuse': [
    '{WhoCapital} says no. The text is far from what it could sign.',
    '{WhoCapital} declines. What it would sign is another text.',
  ],
  'said/refuse/none': '{WhoCapital} says no. There is no text of this treaty that it would sign now.',
  'said/refuse/clause': [
    '{WhoCapital} says no. “{clause}” at “{depth}” is more than it will carry.',
    '{WhoCapital} declines: not with “{clause}” at “{depth}”.',
  ],
  'said/refuse/struck': '{WhoCapital} says no. It signed for “{clause}”, and means to keep it.',
  'said/refuse/changed': '{WhoCapital} says no. “{clause}” at “{depth}” is not what it signed.',
  'said/refuse/trust': '{WhoCapital} says no. A promise is worth what the last one was worth.',
  'said/refuse/entanglement': '{WhoCapital} says no. It will not be dragged into what lies behind this text.',
  'said/refuse/sanctions':
    '{WhoCapital} says no. What it would lose elsewhere is more than this text brings.',
  'said/refuse/price': '{WhoCapital} says no. What is offered is too little to begin with.',
  'said/refuse/refused': '{WhoCapital} says no, again. Each refusal has made the next yes dearer.',
  'said/refuse/regard': '{WhoCapital} says no. It has no wish to be seen at this table.',
  'said/before/accept': '{WhoCapital} agreed to the text before this one. This one has not been put to it.',
  'said/before/counter':
    '{WhoCapital} answered the text before this one with another. This one has not been put to it.',
  'said/before/refuse': '{WhoCapital} refused the text before this one. This one has not been put to it.',
  'said/ask': '{WhoCapital} lets it be known what it would sign.',
  'said/ask/likely':
    '{WhoCapital} makes no promise, but would most likely sign this, by our reckoning: take it up to see the odds. Ask again there for what it would be sure to sign.',
  'said/ask/offered': '{WhoCapital} stands by the text that it offered.',
  'said/ask/enough': '{WhoCapital} would sign this as it stands, as far as can be told.',
  'said/ask/none': '{WhoCapital} names nothing. No text of this treaty would do now, as far as can be told.',
  'said/in-replies': '{WhoCapital} will answer in its replies: this text is not talked through beforehand.',
  'said/in-replies/all':
    'A text of more than two is not talked through beforehand: each of the others answers in its replies.',
  'said/sent/all':
    'The text goes out with the démarches. {PartiesCapital} answer in their replies, before the month is resolved, and all must say yes.',
  'said/put': '{WhoCapital} put this text itself, and signs it if we do.',
  'said/offered': '{WhoCapital} offered this text itself, and signs it when it is put.',
  'said/sent':
    'The text goes out with the démarches. {WhoCapital} answers in its replies, before the month is resolved.',
} as const;
