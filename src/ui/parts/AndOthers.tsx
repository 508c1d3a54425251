import type { ComponentChild } from 'preact';
import { strings } from '../strings.ts';
import { Popover } from './Popover.tsx';

/** The end of a list that has no room for all: how many more there are, told when they are asked for. */
export function AndOthers({ count, children }: { count: number; children: () => ComponentChild }) {
  return (
    <li>
      <span class="what">
        <Popover face={strings.figure.andOthers(count)} title={strings.figure.others(count)} total="">
          {children}
        </Popover>
      </span>
    </li>
  );
}
