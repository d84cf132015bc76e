// Pages: a long table is shown in parts that a browser draws without a halt: five hundred rows took it 0.2 s.

const MOST = 300;
const PAGE = 200;

export interface Page {
  readonly at: number;
  readonly pages: number;
  /** The first row of it, and the row after its last. */
  readonly start: number;
  readonly end: number;
}

/** The page with a number of a table of so many rows; a number that is too high gives the last one. */
export function pageAt(at: number, rows: number): Page {
  if (rows <= MOST) return { at: 0, pages: 1, start: 0, end: rows };
  const pages = Math.ceil(rows / PAGE);
  const within = Math.max(0, Math.min(at, pages - 1));
  return { at: within, pages, start: within * PAGE, end: Math.min(rows, (within + 1) * PAGE) };
}

/** The number of the page that has a row. */
export function pageOf(row: number, rows: number): number {
  return rows <= MOST ? 0 : Math.floor(row / PAGE);
}
