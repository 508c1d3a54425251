/** What the page asks of the world outside it: sessions, storage, map and sound, each fetched when first needed. */
import { computed, signal } from '@preact/signals';
import type { Session } from '../session/index.ts';
import {
  language,
  LANGUAGES,
  randomSeed,
  strings,
  type Choice,
  type Library,
  type Saved,
  type Screen,
  type Shell,
} from '../ui/index.ts';
import { withoutGame, type Address } from './address.ts';
import { drawMiniature, sheetOf } from './sheets.ts';
import { createKeeping, describe } from './keeping.ts';
import { fetchScenario, readLibrary } from './library.ts';
import { fetchMap, openMap } from './map.ts';
import { createNotices } from './notices.ts';
import {
  lessonWanted,
  rememberedInset,
  rememberedSpeed,
  rememberInset,
  rememberLanguage,
  rememberLesson,
  rememberSpeed,
} from './preferences.ts';
import { createSound } from './sound.ts';
import type { Lamp } from './theme.ts';
import { createTrail } from './trail.ts';
import { fault, wantedFile, wantedGame, type Refused } from './wanted.ts';
import { createWorkers } from './workers.ts';

/** A file larger than this is not a game: it is not even read. */
const MOST_BYTES = 16 * 2 ** 20;

/** The game of the lesson, the same for everybody. */
const LESSON: Choice = { scenario: 'the-strait', seat: 'arven', seed: 'lantern', turns: 0, level: 'envoy' };

/** The shell, and what the start of the page still has to do with it. */
export interface Opened {
  readonly shell: Shell;
  /** Reads the scenarios, looks for a kept game, and opens what the address names. */
  start(address: Address): void;
  /** The page broke: keep what there is and say so. */
  fail(error: unknown): void;
}

