import { scaleLinear } from 'd3-scale';
import { curveMonotoneX, line } from 'd3-shape';
import { useId } from 'preact/hooks';
import type { Series } from '../../session/index.ts';
import { plain, signed } from '../signed.ts';
import { strings } from '../strings.ts';

const WIDTH = 560;
const HEIGHT = 210;
const EDGE = { top: 12, right: 118, bottom: 26, left: 40 };
const COLOURS = ['#8f2f36', '#2f6486', '#85561e', '#23604f', '#5b4a7d', '#55616a', '#b23a23'];
/** A second sign beside colour, so that lines are told apart in print and by the colour-blind. */
const DASHES = ['', '7 3', '2 3', '9 3 2 3', '', '5 2', '1 3'];
/** Least distance between the names at the right edge. */
const LINE_HEIGHT = 15;

interface Props {
  readonly title: string;
  readonly series: readonly Series[];
  readonly dates: readonly string[];
  /** Both ends of the scale. */
  readonly domain: readonly [number, number];
  /** A month to mark, with what happened in it. */
  readonly marks?: readonly { readonly at: number; readonly text: string }[];
}

/** A line chart drawn on the page, with the same numbers as a table below it. */
export function Chart({ title, series, dates, domain, marks = [] }: Props) {
  const id = useId();
  const x = scaleLinear([0, Math.max(1, dates.length - 1)], [EDGE.left, WIDTH - EDGE.right]);
  const y = scaleLinear(domain, [HEIGHT - EDGE.bottom, EDGE.top]);
  const draw = line<number>(
    (_, index) => x(index),
    (value) => y(value),
  ).curve(curveMonotoneX);
  const print = domain[0] < 0 ? signed : plain;
  const labels = spread(series.map(({ values }) => y(values.at(-1) ?? domain[0])));
  const every = Math.ceil(dates.length / 6);
  return (
    <figure class="chart">
      <figcaption class="small-heading" id={id}>
        {title}
      </figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-labelledby={id}>
        {y.ticks(4).map((tick) => (
          <g key={tick}>
            <line
              class={tick === 0 ? 'zero' : 'grid'}
              x1={EDGE.left}
              x2={WIDTH - EDGE.right}
              y1={y(tick)}
              y2={y(tick)}
            />
            <text class="tick" x={EDGE.left - 8} y={y(tick) + 4} text-anchor="end">
              {print(tick)}
            </text>
          </g>
        ))}
        {dates.map((date, index) =>
          index % every === 0 ? (
            <text key={index} class="tick" x={x(index)} y={HEIGHT - 7} text-anchor="middle">
              {date}
            </text>
          ) : null,
        )}
        {marks.map(({ at, text }, index) => (
          <g key={index}>
            <line class="mark" x1={x(at)} x2={x(at)} y1={EDGE.top} y2={HEIGHT - EDGE.bottom}>
              <title>{text}</title>
            </line>
            <text class="mark-number" x={x(at)} y={EDGE.top - 2} text-anchor="middle">
              {index + 1}
            </text>
          </g>
        ))}
        {series.map(({ title: name, values }, index) => {
          const colour = COLOURS[index % COLOURS.length];
          const last = values.at(-1) ?? 0;
          return (
            <g key={name}>
              <path
                class="series"
                d={draw(values) ?? ''}
                stroke={colour}
                stroke-dasharray={DASHES[index % DASHES.length]}
              />
              <circle cx={x(values.length - 1)} cy={y(last)} r={3} fill={colour} />
              <text class="name" x={WIDTH - EDGE.right + 10} y={(labels[index] ?? 0) + 4} fill={colour}>
                {name} {print(last)}
              </text>
            </g>
          );
        })}
      </svg>
      <details>
        <summary>{strings.debrief.table}</summary>
        <div class="scroll" tabIndex={0} role="group" aria-label={title}>
          <table class="ruled figures">
            <thead>
              <tr>
                <th scope="col">{strings.debrief.columns.when}</th>
                {series.map(({ title: name }) => (
                  <th key={name} scope="col" class="number">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {dates.map((date, index) => (
                <tr key={index}>
                  <th scope="row">{date}</th>
                  {series.map(({ title: name, values }) => (
                    <td key={name} class="number">
                      {values[index] === undefined ? '' : print(values[index])}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  );
}

/** Moves labels apart so that none covers another, as little as needed, keeping their order. */
function spread(places: readonly number[]): number[] {
  const order = places.map((place, index) => ({ place, index })).toSorted((a, b) => a.place - b.place);
  for (let index = 1; index < order.length; index++) {
    const above = order[index - 1];
    const here = order[index];
    if (above !== undefined && here !== undefined)
      here.place = Math.max(here.place, above.place + LINE_HEIGHT);
  }
  const over = (order.at(-1)?.place ?? 0) - (HEIGHT - EDGE.bottom);
  const shift = Math.max(0, over);
  const result = places.map(() => 0);
  for (const { place, index } of order) result[index] = place - shift;
  return result;
}
