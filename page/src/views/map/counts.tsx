// Counts: the map in numbers, one row a country; sorted by any column.
import { useState } from "preact/hooks";
import { NONE, same } from "../../model/ref";
import { number } from "../../shell/numbers";
import { useDesk } from "../../state/context";
import { COLUMNS, type Column, type Count, sorted } from "./countries";
import { nameOf } from "./words";

export function Counts({ counts, onPick }: { counts: readonly Count[]; onPick: (country: number) => void }) {
  const desk = useDesk();
  const say = desk.say.value;
  const [by, setBy] = useState<Column>("parties");
  const [reversed, setReversed] = useState(false);
  const name = (country: number) => (country === NONE ? say("view.map.unknown") : nameOf(desk, country));
  const sort = (column: Column) => {
    setReversed(column === by && !reversed);
    setBy(column);
  };
  const ascending = (by === "country") !== reversed;
  return (
    <table>
      <caption class="unseen">{say("view.map.countries")}</caption>
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <th key={column} scope="col" aria-sort={column === by ? (ascending ? "ascending" : "descending") : "none"}>
              <button type="button" onClick={() => sort(column)}>
                {say(`view.map.column.${column}`)}
                <span aria-hidden="true">{column === by ? (ascending ? "▲" : "▼") : ""}</span>
              </button>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sorted(counts, by, reversed, name).map((count) => (
          <Row key={count.country} count={count} name={name(count.country)} onPick={onPick} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ count, name, onPick }: { count: Count; name: string; onPick: (country: number) => void }) {
  const desk = useDesk();
  const { country, parties, places, ties } = count;
  const { language } = desk.state.value;
  const chosen = same(desk.state.value.selected, { noun: "place", at: country });
  return (
    <tr class={chosen ? "chosen" : undefined}>
      <th scope="row">
        {country === NONE ? (
          name
        ) : (
          <button type="button" aria-pressed={chosen} onClick={() => onPick(country)}>
            {name}
          </button>
        )}
      </th>
      <td>{number(parties, language)}</td>
      <td>{number(places, language)}</td>
      <td>{number(ties, language)}</td>
    </tr>
  );
}
