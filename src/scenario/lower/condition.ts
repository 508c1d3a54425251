/** Conditions are written in CEL, parsed here, and become data. Nothing of them ever runs. */
import { Environment, ParseError } from '@marcbachmann/cel-js';
import type { ASTNode } from '@marcbachmann/cel-js';
import type { ClauseId, Condition, Term } from '../../engine/index.ts';
import { shown } from '../source.ts';
import type { Path } from '../source.ts';
import { suggest } from '../suggest.ts';
import type { Context } from './context.ts';
import { lowerSubject } from './place.ts';
import {
  CRISIS_OUTER_STATES,
  RESOLUTION_OUTER_STATES,
  SANCTIONS_OUTER_STATES,
  TREATY_OUTER_STATES,
} from './states.ts';

const MOST_CHARACTERS = 500;
const COMPARISONS: ReadonlySet<string> = new Set(['<', '<=', '>', '>=', '==', '!=']);
const TESTS = ['state', 'clause', 'happened', 'chose', 'acted'];
const WORDS = ['number', ...TESTS, 'month', 'true', 'false'];
const LARGEST = 1_000_000;

const cel = new Environment({ limits: { maxAstNodes: 150, maxDepth: 24, maxCallArguments: 16 } });

/** Lowers a condition; what is wrong with it is reported at its place inside the text. */
export function lowerCondition(context: Context, at: Path, written: string): Condition {
  if (written.length > MOST_CHARACTERS) {
    context.report.error(at, 'bad_condition', `The condition is longer than ${MOST_CHARACTERS} characters.`);
    return TRUE;
  }
  try {
    return new Reader(context, at).test(cel.parse(written).ast);
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    const hint = 'For example: number("tension") < 50 && state("treaty", "inForce").';
    context.report.error(at, 'bad_condition', `${error.summary}.`, hint, error.range?.start ?? 'value');
    return TRUE;
  }
}

const TRUE: Condition = { op: 'true' };

class Reader {
  readonly #context: Context;
  readonly #at: Path;

  constructor(context: Context, at: Path) {
    this.#context = context;
    this.#at = at;
  }

  /** What is true or false. */
  test(node: ASTNode): Condition {
    switch (node.op) {
      case '&&':
      case '||':
        return { op: node.op === '&&' ? 'all' : 'any', of: this.#chain(node, node.op) };
      case '!_':
        return { op: 'not', of: this.test(node.args) };
      case 'value':
        if (typeof node.args === 'boolean') return node.args ? TRUE : { op: 'not', of: TRUE };
        break;
      case 'call':
        return this.#call(node, ...node.args);
      case '<':
      case '<=':
      case '>':
      case '>=':
      case '==':
      case '!=':
        return { op: node.op, left: this.#term(node.args[0]), right: this.#term(node.args[1]) };
      default:
    }
    this.#complain(node, `${this.#shown(node)} is neither true nor false.`, this.#suggestWord(node));
    return TRUE;
  }

  /** `a && b && c` leans to the left; as data it is one list. */
  #chain(node: ASTNode, op: '&&' | '||'): Condition[] {
    return node.op === op ? node.args.flatMap((part) => this.#chain(part, op)) : [this.test(node)];
  }

  #term(node: ASTNode): Term {
    if (node.op === 'id' && node.args === 'month') return { month: true };
    if (node.op === 'call' && node.args[0] === 'number') {
      const [place] = this.#texts(node, node.args[1], ['PLACE']);
      if (place === undefined) return { value: 0 };
      return { number: lowerSubject(this.#context, this.#at, place.text, place.offset) };
    }
    const value = wholeNumber(node);
    if (value !== null) return { value };
    const hint = COMPARISONS.has(node.op)
      ? 'Join comparisons with &&.'
      : 'Compare number("PLACE"), month and whole numbers; there is no arithmetic.';
    this.#complain(node, `${this.#shown(node)} cannot be compared.`, this.#suggestWord(node) || hint);
    return { value: 0 };
  }

  #call(node: ASTNode, name: string, args: readonly ASTNode[]): Condition {
    switch (name) {
      case 'state':
        return this.#state(node, args);
      case 'clause':
        return this.#clause(node, args);
      case 'happened': {
        const [event] = this.#texts(node, args, ['EVENT']);
        if (event === undefined) return TRUE;
        return {
          op: 'happened',
          event: this.#context.event(this.#at, event.text, event.offset),
          choice: null,
        };
      }
      case 'chose': {
        const [event, option] = this.#texts(node, args, ['EVENT', 'OPTION']);
        if (event === undefined || option === undefined) return TRUE;
        const options = this.#context.names.events.get(event.text);
        if (options !== undefined && !options.has(option.text))
          this.#context.unknown(this.#at, option.text, options, 'option', option.offset);
        const id = this.#context.event(this.#at, event.text, event.offset);
        return { op: 'happened', event: id, choice: option.text };
      }
      case 'acted':
        return this.#acted(node, args);
      default:
        if (name === 'number') this.#complain(node, 'A number must be compared with something.');
        else this.#complain(node, `There is no "${shown(name)}" in conditions.`, suggest(name, WORDS));
        return TRUE;
    }
  }

  #state(node: ASTNode, args: readonly ASTNode[]): Condition {
    const [first, ...rest] = this.#texts(node, args, ['INSTRUMENT', 'STATE', '…']);
    if (first === undefined) return TRUE;
    const { names } = this.#context;
    const instrument = this.#context.instrument(this.#at, first.text, first.offset);
    const states = rest.flatMap(({ text, offset }) => {
      const known = names.treaties.has(first.text)
        ? TREATY_OUTER_STATES
        : names.regimes.has(first.text)
          ? SANCTIONS_OUTER_STATES
          : names.resolutions.has(first.text)
            ? RESOLUTION_OUTER_STATES
            : names.crises.has(first.text)
              ? CRISIS_OUTER_STATES
              : null;
      const meant = known?.get(text);
      if (known !== null && meant === undefined)
        this.#context.unknown(this.#at, text, known.keys(), 'state', offset);
      return meant ?? [];
    });
    return { op: 'state', instrument, states };
  }

  #clause(node: ASTNode, args: readonly ASTNode[]): Condition {
    const [first, second, third] = this.#texts(node, args, ['TREATY', 'CLAUSE', 'DEPTH']);
    if (first === undefined || second === undefined || third === undefined) return TRUE;
    const treaty = this.#context.treaty(this.#at, first.text, first.offset);
    const clauses = this.#context.names.treaties.get(first.text);
    const depths = clauses?.get(second.text);
    if (clauses !== undefined && depths === undefined)
      this.#context.unknown(this.#at, second.text, clauses.keys(), 'clause', second.offset);
    const depth = depths?.indexOf(third.text) ?? 0;
    if (depths !== undefined && depth < 0)
      this.#context.unknown(this.#at, third.text, depths, 'depth', third.offset);
    return { op: 'clause', treaty, clause: second.text as ClauseId, depth: Math.max(0, depth) };
  }

