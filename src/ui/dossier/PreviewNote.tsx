import type { Preview } from '../../session/index.ts';
import { Reasons } from '../parts/Reasons.tsx';
import { strings } from '../strings.ts';
import { Minds } from './Minds.tsx';

/** Governments shown at once: as many as there are in most scenarios. */
const MOST_MINDS = 6;

/** What an act would do, before it is sent: effects, who will mind, red lines. */
export function PreviewNote({ preview }: { preview: Preview }) {
  const { granted } = preview;
  return (
    <>
      {preview.warnings.map((warning) => (
        <p key={warning} class="warning">
          {warning}
        </p>
      ))}
      {preview.effects.length > 0 && (
        <>
          <h4 class="small-heading">
            {preview.ifAgreed ? strings.dossier.effectsIfAgreed : strings.dossier.effects}
          </h4>
          <Reasons lines={preview.effects} others={preview.others} />
        </>
      )}
      {preview.calls.length > 0 && <h4 class="small-heading">{strings.dossier.calls}</h4>}
      {preview.calls.map(({ actor, text, reasons }) => (
        <div key={actor}>
          <p>{text}</p>
          <Reasons lines={reasons} />
        </div>
      ))}
      <h4 class="small-heading">
        {preview.ifAgreed ? strings.dossier.mindsIfAgreed : strings.dossier.minds}
      </h4>
      <Minds minds={preview.minds} most={MOST_MINDS} />
      {granted !== null && (
        <>
          <h4 class="small-heading">{strings.dossier.effectsIfAgreed}</h4>
          {granted.owed !== '' && <p>{granted.owed}</p>}
          {granted.effects.length > 0 && <Reasons lines={granted.effects} others={granted.others} />}
          <h4 class="small-heading">{strings.dossier.mindsIfAgreed}</h4>
          <Minds minds={granted.minds} most={MOST_MINDS} />
        </>
      )}
      {preview.exposure !== null && (
        <>
          <h4 class="small-heading">{strings.dossier.exposed}</h4>
          <p>{preview.exposure.odds}</p>
          <Reasons lines={preview.exposure.reasons} />
          {preview.exposure.warnings.map((warning) => (
            <p key={warning} class="warning">
              {warning}
            </p>
          ))}
          {preview.exposure.effects.length > 0 && (
            <Reasons lines={preview.exposure.effects} others={preview.exposure.others} />
          )}
          {preview.exposure.minds.length > 0 && <Minds minds={preview.exposure.minds} most={MOST_MINDS} />}
        </>
      )}
    </>
  );
}
