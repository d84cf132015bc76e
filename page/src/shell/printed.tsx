// What is seen as tables, for paper: below a picture they are its text alternative.
import { useDesk } from "../state/context";
import { type Column, inOneLine, type Sheet } from "../views/table/column";
import { partySheet } from "../views/table/parties";
import { tieSheet } from "../views/table/ties";
import { number } from "./numbers";

/** So many rows are some twenty sheets of paper; a file of the table has all. */
export const MOST_PRINTED = 400;
const COLUMNS: readonly string[] = [
  "name",
  "sector",
  "place",
  "country",
  "kind",
  "parties",
  "since",
  "until",
  "status",
];

/** The columns of a table that fit on upright paper. */
export function printedColumns({ columns }: Sheet): readonly Column[] {
  return columns.filter(({ name }) => COLUMNS.includes(name));
}

export function PrintedTables() {
  const desk = useDesk();
  return (
    <div class="printed-tables">
      {[tieSheet(desk), partySheet(desk)].map((sheet) => (
        <PrintedTable key={sheet.noun} sheet={sheet} />
      ))}
    </div>
  );
}

function PrintedTable({ sheet }: { readonly sheet: Sheet }) {
  const { say, state } = useDesk();
  const columns = printedColumns(sheet);
  const rows = sheet.rows.slice(0, MOST_PRINTED);
  const more = sheet.rows.length - rows.length;
  if (!rows.length) return null;
  return (
    <>
      <table>
        <caption>{say.value(`view.table.caption.${sheet.noun === "tie" ? "ties" : "parties"}`)}</caption>
        <thead>
          <tr>
            {columns.map(({ name }) => (
              <th key={name} scope="col">
                {say.value(`view.column.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((at) => (
            <tr key={at}>
              {columns.map((column) => (
                <td key={column.name}>{inOneLine(column, at).slice(0, MOST_LETTERS)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && <p>{say.value("view.print.more", { count: number(more, state.value.language) })}</p>}
    </>
  );
}

const MOST_LETTERS = 300;
