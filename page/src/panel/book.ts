// The book: what the panel reads from, with the name and the id of every thing, those of the details too.
import type { Core, Details } from "../contract";
import type { Network } from "../model/network";
import type { Noun, Ref } from "../model/ref";
import type { Desk } from "../state/desk";
import type { Language, Say } from "../words";
import { type Lookup, lookup } from "./lookup";

export interface Book {
  readonly desk: Desk;
  readonly core: Core;
  readonly network: Network;
  readonly details: Details;
  readonly lookup: Lookup;
  readonly say: Say;
  readonly language: Language;
}

export function openBook(desk: Desk, details: Details): Book {
  return {
    desk,
    core: desk.core,
    network: desk.network,
    details,
    lookup: lookup(desk.core, details),
    say: desk.say.value,
    language: desk.state.value.language,
  };
}

/** The thing with an id, of any noun; null for an id that is not known. */
export function find({ desk }: Book, id: string): Ref | null {
  return desk.find(id);
}

/** The id of a thing, as the payload writes it. */
export function idOf(book: Book, ref: Ref): string {
  return idsOf(book, ref.noun)[ref.at];
}

/** The name of a thing in the language of the page; a post goes by its function. */
export function nameOf({ desk }: Book, ref: Ref): string {
  return desk.name(ref);
}

/** Whether there is such a thing. */
export function isKnown(book: Book, ref: Ref): boolean {
  return ref.at >= 0 && ref.at < idsOf(book, ref.noun).length;
}

function idsOf({ core, details }: Book, noun: Noun): readonly string[] {
  const columns: Readonly<Record<Noun, { readonly id: readonly string[] }>> = {
    party: core.parties,
    tie: core.ties,
    place: core.places,
    source: core.sources,
    event: details.events,
    policy: details.policies,
    person: details.people,
  };
  return columns[noun].id;
}
