import type { ActorId, EventId, EventOption, EventRules, Role } from '../../engine/index.ts';
import type { EventFile } from '../format/acts.ts';
import type { EventProse, Titled } from '../prose.ts';
import type { Lowered } from './actors.ts';
import { lowerCondition } from './condition.ts';
import type { Context } from './context.ts';
import { lowerFacts } from './facts.ts';
import { lowerEffects } from './place.ts';

export function lowerEvents(
  context: Context,
  events: Readonly<Record<string, EventFile>>,
): Lowered<EventRules, EventProse> {
  const rules: EventRules[] = [];
  const prose: Record<string, EventProse> = {};
  for (const [id, event] of Object.entries(events)) {
    const at = ['events', id];
    rules.push(lowerEvent(context, id, event));
    const tellings: Record<ActorId, string> = context.byActor(
      [...at, 'tellings'],
      event.tellings,
      (text) => text,
    );
    const options: Record<string, Titled> = {};
    for (const [name, { title, text }] of Object.entries(event.options)) options[name] = { title, text };
    const { from, title, text } = event;
    prose[id] = {
      from,
      title,
      text,
      facts: lowerFacts(context, [...at, 'facts'], event.facts),
      tellings,
      options,
    };
  }
  return { rules, prose };
}

function lowerEvent(context: Context, id: string, event: EventFile): EventRules {
  const { report } = context;
  const at = ['events', id];
  const { window, casus } = event;
  if (window.until < window.from)
    report.error(
      [...at, 'window', 'until'],
      'out_of_range',
      `The window ends in month ${window.until}, before it begins.`,
    );
  const choices = Object.keys(event.options).length;
  if (choices > 0 && event.seat === undefined)
    report.error(
      at,
      'missing_key',
      `${at.join('.')}.seat is missing.`,
      'Say whom the options are put to.',
      'key',
    );
  if (choices === 0 && event.seat !== undefined)
    report.warn(
      [...at, 'seat'],
      'no_effect',
      'Nothing is put to this seat: the event has no options.',
      'Add "options", or leave out "seat".',
    );
  if (event.seat !== undefined && event.known !== 'all' && !event.known.includes(event.seat))
    report.error(
      [...at, 'known'],
      'wrong_value',
      `"${event.seat}" is asked and must know.`,
      `Add ${event.seat}.`,
    );
  if (casus !== undefined && casus.victim === casus.attacker)
    report.error([...at, 'casus', 'attacker'], 'twice', 'Nobody attacks itself.');

  // `rivals`, `allies` and `observers` are those of `self`: without a seat there are none.
  const self: readonly Role[] = event.seat === undefined ? [] : ['self', 'rivals', 'allies', 'observers'];
  const roles: readonly Role[] =
    event.seat !== undefined && event.towards !== undefined ? [...self, 'target'] : self;
  return {
    id: id as EventId,
    from: window.from,
    until: window.until,
    when: lowerCondition(context, [...at, 'when'], event.when),
    chance: event.chance,
    once: event.once,
    seat: event.seat === undefined ? null : context.seat([...at, 'seat'], event.seat),
    towards: event.towards === undefined ? null : context.actor([...at, 'towards'], event.towards),
    known: context.known([...at, 'known'], event.known),
    effects: lowerEffects(context, [...at, 'effects'], event.effects, roles),
    options: lowerOptions(context, id, event, roles),
    casus:
      casus === undefined
        ? null
        : {
            victim: context.actor([...at, 'casus', 'victim'], casus.victim),
            attacker: context.actor([...at, 'casus', 'attacker'], casus.attacker),
            months: casus.months,
          },
    ends: event.ends,
  };
}

function lowerOptions(context: Context, id: string, event: EventFile, roles: readonly Role[]): EventOption[] {
  return Object.entries(event.options).map(([name, option], index) => {
    const at = ['events', id, 'options', name];
    const { cost, weight, visibility, lean } = option;
    const when = lowerCondition(context, [...at, 'when'], option.when);
    if (index === 0 && (cost > 0 || when.op !== 'true'))
      context.report.warn(
        at,
        'costly_default',
        'The first option is what happens when nobody answers.',
        'It should be free and always open.',
      );
    if (weight !== 0 && event.towards === undefined)
      context.report.warn(
        [...at, 'weight'],
        'no_effect',
        'A weight counts towards somebody.',
        'Add "towards" to the event.',
      );
    const effects = lowerEffects(context, [...at, 'effects'], option.effects, roles);
    return { id: name, cost, when, effects, weight, visibility, lean };
  });
}
