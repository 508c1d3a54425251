import type { Scenario } from '../../scenario/index.ts';
import { createWords, type Words } from '../../words/index.ts';
import type { Debrief, Series } from '../debrief.ts';
import type { ReasonLine } from '../session.ts';
import { namesOf } from '../telling/names.ts';

/** Text of a scenario is plain: what Markdown would read as markup is escaped. */
const plain = (text: string): string =>
  text.replaceAll(/[\\`*_[\]<>|#]/g, (mark) => `\\${mark}`).replaceAll('\n', ' ');

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [row(head), row(head.map(() => '---')), ...rows.map((cells) => row(cells.map(plain)))].join('\n');
}

const list = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n');

function seriesTable(words: Words, dates: readonly string[], series: readonly Series[]): string {
  const rows = series.map(({ title, values }) => [
    title,
    ...values.map((value) => String(value).replace('-', '−')),
  ]);
  return rows.length === 0 ? words.say('report/none') : table(['', ...dates.map(plain)], rows);
}

const effects = (words: Words, lines: readonly ReasonLine[]): string =>
  words.list(lines.map(({ text, amount }) => `${plain(text)} ${words.signed(amount)}`));

/** The debrief as Markdown, for a file or a printout. */
export function debriefMarkdown(scenario: Scenario, debrief: Debrief): string {
  const words = createWords('en', namesOf(scenario));
  const say = words.say;
  const { decisions } = debrief;
  const scores = debrief.scores.map(({ actor, total, par, aims }) => {
    const name = plain(scenario.prose.actors[actor]?.name ?? actor);
    const head = `### ${name}: ${say('report/score', { total, par })}`;
    return [head, list(aims.map(({ title, now, most }) => `${plain(title)}: ${now} of ${most}`))].join(
      '\n\n',
    );
  });
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
    decisions.length === 0 ? say('report/what-if/none') : say('report/what-if/text'),
    decisions
      .map(
        ({ when, text, effects: lines }, index) =>
          `${index + 1}. ${when}: ${plain(text)} (${effects(words, lines)})`,
      )
      .join('\n'),
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
          list(debrief.hidden.map(({ text, standing }) => `${plain(text)}: ${plain(standing)}`)),
        ]),
    `## ${say('report/scores')}`,
    ...scores,
    `## ${say('report/ties')}`,
    seriesTable(words, debrief.dates, debrief.ties),
    `## ${say('report/tension')}`,
    seriesTable(words, debrief.dates, [debrief.tension]),
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
        ({ title, answer, why }) => `**${plain(title)}** ${plain(answer)}. ${plain(why)}`,
      ),
    ),
    `## ${say('report/discuss')}`,
    debrief.discussion.map((question, index) => `${index + 1}. ${plain(question)}`).join('\n'),
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}
