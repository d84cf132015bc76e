// The network: the columns of the payload with everything that is looked up in them, made once.
import type { Core } from "../contract";
import { Groups } from "./groups";
import { compareTexts } from "./order";
import { NONE, type Noun, type Ref, same } from "./ref";

const NOUNS = { party: "parties", tie: "ties", place: "places", source: "sources" } as const;
export type Tabled = keyof typeof NOUNS;

export class Network {
  readonly rolesOfTie: Groups;
  readonly rolesOfParty: Groups;
  readonly partiesOfPlace: Groups;
  readonly partsOfParty: Groups;
  readonly tiesOfPlace: Groups;
  readonly insideOfPlace: Groups;
  readonly #byId: ReadonlyMap<string, Ref>;
  #byShortName: ReadonlyMap<string, Ref> | null = null;

  constructor(readonly core: Core) {
    const { parties, ties, places, roles } = core;
    this.rolesOfTie = Groups.of(roles.tie, ties.id.length);
    this.rolesOfParty = Groups.of(roles.party, parties.id.length);
    this.partiesOfPlace = Groups.of(parties.place, places.id.length);
    this.partsOfParty = Groups.of(parties.whole, parties.id.length);
    this.tiesOfPlace = Groups.ofLists(ties.places, places.id.length);
    this.insideOfPlace = Groups.ofLists(places.within, places.id.length);
    this.#byId = references(core);
  }

  /** The thing with an id, as the payload writes it; null for an id that is not known. */
  find(id: string): Ref | null {
    return this.#byId.get(id) ?? null;
  }

  /** The thing with an id, an IRI, or a short name as `shortName` gives it; null where it is not known. */
  findWritten(written: string): Ref | null {
    const id = this.core.base && written.startsWith(this.core.base) ? written.slice(this.core.base.length) : written;
    this.#byShortName ??= shortNames(this.core);
    return this.find(id) ?? this.#byShortName.get(id) ?? null;
  }

  /** The shortest name that finds a party, tie, place or source: `party/gm0453` for a whole TOOI IRI. */
  shortName(ref: Ref): string {
    const id = this.id(ref);
    if (!id.includes(":")) return id;
    const short = shortened(ref.noun, id);
    return same(this.findWritten(short), ref) ? short : id;
  }

  /** The id of a party, tie, place or source, as the payload writes it. */
  id(ref: Ref): string {
    return this.core[NOUNS[ref.noun as Tabled]].id[ref.at];
  }

  /** The whole IRI of an id. */
  iri(id: string): string {
    return id.includes(":") ? id : this.core.base + id;
  }

  /** Compare two ids by the IRIs that they stand for. */
  compareIds(one: string, other: string): number {
    const whole = one.includes(":") || other.includes(":");
    return whole ? compareTexts(this.iri(one), this.iri(other)) : compareTexts(one, other);
  }

  /** The parties of a tie, each once, in their order. */
  partiesOfTie(tie: number): number[] {
    const found: number[] = [];
    for (const role of this.rolesOfTie.of(tie)) {
      const party = this.core.roles.party[role];
      if (!found.includes(party)) found.push(party);
    }
    return found;
  }

  /** The ties of a party, each once, in their order. */
  tiesOfParty(party: number): number[] {
    const found = new Set<number>();
    for (const role of this.rolesOfParty.of(party)) found.add(this.core.roles.tie[role]);
    return [...found];
  }

  /** A place and every place within it. */
  withPlacesInside(place: number): Set<number> {
    return this.#spread(place, this.insideOfPlace);
  }

  /** A party and all its parts. */
  withParts(party: number): Set<number> {
    return this.#spread(party, this.partsOfParty);
  }

  /** The country of a party, NONE where it is not known. */
  countryOf(party: number): number {
    const place = this.core.parties.place[party];
    return place === NONE ? NONE : this.core.places.country[place];
  }

  /** The parties that a place or party stands for: those in it, or itself and its parts; of other things none. */
  partiesInside(target: Ref): Set<number> {
    if (target.noun === "party") return this.withParts(target.at);
    if (target.noun !== "place") return new Set();
    return new Set([...this.withPlacesInside(target.at)].flatMap((place) => [...this.partiesOfPlace.of(place)]));
  }

  #spread(start: number, groups: Groups): Set<number> {
    const found = new Set([start]);
    for (const at of found) for (const inside of groups.of(at)) found.add(inside);
    return found;
  }
}

function references(core: Core): Map<string, Ref> {
  const found = new Map<string, Ref>();
  for (const [noun, column] of Object.entries(NOUNS) as [Tabled, (typeof NOUNS)[Tabled]][]) {
    core[column].id.forEach((id, at) => {
      found.set(id, { noun, at });
    });
  }
  return found;
}

/** The things whose id is a whole IRI, by noun and last part; of several called so the first. */
function shortNames(core: Core): Map<string, Ref> {
  const found = new Map<string, Ref>();
  for (const [noun, column] of Object.entries(NOUNS) as [Tabled, (typeof NOUNS)[Tabled]][]) {
    core[column].id.forEach((id, at) => {
      const short = shortened(noun, id);
      if (id.includes(":") && !found.has(short)) found.set(short, { noun, at });
    });
  }
  return found;
}

function shortened(noun: Noun, iri: string): string {
  return `${noun}/${iri.slice(iri.lastIndexOf("/") + 1)}`;
}
