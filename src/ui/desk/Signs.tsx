import type { ComponentChildren } from 'preact';
import { Seal, type SealSign } from '../map/Seal.tsx';
import { Icon, type IconName } from '../parts/Icon.tsx';
import { strings } from '../strings.ts';

/** Every sign that map and lists use beside the lines of the legend, each with what it says. */
export function Signs() {
  const { signs } = strings.keys;
  const { seals } = strings.map;
  const marks = Object.values(strings.council.marks).join(' ');
  return (
    <div class="signs">
      <h3 class="small-heading">{signs.map}</h3>
      <ul class="two">
        {(Object.keys(seals) as SealSign[]).map((sign) => (
          <Sign key={sign} sample={<Seal sign={sign} />} text={seals[sign]} />
        ))}
      </ul>
      <ul class="two">
        <Sign sample={<span class="swatch" />} text={signs.own} />
        <Sign sample={<span class="swatch held" />} text={signs.held} />
        <Sign sample={<span class="swatch spot" />} text={signs.capital} />
        <Sign sample={<span class="line sanctions threatened" />} text={signs.threatened} />
      </ul>
      <ul>
        <Sign sample={<span class="swatch chip">−3</span>} text={signs.mind} />
        <Sign sample={<Seal sign="inForce" />} text={signs.large} />
      </ul>
      <h3 class="small-heading">{signs.lists}</h3>
      <ul class="two">
        {(Object.keys(signs.groups) as (keyof typeof signs.groups & IconName)[]).map((group) => (
          <Sign key={group} sample={<Icon name={group} />} text={signs.groups[group]} />
        ))}
        <Sign sample={<b class="act-cost">2</b>} text={signs.price} />
        <Sign sample={<span class="figure">46</span>} text={signs.opens} />
        <Sign sample={<span class="pill here" />} text={signs.here} />
        <Sign sample={<span class="pill past" />} text={signs.past} />
        <Sign sample={<span class="pill next" />} text={signs.next} />
      </ul>
      <ul>
        <Sign sample={marks} text={signs.votes} />
      </ul>
    </div>
  );
}

function Sign({ sample, text }: { sample: ComponentChildren; text: string }) {
  return (
    <li>
      <span class="sample" aria-hidden="true">
        {sample}
      </span>
      {text}
    </li>
  );
}
