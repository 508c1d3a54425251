import type { RefusalCode } from '../../engine/index.ts';

/** Why an order or an answer was turned away, and what to do about it. */
export const refusals: Readonly<Record<RefusalCode, string>> = {
  'order/not_planning': 'Démarches are sent during planning only.',
  'order/unknown_seat': 'No such desk takes part.',
  'order/unknown_act': 'There is no such démarche in this scenario.',
  'order/not_for_seat': 'This démarche is not open to this government.',
  'order/not_now': 'The conditions for this are not met at present.',
  'order/no_target': 'It must be addressed to somebody: choose a government.',
  'order/wrong_target': 'It cannot be addressed to this government.',
  'order/no_instrument':
    'It concerns a treaty, a sanctions regime, a draft of the Council or a crisis: choose one.',
  'order/wrong_instrument': 'It does not apply to this text.',
  'order/wrong_state': 'As things stand with this text, that is not possible.',
  'order/bad_clauses': 'The text names a clause or a depth that it cannot have, or has no clause at all.',
  'order/no_casus': 'Nothing has happened that could be called an attack.',
  'order/no_evasion': 'It is not known to help anybody round these measures.',
  'order/no_member': 'Only a member of the Council can table a draft.',
  'order/wrong_member': 'This member cannot be asked for that vote: choose another, and yes or no.',
  'order/too_soon': 'The Council voted on this draft less than three months ago.',
  'order/not_covert': 'This démarche cannot be done in secret.',
  'order/no_secret':
    'It must speak of a covert act that we have found out about, and that is not common knowledge yet.',
  'order/no_mediator': 'They have a mediator already, or one of them would not have us.',
  'order/twice': 'The same démarche is already on the list.',
  'order/too_many': 'Three démarches a turn, no more: take one off the list first.',
  'order/too_little_capital': 'Not enough political capital is left for this.',
  'reply/no_question': 'Nothing waits for this answer any longer.',
  'reply/wrong_answer': 'This is not one of the possible answers.',
  'reply/bad_clauses': 'The counter-offer names a clause or a depth that the text cannot have.',
  'reply/too_little_capital': 'Not enough political capital is left for this answer.',
  'talk/not_planning': 'The Table is open during planning only.',
  'talk/wrong_text': 'This text is not between the two of us, or cannot be opened now.',
  'talk/bad_clauses': 'The text names a clause or a depth that it cannot have, or has no clause at all.',
  'talk/wrong_round': 'Three rounds are all there are this turn.',
  'talk/wrong_answer': 'The answer in the record is not the answer that was given.',
  'handover/unknown_seat': 'No such desk takes part.',
};
