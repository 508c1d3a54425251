import type { Path, Source } from './source.ts';
import type { Diagnostic, Severity } from './scenario.ts';

/** More than this helps nobody: the first faults explain the rest. */
const MOST = 500;

/** Where in the file: the value itself, its key, or an offset inside a text. */
export type Spot = 'value' | 'key' | number;

/** Collects what is wrong with one file, and says where. */
export class Report {
  readonly #file: string;
  readonly #source: Source;
  readonly #kind: string;
  readonly #found = new Map<string, Diagnostic>();
  #failed = false;

  /** `kind` is what the codes of faults begin with: `scenario`, or another kind of file that is read like one. */
  constructor(file: string, source: Source, kind = 'scenario') {
    this.#file = file;
    this.#source = source;
    this.#kind = kind;
    for (const { line, column, code, message } of source.faults.slice(0, MOST))
      this.#add({ path: file, line, column, severity: 'error', code, message, hint: '' });
    this.#failed = source.faults.length > 0;
  }

  error(at: Path, code: string, message: string, hint = '', spot: Spot = 'value'): void {
    this.#put('error', at, code, message, hint, spot);
  }

  warn(at: Path, code: string, message: string, hint = '', spot: Spot = 'key'): void {
    this.#put('warning', at, code, message, hint, spot);
  }

  /** Takes over what was found in a file beside this one. */
  adopt(diagnostics: readonly Diagnostic[]): void {
    for (const diagnostic of diagnostics) {
      this.#failed ||= diagnostic.severity === 'error';
      this.#add(diagnostic);
    }
  }

  get failed(): boolean {
    return this.#failed;
  }

  /** In the order of the file; what lies beside it comes after it. */
  get diagnostics(): readonly Diagnostic[] {
    return [...this.#found.values()].toSorted(
      (a, b) =>
        Number(a.path !== this.#file) - Number(b.path !== this.#file) ||
        a.line - b.line ||
        a.column - b.column,
    );
  }

  #put(severity: Severity, at: Path, code: string, message: string, hint: string, spot: Spot): void {
    this.#failed ||= severity === 'error';
    if (this.#found.size >= MOST) return;
    const { line, column } = this.#source.place(at, spot);
    this.#add({ path: this.#file, line, column, severity, code: `${this.#kind}/${code}`, message, hint });
  }

  #add(diagnostic: Diagnostic): void {
    const { path, line, column, code, message } = diagnostic;
    this.#found.set(`${path}:${line}:${column} ${code} ${message}`, diagnostic);
  }
}
