import type { Scenario } from '../../scenario/index.ts';
import { createWords, type Locale, type Words } from '../../words/index.ts';
import type { Debrief, Ladder, Lesson, Reputation, SeatScore, Series } from '../debrief.ts';
import type { Envoys } from '../envoys.ts';
import type { ReasonLine } from '../shown/figure.ts';
import { minus } from '../telling/figures.ts';
import { namesOf } from '../telling/names.ts';
import type { Compared, WhatIf } from '../what-if.ts';

/** Text of a scenario is plain: what Markdown would read as markup is escaped. */
const plain = (text: string): string =>
  text.replaceAll(/[\\`*_[\]<>|#]/g, (mark) => `\\${mark}`).replaceAll('\n', ' ');

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [row(head), row(head.map(() => '---')), ...rows.map((cells) => row(cells.map(plain)))].join('\n');
}

const list = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n');

function seriesTable(words: Words, dates: readonly string[], series: readonly Series[]): string {
  const rows = series.map(({ title, values }) => [title, ...values.map(minus)]);
  return rows.length === 0 ? words.say('report/none') : table(['', ...dates.map(plain)], rows);
}

/** World tension as months began, where that is known, and as they ended; with what the reports had, where that differs. */
function tensionRows(words: Words, tension: Series): readonly Series[] {
  const { begins = [], values, reported } = tension;
  const told =
    reported === undefined
      ? []
      : [{ ...tension, title: words.say('report/tension/reported'), values: reported }];
  if (begins.length !== values.length - 1) return [tension, ...told];
  const began = [values[0] ?? 0, ...begins];
  return [
    { ...tension, title: words.say('report/tension/began'), values: began },
    { ...tension, title: words.say('report/tension/ended') },
    ...told,
  ];
}

const effects = (words: Words, lines: readonly ReasonLine[]): string =>
  words.list(lines.map(({ text, amount }) => `${plain(text)} ${words.signed(amount)}`));

/** Differences of trust from this on are given with their reasons. */
const WORTH_REASONS = 5;
/** Reasons named for one of them. */
const MOST_REASONS = 3;

const cell = (words: Words, { before, after }: Lesson): string =>
  before === after
    ? String(after)
    : `${before} ${after > before ? '↗' : '↘'} ${after} (${words.signed(after - before)})`;

/** One table for each government: who looks on, and what its word in each kind of promise was and is worth to them. */
function reputation(words: Words, scenario: Scenario, { title, summary, observers }: Reputation): string[] {
  const families = (observers[0]?.lessons ?? []).map(({ family }) => words.say(`report/family/${family}`));
  const why = observers
    .flatMap(({ lessons }) => lessons)
    .filter(({ before, after }) => Math.abs(after - before) >= WORTH_REASONS)
    .map(
      ({ title: of, before, after, reasons }) =>
        `${plain(of)} ${words.signed(after - before)}: ${effects(words, reasons.slice(0, MOST_REASONS))}`,
    );
  return [
    `### ${plain(title)}`,
    plain(words.capitalise(summary)) + '.',
    table(
      [words.say('report/observer'), ...families],
      observers.map(({ by, lessons }) => [
        scenario.prose.actors[by]?.name ?? by,
        ...lessons.map((lesson) => cell(words, lesson)),
      ]),
    ),
    list(why),
  ];
}

/** A crisis: its ladder as a table, how it ended, and what it cost whom. */
function ladder(words: Words, scenario: Scenario, crisis: Ladder): string[] {
  const nameOf = (actor: Ladder['costs'][number]['actor']): string =>
    actor === null ? words.say('report/world') : (scenario.prose.actors[actor]?.name ?? actor);
  return [
    `### ${plain(crisis.title)} (${crisis.when})`,
    plain(crisis.over),
    table(
      [
        words.say('report/rung'),
        words.say('report/rung/when'),
        ...crisis.sides.map((side) => plain(nameOf(side))),
        words.say('report/rung/others'),
      ],
      crisis.rungs.map(({ title, when, did, others }) => [title, when, ...did, others]),
    ),
    plain(crisis.ended),
    list(crisis.costs.map(({ actor, lines }) => `**${plain(nameOf(actor))}**: ${effects(words, lines)}`)),
  ];
}

/** Both ways of one decision: what it came to, and the figures by aim. */
function bothWays(words: Words, whatIf: WhatIf): string[] {
  const line = ({ title, played, kept, changed, difference, low, high }: Compared): string[] => [
    title,
    minus(played),
    minus(kept),
    minus(changed),
    `${words.signed(difference)} (${words.signed(low)}…${words.signed(high)})`,
  ];
  return [
    `### ${plain(whatIf.title)}`,
    `**${plain(words.say('report/what-if/instead', { option: whatIf.instead }))}** ${plain(whatIf.summary.join(' '))}`,
    table(
      ['', ...['played', 'kept', 'changed', 'difference'].map((head) => words.say(`report/what-if/${head}`))],
      [...whatIf.aims, whatIf.total, ...whatIf.others].map(line),
    ),
  ];
}

