/** A glance into a save or replay, before the code that understands it has been fetched. */
export interface Glance {
  readonly scenario: string;
  /** The seat a person holds, or ''. */
  readonly seat: string;
  /** The turn it has come to, from 1. */
  readonly turn: number;
  /** Whether it has come to its debrief. */
  readonly over: boolean;
  /** Whether a minister holds any seat. */
  readonly minister: boolean;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** Which game a file says it holds; null when it does not look like one at all. Proves nothing else about it. */
export function peek(text: string): Glance | null {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isRecord(file) || !isRecord(file['scenario']) || typeof file['scenario']['id'] !== 'string')
    return null;
  const seats = isRecord(file['seats']) ? Object.entries(file['seats']) : [];
  const phases: unknown[] = Array.isArray(file['phases']) ? file['phases'] : [];
  const last = phases.at(-1);
  const played = isRecord(last) && typeof last['turn'] === 'number' ? last['turn'] : 0;
  const step = isRecord(file['unsent']) ? file['unsent']['step'] : null;
  return {
    scenario: file['scenario']['id'],
    seat: seats.find(([, holder]) => holder === 'human')?.[0] ?? '',
    // orders that are still being planned are those of the turn after
    turn: step === 'planning' ? played + 1 : Math.max(1, played),
    over: step === 'debrief',
    minister: seats.some(([, holder]) => holder === 'minister'),
  };
}
