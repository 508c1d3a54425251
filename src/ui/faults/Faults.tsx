import { useEffect, useRef } from 'preact/hooks';
import type { Fault, Shell } from '../ports.ts';
import { strings } from '../strings.ts';

/** A scenario or a file that cannot be opened: every fault, with its place and its remedy. */
export function Faults({ shell, title, faults }: { shell: Shell; title: string; faults: readonly Fault[] }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const placed = faults.some(({ place }) => place !== '');
  return (
    <main class="page-of-faults panel">
      <h1 ref={heading} tabIndex={-1}>
        {strings.faults.heading}
      </h1>
      <p>
        <strong>{title}</strong> · {strings.faults.count(faults.length)}
      </p>
      <table class="ruled">
        <thead>
          <tr>
            {placed && <th scope="col">{strings.faults.place}</th>}
            <th scope="col">{strings.faults.fault}</th>
            <th scope="col">{strings.faults.remedy}</th>
          </tr>
        </thead>
        <tbody>
          {faults.map((fault, index) => (
            <tr key={index}>
              {placed && <td class="code">{fault.place}</td>}
              <td>
                {fault.message} <span class="code soft">{fault.code}</span>
              </td>
              <td>{fault.remedy}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        <button type="button" class="button primary" onClick={() => shell.title()}>
          {strings.back}
        </button>
      </p>
    </main>
  );
}
