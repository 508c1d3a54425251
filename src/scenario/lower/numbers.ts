import { TRUST_FAMILIES } from '../../engine/index.ts';
import type {
  ActorField,
  DriftRules,
  NumberRules,
  OpeningModifier,
  TieField,
  TrackId,
} from '../../engine/index.ts';
import type { ScenarioFile } from '../format/file.ts';
import type { TieFile } from '../format/world.ts';
import type { Fact, Prose } from '../prose.ts';
import { shown } from '../source.ts';
import type { Path } from '../source.ts';
import type { Context } from './context.ts';
import { lowerFact } from './facts.ts';
import { lowerSubject } from './place.ts';

type Range = Pick<NumberRules, 'low' | 'high' | 'open' | 'seenBy' | 'margin' | 'sense'>;

const PERCENT = { low: 0, high: 100, open: 0, seenBy: 'all', margin: 0, sense: 0 } as const satisfies Range;
const ACTOR_SENSE: Record<ActorField, Range['sense']> = { capital: 1, support: 1, economy: 1, readiness: 1 };
const TIE_SENSE: Record<TieField, Range['sense']> = {
  regard: 1,
  threat: -1,
  dependence: 0,
  defence: 1,
  trade: 1,
  signals: 1,
};
const CAPITAL = 8;
const REGARD = 100;
const TRUST = 40;
const SECRET = 15;
const STABILITY = 20;

type Sections = Pick<ScenarioFile, 'actors' | 'tracks' | 'tension' | 'ties' | 'regimes' | 'aims'>;

/** Range and opening value of every number, in the order of `layout`. */
export function lowerNumbers(layout: readonly string[], file: Sections): NumberRules[] {
  const numbers = new Map<string, Range>();
  numbers.set('tension', { ...PERCENT, open: file.tension.open, sense: -1 });
  for (const [id, { open }] of Object.entries(file.actors))
    for (const field of ['capital', 'support', 'economy', 'readiness'] as const)
      numbers.set(`actors.${id}.${field}`, {
        ...PERCENT,
        // What others have left to spend would tell what they spent in secret.
        ...(field === 'capital' ? own(id, CAPITAL) : {}),
        open: open[field],
        sense: ACTOR_SENSE[field],
      });
  for (const [id, { low, high, open, sense, seenBy, margin }] of Object.entries(file.tracks))
    numbers.set(`tracks.${id}`, { low, high, open, sense, margin, seenBy: seenBy as NumberRules['seenBy'] });
  for (const [id, { integrity }] of Object.entries(file.regimes))
    numbers.set(`integrity.${id}`, { ...PERCENT, open: integrity });
  for (const [id, { seat, most }] of Object.entries(file.aims))
    numbers.set(`aims.${seat}.${id}`, { ...PERCENT, ...own(seat, most), sense: 1 });
  for (const [tie, held] of Object.entries(file.ties)) {
    const [from = '', to = ''] = tie.split('>');
    for (const [field, range] of tieRanges(held)) numbers.set(`ties.${from}.${to}.${field}`, range);
  }
  const unnamed = tieRanges(null);
  return layout.map((name) => {
    const [block, owner = '', last = ''] = name.split('.');
    const found =
      numbers.get(name) ??
      (block === 'ties' ? unnamed.get(name.slice(name.lastIndexOf('.') + 1) as TieField) : undefined) ??
      (block === 'aims' && last === 'secret'
        ? {
            ...PERCENT,
            ...own(owner, SECRET),
            sense: 1,
          }
        : { ...PERCENT, high: STABILITY, sense: 1 });
    return { name, ...found };
  });
}

/** A number from 0 up that its owner alone sees, and of which others know nothing. */
function own(owner: string, high: number): Pick<Range, 'high' | 'seenBy' | 'margin'> {
  return { high, seenBy: [owner] as unknown as NumberRules['seenBy'], margin: high };
}

function tieRanges(tie: TieFile | null): Map<TieField, Range> {
  const range = (field: TieField, open: number): [TieField, Range] => [
    field,
    { ...PERCENT, low: field === 'regard' ? -REGARD : PERCENT.low, open, sense: TIE_SENSE[field] },
  ];
  return new Map([
    range(
      'regard',
      (tie?.regard ?? []).reduce((sum, { amount }) => sum + amount, 0),
    ),
    range('threat', tie?.threat ?? 0),
    range('dependence', tie?.dependence ?? 0),
    ...TRUST_FAMILIES.map((family) => range(family, tie?.trust[family] ?? TRUST)),
  ]);
}

