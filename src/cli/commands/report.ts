import {
  debriefMarkdown,
  gather,
  playBranches,
  playEnvoys,
  rerun,
  tellEnvoys,
  tellWhatIf,
  writeDebrief,
} from '../../session/index.ts';
import type { Debrief, Envoys, Replay, WhatIf } from '../../session/index.ts';
import type { Scenario } from '../../scenario/index.ts';
import type { ActorId, World } from '../../engine/index.ts';
import { LOCALES, loadWords, type Locale } from '../../words/index.ts';
import { oneOf, wholeNumber, type Command } from '../command.ts';
import { inLanguage } from '../library.ts';
import { differenceOf, openReplay } from '../replays.ts';
import { print, printJson, progress } from '../terminal.ts';
import { Wrong } from '../wrong.ts';

const MOST_GAMES = 1000;

export const report: Command = {
  name: 'report',
  usage: 'FILE [--lang en|ko] [--games 40] [--json]',
  summary: 'the debrief of a replay, as Markdown',
  options: {
    lang: { type: 'string', help: `The language that it is told in: ${LOCALES.join(' or ')}.` },
    games: {
      type: 'string',
      help: `Plays on from each decision under “What if” so many times both ways, and has envoys play the whole game as often, 1 to ${MOST_GAMES}.`,
    },
  },
  words: [1, 1],
  async run(call) {
    const { words, json } = call;
    const file = words[0] ?? '';
    const games = wholeNumber(call, 'games', 0, 1, MOST_GAMES);
    const locale = oneOf(call, 'lang', 'en', LOCALES);
    const opened = openReplay(file);
    if (!opened.ok) {
      const { why } = opened;
      throw new Wrong([`${file} cannot be told: ${why}`], { ok: false, why });
    }
    const { replay, path } = opened;
    const scenario = inLanguage(path, opened.scenario, locale);
    await loadWords(locale);
    const again = rerun(scenario, replay);
    if (!again.ok) throw new Wrong([differenceOf(file, again)], again);
    const { world } = again.rerun;
    const debrief = writeDebrief(scenario, world, replay.unsent?.seat ?? null, replay, locale);
    const whatIfs = games === 0 ? [] : whatIfsOf(scenario, world, replay, debrief, games, locale);
    const envoys = games === 0 ? [] : envoysOf(scenario, world, replay, games, locale);
    if (json) printJson(games === 0 ? debrief : { ...debrief, whatIfs, envoys });
    else print(debriefMarkdown(scenario, debrief, locale, whatIfs, envoys));
    return 0;
  },
};

/** Each decision of the debrief left out, or answered otherwise, told for the player, or for who took it where nobody played. */
function whatIfsOf(
  scenario: Scenario,
  world: World,
  replay: Replay,
  debrief: Debrief,
  games: number,
  locale: Locale,
): WhatIf[] {
  const told = debrief.decisions.flatMap(({ choice: id }, index, { length }) => {
    const choice = debrief.choices.find((one) => one.id === id);
    const other = choice?.instead[0];
    if (choice === undefined || other === undefined) return [];
    const pairs = gather(playBranches(scenario.rules, replay, other.fork, 1, games), (done) =>
      progress(`What if, ${index + 1} of ${length}: ${done} of ${games} games`),
    );
    const actor = replay.unsent?.seat ?? choice.by;
    return [tellWhatIf(scenario, world, { debrief, choice, instead: other, pairs, actor }, locale)];
  });
  progress('');
  return told;
}

/** What envoys made of each desk that a person had, or of every desk where nobody played; of no game that still goes on. */
function envoysOf(scenario: Scenario, world: World, replay: Replay, games: number, locale: Locale): Envoys[] {
  if (world.phase !== 'over') return [];
  const seats = Object.keys(replay.seats) as ActorId[];
  const people = seats.filter((seat) => replay.seats[seat] === 'human');
  const outcomes = gather(playEnvoys(scenario.rules, replay, 1, games), (done) =>
    progress(`Envoys: ${done} of ${games} games`),
  );
  progress('');
  const reader = replay.unsent?.seat ?? null;
  return (people.length === 0 ? seats : people).map((actor) =>
    tellEnvoys(scenario, world, { outcomes, actor, reader }, locale),
  );
}
