import { useComputed } from '@preact/signals';
import { named } from '../desk/actors.ts';
import { DOSSIER_TABS, useGame } from '../game.ts';
import { Flag } from '../parts/Flag.tsx';
import { Tabs } from '../parts/Tabs.tsx';
import { strings } from '../strings.ts';
import { Acts } from './Acts.tsx';
import { History } from './History.tsx';
import { Indicators } from './Indicators.tsx';
import { Instruments } from './Instruments.tsx';
import { Interests } from './Interests.tsx';
import { Relations } from './Relations.tsx';

const PARTS = {
  relations: Relations,
  instruments: Instruments,
  indicators: Indicators,
  interests: Interests,
  history: History,
} as const;

/** The right of the desk: all that is known of one government, and what can be done about it. */
export function Dossier() {
  const { session, desk, selected, tab } = useGame();
  const dossier = useComputed(() => {
    void desk.value;
    return session.dossier(selected.value);
  });
  const { name, flag, line } = named(session, selected.value);
  const Part = PARTS[tab.value];
  return (
    <section class="dossier panel" aria-label={strings.dossier.region}>
      <header class="dossier-head">
        <Flag code={flag} name={name} size={40} />
        <div>
          <h2 tabIndex={-1} data-focus="dossier">
            {name}
          </h2>
          <p class="soft">{selected.value === desk.value.seat ? strings.dossier.ownDesk : line}</p>
        </div>
      </header>
      <Tabs
        class="tabs"
        label={strings.dossier.tabList}
        prefix="dossier"
        tabs={DOSSIER_TABS.map((id) => ({ id, title: strings.dossier.tabs[id] }))}
        chosen={tab.value}
        choose={(id) => (tab.value = id)}
      />
      <div class="scroll fill" key={`${selected.value} ${tab.value}`}>
        <div id="dossier-panel" class="part" role="tabpanel" aria-labelledby={`dossier-${tab.value}`}>
          <Part dossier={dossier.value} />
        </div>
        {desk.value.step === 'planning' && <Acts dossier={dossier.value} />}
      </div>
    </section>
  );
}
