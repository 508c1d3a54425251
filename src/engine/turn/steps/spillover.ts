/** What observers make of the turn's deeds. */
import { ofTurn } from '../../chronicle.ts';
import { divide } from '../../integers.ts';
import { isPublic } from '../../knows.ts';
import { tables } from '../../layout.ts';
import type { Outbox } from '../../outbox.ts';
import { spill, type Deed } from '../../relations/spillover.ts';
import type { Rules } from '../../rules/rules.ts';
import type { EventId } from '../../vocabulary.ts';
import type { Happening } from '../../world.ts';

/** Goldstein (1992) × 10: to criticise, to defend in words, to veto, and to sign a text. */
const CRITICISM = -20;
const DEFENCE = 35;
const VETO = -50;
const SIGNATURE = 80;

/** Observers draw their conclusions from what was done this turn. */
export function spillover(box: Outbox): void {
  const deeds: Deed[] = [];
  for (const happening of ofTurn(box.world.events, box.world.turn))
    deeds.push(...deedsIn(box.rules, happening));
  spill(box, deeds);
}

/** What a happening is to who looks on: what observers do not know of does not move them. */
export function deedsIn(rules: Rules, { id, kind, by, to, on, params, known }: Happening): readonly Deed[] {
  if (by === null || to === null || !isPublic(known)) return [];
  const deed = (weight: number, visibility = 100): Deed => ({ by, to, weight, visibility, cause: id });
  switch (kind) {
    case 'act':
    case 'exposed':
    case 'corroborated': {
      const act = tables(rules).acts.get(params[0] as never);
      return act ? [deed(divide(act.weight * Number(params[1] ?? 100), 100), act.visibility)] : [];
    }
    case 'choice': {
      const event = tables(rules).events.get(params[0] as EventId);
      const option = event?.options.find((o) => o.id === params[1]);
      return option ? [deed(option.weight, option.visibility)] : [];
    }
    case 'tabled': {
      const stance = tables(rules).resolutions.get(on as never)?.stance ?? 0;
      return [deed(stance < 0 ? CRITICISM : stance * DEFENCE)];
    }
    case 'vetoed':
    case 'vetoJoined':
      return [deed(VETO)];
    case 'signed':
      return [deed(SIGNATURE), { ...deed(SIGNATURE), by: to, to: by }];
    default:
      return [];
  }
}
