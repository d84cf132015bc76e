// Countries: how many parties, places and ties each has; the map in numbers.
import type { Network } from "../../model/network";
import { NONE } from "../../model/ref";
import type { Selection } from "./spots";

export interface Count {
  /** The number of its place; NONE for parties of which no country is known. */
  readonly country: number;
  readonly parties: number;
  /** Places with a party, or where a tie works. */
  readonly places: number;
  /** Ties with a party or their work there. */
  readonly ties: number;
}

export function countries(network: Network, shown: Selection): readonly Count[] {
  const { parties, places, ties } = network.core;
  const visible = new Set(shown.parties);
  const found = new Map<number, { parties: number; places: Set<number>; ties: number }>();
  const at = (country: number) => {
    if (!found.has(country)) found.set(country, { parties: 0, places: new Set(), ties: 0 });
    return found.get(country)!;
  };
  for (const party of shown.parties) {
    const count = at(network.countryOf(party));
    count.parties++;
    if (parties.place[party] !== NONE) count.places.add(parties.place[party]);
  }
  for (const tie of shown.ties) {
    const members = network.partiesOfTie(tie).filter((party) => visible.has(party));
    const work = ties.places[tie].filter((place) => places.country[place] !== NONE);
    for (const place of work) at(places.country[place]).places.add(place);
    const touched = [
      ...members.map((party) => network.countryOf(party)),
      ...work.map((place) => places.country[place]),
    ];
    for (const country of new Set(touched)) at(country).ties++;
  }
  return [...found].map(([country, count]) => ({ country, ...count, places: count.places.size }));
}

export const COLUMNS = ["country", "parties", "places", "ties"] as const;
export type Column = (typeof COLUMNS)[number];

/** By a column: names from a, numbers from the largest; `reversed` the other way. What is not known comes last. */
export function sorted(
  counts: readonly Count[],
  by: Column,
  reversed: boolean,
  name: (country: number) => string,
): readonly Count[] {
  const way = reversed ? -1 : 1;
  const alphabetic = (one: Count, other: Count) => name(one.country).localeCompare(name(other.country));
  return [...counts].sort((one, other) => {
    const unknown = Number(one.country === NONE) - Number(other.country === NONE);
    const order = by === "country" ? way * alphabetic(one, other) : way * (other[by] - one[by]);
    return unknown || order || alphabetic(one, other);
  });
}

/** The step of a country's tint, from 0 for nothing: 1, 2 to 4, 5 to 19, 20 and more. */
export function tint(parties: number): number {
  return [1, 2, 5, 20].filter((least) => parties >= least).length;
}
