/** What the page asks of the world outside it: sessions, storage, map and sound, each fetched when first needed. */
import { computed, signal } from '@preact/signals';
import type { Progress, Session, Store, Think } from '../session/index.ts';
import {
  language,
  LANGUAGES,
  randomSeed,
  strings,
  type Choice,
  type Fault,
  type Library,
  type PageNotice,
  type Screen,
  type Shell,
} from '../ui/index.ts';
import { withoutGame, type Address } from './address.ts';
import type { BranchesPort } from './branches.ts';
import type { CabinetPort } from './cabinet.ts';
import { saveFile } from './file.ts';
import { readLibrary } from './library.ts';
import { geometryOf, sheetOf } from './geometry.ts';
import { fetchMap, openMap } from './map.ts';
import { peek } from './peek.ts';
import { lessonWanted, rememberLesson } from './preferences.ts';
import { createSound } from './sound.ts';
import type { Lamp } from './theme.ts';
import {
  rememberedInset,
  rememberedSpeed,
  rememberInset,
  rememberLanguage,
  rememberSpeed,
} from './preferences.ts';

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
  const saved = signal('');
  const lesson = signal(lessonWanted());
  const notices = signal<readonly PageNotice[]>([]);
  const told = new Set<string>();
  const sound = createSound(soundOn, {
    sound: () => tell('sound', strings.notices.sound),
    music: () => tell('music', strings.notices.music),
  });
  screen.subscribe(({ at }) => sound.atGame(at === 'game'));
  const speed = signal(rememberedSpeed());
  const inset = signal(rememberedInset());
  const thinking = signal<Progress | null>(null);
  const branching = signal<Progress | null>(null);
  let branches: BranchesPort | null = null;
  let cabinet: CabinetPort | null = null;
  let store: Store | null = null;
  let keptText: string | null = null;
  let playing: Session | null = null;

  /** Says a thing once in the life of the page. */
  function tell(id: string, text: string): void {
    if (told.has(id)) return;
    told.add(id);
    notices.value = [...notices.value, { id, text }];
  }

  const refuse = (title: string, faults: readonly Fault[]): void =>
    void (screen.value = { at: 'faults', title, faults });

  function describe(text: string): string {
    const glance = peek(text);
    const scenario = library.value.scenarios.find(({ id }) => id === glance?.scenario);
    if (glance === null || scenario === undefined) return '';
    const seat = Object.entries(scenario.prose.actors).find(([id]) => id === glance.seat)?.[1].name ?? '';
    return strings.title.saved(scenario.prose.title, seat, glance.turn);
  }

  /** Called with the save after every change of a game, so that closing the page at any moment loses nothing. */
  function keep(text: string): void {
    keptText = text;
    store?.save(text).catch(() => tell('storage', strings.notices.storage));
  }

  /** The words of the page's language, of which games are told. */
  async function learnWords(): Promise<void> {
    const { loadWords } = await import('../words/index.ts');
    await loadWords(language);
  }

  /** Where the other seats think: ministers on a thread of their own, which is worth fetching for them alone. */
  async function thinkFor(level: Choice['level']): Promise<Think> {
    if (level !== 'minister') return (await import('../session/index.ts')).thinkHere;
    if (cabinet === null) {
      const { createCabinet } = await import('./cabinet.ts');
      cabinet = createCabinet();
      cabinet.progress.subscribe((now) => void (thinking.value = now));
    }
    return cabinet.think;
  }

  async function openBranches(): Promise<BranchesPort> {
    if (branches === null) {
      const { createBranches } = await import('./branches.ts');
      branches = createBranches();
      branches.progress.subscribe((now) => void (branching.value = now));
    }
    return branches;
  }

  function play(session: Session, taught = false): void {
    playing = session;
    session.subscribe(() => {
      if (session.desk().step !== 'planning') sound.sent();
    });
    screen.value = { at: 'game', session, lesson: taught };
  }

  function lessonOver(): void {
    lesson.value = false;
    rememberLesson();
  }

  async function begin(choice: Choice, taught = false): Promise<void> {
    screen.value = { at: 'wait', text: strings.wait.reading };
    const scenario = library.value.scenarios.find(({ id }) => id === choice.scenario);
    const broken = library.value.broken.find(({ path }) => path.split('/').at(-2) === choice.scenario);
    if (scenario === undefined) {
      refuse(
        choice.scenario,
        broken?.faults ?? [
          fault(
            'page/unknown_scenario',
            strings.refusals.scenario(choice.scenario),
            choices(library.value.scenarios),
          ),
        ],
      );
      return;
    }
    const seats = scenario.rules.actors.filter(({ seat }) => seat);
    const actor = choice.seat === '' ? seats[0] : seats.find(({ id }) => id === choice.seat);
    if (actor === undefined) {
      refuse(scenario.prose.title, [
        fault('page/unknown_seat', strings.refusals.seat(choice.seat), choices(seats)),
      ]);
      return;
    }
    const { lengths } = scenario.rules;
    const length = choice.turns === 0 ? lengths[0] : lengths.find(({ turns }) => turns === choice.turns);
    if (length === undefined) {
      refuse(scenario.prose.title, [
        fault(
          'page/unknown_length',
          strings.refusals.turns(choice.turns),
          strings.refusals.choices(lengths.map(({ turns }) => turns).join(', ')),
        ),
      ]);
      return;
    }
    fetchMap(scenario.id);
    const { openSession } = await import('../session/index.ts');
    await learnWords();
    play(
      openSession(
        {
          scenario,
          seat: actor.id,
          seed: choice.seed,
          turns: length.turns,
          level: choice.level,
          locale: language,
        },
        keep,
        await thinkFor(choice.level),
      ),
      taught,
    );
  }

  async function openText(text: string, name: string): Promise<void> {
    screen.value = { at: 'wait', text: strings.wait.replay };
    const glance = peek(text);
    const scenario = library.value.scenarios.find(({ id }) => id === glance?.scenario);
    if (glance === null || scenario === undefined) {
      const problem =
        glance === null
          ? fault('page/no_game', strings.refusals.noGame, strings.refusals.noGameRemedy)
          : fault(
              'page/unknown_scenario',
              strings.refusals.scenario(glance.scenario),
              choices(library.value.scenarios),
            );
      refuse(name, [problem]);
      return;
    }
    fetchMap(scenario.id);
    const { resumeSession } = await import('../session/index.ts');
    await learnWords();
    const resumed = resumeSession(
      scenario,
      text,
      keep,
      await thinkFor(glance.minister ? 'minister' : 'envoy'),
      language,
    );
    if (resumed.ok) play(resumed.session);
    else refuse(name, [fault(resumed.error.code, resumed.error.text, strings.refusals.fileRemedy)]);
  }

  function fail(error: unknown): void {
    screen.value = {
      at: 'failure',
      message: error instanceof Error ? error.message : strings.failure.unknown,
    };
  }

  async function openStore(): Promise<void> {
    const { createStore } = await import('../session/index.ts');
    store = await createStore();
    if (!store.available) tell('storage', strings.notices.storage);
    const kept = await store.load();
    keptText ??= kept;
  }

  async function start(address: Address): Promise<void> {
    const opening = openStore();
    if (address.scenario !== '') {
      history.replaceState(null, '', withoutGame(location.href));
      // a game is wanted: all that it will ask for one after the other is on its way at once
      fetchMap(address.scenario);
      learnWords().catch(() => {}); // who begins the game hears of it
    }
    const [read] = await Promise.all([readLibrary(language), opening]);
    library.value = read;
    if (keptText !== null) saved.value = describe(keptText);
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
    notices,
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
    thinking,
    recall: () => cabinet?.recall(),
    branching,
    branch: async (session, fork, from, to) => {
      const { rules } = session.scenario;
      return (await openBranches()).fork(rules, session.played(), fork, { from, to });
    },
    envoys: async (session, from, to) => {
      const { rules } = session.scenario;
      return (await openBranches()).envoys(rules, session.played(), { from, to });
    },
    callOff: () => branches?.callOff(),
    lesson,
    learn: () => void begin(LESSON, true).catch(fail),
    lessonOver,
    title: () => {
      saved.value = keptText === null ? '' : describe(keptText);
      screen.value = { at: 'title' };
    },
    choose: () => void (screen.value = { at: 'choose' }),
    begin: (choice) => {
      lessonOver(); // who begins a game of their own choice needs no first steps
      void begin(choice).catch(fail);
    },
    proceed: () => {
      if (keptText !== null) void openText(keptText, strings.title.proceed).catch(fail);
    },
    open: (file) => {
      if (file.size > MOST_BYTES)
        refuse(file.name, [
          fault('page/too_large', strings.refusals.tooLarge, strings.refusals.noGameRemedy),
        ]);
      else
        void file
          .text()
          .then((text) => openText(text, file.name))
          .catch(fail);
    },
    explain: (path) => refuse(path, library.value.broken.find((one) => one.path === path)?.faults ?? []),
    dismiss: (id) => void (notices.value = notices.value.filter((notice) => notice.id !== id)),
    setSound: (on) => sound.set(on),
    setMusic: (on) => sound.setMusic(on),
    cue: (name) => sound.cue(name),
    tension: (value) => sound.tension(value),
    download: () => {
      const text = playing === null ? keptText : replayOf(playing, keptText);
      if (text !== null) saveFile(fileName(playing), text);
    },
    geometry: (session) => geometryOf(session.scenario).catch(() => null),
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

const fault = (code: string, message: string, remedy: string): Fault => ({
  place: '',
  code,
  message,
  remedy,
});

const choices = (list: readonly { readonly id: string }[]): string =>
  strings.refusals.choices(list.map(({ id }) => id).join(', '));

/** The game as it stands; if it is too broken to be written, what was kept of it. */
function replayOf(session: Session, kept: string | null): string | null {
  try {
    return session.exportReplay();
  } catch {
    return kept;
  }
}

function fileName(session: Session | null): string {
  if (session === null) return 'demarche.json';
  const { scenario, options } = session;
  return `demarche-${scenario.id}-${options.seat}-${options.seed}.json`.replaceAll(/[^\w.-]+/g, '-');
}