  #acted(node: ASTNode, args: readonly ASTNode[]): Condition {
    const months = args[3] === undefined ? null : wholeNumber(args[3]);
    const [act, by, to] = this.#texts(node, args.slice(0, 3), ['ACT', 'by', 'to']);
    if (args.length !== 4 || months === null || months < 0) {
      this.#complain(
        node,
        'acted takes an act, two actors and a number of months.',
        'acted("ACT", "", "", 0)',
      );
      return TRUE;
    }
    if (act === undefined || by === undefined || to === undefined) return TRUE;
    const who = ({ text, offset }: Text) =>
      text === '' ? null : this.#context.actor(this.#at, text, offset);
    const id = this.#context.act(this.#at, act.text, act.offset);
    return { op: 'acted', act: id, by: who(by), to: who(to), months };
  }

  /** The arguments of a call, all texts; `…` as the last name stands for any number more. */
  #texts(node: ASTNode, args: readonly ASTNode[], names: readonly string[]): Text[] {
    const open = names.at(-1) === '…';
    const least = open ? names.length - 1 : names.length;
    const texts = args.map((arg) => (arg.op === 'value' && typeof arg.args === 'string' ? arg.args : null));
    if (texts.length < least || (!open && texts.length > least) || texts.includes(null)) {
      const name = node.op === 'call' ? node.args[0] : '';
      const form = names.map((part) => (part === '…' ? part : `"${part}"`)).join(', ');
      this.#complain(node, `${name} is not called so.`, `Write ${name}(${form}).`);
      return [];
    }
    return args.map((arg, index) => ({ text: texts[index] ?? '', offset: arg.range.start + 1 }));
  }

  #shown(node: ASTNode): string {
    return `"${shown(node.input.slice(node.range.start, node.range.end))}"`;
  }

  #suggestWord(node: ASTNode): string {
    const word = node.op === 'id' ? node.args : node.op === 'call' ? node.args[0] : '';
    return word === '' || WORDS.includes(word) ? '' : suggest(word, WORDS);
  }

  #complain(node: ASTNode, message: string, hint = ''): void {
    this.#context.report.error(this.#at, 'bad_condition', message, hint, node.range.start);
  }
}

interface Text {
  readonly text: string;
  /** Where it begins in the condition. */
  readonly offset: number;
}

function wholeNumber(node: ASTNode): number | null {
  if (node.op === '-_') {
    const value = wholeNumber(node.args);
    return value === null ? null : -value;
  }
  if (node.op !== 'value' || typeof node.args !== 'bigint') return null;
  const value = Number(node.args);
  return value <= LARGEST ? value : null;
}
