import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Debrief, Pair } from '../../session/index.ts';
import { useGame } from '../game.ts';
import { say } from '../live.ts';
import { strings } from '../strings.ts';
import { Games, useBatch } from './Games.tsx';
import { firstOf, Picker, type Picked } from './Picker.tsx';
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
  const [own, setOwn] = useState<Picked | null>(null);
  const [pairs, setPairs] = useState<readonly Pair[]>([]);
  const heading = useRef<HTMLHeadingElement>(null);
  const result = useRef<HTMLHeadingElement>(null);
  const batch = useBatch();
  const choice = choices.find((one) => one.id === id);

  // what else could have been sent is worked out for the decision that is looked at, and not before the page stands
  const [stands, setStands] = useState(false);
  useEffect(() => setStands(true), []);
  const orders = useMemo(
    () => (stands && choice !== undefined && choice.slot !== null ? session.otherOrders(choice.id) : []),
    [stands, choice],
  );
  const picked = own ?? (choice === undefined ? null : firstOf(choice, orders));

  const choose = (to: string, other: Picked | null = null): void => {
    batch.callOff();
    setId(to);
    setOwn(other);
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

  if (choice === undefined) return null;
  const instead = picked?.instead;
  const play = async (to: number): Promise<void> => {
    if (instead === undefined) return;
    const { fork } = instead;
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
      <Picker
        choices={choices}
        choice={choice}
        orders={orders}
        picked={picked}
        choose={(to) => choose(to)}
        pick={(other) => choose(choice.id, other)}
      />
      <Games
        batch={batch}
        label={pairs.length === 0 ? words.run(QUICK) : words.more(CLOSE)}
        disabled={pairs.length >= CLOSE || instead === undefined}
        told={(done, of) => words.playing(pairs.length + done, pairs.length + of)}
        onPlay={() => void play(pairs.length === 0 ? QUICK : CLOSE)}
      />
      {instead !== undefined && pairs.length > 0 && (
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
