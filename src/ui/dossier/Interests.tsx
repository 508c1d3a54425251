import type { Dossier } from '../../session/index.ts';
import { Facts } from '../parts/Facts.tsx';
import { strings } from '../strings.ts';
import { Term } from '../terms/Term.tsx';
import { Aims } from './Relations.tsx';

/** What it wants, fears and holds, the lines it has drawn, and what it can score by. */
export function Interests({ dossier }: { dossier: Dossier }) {
  return (
    <>
      <Brief lines={dossier.brief} />
      {dossier.redLines.length > 0 && (
        <>
          <h3 class="small-heading">
            <Term id="redLine">{strings.dossier.redLines}</Term>
          </h3>
          <Brief lines={dossier.redLines} />
        </>
      )}
      <Aims dossier={dossier} />
      {dossier.background.length > 0 && (
        <>
          <h3 class="small-heading">{strings.dossier.background}</h3>
          <Facts facts={dossier.background} />
        </>
      )}
    </>
  );
}

function Brief({ lines }: { readonly lines: Dossier['brief'] }) {
  return (
    <dl class="brief">
      {lines.map(({ title, text }) => (
        <div key={title}>
          <dt>{title}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