/** Tracks: their drifts, and the checks that a range alone does not make. */
export function lowerTracks(
  context: Context,
  tracks: ScenarioFile['tracks'],
): { readonly drifts: DriftRules[]; readonly prose: Prose['tracks'] } {
  const drifts: DriftRules[] = [];
  const prose: Record<TrackId, Prose['tracks'][TrackId]> = {};
  for (const [id, { title, text, unit, low, high, open, seenBy, margin, drift }] of Object.entries(tracks)) {
    const at = ['tracks', id];
    const bad = (key: string, message: string): void =>
      context.report.error([...at, key], 'out_of_range', message);
    if (low >= high) bad('low', `The range ${low}–${high} is empty.`);
    else if (open < low || open > high) bad('open', `${open} lies outside ${low}–${high}.`);
    else if (margin > high - low)
      bad('margin', `An interval of ${margin} is wider than the range ${low}–${high}.`);
    context.known([...at, 'seenBy'], seenBy);
    prose[id as TrackId] = { title, text, unit };
    if (drift === undefined) continue;
    const { by, balance } = drift;
    const inner = [...at, 'drift', 'balance'];
    drifts.push({
      number: context.subject(`tracks.${id}`),
      by,
      balance:
        balance === undefined
          ? null
          : {
              plus: lowerSubject(context, [...inner, 'plus'], balance.plus),
              minus: lowerSubject(context, [...inner, 'minus'], balance.minus),
              per: balance.per,
              most: balance.most,
            },
    });
  }
  return { drifts, prose };
}

/** Ties: the reasons of opening regard. A reason may stand on several ties; its words are written once. */
export function lowerTies(
  context: Context,
  ties: ScenarioFile['ties'],
): { readonly modifiers: OpeningModifier[]; readonly reasons: Prose['reasons'] } {
  const modifiers: OpeningModifier[] = [];
  const reasons = new Map<string, Fact>();
  const used = new Map<string, Path>();
  for (const [tie, { regard }] of Object.entries(ties)) {
    const at = ['ties', tie];
    const parts = tie.split('>');
    const [from = '', to = ''] = parts;
    if (parts.length !== 2 || from === to) {
      context.report.error(
        at,
        'bad_tie',
        `"${shown(tie)}" names no tie.`,
        'Write FROM>TO, two actors.',
        'key',
      );
      continue;
    }
    const holder = context.actor(at, from, 'key');
    const held = context.actor(at, to, 'key');
    const total = regard.reduce((sum, { amount }) => sum + amount, 0);
    if (Math.abs(total) > REGARD)
      context.report.error(
        [...at, 'regard'],
        'out_of_range',
        `The reasons add up to ${total}; regard lies within ±${REGARD}.`,
        '',
        'key',
      );
    const here = new Set<string>();
    for (const [index, { reason, amount, decay, text, label, by, sources }] of regard.entries()) {
      const place = [...at, 'regard', index];
      const code = `history/${reason}`;
      if (here.has(reason))
        context.report.error([...place, 'reason'], 'twice', `"${reason}" stands on this tie twice.`);
      here.add(reason);
      used.set(code, used.get(code) ?? place);
      modifiers.push({ from: holder, to: held, reason: code, amount, decay });
      if (text === undefined) {
        context.sources([...place, 'sources'], sources);
        continue;
      }
      if (label === undefined) {
        context.report.error(
          place,
          'missing_key',
          `${place.join('.')}.label is missing.`,
          'Add "label".',
          'key',
        );
        continue;
      }
      const fact = lowerFact(context, place, { text, label, by, sources });
      const known = reasons.get(code);
      if (known !== undefined && known.text !== text)
        context.report.error(
          [...place, 'text'],
          'two_texts',
          `The reason "${reason}" has another text elsewhere.`,
          'Leave the text out here, or give the reason another name.',
        );
      reasons.set(code, known ?? fact);
    }
  }
  for (const [code, place] of used)
    if (!reasons.has(code))
      context.report.error(
        place,
        'missing_key',
        `${place.join('.')}.text is missing.`,
        'A reason has its text at least once.',
        'key',
      );
  return { modifiers, reasons: Object.fromEntries(reasons) };
}
