import type { TableState } from '../../session/index.ts';
import { Minds } from '../dossier/Minds.tsx';
import { Reasons } from '../parts/Reasons.tsx';
import { signed, span } from '../signed.ts';
import { strings } from '../strings.ts';

/** Under the text: the terms of our own reading, and how others take it. */
export function OurSide({ state, us }: { state: TableState; us: string }) {
  const { ours, minds, exposed } = state;
  return (
    <div class="our-side">
      <section>
        <h3 class="small-heading">
          {strings.table.terms(us)} <span class="figures">{span(ours.low, ours.high, signed)}</span>
        </h3>
        <Reasons lines={ours.lines} />
      </section>
      <section>
        <h3 class="small-heading">{strings.dossier.minds}</h3>
        {(minds.length > 0 || exposed.length === 0) && <Minds minds={minds} />}
        {exposed.length > 0 && (
          <>
            <h4 class="exposed">{strings.dossier.exposed}</h4>
            <Minds minds={exposed} />
          </>
        )}
      </section>
    </div>
  );
}
