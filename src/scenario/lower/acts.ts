import type { ActId, ActRules, CovertRules, Operation, Role, Target } from '../../engine/index.ts';
import type { ActFile } from '../format/acts.ts';
import type { ActProse } from '../prose.ts';
import type { Path } from '../source.ts';
import { standardActs } from '../standard.ts';
import type { Lowered } from './actors.ts';
import { lowerCondition } from './condition.ts';
import type { Context } from './context.ts';
import { lowerEffects, lowerSubject, ROLES } from './place.ts';
import { suggest } from '../suggest.ts';
import { namesRole, strangers } from '../telling.ts';

const NEEDED = ['title', 'text', 'group', 'cost'] as const;
const ALONE: readonly Role[] = ROLES.filter((role) => role !== 'target');

const TARGET_OF: Record<Operation, Target> = {
  propose: 'treaty',
  denounce: 'treaty',
  hasten: 'treaty',
  stall: 'treaty',
  lobby: 'treaty',
  threaten: 'regime',
  impose: 'regime',
  join: 'regime',
  leave: 'regime',
  ease: 'regime',
  lift: 'regime',
  snapBack: 'regime',
  withdraw: 'regime',
  concede: 'regime',
  concedePart: 'regime',
  monitor: 'regime',
  secondary: 'regime',
  invoke: 'casus',
  callFavour: 'actor',
  callCondemnation: 'actor',
  request: 'actor',
  table: 'resolution',
  canvass: 'resolution',
  spy: 'actor',
  publish: 'secret',
  share: 'secret',
  evade: 'regime',
  ultimatum: 'crisis',
  deploy: 'crisis',
  standDown: 'crisis',
  mediate: 'crisis',
};

/** The standard acts that were not dropped, overridden by the scenario's own, then what it adds. */
export function lowerActs(
  context: Context,
  own: Readonly<Record<string, ActFile>>,
  drop: readonly string[],
): Lowered<ActRules, ActProse> {
  const standard = standardActs();
  for (const [index, id] of drop.entries())
    if (!Object.hasOwn(standard, id)) {
      const hint = suggest(id, Object.keys(standard));
      context.report.error(['drop-acts', index], 'unknown_act', `There is no standard act "${id}".`, hint);
    } else if (Object.hasOwn(own, id))
      context.report.error(['drop-acts', index], 'twice', `"${id}" is dropped here and given below.`);

  const rules: ActRules[] = [];
  const prose: Record<string, ActProse> = {};
  const kept = Object.keys(standard).filter(
    (id) =>
      !drop.includes(id) &&
      // Who drops an act drops the standard way of asking for it.
      !drop.includes(standard[id]?.asks ?? '') &&
      (context.names.council || !isOfCouncil(standard[id])),
  );
  for (const id of new Set([...kept, ...Object.keys(own)])) {
    const base = Object.hasOwn(standard, id) && kept.includes(id) ? standard[id] : undefined;
    const over = Object.hasOwn(own, id) ? own[id] : undefined;
    const at = ['acts', id];
    const act = { ...base, ...given(over) };
    for (const key of NEEDED)
      if (act[key] === undefined)
        context.report.error(at, 'missing_key', `${at.join('.')}.${key} is missing.`, `Add "${key}".`, 'key');
    rules.push(lowerAct(context, at, id, act));
    prose[id] = { title: act.title ?? '', text: act.text ?? '', telling: act.telling ?? '' };
  }
  return { rules, prose };
}

/** Where nobody meets, nothing can be tabled. */
function isOfCouncil(act: ActFile | undefined): boolean {
  return act?.operation !== undefined && TARGET_OF[act.operation] === 'resolution';
}

function given(act: ActFile | undefined): ActFile {
  return Object.fromEntries(Object.entries(act ?? {}).filter(([, value]) => value !== undefined)) as ActFile;
}

