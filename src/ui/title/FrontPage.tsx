import { useEffect, useRef } from 'preact/hooks';
import { NoticeList } from '../parts/NoticeList.tsx';
import type { Entry, Shell } from '../ports.ts';
import { language, strings } from '../strings.ts';
import { FileButton } from './FileButton.tsx';
import vignette from './vignette.svg?url';

/** The title: the front page of a morning paper. Readable before any scenario has been read. */
export function FrontPage({ shell }: { shell: Shell }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const { title } = strings;
  const { state, scenarios, broken } = shell.library.value;
  const [lead, ...others] = scenarios;
  const saved = shell.saved.value;
  const proceed = saved?.over === true ? title.debrief : title.proceed;
  return (
    <main class="front">
      <article class="front-page">
        <header class="masthead">
          <p class="ear">{title.earLeft}</p>
          <h1 ref={heading} tabIndex={-1}>
            {strings.name}
          </h1>
          <p class="ear">{title.earRight}</p>
        </header>
        <p class="dateline figures">
          <span>{lead === undefined ? title.edition : date(lead)}</span>
          <span>{title.mark}</span>
          <span>{title.edition}</span>
        </p>
        <div class="front-columns">
          <section class="lead">
            <h2>{lead?.subtitle ?? title.lead}</h2>
            <p class="standfirst">{title.leadText}</p>
            {lead !== undefined && (
              <p class="story">
                <strong>{lead.title}.</strong> {lead.summary}
              </p>
            )}
            {lead === undefined && state === 'reading' && (
              <p class="story soft" role="status">
                {title.reading}
              </p>
            )}
            <figure class="vignette">
              <img src={vignette} alt="" width={560} height={380} />
              <figcaption>{title.caption}</figcaption>
            </figure>
          </section>
          <section class="at-desk" aria-label={title.desk}>
            <h2 class="small-heading">{title.desk}</h2>
            <button type="button" class="button seal big" onClick={() => shell.choose()}>
              {title.play}
            </button>
            {saved !== null && (
              <button
                type="button"
                class="button primary big"
                aria-label={proceed}
                aria-describedby="saved-game"
                onClick={() => shell.proceed()}
              >
                <span>
                  {proceed}
                  <small id="saved-game">{saved.text}</small>
                </span>
              </button>
            )}
            <FileButton class="button" picked={(file) => shell.open(file)}>
              {title.open}
            </FileButton>
            <h2 class="small-heading">{title.how}</h2>
            <ol class="rules">
              {title.rules.map((rule) => (
                <li key={rule}>{rule}</li>
              ))}
            </ol>
            {others.length > 0 && (
              <>
                <h2 class="small-heading">{title.also}</h2>
                <ul class="also">
                  {others.map((other) => (
                    <li key={other.id}>
                      <strong>{other.title}</strong>{' '}
                      <span class="soft">
                        {title.minutes(other.minutes)}
                        {other.fictional && `, ${title.fictional}`}
                      </span>
                    </li>
                  ))}
                </ul>
              </>
            )}
            {broken.map(({ path }) => (
              <p key={path} class="warning">
                {title.broken(path)}{' '}
                <button type="button" class="link" onClick={() => shell.explain(path)}>
                  {title.showFaults}
                </button>
              </p>
            ))}
          </section>
        </div>
        <p class="imprint soft">
          {title.offline}{' '}
          <label class="languages">
            <span class="spoken">{title.language}</span>
            <select
              value={language}
              onChange={({ currentTarget }) => shell.setLanguage(currentTarget.value as typeof language)}
            >
              {Object.entries(shell.languages).map(([locale, name]) => (
                <option key={locale} value={locale} lang={locale}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        </p>
        <NoticeList
          notices={shell.notices.value.map((notice) => ({
            ...notice,
            away: () => shell.dismiss(notice.id),
          }))}
        />
      </article>
    </main>
  );
}

/** The month in which a scenario opens, in words. */
function date({ start }: Entry): string {
  return new Date(Date.UTC(Math.floor(start / 12), start % 12)).toLocaleDateString(
    language === 'en' ? 'en-GB' : language,
    {
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    },
  );
}
