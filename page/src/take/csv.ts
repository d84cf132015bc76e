// CSV: the table in sight, for the spreadsheet programs of offices.
import type { Desk } from "../state/desk";
import { type Table, tableInSight } from "../views/table/sight";

/** Excel takes a file for UTF-8 only when it begins with this. */
const BYTE_ORDER_MARK = "\ufeff";
const LINE_END = "\r\n";
/** Between cells: what Excel expects in each language. */
const BETWEEN = { nl: ";", en: "," } as const;
const SHIELD = "'";

/** All rows of the table in sight, in its order; of the parties where another view is in sight. */
export function csvOf(desk: Desk): string {
  return asCsv(tableInSight(desk), BETWEEN[desk.state.value.language]);
}

/** A table as CSV: UTF-8 with a byte order mark, lines that end as Windows has them, nothing that a program runs. */
export function asCsv({ headers, rows }: Table, between: string): string {
  const lines = [headers, ...rows].map((cells) => cells.map((text) => cell(text, between)).join(between));
  return BYTE_ORDER_MARK + lines.map((line) => line + LINE_END).join("");
}

/** A text so that no spreadsheet runs it, as intgraph.model.formulas has it. */
export function shielded(text: string): string {
  return /^'*[=+\-@\t\r]/.test(text) ? SHIELD + text : text;
}

function cell(text: string, between: string): string {
  const safe = shielded(text);
  return /["\r\n\t;,]/.test(safe) || safe.includes(between) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
