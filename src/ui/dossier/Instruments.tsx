import { useMemo } from 'preact/hooks';
import type { Dossier } from '../../session/index.ts';
import { Facts } from '../parts/Facts.tsx';
import { StatePills } from '../parts/StatePills.tsx';
import { Sums } from '../parts/Sums.tsx';
import { strings } from '../strings.ts';

/** Treaties, sanctions and promises it is bound up in, each with where it stands and what leads on. */
export function Instruments({ dossier }: { dossier: Dossier }) {
  const instruments = useMemo(() => dossier.instruments(), [dossier]);
  if (instruments.length === 0) return <p class="soft">{strings.dossier.noInstruments}</p>;
  return (
    <ul class="instruments">
      {instruments.map((instrument) => (
        <li key={instrument.id}>
          <p class="kicker">
            {instrument.kind} · {instrument.state}
          </p>
          <h3>
            {instrument.title}
            {instrument.secret && <span class="kicker"> {strings.dossier.secret}</span>}
          </h3>
          <p>{instrument.text}</p>
          {instrument.states.length > 0 && <StatePills states={instrument.states} />}
          {instrument.clauses.length > 0 && (
            <details>
              <summary>{strings.dossier.clauses}</summary>
              <ul class="clause-list">
                {instrument.clauses.map((clause) => (
                  <li key={clause}>{clause}</li>
                ))}
              </ul>
            </details>
          )}
          <Sums sums={instrument.sums} />
          {instrument.facts.length > 0 && (
            <details>
              <summary>{strings.dossier.record}</summary>
              <Facts facts={instrument.facts} />
            </details>
          )}
        </li>
      ))}
    </ul>
  );
}