/** A score by aim, beside what envoys made of the same desk where they played it. */
function scoreOf(
  { say }: Words,
  scenario: Scenario,
  { actor, total, par, lost, aims }: SeatScore,
  envoys: Envoys | undefined,
): string[] {
  const name = plain(scenario.prose.actors[actor]?.name ?? actor);
  return [
    `### ${name}: ${say('report/score', { total, par })}`,
    lost,
    plain(envoys?.summary.join(' ') ?? ''),
    list(
      aims.map(({ title, now, most }, index) => {
        const mean = envoys?.aims[index];
        const told = { title: plain(title), value: now, top: most };
        return mean === undefined
          ? say('report/aim', told)
          : say('report/aim/envoys', { ...told, mean: minus(mean) });
      }),
    ),
  ];
}

/**
 * The debrief as Markdown, for a file or a printout, in the language in which it was written, with what came of
 * decisions that were played again, and what envoys made of the whole game.
 */
export function debriefMarkdown(
  scenario: Scenario,
  debrief: Debrief,
  locale: Locale = 'en',
  whatIfs: readonly WhatIf[] = [],
  envoys: readonly Envoys[] = [],
): string {
  const words = createWords(locale, namesOf(scenario));
  const say = words.say;
  const { decisions } = debrief;
  const sections = [
    `# ${plain(debrief.headline)}`,
    `*${plain(debrief.paper)} · ${debrief.date} · ${debrief.mark}*`,
    say('report/simulated'),
    `**${plain(debrief.standfirst)}**`,
    `## ${say('report/happened')}`,
    ...debrief.columns.map(plain),
    `**${plain(debrief.ending.title)}.** ${plain(debrief.ending.text)}`,
    `### ${say('report/turning')}`,
    list(
      debrief.turningPoints.map(
        ({ when, text, effects: lines }) => `${when}: ${plain(text)} (${effects(words, lines)})`,
      ),
    ),
    `## ${say('report/what-if')}`,
    say(`report/what-if/${decisions.length === 0 ? 'none' : whatIfs.length === 0 ? 'text' : 'again'}`),
    decisions
      .map(
        ({ when, text, effects: lines }, index) =>
          `${index + 1}. ${when}: ${plain(text)} (${effects(words, lines)})`,
      )
      .join('\n'),
    ...whatIfs.flatMap((whatIf) => bothWays(words, whatIf)),
    plain(whatIfs[0]?.limits ?? ''),
    ...(debrief.refusals.length === 0
      ? []
      : [
          `### ${say('report/refusals')}`,
          list(
            debrief.refusals.map(({ when, text, nearest }) => `${when}: ${plain(text)} ${plain(nearest)}`),
          ),
        ]),
    ...(debrief.hidden.length === 0
      ? []
      : [
          `### ${say('report/hidden')}`,
          list(debrief.unseen.map(plain)),
          list(debrief.hidden.map(({ text, standing }) => `${plain(text)}: ${plain(standing)}`)),
        ]),
    `## ${say('report/learnt')}`,
    debrief.lessons.length === 0 ? say('lesson/none') : '',
    debrief.lessons.map(({ when, text }, index) => `${index + 1}. ${when}: ${plain(text)}`).join('\n'),
    say('report/learnt/text', { count: WORTH_REASONS }),
    ...debrief.reputations.flatMap((one) => reputation(words, scenario, one)),
    `## ${say('report/crises')}`,
    debrief.crises.length === 0 ? say('ladder/none') : '',
    ...debrief.crises.flatMap((crisis) => ladder(words, scenario, crisis)),
    `## ${say('report/scores')}`,
    ...debrief.scores.flatMap((score) =>
      scoreOf(
        words,
        scenario,
        score,
        envoys.find(({ actor }) => actor === score.actor),
      ),
    ),
    plain(envoys[0]?.limits ?? ''),
    `## ${say('report/ties')}`,
    seriesTable(words, debrief.dates, debrief.ties),
    `## ${say('report/tension')}`,
    seriesTable(words, debrief.dates, tensionRows(words, debrief.tension)),
    ...(debrief.sanctions.length === 0
      ? []
      : [`## ${say('report/sanctions')}`, seriesTable(words, debrief.dates, debrief.sanctions)]),
    `## ${say('report/record')}`,
    table(
      [
        say('report/record/what'),
        say('report/record/game'),
        say('report/record/happened'),
        say('report/record/sources'),
      ],
      debrief.record.map(({ what, game, happened, sources }) => [what, game, happened, sources.join('; ')]),
    ),
    `## ${say('report/questions')}`,
    list(
      debrief.questions.map(
        ({ title, answer, why }) => `**${plain(title)}** ${plain(answer.replace(/\.$/, ''))}. ${plain(why)}`,
      ),
    ),
    `## ${say('report/discuss')}`,
    debrief.discussion.map((question, index) => `${index + 1}. ${plain(question)}`).join('\n'),
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}
