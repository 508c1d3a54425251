/** A game as the desk shows it: the session's snapshot beside what is selected and open on the page. */
import { batch, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { ActorId, InstrumentId, QuestionId } from '../engine/index.ts';
import type { Desk, Lens, Report, Session } from '../session/index.ts';
import { BEGUN, OVER, type Lesson } from './coach/lesson.ts';
import type { Hover, MapPort, Rect, Shell } from './ports.ts';

export type LensOrTable = Lens | 'table';
/** The lenses of the map: written out, so that the page does not wait for the session's code. */
export const MAP_LENSES: readonly Lens[] = ['relations', 'treaties', 'sanctions', 'trade', 'threat', 'blocs'];
export const PANE_LENSES: readonly LensOrTable[] = [...MAP_LENSES, 'table'];

/** What a phone shows over the map, one at a time. */
export const SHEETS = ['cables', 'map', 'dossier', 'orders'] as const;
export type SheetName = (typeof SHEETS)[number];

export const DOSSIER_TABS = ['relations', 'instruments', 'indicators', 'interests', 'history'] as const;
export type DossierTab = (typeof DOSSIER_TABS)[number];

/** The text that lies on the Table; `question` when it is a counter-offer to something put to us. */
export interface OpenTable {
  readonly treaty: InstrumentId;
  readonly with: ActorId;
  readonly question: QuestionId | null;
}

export interface PastReport {
  readonly turn: number;
  readonly date: string;
  readonly report: Report;
}

export interface Game {
  readonly shell: Shell;
  readonly session: Session;
  readonly desk: ReadonlySignal<Desk>;
  readonly selected: Signal<ActorId>;
  readonly lens: Signal<LensOrTable>;
  readonly tab: Signal<DossierTab>;
  readonly sheet: Signal<SheetName>;
  readonly table: Signal<OpenTable | null>;
  /** The draft with which the Council is open; '' for the one that lies there, null while it is closed. */
  readonly council: Signal<InstrumentId | '' | null>;
  readonly dialog: Signal<'' | 'keys' | 'reports' | 'about' | 'words'>;
  readonly reports: ReadonlySignal<readonly PastReport[]>;
  readonly map: Signal<MapPort | null>;
  /** What is pointed at on the map, or focused in its list. */
  readonly hover: Signal<Hover | null>;
  /** Where the capitals lay on the map when it last came to rest; null before. */
  readonly lying: Signal<readonly Rect[] | null>;
  readonly lesson: Signal<Lesson>;
  /** True while the page offers to take up again a lesson that was left. */
  readonly lessonLeft: Signal<boolean>;
  /** The steps of the lesson that were done, in whatever order. */
  readonly lessonDone: Set<string>;
  /** True while the session works on orders. */
  readonly busy: Signal<boolean>;
  close(): void;
}

/** What the focus moves with: a step of a turn, and in a crisis each round of it, as it is another question. */
export const momentOf = ({ step, turn, questions }: Desk): string =>
  [step, turn, step === 'crisis' ? questions[0]?.id : ''].join(' ');

/** Wraps a session in signals. Call `close` when the page leaves the game. */
export function createGame(shell: Shell, session: Session, lesson: boolean): Game {
  const desk = signal(session.desk());
  const sheet = signal<SheetName>('cables');
  const reports = signal<readonly PastReport[]>([]);
  const remember = (now: Desk): void => {
    const { report, turn, date } = now;
    if (report === null || reports.value.some((past) => past.turn === turn)) return;
    if (now.step === 'report' || now.step === 'debrief')
      reports.value = [...reports.value, { turn, date, report }];
  };
  remember(desk.value);
  const unsubscribe = session.subscribe(() => {
    const now = session.desk();
    batch(() => {
      // in one with the desk, so that what the focus goes to is there to see when it does
      if (momentOf(now) !== momentOf(desk.value)) sheet.value = 'cables';
      desk.value = now;
    });
    remember(now);
  });
  return {
    shell,
    session,
    desk,
    selected: signal(desk.value.seat),
    lens: signal<LensOrTable>('relations'),
    tab: signal<DossierTab>('relations'),
    sheet,
    table: signal<OpenTable | null>(null),
    council: signal<InstrumentId | '' | null>(null),
    dialog: signal<'' | 'keys' | 'reports' | 'about' | 'words'>(''),
    reports,
    map: signal<MapPort | null>(null),
    hover: signal<Hover | null>(null),
    lying: signal<readonly Rect[] | null>(null),
    lesson: signal<Lesson>(lesson ? BEGUN : OVER),
    lessonLeft: signal(false),
    lessonDone: new Set(),
    busy: signal(false),
    close: unsubscribe,
  };
}

export const GameContext = createContext<Game | null>(null);

/** The game around this component. */
export function useGame(): Game {
  const game = useContext(GameContext);
  if (game === null) throw new Error('used outside a game');
  return game;
}
