/** Treaty Test Cases: situation, orders, expected result and reasons, in plain text; see docs/cases.md. */
export { holdsCases, readCases } from './read.ts';
export { runCase, runCases, type CaseResult, type Failure } from './run.ts';
export type { Case, CaseFile, ReadCases } from './case.ts';
