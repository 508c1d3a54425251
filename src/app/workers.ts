/** Work on threads of its own, which are fetched when they are first needed. */
import { signal } from '@preact/signals';
import type { Progress, Think } from '../session/index.ts';
import type { Choice, Shell } from '../ui/index.ts';
import type { BranchesPort } from './branches.ts';
import type { CabinetPort } from './cabinet.ts';

export interface Workers extends Pick<
  Shell,
  'thinking' | 'recall' | 'branching' | 'branch' | 'envoys' | 'callOff'
> {
  /** Where the other seats think: ministers on a thread of their own, which is worth fetching for them alone. */
  readonly thinkFor: (level: Choice['level']) => Promise<Think>;
}

export function createWorkers(): Workers {
  const thinking = signal<Progress | null>(null);
  const branching = signal<Progress | null>(null);
  let branches: BranchesPort | null = null;
  let cabinet: CabinetPort | null = null;

  async function openBranches(): Promise<BranchesPort> {
    if (branches === null) {
      const { createBranches } = await import('./branches.ts');
      branches = createBranches();
      branches.progress.subscribe((now) => void (branching.value = now));
    }
    return branches;
  }

  return {
    thinking,
    thinkFor: async (level) => {
      if (level !== 'minister') return (await import('../session/index.ts')).thinkHere;
      if (cabinet === null) {
        const { createCabinet } = await import('./cabinet.ts');
        cabinet = createCabinet();
        cabinet.progress.subscribe((now) => void (thinking.value = now));
      }
      return cabinet.think;
    },
    recall: () => cabinet?.recall(),
    branching,
    branch: async (session, fork, from, to) => {
      const { rules } = session.scenario;
      return (await openBranches()).fork(rules, session.played(), fork, { from, to });
    },
    envoys: async (session, from, to) => {
      const { rules } = session.scenario;
      return (await openBranches()).envoys(rules, session.played(), { from, to });
    },
    callOff: () => branches?.callOff(),
  };
}
