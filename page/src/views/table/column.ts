// A column of the table: what stands in it, and by what its rows are ordered.

export interface Column {
  /** Its heading is `view.column.{name}`. */
  readonly name: string;
  /** What stands in a cell: one text, or the texts of a list. */
  readonly texts: (at: number) => readonly string[];
  /** What orders the rows where that is not their text; null comes last. */
  readonly order?: (at: number) => number | null;
  /** Up to so many texts of a list are shown; of the others the number. */
  readonly most?: number;
}

/** The rows of one tab, with their columns; the first column names the row. */
export interface Sheet {
  readonly noun: "party" | "tie";
  readonly rows: readonly number[];
  readonly columns: readonly Column[];
}

/** A cell in one line: the first texts of a list, and how many more there are. */
export function inOneLine({ texts, most = Number.POSITIVE_INFINITY }: Column, at: number, between = ", "): string {
  const found = texts(at);
  const line = found.slice(0, most).join(between);
  return found.length > most ? `${line} +${found.length - most}` : line;
}
