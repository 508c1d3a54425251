import { ticks } from 'd3-array';
import { curveMonotoneX, line } from 'd3-shape';
import { useId } from 'preact/hooks';
import type { Series } from '../../session/index.ts';
import { plain, signed } from '../signed.ts';
import { strings } from '../strings.ts';

const WIDTH = 560;
const HEIGHT = 210;
/** Names longer than this stand below the chart, not at the end of their lines. */
const LONG = 15;
/** By theme: src/ui/styles/themes.css. */
const COLOURS = [1, 2, 3, 4, 5, 6, 7].map((index) => `var(--chart-${index})`);
/** A second sign beside colour, so that lines are told apart in print and by the colour-blind. */
const DASHES = ['', '7 3', '2 3', '9 3 2 3', '', '5 2', '1 3'];
/** Least distance between the names at the right edge. */
const LINE_HEIGHT = 15;

/** Where between two ends of months the desk of the later one stands: events come first in a month. */
const BEGINS = 0.25;

/** A line with the name that is printed beside it. */
export interface Line extends Series {
  readonly name: string;
}

interface Props {
  readonly title: string;
  readonly series: readonly Line[];
  readonly dates: readonly string[];
  /** Both ends of the scale. */
  readonly domain: readonly [number, number];
  /** A month to mark, with what happened in it. */
  readonly marks?: readonly { readonly at: number; readonly text: string }[];
}

/** A line chart drawn on the page, with the same numbers as a table below it. */
export function Chart({ title, series, dates, domain, marks = [] }: Props) {
  const id = useId();
  const below = series.some(({ name }) => name.length > LONG);
  const edge = { top: 14, right: below ? 44 : 130, bottom: 26, left: 40 };
  const [low, high] = domain;
  const x = (at: number): number =>
    edge.left + (at / Math.max(1, dates.length - 1)) * (WIDTH - edge.right - edge.left);
  const y = (value: number): number =>
    HEIGHT - edge.bottom - ((value - low) / (high - low)) * (HEIGHT - edge.bottom - edge.top);
  const draw = line<Point>(
    ({ at }) => x(at),
    ({ value }) => y(value),
  ).curve(curveMonotoneX);
  const print = low < 0 ? signed : plain;
  const labels = spread(
    series.map(({ values }) => y(values.at(-1) ?? low)),
    HEIGHT - edge.bottom,
  );
  const every = Math.ceil(dates.length / 6);
  return (
    <figure class="chart">
      <figcaption class="small-heading" id={id}>
        {title}
      </figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-labelledby={id}>
        {ticks(low, high, 4).map((tick) => (
          <g key={tick}>
            <line
              class={tick === 0 ? 'zero' : 'grid'}
              x1={edge.left}
              x2={WIDTH - edge.right}
              y1={y(tick)}
              y2={y(tick)}
            />
            <text class="tick" x={edge.left - 8} y={y(tick) + 4} text-anchor="end">
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
        {gathered(marks).map(({ at, text, numbers }) => (
          <g key={at}>
            <line class="mark" x1={x(at)} x2={x(at)} y1={edge.top} y2={HEIGHT - edge.bottom}>
              <title>{text}</title>
            </line>
            <text class="mark-number" x={x(at)} y={edge.top - 2} text-anchor="middle">
              {numbers}
            </text>
          </g>
        ))}
        {series.map((each, index) => {
          const { name, values } = each;
          const colour = COLOURS[index % COLOURS.length];
          const last = values.at(-1) ?? 0;
          return (
            <g key={name}>
              <path
                class="series"
                d={draw(pointsOf(each)) ?? ''}
                stroke={colour}
                stroke-dasharray={DASHES[index % DASHES.length]}
              />
              <circle cx={x(values.length - 1)} cy={y(last)} r={3} fill={colour} />
              <text class="name" x={WIDTH - edge.right + 10} y={(labels[index] ?? 0) + 4} fill={colour}>
                {below ? '' : `${name} `}
                {print(last)}
              </text>
            </g>
          );
        })}
      </svg>
      {below && (
        <ul class="chart-key" aria-hidden="true">
          {series.map(({ name }, index) => (
            <li key={name}>
              <svg viewBox="0 0 26 6" width={26} height={6}>
                <path
                  class="series"
                  d="M0 3h26"
                  stroke={COLOURS[index % COLOURS.length]}
                  stroke-dasharray={DASHES[index % DASHES.length]}
                />
              </svg>
              {name}
            </li>
          ))}
        </ul>
      )}
      <details>
        <summary>{strings.debrief.table}</summary>
        <div class="scroll" tabIndex={0} role="group" aria-label={title}>
          <table class="ruled figures">
            <thead>
              <tr>
                <th scope="col">{strings.debrief.columns.when}</th>
                {series
                  .flatMap(({ name, begins }) => [
                    ...(begins === undefined ? [] : [strings.debrief.begins]),
                    begins === undefined ? name : strings.debrief.ends,
                  ])
                  .map((name) => (
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
                  {series
                    .flatMap(({ values, begins }) => [
                      ...(begins === undefined ? [] : [begins[index - 1]]),
                      values[index],
                    ])
                    .map((value, column) => (
                      <td key={column} class="number">
                        {value === undefined ? '' : print(value)}
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

interface Point {
  readonly at: number;
  readonly value: number;
}

/** The ends of months, and between them what the later month began at. */
function pointsOf({ values, begins = [] }: Series): readonly Point[] {
  return values.flatMap((value, at) => {
    const began = at > 1 ? begins[at - 1] : undefined;
    return [...(began === undefined ? [] : [{ at: at - 1 + BEGINS, value: began }]), { at, value }];
  });
}

/** One mark for each month, with the numbers of all that happened in it. */
function gathered(marks: NonNullable<Props['marks']>): { at: number; text: string; numbers: string }[] {
  const months = new Map<number, { at: number; text: string; numbers: string }>();
  for (const [index, { at, text }] of marks.entries()) {
    const known = months.get(at);
    months.set(
      at,
      known === undefined
        ? { at, text, numbers: String(index + 1) }
        : { at, text: `${known.text}; ${text}`, numbers: `${known.numbers}, ${index + 1}` },
    );
  }
  return [...months.values()];
}

/** Moves labels apart so that none covers another, as little as needed, keeping their order. */
function spread(places: readonly number[], lowest: number): number[] {
  const order = places.map((place, index) => ({ place, index })).toSorted((a, b) => a.place - b.place);
  for (let index = 1; index < order.length; index++) {
    const above = order[index - 1];
    const here = order[index];
    if (above !== undefined && here !== undefined)
      here.place = Math.max(here.place, above.place + LINE_HEIGHT);
  }
  const over = (order.at(-1)?.place ?? 0) - lowest;
  const shift = Math.max(0, over);
  const result = places.map(() => 0);
  for (const { place, index } of order) result[index] = place - shift;
  return result;
}