function lowerAct(context: Context, at: Path, id: string, act: ActFile): ActRules {
  const { operation, target = operation === undefined ? 'none' : TARGET_OF[operation], by, to } = act;
  if (operation !== undefined && target !== TARGET_OF[operation])
    context.report.error(
      at,
      'wrong_target',
      `"${operation}" works on a ${TARGET_OF[operation]}, not on "${target}".`,
      '',
      'key',
    );
  for (const key of ['to', 'apart'] as const)
    if (act[key] !== undefined && target !== 'actor')
      context.report.error(
        [...at, key],
        'wrong_target',
        `"${key}" restricts acts whose target is an actor.`,
        'Leave it out.',
        'key',
      );
  for (const key of ['bound', 'consent', 'favour'] as const)
    if (act[key] === true && target !== 'actor')
      context.report.error(
        [...at, key],
        'wrong_target',
        `"${key}" is for acts whose target is an actor.`,
        'Leave it out.',
        'key',
      );
  if ((act.rest ?? 0) > 0 && target !== 'actor')
    context.report.error(
      [...at, 'rest'],
      'wrong_target',
      '"rest" is for acts whose target is an actor.',
      'Leave it out.',
      'key',
    );
  if (act.sway !== undefined && operation !== 'canvass')
    context.report.warn(
      [...at, 'sway'],
      'no_effect',
      'Only canvassing sways a vote.',
      'Leave it out.',
      'key',
    );
  if ((operation === 'request') !== (act.asks !== undefined))
    context.report.error(
      [...at, operation === 'request' ? 'operation' : 'asks'],
      'missing_key',
      'A request says what it asks for, and nothing else does.',
      'Give both "operation: request" and "asks".',
      'key',
    );
  const { telling = '' } = act;
  const odd = [...strangers(telling), ...(target === 'none' && namesRole(telling, 'to') ? ['to'] : [])];
  if (odd.length > 0)
    context.report.error(
      [...at, 'telling'],
      'bad_telling',
      `"{${odd[0]}}" is not known here.`,
      'Use {by}, {to} for an act with a target, and {on} for one on an instrument.',
    );
  return {
    id: id as ActId,
    group: act.group ?? 'bargain',
    cost: act.cost ?? 0,
    target,
    operation: operation ?? null,
    by: by === undefined ? null : context.actors([...at, 'by'], by),
    to: to === undefined ? null : context.actors([...at, 'to'], to),
    apart: (act.apart ?? []).map((pair, index) => context.actors([...at, 'apart', index], pair)),
    when: lowerCondition(context, [...at, 'when'], act.when ?? 'true'),
    weight: act.weight ?? 0,
    visibility: act.visibility ?? 100,
    effects: lowerEffects(context, [...at, 'effects'], act.effects ?? [], target === 'none' ? ALONE : ROLES),
    repeat: act.repeat ?? 100,
    supplies: act.supplies ?? false,
    favour: act.favour ?? false,
    rarity: act.rarity ?? 0,
    rest: act.rest ?? 0,
    bound: act.bound ?? false,
    consent: act.consent ?? false,
    asks: act.asks === undefined ? null : context.act([...at, 'asks'], act.asks),
    sway: act.sway ?? 0,
    covert: act.covert === undefined ? null : lowerCovert(context, [...at, 'covert'], act.covert, target),
  };
}

/** How an act may be done in secret. Acts that everybody sees happen, such as texts and measures, may not be. */
function lowerCovert(
  context: Context,
  at: Path,
  { chance, cost, only, knows, exposed, waits }: NonNullable<ActFile['covert']>,
  target: Target,
): CovertRules {
  if (target === 'treaty' || target === 'casus')
    context.report.error(
      at,
      'wrong_target',
      `What is done about a ${target === 'casus' ? 'clause' : 'treaty'} is done in the open.`,
      'Leave "covert" out.',
      'key',
    );
  return {
    chance,
    cost,
    only,
    knows: target === 'none' ? 'self' : knows,
    exposed: lowerEffects(context, [...at, 'exposed'], exposed, target === 'none' ? ALONE : ROLES),
    waits: waits.map((written, index) => lowerSubject(context, [...at, 'waits', index], written)),
  };
}
