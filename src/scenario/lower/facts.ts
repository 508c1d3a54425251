import type { FactFile } from '../format/common.ts';
import type { Fact } from '../prose.ts';
import type { Path } from '../source.ts';
import type { Context } from './context.ts';

/** A factual statement: what is not invented names a source, and what somebody says names who says it. */
export function lowerFact(context: Context, at: Path, fact: FactFile): Fact {
  const { label, by, sources } = fact;
  if (label !== 'invented' && sources.length === 0)
    context.report.error(
      at,
      'no_source',
      `A statement that is ${label} needs a source.`,
      'Name one in sources, or label it invented.',
      'key',
    );
  if ((label === 'asserted' || label === 'denied') && by === '')
    context.report.error(
      at,
      'missing_key',
      `Who says so? ${at.join('.')} is ${label} by nobody.`,
      'Add "by".',
      'key',
    );
  context.sources([...at, 'sources'], sources);
  return fact;
}

export function lowerFacts(context: Context, at: Path, facts: readonly FactFile[]): Fact[] {
  return facts.map((fact, index) => lowerFact(context, [...at, index], fact));
}
