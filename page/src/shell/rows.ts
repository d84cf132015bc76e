// Rows of an answer: what one party does in several ties stands together.
import type { Working } from "../ask/who";

export interface Row {
  readonly party: number;
  readonly parts: readonly Working[];
}

/** The parts by party; parties in the order in which they first occur. */
export function grouped(found: readonly Working[]): Row[] {
  const parts = new Map<number, Working[]>();
  for (const one of found) {
    const others = parts.get(one.party);
    if (others) others.push(one);
    else parts.set(one.party, [one]);
  }
  return [...parts].map(([party, own]) => ({ party, parts: own }));
}