export function createShell(motion: boolean, lamp: Lamp, soundOn: boolean, first: Screen): Opened {
  const screen = signal<Screen>(first);
  const library = signal<Library>({ state: 'reading', scenarios: [], broken: [] });
  const saved = signal<Saved | null>(null);
  const lesson = signal(lessonWanted());
  const notices = createNotices();
  const { tell } = notices;
  const keeping = createKeeping(() => tell('storage', strings.notices.storage));
  const sound = createSound(soundOn, {
    sound: () => tell('sound', strings.notices.sound),
    music: () => tell('music', strings.notices.music),
  });
  screen.subscribe(({ at }) => sound.atGame(at === 'game'));
  const speed = signal(rememberedSpeed());
  const inset = signal(rememberedInset());
  const { thinkFor, ...workers } = createWorkers();
  let playing: Session | null = null;
  let teaching = false;
  const arrive = createTrail((place) => {
    if (place === 'game') backToGame();
    else if (place === 'choose') screen.value = { at: 'choose' };
    else toTitle();
  });

  const refuse = ({ title, faults }: Refused): void => void (screen.value = { at: 'faults', title, faults });

  /** The game that can be gone on with, for the front page. */
  function describeSaved(): void {
    const text = keeping.text();
    saved.value = text === null ? null : describe(library.value, text);
  }

  /** The words of the page's language, of which games are told. */
  async function learnWords(): Promise<void> {
    const { loadWords } = await import('../words/index.ts');
    await loadWords(language);
  }

  function toTitle(): void {
    workers.recall(); // what is kept is not changed behind the title
    describeSaved();
    screen.value = { at: 'title' };
  }

  /** The game that was left, as it stands; after a reload the one that is kept. */
  function backToGame(): void {
    if (playing !== null) screen.value = { at: 'game', session: playing, lesson: teaching };
    else if (saved.value !== null) proceed();
  }

  function proceed(): void {
    const text = keeping.text();
    if (text !== null) void openText(text, strings.title.proceed).catch(fail);
  }

  function play(session: Session, taught = false): void {
    arrive('game');
    playing = session;
    teaching = taught;
    session.subscribe(() => {
      if (session.desk().step !== 'planning') sound.sent();
    });
    screen.value = { at: 'game', session, lesson: taught };
  }

  function lessonOver(): void {
    teaching = false;
    lesson.value = false;
    rememberLesson();
  }

  async function begin(choice: Choice, taught = false): Promise<void> {
    screen.value = { at: 'wait', text: strings.wait.reading };
    const wanted = wantedGame(library.value, choice);
    if ('faults' in wanted) return refuse(wanted);
    const { seed, level } = choice;
    const { id, seat, turns } = wanted;
    fetchMap(id);
    const [scenario, { openSession }] = await Promise.all([
      fetchScenario(id, language),
      import('../session/index.ts'),
      learnWords(),
    ]);
    const options = { scenario, seat, turns, seed, level, locale: language };
    play(openSession(options, keeping.keep, await thinkFor(level)), taught);
  }

  async function openText(text: string, name: string): Promise<void> {
    screen.value = { at: 'wait', text: strings.wait.replay };
    const wanted = wantedFile(library.value, text, name);
    if ('faults' in wanted) return refuse(wanted);
    const { id, minister } = wanted;
    fetchMap(id);
    const [scenario, { resumeSession }] = await Promise.all([
      fetchScenario(id, language),
      import('../session/index.ts'),
      learnWords(),
    ]);
    const resumed = resumeSession(
      scenario,
      text,
      keeping.keep,
      await thinkFor(minister ? 'minister' : 'envoy'),
      language,
    );
    if (resumed.ok) play(resumed.session);
    else {
      const { code, text: message } = resumed.error;
      refuse({ title: name, faults: [fault(code, message, strings.refusals.fileRemedy)] });
    }
  }

  function fail(error: unknown): void {
    screen.value = {
      at: 'failure',
      message: error instanceof Error ? error.message : strings.failure.unknown,
    };
  }

  async function start(address: Address): Promise<void> {
    const found = keeping.find();
    if (address.scenario !== '') {
      history.replaceState(null, '', withoutGame(location.href)); // the title, under the game
      // a game is wanted: all that it will ask for one after the other is on its way at once
      fetchMap(address.scenario);
      // who begins the game hears of what fails
      fetchScenario(address.scenario, language).catch(() => {});
      learnWords().catch(() => {});
    }
    const [read] = await Promise.all([readLibrary(language), found]);
    library.value = read;
    describeSaved();
    if (address.scenario !== '') {
      const { scenario, seat, turns, level } = address;
      await begin({
        scenario,
        seat,
        turns,
        level,
        seed: address.seed === '' ? randomSeed() : address.seed,
      });
    }
  }

  const shell: Shell = {
    screen,
    library,
    saved,
    notices: notices.list,
    languages: LANGUAGES,
    setLanguage: (locale) => {
      rememberLanguage(locale);
      // The language is read once, at the start; a game is kept and can be gone on with.
      const url = new URL(location.href);
      url.searchParams.delete('lang');
      location.replace(url);
    },
    theme: computed(() => lamp.look.value.theme),
    setTheme: (theme) => lamp.set(theme),
    motion,
    speed,
    setSpeed: (next) => {
      rememberSpeed(next);
      speed.value = next;
    },
    inset,
    setInset: (open) => {
      rememberInset(open);
      inset.value = open;
    },
    sound: sound.on,
    caption: sound.caption,
    music: sound.music,
    musicCaption: sound.musicCaption,
    ...workers,
    lesson,
    learn: () => void begin(LESSON, true).catch(fail),
    lessonOver,
    title: () => {
      arrive('title');
      toTitle();
    },
    choose: () => {
      arrive('choose');
      screen.value = { at: 'choose' };
    },
    begin: (choice) => {
      lessonOver(); // who begins a game of their own choice needs no first steps
      void begin(choice).catch(fail);
    },
    proceed,
    open: (file) => {
      if (file.size > MOST_BYTES)
        refuse({
          title: file.name,
          faults: [fault('page/too_large', strings.refusals.tooLarge, strings.refusals.noGameRemedy)],
        });
      else
        void file
          .text()
          .then((text) => openText(text, file.name))
          .catch(fail);
    },
    explain: (path) =>
      refuse({ title: path, faults: library.value.broken.find((one) => one.path === path)?.faults ?? [] }),
    dismiss: notices.dismiss,
    setSound: (on) => sound.set(on),
    setMusic: (on) => sound.setMusic(on),
    cue: (name) => sound.cue(name),
    tension: (value) => sound.tension(value),
    download: () => keeping.download(playing),
    miniature: ({ scenario }, opening) => drawMiniature(scenario, opening).catch(() => null),
    map: async (host, session, events) => {
      try {
        return await openMap(host, session.scenario, lamp.look, { motion, ...events });
      } catch {
        const sheet = await sheetOf(session.scenario.id).catch(() => null);
        tell('map', sheet === null ? strings.map.shapeless : strings.map.missing);
        return null;
      }
    },
  };

  return {
    shell,
    fail,
    start: (address) => void start(address).catch(fail),
  };
}
