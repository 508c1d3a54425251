import type { ComponentChildren } from 'preact';
import { Seal, SEALS } from '../map/Seal.tsx';
import { Icon, type IconName } from '../parts/Icon.tsx';
import { strings } from '../strings.ts';

/** A sign as it is drawn, and what it says. */
type Sign = readonly [sample: ComponentChildren, text: string];

/** Every sign that map and lists use beside the lines of the legend. */
export function Signs() {
  const { signs } = strings.keys;
  const { seals } = strings.map;
  return (
    <div>
      <h3>{signs.map}</h3>
      <List
        signs={[
          ...SEALS.map((sign): Sign => [<Seal sign={sign} />, seals[sign]]),
          ['✓', signs.kept],
          [<Seal sign="inForce" />, signs.large],
          [<span class="swatch" />, signs.own],
          [<span class="swatch held" />, signs.held],
          ['◎ ◉', signs.capital],
          ['· · ·', signs.threatened],
          ['−3', signs.mind],
        ]}
      />
      <h3>{signs.lists}</h3>
      <List
        signs={[
          ...(Object.keys(signs.groups) as (keyof typeof signs.groups & IconName)[]).map((group): Sign => [
            <Icon name={group} />,
            signs.groups[group],
          ]),
          ['2', signs.price],
          [<span class="figure">46</span>, signs.opens],
          [
            ['here', 'past', 'next'].map((when) => [<span key={when} class={`pill ${when}`} />, ' ']),
            signs.pills,
          ],
          ['✓ ✕ – ?', signs.votes],
        ]}
      />
    </div>
  );
}

const List = ({ signs }: { signs: readonly Sign[] }) => (
  <ul class="legend">
    {signs.map(([sample, text]) => (
      <li key={text}>
        <span aria-hidden="true">{sample}</span>
        {text}
      </li>
    ))}
  </ul>
);
