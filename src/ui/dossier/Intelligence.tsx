import type { Dossier } from '../../session/index.ts';
import { strings } from '../strings.ts';

/** What our services make of it: ranges with their source and confidence, and what it does in secret. */
export function IntelligencePart({ dossier }: { dossier: Dossier }) {
  const { service, estimates, matters } = dossier.intelligence;
  const words = strings.dossier.intelligence;
  return (
    <section class="intelligence" aria-labelledby="intelligence">
      <h3 id="intelligence">{words.heading}</h3>
      {service !== '' && <p class="soft">{service}</p>}
      {estimates.length > 0 && (
        <>
          <h4 class="small-heading">{words.estimates}</h4>
          <dl class="estimates">
            {estimates.map(({ title, value, source, confidence }) => (
              <div key={title}>
                <dt>{title}</dt>
                <dd>
                  <span class="value">{value}</span>
                  <span class="note">
                    {source}, {confidence}
                  </span>
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
      <h4 class="small-heading">{words.matters}</h4>
      {matters.length === 0 ? (
        <p class="soft">{words.none}</p>
      ) : (
        <ul class="history">
          {matters.map(({ happening, text, standing }) => (
            <li key={happening}>
              <span>{text}</span>
              <span class="soft">{standing}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
