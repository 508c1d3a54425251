import { useEffect, useRef, useState } from 'preact/hooks';
import { isTeachable, takeUpLesson } from '../coach/lesson.ts';
import { useGame } from '../game.ts';
import { Icon } from '../parts/Icon.tsx';
import { strings } from '../strings.ts';
import { FileButton } from '../title/FileButton.tsx';

/** What is seldom needed: files, help, the way out. */
export function Menu() {
  const game = useGame();
  const { shell } = game;
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (!open) return;
    box.current?.querySelector<HTMLElement>('.menu-list button')?.focus();
    const outside = (event: PointerEvent): void => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('pointerdown', outside);
    return () => document.removeEventListener('pointerdown', outside);
  }, [open]);

  const music = shell.music.value;
  const heard = !music
    ? strings.banner.musicOff
    : shell.sound.value
      ? strings.banner.musicOn
      : strings.banner.musicWaits;
  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  const pick = (act: () => void) => (): void => {
    close();
    act();
  };

  return (
    <div
      ref={box}
      class="menu"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        event.stopPropagation();
        close();
      }}
    >
      <button
        ref={button}
        type="button"
        class="button quiet icon"
        aria-label={strings.banner.menu}
        title={strings.banner.menu}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <Icon name="menu" />
      </button>
      {open && (
        <ul class="panel menu-list">
          <li>
            <button type="button" onClick={pick(() => shell.download())}>
              {strings.banner.export}
            </button>
          </li>
          <li>
            <FileButton class="" picked={(file) => shell.open(file)}>
              {strings.banner.import}
            </FileButton>
          </li>
          <li>
            <button type="button" onClick={pick(() => (game.dialog.value = 'reports'))}>
              {strings.banner.reports}
            </button>
          </li>
          <li>
            <button type="button" onClick={pick(() => (game.dialog.value = 'about'))}>
              {strings.banner.about}
            </button>
          </li>
          <li>
            <button type="button" onClick={pick(() => (game.dialog.value = 'words'))}>
              {strings.banner.words}
            </button>
          </li>
          {isTeachable(game) && (
            <li>
              <button type="button" onClick={pick(() => takeUpLesson(game))}>
                {strings.coach.region}
              </button>
            </li>
          )}
          <li>
            <button type="button" onClick={pick(() => (game.dialog.value = 'keys'))}>
              {strings.banner.keys}
            </button>
          </li>
          <li>
            <button type="button" aria-pressed={music} onClick={() => shell.setMusic(!music)}>
              {strings.banner.music}
              <span class="soft">{heard}</span>
            </button>
          </li>
          <li>
            <button type="button" onClick={pick(() => shell.title())}>
              {strings.banner.quit}
              <span class="soft">{strings.banner.quitNote}</span>
            </button>
          </li>
        </ul>
      )}
    </div>
  );
}
