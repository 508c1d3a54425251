/** What the page needs from outside: made by `app`, so that the desk knows no Phaser, no sound and no storage. */
import type { ReadonlySignal } from '@preact/signals';
import type {
  Arc,
  Atlas,
  Beat,
  Cue,
  Entry,
  Fork,
  Options,
  Outcome,
  Pair,
  Progress,
  Session,
  Sketch,
} from '../session/index.ts';
import type { ActorId } from '../engine/index.ts';
import type { Speed } from './resolution/speed.ts';
import type { Locale } from '../words/index.ts';

export type ThemeName = 'paper' | 'night';

export type { Entry };

/** Pixels at each edge of the window that panels cover. */
export interface Insets {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** A part of the window, in its pixels. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The map, once it is there. */
export interface MapPort {
  show(atlas: Atlas): void;
  /** What it shows; null before the first. */
  shown(): Atlas | null;
  select(actor: ActorId | null): void;
  /** Keeps what matters clear of the panels. */
  clear(insets: Insets): void;
  /** Tells one beat; resolves when it has been told, or at once when aborted. */
  play(beat: Beat, options: { readonly speed: number; readonly signal: AbortSignal }): Promise<void>;
  /** Draws what an order would do; null takes it away. */
  sketch(sketch: Sketch | null): void;
  /** Draws the scenario's inset in this empty element; answers with the capitals in it, in pixels of the element. */
  inset(host: HTMLElement | null): readonly InsetCapital[];
  /** Tells where a card lies on the map, by its corner; null where none does. */
  lay(card: Rect | null): void;
  /** What is at this point of the inset. */
  pickInset(at: { readonly x: number; readonly y: number }): Pick<Hover, 'actor' | 'arc'>;
  zoom(by: number): void;
  home(): void;
  destroy(): void;
}

export interface InsetCapital {
  readonly actor: ActorId;
  readonly x: number;
  readonly y: number;
}

/** What is under the pointer on the map, with its place in the window. */
export interface Hover {
  readonly actor: ActorId | null;
  readonly arc: Arc | null;
  readonly x: number;
  readonly y: number;
}

/** The size of a small picture, and how far from its edges what is framed stays, in pixels. */
export interface Opening {
  readonly width: number;
  readonly height: number;
  readonly margin: Insets;
}

/** A sheet as a small picture: paths as SVG writes them. */
export interface Miniature {
  /** Whose each land is; null for all that play no part. */
  readonly lands: readonly { readonly owner: ActorId | null; readonly path: string }[];
  readonly graticule: string;
  readonly capitals: ReadonlyMap<ActorId, { readonly x: number; readonly y: number }>;
  /** The short way between two capitals. */
  way(from: ActorId, to: ActorId): string;
}

/** What the map tells the page. */
export interface MapEvents {
  /** A click on a government's land or capital; null on the sea. */
  onPick(actor: ActorId | null): void;
  onHover(hover: Hover | null): void;
  /** Where the capitals lie whenever the map has come to rest; while it moves, its element has `data-moving`. */
  onLie(capitals: readonly Rect[]): void;
}

/** A fault of a scenario or of a file, with its place and its remedy. */
export interface Fault {
  readonly place: string;
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
}

/** What is listed of the scenarios that came with the page, read in the background. */
export interface Library {
  readonly state: 'reading' | 'ready';
  readonly scenarios: readonly Entry[];
  /** Scenarios that could not be read, each with all its faults. */
  readonly broken: readonly { readonly path: string; readonly faults: readonly Fault[] }[];
}

/** What a player chose on the way in. */
export interface Choice {
  readonly scenario: string;
  readonly seat: string;
  readonly seed: string;
  readonly turns: number;
  readonly level: Options['level'];
}

/** The game that is kept. */
export interface Saved {
  /** "A New Level, as Russia, turn 3". */
  readonly text: string;
  /** Where it has ended, its debrief is left to read. */
  readonly over: boolean;
}

export type Screen =
  | { readonly at: 'title' }
  | { readonly at: 'choose' }
  | { readonly at: 'wait'; readonly text: string }
  | { readonly at: 'faults'; readonly title: string; readonly faults: readonly Fault[] }
  | {
      readonly at: 'game';
      readonly session: Session;
      /** True where the first turn is told as a lesson. */
      readonly lesson: boolean;
    }
  | { readonly at: 'failure'; readonly message: string };

/** A message of the page itself, told once. */
export interface PageNotice {
  readonly id: string;
  readonly text: string;
}

export interface Shell {
  readonly screen: ReadonlySignal<Screen>;
  readonly library: ReadonlySignal<Library>;
  /** Null when there is nothing to continue. */
  readonly saved: ReadonlySignal<Saved | null>;
  readonly notices: ReadonlySignal<readonly PageNotice[]>;
  readonly theme: ReadonlySignal<ThemeName>;
  readonly sound: ReadonlySignal<boolean>;
  /** Whether music is wanted; it is heard where sound is on, too. */
  readonly music: ReadonlySignal<boolean>;
  /** False where nothing should move. */
  readonly motion: boolean;
  /** How fast a resolution is told. */
  readonly speed: ReadonlySignal<Speed>;
  /** The sound that is heard, in words; '' for none. */
  readonly caption: ReadonlySignal<string>;
  /** What the music has just done, in words; '' a moment later. */
  readonly musicCaption: ReadonlySignal<string>;
  /** How far the other seats are with their decisions; null while they are not at it. */
  readonly thinking: ReadonlySignal<Progress | null>;
  /** Calls back what is being sent: nothing was sent. */
  recall(): void;
  /**
   * Plays a fork of a game on both ways, with the chances from one number to another; null where it was called off.
   * One at a time: another takes the place of the one before.
   */
  branch(session: Session, fork: Fork, from: number, to: number): Promise<readonly Pair[] | null>;
  /** Has envoys play the whole game, with the chances from one number to another; it takes turns with `branch`. */
  envoys(session: Session, from: number, to: number): Promise<readonly Outcome[] | null>;
  /** How far that is; null while nothing is played. */
  readonly branching: ReadonlySignal<Progress | null>;
  callOff(): void;
  /** True for who has never played: the lesson is offered. */
  readonly lesson: ReadonlySignal<boolean>;
  title(): void;
  choose(): void;
  begin(choice: Choice): void;
  /** Begins the lesson: the same short game for everybody. */
  learn(): void;
  /** The lesson is learnt or not wanted: it is not offered again. */
  lessonOver(): void;
  proceed(): void;
  /** Opens a replay or save file; a bad one leads to the page of faults. */
  open(file: File): void;
  /** Shows all faults of a scenario that could not be read. */
  explain(path: string): void;
  dismiss(notice: string): void;
  setTheme(theme: ThemeName): void;
  /** Languages of the page, each named in itself. */
  readonly languages: Readonly<Record<Locale, string>>;
  /** Loads the page again in this language. */
  setLanguage(locale: Locale): void;
  setSound(on: boolean): void;
  setMusic(on: boolean): void;
  setSpeed(speed: Speed): void;
  /** Whether the map's inset lies open. */
  readonly inset: ReadonlySignal<boolean>;
  setInset(open: boolean): void;
  cue(name: Cue): void;
  tension(value: number): void;
  /** Hands the player a file with the game so far. */
  download(): void;
  /** The sheet of the game as a small picture; null when it cannot be had. */
  miniature(session: Session, opening: Opening): Promise<Miniature | null>;
  /** Starts the map in this element; null when it cannot be shown, which has then been said. */
  map(host: HTMLElement, session: Session, events: MapEvents): Promise<MapPort | null>;
}
