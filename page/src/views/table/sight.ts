// What the table shows at this moment: tab, words searched for, order and page; kept while other views are in sight.
import { type Signal, signal } from "@preact/signals";
import { fold } from "../../model/names";
import type { Desk } from "../../state/desk";
import type { Language } from "../../words";
import { inOneLine, type Sheet } from "./column";
import { partySheet } from "./parties";
import { BY_NAME, type Sorting, sorted } from "./sort";
import { tieSheet } from "./ties";

export const TABS = ["parties", "ties"] as const;
export type Tab = (typeof TABS)[number];

export interface Sight {
  readonly tab: Signal<Tab>;
  readonly searched: Signal<string>;
  readonly sorting: Readonly<Record<Tab, Signal<Sorting>>>;
  readonly page: Signal<number>;
}

const sights = new WeakMap<Desk, Sight>();

/** What the table of this desk shows. */
export function sightOf(desk: Desk): Sight {
  const known = sights.get(desk);
  if (known) return known;
  const made: Sight = {
    tab: signal("parties"),
    searched: signal(""),
    sorting: { parties: signal(BY_NAME), ties: signal(BY_NAME) },
    page: signal(0),
  };
  sights.set(desk, made);
  return made;
}

/** The sheet of a tab: as many rows as the drawing has parties or ties. */
export function sheetOf(desk: Desk, tab: Tab): Sheet {
  return tab === "parties" ? partySheet(desk) : tieSheet(desk);
}

/** For every row of a sheet the text that is searched: all of its cells, folded. */
export function haystack(sheet: Sheet): ReadonlyMap<number, string> {
  return new Map(sheet.rows.map((at) => [at, straw(sheet, at)]));
}

/** The text of one row that is searched. */
export function straw({ columns }: Sheet, at: number): string {
  return fold(columns.map((column) => inOneLine(column, at)).join(" "));
}

/** The rows of a sheet in the order asked for. */
export function ordered({ rows, columns }: Sheet, { column, down }: Sorting, language: Language): number[] {
  const by = columns.find(({ name }) => name === column) ?? columns[0];
  return sorted(rows, by, down, language);
}

/** Those rows that have all words of a search, in the order given. */
export function having(rows: readonly number[], found: ReadonlyMap<number, string>, searched: string): number[] {
  const words = fold(searched).split(" ").filter(Boolean);
  return rows.filter((at) => words.every((word) => found.get(at)!.includes(word)));
}

export interface Table {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const BETWEEN = "; ";

/** All rows of the table in sight, as texts. */
export function tableInSight(desk: Desk): Table {
  const { tab, searched, sorting } = sightOf(desk);
  const sheet = sheetOf(desk, tab.value);
  const all = ordered(sheet, sorting[tab.value].value, desk.state.value.language);
  const rows = searched.value.trim() ? having(all, haystack(sheet), searched.value) : all;
  return {
    headers: sheet.columns.map(({ name }) => desk.say.value(`view.column.${name}`)),
    rows: rows.map((at) => sheet.columns.map((column) => inOneLine(column, at, BETWEEN))),
  };
}
