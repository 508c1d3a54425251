/** The seats that no person holds: what they order, how they answer, and why. They see views, never the World. */
export { plan, respond, type Plan } from './plan.ts';
export { MOTIVES, type Motive, type MotiveCode } from './utility.ts';
