import { useComputed } from '@preact/signals';
import { actorsOf, named } from '../desk/actors.ts';
import { MAP_LENSES, useGame } from '../game.ts';
import { signed } from '../signed.ts';
import { strings } from '../strings.ts';

/** The whole map as two tables: every government with its tint, every tie with its state. */
export function TableView() {
  const { session, selected, desk } = useGame();
  const atlases = useComputed(() => {
    void desk.value;
    return MAP_LENSES.map((lens) => session.atlas(lens, selected.value));
  });
  const eyes = named(session, selected.value);
  const { columns, tableActors, tableTies, self, kinds } = strings.map;
  const scales = (['regard', 'dependence', 'threat'] as const).map((scale) => ({
    scale,
    tints: new Map(
      atlases.value.find((atlas) => atlas.scale === scale)?.tints.map((tint) => [tint.actor, tint]) ?? [],
    ),
  }));
  const triangles = atlases.value.flatMap((atlas) => atlas.triangles);
  const arcs = [...new Map(atlases.value.flatMap(({ arcs }) => arcs).map((arc) => [arc.id, arc])).values()];
  return (
    <div class="table-view panel scroll" tabIndex={0} role="group" aria-label={strings.map.lens.table}>
      <table class="ruled">
        <caption>{tableActors(eyes.name)}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.actor}</th>
            <th scope="col">{columns.capital}</th>
            {scales.map(({ scale }) => (
              <th key={scale} scope="col" class="number">
                {columns[scale]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {actorsOf(session).map(({ id, name, capital }) => {
            const own = id === selected.value;
            return (
              <tr key={id}>
                <th scope="row">
                  <button type="button" class="link" onClick={() => (selected.value = id)}>
                    {name}
                  </button>
                </th>
                <td>{capital}</td>
                {scales.map(({ scale, tints }) => {
                  const value = tints.get(id)?.value;
                  const text = value == null ? '' : scale === 'regard' ? signed(value) : value;
                  return (
                    <td key={scale} class="number">
                      {own ? self : text}
                    </td>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
      <table class="ruled">
        <caption>{tableTies}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.from}</th>
            <th scope="col">{columns.to}</th>
            <th scope="col">{columns.kind}</th>
            <th scope="col">{columns.ties}</th>
          </tr>
        </thead>
        <tbody>
          {arcs.map((arc) => (
            <tr key={arc.id}>
              <td>{named(session, arc.from).short}</td>
              <td>{named(session, arc.to).short}</td>
              <td>{kinds[arc.kind]}</td>
              <td>{arc.label}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {triangles.length > 0 && (
        <table class="ruled">
          <caption>{strings.map.tableTriangles}</caption>
          <thead>
            <tr>
              <th scope="col">{columns.balance}</th>
              <th scope="col">{columns.triangle}</th>
            </tr>
          </thead>
          <tbody>
            {triangles.map(({ id, balanced, label }) => (
              <tr key={id}>
                <td>{strings.map.balance[balanced ? 'balanced' : 'unbalanced']}</td>
                <td>{label}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
