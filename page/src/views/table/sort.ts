// Sorting rows: numbers and dates by size, texts as a dictionary has them; what is not stated comes last.
import type { Language } from "../../words";
import { type Column, inOneLine } from "./column";

export interface Sorting {
  readonly column: string;
  readonly down: boolean;
}

export const BY_NAME: Sorting = { column: "name", down: false };

const COLLATORS: Readonly<Record<Language, Intl.Collator>> = {
  nl: new Intl.Collator("nl", { numeric: true }),
  en: new Intl.Collator("en", { numeric: true }),
};

/** Rows in the order of a column; rows that are equal keep their order. */
export function sorted(rows: readonly number[], column: Column, down: boolean, language: Language): number[] {
  const { compare } = COLLATORS[language];
  const turn = down ? -1 : 1;
  const { order } = column;
  if (order) return arranged(rows, order, (one, other) => turn * (one - other));
  return arranged(
    rows,
    (at) => inOneLine(column, at) || null,
    (one, other) => turn * compare(one, other),
  );
}

function arranged<K>(rows: readonly number[], key: (at: number) => K | null, compare: (one: K, other: K) => number) {
  const keyed: { readonly at: number; readonly key: K }[] = [];
  const without: number[] = [];
  for (const at of rows) {
    const found = key(at);
    if (found === null) without.push(at);
    else keyed.push({ at, key: found });
  }
  keyed.sort((one, other) => compare(one.key, other.key));
  return [...keyed.map(({ at }) => at), ...without];
}

/** The sorting after a press on the heading of a column: the other way round when it was sorted by that already. */
export function pressed(now: Sorting, column: string): Sorting {
  return { column, down: now.column === column && !now.down };
}
