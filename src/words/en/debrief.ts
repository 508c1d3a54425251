/** The front page and what stands beside it. */
export const debrief = {
  'mark/simulated': 'SIMULATED · not a record of events',
  'front/war': [
    'War, after {months, plural, one {# month} other {# months}}: the line nobody meant to cross',
    'The peace runs out',
  ],
  'front/signs-then/honoured': '{ByCapital} signs, then keeps its word, as pact meets its first test',
  'front/signs-then/qualified': '{ByCapital} signs, then qualifies, as pact meets its first test',
  'front/signs-then/reneged': '{ByCapital} signs, then looks away, as pact meets its first test',
  'front/signs-then/excused': '{ByCapital} signs, and is excused, as pact meets its first test',
  'front/old-word/honoured': '{ByCapital} keeps an old promise, at a new price',
  'front/old-word/qualified': '{ByCapital} answers an old promise by half',
  'front/old-word/reneged': '{ByCapital} leaves an old promise on paper',
  'front/old-word/excused': '{ByCapital} is called, and excused',
  'front/in-force': '{PartiesCapital} bring {onShort} into force',
  'front/in-force/twice':
    '{PartiesCapital} bring {onShort} into force; {others, plural, one {one more text follows} other {# more texts follow}}',
  'front/signed': '{PartiesCapital} sign {onShort}; ratification still open',
  'front/refused': '{ByCapital} turns {onShort} down, and the old texts stand',
  'front/conceded': '{ByCapital} gives way as sanctions threat does its work',
  'front/imposed': '{ByCapital} moves against {toCapital}; neither side yields',
  'front/red-line': '{ByCapital} crosses {toOf} line, and waits for the answer',
  'front/adopted': 'Council speaks: {onShort} adopted, {yes} to {no}',
  'front/vetoed': '{MemberCapital} says no, and the Council says nothing: {onShort}',
  'front/denounced': '{ByCapital} walks away from {onShort}',
  'front/talks': 'Many texts, few signatures: {date} finds the tables still laid',
  'front/quiet': 'Little signed, little broken: a careful {months, plural, one {month} other {# months}}',

  'stand/calls':
    '{calls, plural, one {One promise was called on} other {# promises were called on}}; {kept, plural, =0 {none was kept in full} one {one was kept in full} other {# were kept in full}}.',
  'stand/texts':
    '{signed, plural, =0 {Nothing was signed} one {One text was signed} other {# texts were signed}}{inForce, plural, =0 {} one {, and one entered into force} other {, and # entered into force}}.',
  'stand/council':
    'The Security Council adopted {adopted, plural, =0 {nothing} one {one draft} other {# drafts}}{vetoed, plural, =0 {} one {; one was vetoed} other {; # were vetoed}}.',
  'stand/tension': 'World tension went from {from} to {to}.',

  'column/treaties/none':
    'No text was signed, and none was broken. {proposals, plural, =0 {Nobody proposed one.} one {One was proposed.} other {# were proposed.}}',
  'column/pressure/none': 'Nobody threatened anybody with measures, and no announced line was crossed.',
  'column/event': '{title}: {first}',
  'column/dated': '{Date}: {text}',
  'column/promises': 'Of {owed} units promised under treaties, {done} were delivered.',
  'column/tension': 'World tension opened at {from}, stood highest at {top} ({date}), and closed at {to}.',
  'column/track':
    '{Title} moved from {from} to {to}{reason, select, none {} other { (“{reason}” did most)}}.',
  'column/tie':
    '{ByOf} regard for {toCapital} went from {before} to {after}{reason, select, none {} other { (“{reason}” moved it most)}}.',
  'column/tie/none': 'No government thinks much differently of another than it did.',

  'ending/turnLimit': 'The term ends',
  'ending/war': 'War',
  'ending/scenario': 'The matter is settled',
  'ending/turnLimit/text': 'The months that were given are over. What stands, stands.',
  'ending/war/text': 'Tension reached 100. Every government scores nothing, and the last escalator less.',
  'ending/scenario/text': 'What this scenario turned on has been decided.',

  'question/why': 'Decided by: {why}',
  'question/why/none': 'It stood so from the opening.',
  'question/state': '{onShort}: {state}',
  'question/never': '“{act}” was never done{by, select, none {} other { by {byCapital}}}',
  'question/dated': '{what} ({date})',
  'question/number': '{title} stands at {value}',
  'record/treaty':
    '{state}{signed, select, none {} other {, signed {signed}}}{date, select, none {} other { (since {date})}}',
  'record/none': 'not part of this game',
  'record/before': 'as in the record: before the game begins',
  'record/never': 'not in this game',
  'series/opening': 'opening',

  'refusal/told':
    '{ByCapital} put {onShort} to {toCapital}, and was {left, plural, one {one point} other {# points}} short of a yes.',
  'refusal/nearest': 'It would have been signed {what}.',
  'refusal/changed': 'with “{clause}” at “{depth}”',
  'refusal/added': 'with “{clause}” ({depth}) added',
  'refusal/struck': 'without “{clause}”',
  'refusal/none': 'No change of one or two clauses would have been enough.',
  'report/refusals': 'Refused, and the nearest yes',
  'report/hidden': 'What was hidden',
  'debrief/hidden':
    '{times, plural, one {once} other {# times}} in secret, {exposed, plural, =0 {never found out} one {once brought to light} other {# times brought to light}}{denied, select, none {} other {, denied by {deniedCapital}}}{admitted, select, none {} other {, admitted by {admittedCapital}}}{price, plural, =0 {} other {; the lie cost # points of trust in all}}.',

  'report/simulated':
    'This is a *simulated* game: figures and events come from rules, averages and judgement. It is not a record of events and predicts nothing.',
  'report/happened': 'What happened',
  'report/what-if': 'What if',
  'report/discuss': 'To discuss',
  'report/scores': 'Aims',
  'report/ties': 'Relations, turn by turn',
  'report/turning': 'Turning points',
  'report/questions': 'Open questions',
  'report/record/what': 'Matter',
  'report/record/game': 'This game',
  'report/record/happened': 'What happened',
  'report/record/sources': 'Source',
  'report/record': 'This game and the record',
  'report/what-if/text':
    'The decisions of this game that moved the most numbers, by its ledger. They show where to look; the game was not run again with another choice.',
  'report/what-if/none': 'No decision stands out in the ledger.',
  'report/tension': 'World tension',
  'report/sanctions': 'Hold of sanctions',
  'report/none': 'Nothing to show.',
  'report/score': '{total, plural, one {# point} other {# points}} (par {par})',
} as const;
