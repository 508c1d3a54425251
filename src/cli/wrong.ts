/** What was given is wrong, though it was asked rightly: exit code 1. */
export class Wrong extends Error {
  /** What `--json` prints instead of a result. */
  readonly document: unknown;

  constructor(lines: readonly string[], document: unknown) {
    super(lines.join('\n'));
    this.document = document;
  }
}
