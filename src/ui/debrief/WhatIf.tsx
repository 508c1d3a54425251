import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Choice, Debrief, Pair } from '../../session/index.ts';
import { named } from '../desk/actors.ts';
import { useGame } from '../game.ts';
import { say } from '../live.ts';
import { strings } from '../strings.ts';
import { Games, useBatch } from './Games.tsx';
import { Result } from './Result.tsx';

/** Games each way: a quick look, then a closer one that adds to it. */
const QUICK = 40;
const CLOSE = 200;

/** A decision that was asked about elsewhere on the page; each asking is another. */
export interface Asked {
  readonly choice: string;
}

interface Props {
  readonly choices: Debrief['choices'];
  /** The one that is laid out before any is asked about. */
  readonly first: string | null;
  readonly asked: Asked | null;
}

/** One decision done otherwise, and what comes of it over many games. */
export function WhatIf({ choices, first, asked }: Props) {
  const { shell, session } = useGame();
  const words = strings.debrief.whatIf;
  const [id, setId] = useState(first ?? choices[0]?.id ?? '');
  const [instead, setInstead] = useState(0);
  const [pairs, setPairs] = useState<readonly Pair[]>([]);
  const heading = useRef<HTMLHeadingElement>(null);
  const result = useRef<HTMLHeadingElement>(null);
  const batch = useBatch();
  const choice = choices.find((one) => one.id === id);

  const choose = (to: string, other = 0): void => {
    batch.callOff();
    setId(to);
    setInstead(other);
    setPairs([]);
  };
  useEffect(() => {
    if (asked === null) return;
    choose(asked.choice);
    heading.current?.focus();
    heading.current?.scrollIntoView({ block: 'start' });
  }, [asked]);
  useLayoutEffect(() => {
    if (pairs.length > 0) result.current?.focus();
  }, [pairs]);

  const fork = choice?.instead[instead]?.fork;
  if (choice === undefined || fork === undefined) return null;
  const play = async (to: number): Promise<void> => {
    const more = await batch.run(() => shell.branch(session, fork, pairs.length + 1, to));
    if (more === null) return;
    const all = [...pairs, ...more];
    setPairs(all);
    say(session.whatIf(choice.id, instead, all).summary.join(' '));
  };
  return (
    <section class="panel what-if">
      <h2 ref={heading} class="small-heading" tabIndex={-1}>
        {words.heading}
      </h2>
      <p class="soft">{words.text}</p>
      <Picker choices={choices} choice={choice} instead={instead} choose={choose} />
      <Games
        batch={batch}
        label={pairs.length === 0 ? words.run(QUICK) : words.more(CLOSE)}
        disabled={pairs.length >= CLOSE}
        told={(done, of) => words.playing(pairs.length + done, pairs.length + of)}
        onPlay={() => void play(pairs.length === 0 ? QUICK : CLOSE)}
      />
      {pairs.length > 0 && (
        <>
          <h3 ref={result} class="small-heading" tabIndex={-1}>
            {words.result(pairs.length)}
          </h3>
          <Result told={session.whatIf(choice.id, instead, pairs)} />
        </>
      )}
    </section>
  );
}

interface PickerProps {
  readonly choices: Debrief['choices'];
  readonly choice: Choice;
  readonly instead: number;
  readonly choose: (choice: string, instead?: number) => void;
}

/** Which decision, by month, and what instead of it. */
function Picker({ choices, choice, instead, choose }: PickerProps) {
  const { session, desk } = useGame();
  const words = strings.debrief.whatIf;
  const id = useId();
  const months = [...new Set(choices.map(({ when }) => when))];
  const nameOf = ({ by, text }: Choice): string =>
    by === desk.value.seat ? text : words.choice(named(session, by).short, text);
  const only = choice.instead.length === 1 ? choice.instead[0] : undefined;
  return (
    <div class="what-if-picker">
      <label for={`${id}-decision`}>{words.decision}</label>
      <select
        id={`${id}-decision`}
        value={choice.id}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
      >
        {months.map((month) => (
          <optgroup key={month} label={month}>
            {choices
              .filter(({ when }) => when === month)
              .map((one) => (
                <option key={one.id} value={one.id}>
                  {nameOf(one)}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
      {only === undefined ? (
        <>
          <label for={`${id}-instead`}>{words.instead}</label>
          <select
            id={`${id}-instead`}
            value={String(instead)}
            onChange={({ currentTarget }) => choose(choice.id, Number(currentTarget.value))}
          >
            {choice.instead.map(({ text }, index) => (
              <option key={text} value={String(index)}>
                {text}
              </option>
            ))}
          </select>
        </>
      ) : (
        <>
          <span>{words.instead}</span>
          <strong>{only.text}</strong>
        </>
      )}
    </div>
  );
}
