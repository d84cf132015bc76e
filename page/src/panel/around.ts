// Around: what is needed to tell all that is known of a thing, as intgraph.store.surroundings finds it.
import { NONE, type Ref } from "../model/ref";
import { type Book, find, idOf } from "./book";

export interface Around {
  /** Places in a place, without itself. */
  readonly places: readonly number[];
  /** Parties in a place, or parts of a party; without itself. */
  readonly parties: readonly number[];
  /** Ties of these parties, ties that work in these places, ties that an event is about. */
  readonly ties: readonly number[];
  readonly events: readonly number[];
  readonly policies: readonly number[];
  readonly people: readonly number[];
}

interface Found {
  readonly places: Set<number>;
  readonly parties: Set<number>;
  readonly ties: Set<number>;
  readonly people: Set<number>;
  readonly policies: Set<number>;
}

/** Everything around a thing, by name; events by date. */
export function around(book: Book, ref: Ref): Around {
  const { policies } = book.details;
  const found = start(book, ref);
  widen(book, found);
  const ids = idsOf(book, found, ref);
  const events = new Set(ids.flatMap((id) => [...book.lookup.events(id)]));
  const eventIds = [...events].map((at) => book.details.events.id[at]);
  for (const id of [...ids, ...eventIds]) for (const at of book.lookup.policies(id)) found.policies.add(at);
  for (const at of found.policies) if (policies.part_of[at] !== NONE) found.policies.add(policies.part_of[at]);
  return {
    places: others(found.places, ref, "place"),
    parties: others(found.parties, ref, "party"),
    ties: others(found.ties, ref, "tie"),
    events: others(events, ref, "event"),
    policies: others(found.policies, ref, "policy"),
    people: others(found.people, ref, "person"),
  };
}

function start(book: Book, { noun, at }: Ref): Found {
  const { network } = book;
  return {
    places: noun === "place" ? network.withPlacesInside(at) : new Set(),
    parties: noun === "party" ? network.withParts(at) : new Set(),
    ties: new Set(noun === "tie" ? [at] : noun === "event" ? tiesOfEvent(book, at) : []),
    people: new Set(noun === "person" ? [at] : []),
    policies: new Set(noun === "policy" ? [at, ...book.lookup.partsOfPolicy.of(at)] : []),
  };
}

function widen({ network, lookup }: Book, found: Found): void {
  for (const place of found.places) {
    for (const party of network.partiesOfPlace.of(place)) found.parties.add(party);
    for (const tie of network.tiesOfPlace.of(place)) found.ties.add(tie);
  }
  for (const party of found.parties) {
    for (const part of network.partsOfParty.of(party)) found.parties.add(part);
    for (const person of lookup.peopleOfParty.of(party)) found.people.add(person);
    for (const tie of network.tiesOfParty(party)) found.ties.add(tie);
    for (const policy of lookup.policiesOfParty.of(party)) found.policies.add(policy);
  }
}

function tiesOfEvent(book: Book, at: number): number[] {
  const about = book.details.events.about[at].map((id) => find(book, id));
  return about.flatMap((ref) => (ref?.noun === "tie" ? [ref.at] : []));
}

function idsOf({ core, details }: Book, found: Found, ref: Ref): string[] {
  const ids = (column: readonly string[], numbers: Iterable<number>) => [...numbers].map((at) => column[at]);
  return [
    ...ids(core.places.id, found.places),
    ...ids(core.parties.id, found.parties),
    ...ids(core.ties.id, found.ties),
    ...ids(details.people.id, found.people),
    ...ids(details.policies.id, found.policies),
    ...(ref.noun === "event" ? [details.events.id[ref.at]] : []),
  ];
}

function others(found: Iterable<number>, ref: Ref, noun: Ref["noun"]): number[] {
  return [...found].filter((at) => ref.noun !== noun || ref.at !== at).sort((one, other) => one - other);
}

/** The places around a place, the nearest first. */
export function outwards({ core }: Book, place: number): number[] {
  const found = new Set(core.places.within[place]);
  for (const at of found) for (const outer of core.places.within[at]) if (outer !== place) found.add(outer);
  return [...found];
}

/** The ids of a thing and of what is told with it: the roles of a tie. */
export function subjects(book: Book, ref: Ref): string[] {
  const roles = ref.noun === "tie" ? [...book.network.rolesOfTie.of(ref.at)] : [];
  return [idOf(book, ref), ...roles.map((role) => book.core.roles.id[role])];
}
