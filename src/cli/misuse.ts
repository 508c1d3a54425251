/** The command line was used wrongly: exit code 2, with what to do instead. */
export class Misuse extends Error {
  readonly hint: string;

  constructor(message: string, hint = '') {
    super(message);
    this.hint = hint;
  }
}
