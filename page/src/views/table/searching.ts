// Searching: the text of every row, made a piece at a time so that typing never halts.
import { useEffect, useState } from "preact/hooks";
import type { Sheet } from "./column";
import { straw } from "./sight";

/** So many rows are read at a time. */
const PIECE = 1000;

interface Read {
  readonly sheet: Sheet;
  readonly texts: ReadonlyMap<number, string>;
}

/** The texts of the rows of a sheet; null until they are wanted and read. */
export function useTexts(sheet: Sheet, wanted: boolean): ReadonlyMap<number, string> | null {
  const [read, setRead] = useState<Read | null>(null);
  useEffect(() => {
    if (wanted && read?.sheet !== sheet) return reading(sheet, (texts) => setRead({ sheet, texts }));
  }, [sheet, wanted]);
  return wanted && read?.sheet === sheet ? read.texts : null;
}

/** Read all rows, piece by piece; returns how to stop. */
function reading(sheet: Sheet, done: (texts: ReadonlyMap<number, string>) => void): () => void {
  const texts = new Map<number, string>();
  let timer = 0;
  const go = () => {
    for (const at of sheet.rows.slice(texts.size, texts.size + PIECE)) texts.set(at, straw(sheet, at));
    if (texts.size < sheet.rows.length) timer = window.setTimeout(go);
    else done(texts);
  };
  go();
  return () => clearTimeout(timer);
}
