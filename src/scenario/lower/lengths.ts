import type { ActorId, Length } from '../../engine/index.ts';
import type { ScenarioFile } from '../format/file.ts';
import type { Context } from './context.ts';

/** The choices of length, each with the seats whose par is another in it. */
export function lowerLengths(context: Context, lengths: ScenarioFile['lengths']): Length[] {
  return lengths.map(({ turns, months, par }, index) => {
    const own: Record<ActorId, number> = {};
    for (const [seat, points] of Object.entries(par))
      own[context.seat(['lengths', index, 'par', seat], seat, 'key')] = points;
    return { turns, months, par: own };
  });
}
