import type { Input, Rules, World } from '../../engine/index.ts';
import { chainOfHeader, chainOfPhase } from './chain.ts';
import type { RecordedPhase, ReplayHeader } from './replay.ts';

/** Numbers and states that a phase changed, by name. */
export function changesBetween(
  rules: Rules,
  before: World | null,
  after: World,
): Pick<RecordedPhase, 'numbers' | 'states'> {
  const numbers: Record<string, number> = {};
  after.numbers.forEach((value, index) => {
    const name = rules.numbers[index]?.name;
    if (name !== undefined && before?.numbers[index] !== value) numbers[name] = value;
  });
  const old = new Map(before?.instruments.map(({ id, state }) => [id, state]));
  const states: Record<string, string> = {};
  for (const { id, state } of after.instruments) if (old.get(id) !== state) states[id] = state;
  return { numbers, states };
}

/** Writes a game down as it is played, phase by phase. */
export class Recorder {
  readonly header: ReplayHeader;
  readonly phases: RecordedPhase[] = [];
  private readonly rules: Rules;
  private chain: string;

  constructor(rules: Rules, header: ReplayHeader) {
    this.rules = rules;
    this.header = header;
    this.chain = chainOfHeader(header);
  }

  record(before: World, inputs: readonly Input[], after: World): void {
    const { turn, phase } = before;
    const content = { turn, phase, inputs, ...changesBetween(this.rules, before, after) };
    this.chain = chainOfPhase(this.chain, content);
    this.phases.push({ ...content, chain: this.chain });
  }
}
