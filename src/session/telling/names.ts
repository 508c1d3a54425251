import type { Prose, Scenario } from '../../scenario/index.ts';
import type { Forms, Name, Names } from '../../words/index.ts';

const lower = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1);
const plain = (text: string): Forms => ({ full: text, short: text, adjective: text, capital: text });
const find = <T>(record: Readonly<Record<string, T>> | undefined, id: string): T | undefined =>
  record !== undefined && Object.hasOwn(record, id) ? record[id] : undefined;

/** The title of an act as it reads inside a sentence: "ship munitions". */
export const actTitle = (prose: Prose, act: string): string => lower(find(prose.acts, act)?.title ?? act);

/** Names as a scenario's prose gives them. What it does not name goes by its id. */
export function namesOf({ rules, prose }: Scenario): Names {
  const treaties = new Map<string, (typeof rules.treaties)[number]>(
    rules.treaties.map((rule) => [rule.id, rule]),
  );
  const depthOf = (treaty: string, key: string): string => {
    const [clause = '', depth = ''] = key.split('/');
    return find(find(prose.treaties, treaty)?.clauses, clause)?.depths[Number(depth)] ?? depth;
  };
  return ({ of, id, within = '' }: Name): Forms => {
    switch (of) {
      case 'actor': {
        const actor = find(prose.actors, id);
        if (actor === undefined) return plain(id);
        const { name, short, adjective, capital } = actor;
        return { full: name, short, adjective: adjective || short, capital: capital || short };
      }
      case 'instrument': {
        const text =
          find(prose.treaties, id) ??
          find(prose.regimes, id) ??
          find(prose.resolutions, id) ??
          find(prose.crises, id);
        if (text === undefined) return plain(id);
        return { full: text.title, short: text.short, adjective: text.short, capital: text.short };
      }
      case 'member': {
        const actor = find(prose.actors, id);
        if (actor !== undefined)
          return { full: actor.name, short: actor.short, adjective: actor.adjective, capital: actor.capital };
        const member = find(prose.council?.members, id);
        return member === undefined ? plain(id) : { ...plain(member.short), full: member.name };
      }
      case 'act':
        return plain(actTitle(prose, id));
      case 'clause':
        return plain(find(find(prose.treaties, within)?.clauses, id)?.title ?? id);
      case 'depth':
        return plain(treaties.has(within) ? depthOf(within, id) : id);
      case 'measure':
        return plain(lower(find(find(prose.regimes, within)?.measures, id) ?? id));
      case 'track':
        return plain(find(prose.tracks, id)?.title ?? id);
      case 'event':
        return plain(find(prose.events, id)?.title ?? id);
      case 'option':
        return plain(find(find(prose.events, within)?.options, id)?.title ?? id);
      case 'redLine':
        return plain(find(prose.redLines, id)?.title ?? id);
      case 'aim':
        return plain(find(prose.aims, id)?.title ?? id);
      case 'ending':
        return plain(find(prose.endings, id)?.title ?? id);
      case 'history':
        return plain(find(prose.reasons, `history/${id}`)?.text ?? find(prose.reasons, id)?.text ?? id);
    }
  };
}
