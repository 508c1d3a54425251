/**
 * What may happen to a crisis: a ladder of five rungs. Both sides standing leads up by one; an act of one side may
 * skip a rung; it ends when somebody backs down, both do, a mediator is accepted, or the last rung is reached.
 */
import { setup } from 'xstate';

export const CRISIS_EVENTS = [
  'PROTEST',
  'ULTIMATUM',
  'FORCE',
  'STAND',
  'YIELD',
  'SETTLE',
  'DEFUSE',
  'WAR',
  'RESET',
] as const;
export type CrisisEventName = (typeof CRISIS_EVENTS)[number];

export const crisisMachine = setup({
  types: { context: {}, events: {} as { type: CrisisEventName } },
}).createMachine({
  id: 'crisis',
  context: {},
  initial: 'quiet',
  states: {
    quiet: { on: { PROTEST: 'open.protest', ULTIMATUM: 'open.ultimatum' } },
    open: {
      initial: 'protest',
      states: {
        protest: { on: { STAND: 'ultimatum', ULTIMATUM: 'ultimatum', FORCE: 'showOfForce' } },
        ultimatum: { on: { STAND: 'showOfForce', FORCE: 'showOfForce' } },
        // At the edge the world's own tension may be what tips it.
        showOfForce: { on: { STAND: 'clash', WAR: '#crisis.war' } },
        clash: { on: { STAND: '#crisis.war', WAR: '#crisis.war' } },
      },
      on: { YIELD: 'yielded', SETTLE: 'settled', DEFUSE: 'defused' },
    },
    settled: { on: { RESET: 'quiet' } },
    defused: { on: { RESET: 'quiet' } },
    yielded: { on: { RESET: 'quiet' } },
    war: { type: 'final' },
  },
});
