/** The seats that no person holds: what they order, how they answer, and why. They see views, never the World. */
export { plan, respond } from './plan.ts';
export type { Plan } from './decision.ts';
export { MOTIVES, type Motive, type MotiveCode } from './motive.ts';
