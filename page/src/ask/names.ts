// The names that things can be found by: in both languages, with aliases and what others call a place.
import type { Core } from "../contract";
import { Groups } from "../model/groups";
import { fold } from "../model/names";
import type { Noun, Ref } from "../model/ref";

/** A longer text is no name that anybody types. */
export const LONGEST = 200;

/** The nouns that have names, in the order in which they are found. */
export const NOUNS = ["place", "party", "tie", "source"] as const satisfies readonly Noun[];
export type Called = (typeof NOUNS)[number];

/** Names in columns: places first, then parties, ties and sources; of each the shortest first. */
export interface Names {
  readonly folded: readonly string[];
  readonly written: readonly string[];
  readonly noun: Uint8Array;
  readonly at: Int32Array;
}

/** Every name of every thing. */
export function namesOf(core: Core): Names {
  const folded: string[] = [];
  const written: string[] = [];
  const noun: number[] = [];
  const at: number[] = [];
  columns(core).forEach((column, number) => {
    for (let thing = 0; thing < column.size; thing++) {
      for (const [short, name] of spelt(column.names(thing))) {
        folded.push(short);
        written.push(name);
        noun.push(number);
        at.push(thing);
      }
    }
  });
  const order = shortestFirst(folded, noun);
  return {
    folded: Array.from(order, (name) => folded[name]),
    written: Array.from(order, (name) => written[name]),
    noun: Uint8Array.from(order, (name) => noun[name]),
    at: order.map((name) => at[name]),
  };
}

/** The thing that a name belongs to. */
export function namedBy(names: Names, name: number): Ref & { readonly noun: Called } {
  return { noun: NOUNS[names.noun[name]], at: names.at[name] };
}

interface Column {
  readonly size: number;
  readonly names: (at: number) => readonly string[];
}

function columns({ places, parties, ties, sources }: Core): Column[] {
  return [
    {
      size: places.id.length,
      names: (at) => [places.nl[at], places.en[at], ...places.aliases[at], ...places.exonyms[at]],
    },
    { size: parties.id.length, names: (at) => [parties.nl[at], parties.en[at], ...parties.aliases[at]] },
    { size: ties.id.length, names: (at) => [ties.nl[at], ties.en[at]] },
    { size: sources.id.length, names: (at) => [sources.nl[at], sources.en[at]] },
  ];
}

/** Names with their folds, each spelling once. */
function spelt(names: readonly string[]): (readonly [string, string])[] {
  const found: (readonly [string, string])[] = [];
  names.forEach((name, at) => {
    if (names.indexOf(name) < at) return;
    const folded = fold(name).slice(0, LONGEST);
    if (folded && !found.some(([known]) => known === folded)) found.push([folded, name]);
  });
  return found;
}

/** The order of names by noun and length, things in their order: counted, not compared, as there are many. */
function shortestFirst(folded: readonly string[], noun: readonly number[]): Int32Array {
  const lengths = LONGEST + 1;
  const keys = folded.map((name, at) => noun[at] * lengths + name.length);
  return Groups.of(keys, NOUNS.length * lengths).all;
}
