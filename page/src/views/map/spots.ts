// Spots: the points of the map where something is shown, with the parties and ties there.
import type { Network } from "../../model/network";
import { NONE } from "../../model/ref";
import { type Point, placed } from "./plane";

/** How surely a place lies where it is drawn: its own coordinates, those of the gazetteer, or somewhere in a country. */
export type Sureness = "stated" | "estimated" | "country";

export interface Spot {
  /** The place that names it. */
  readonly place: number;
  readonly degrees: Point;
  readonly at: Point;
  readonly sureness: Sureness;
  readonly parties: readonly number[];
  /** The ties that touch it: by a party, or by the place where the work is done. */
  readonly ties: readonly number[];
}

export interface Selection {
  readonly parties: readonly number[];
  readonly ties: readonly number[];
}

interface Ground {
  readonly place: number;
  readonly degrees: Point;
  readonly sureness: Sureness;
}

/** Where each place lies; places that share a point, or of which only the country is known, lie in one spot. */
export class Grounds {
  readonly #grounds: readonly (Ground | null)[];

  /** `middles` are the degrees in the middle of countries, by their number. */
  constructor(
    private readonly network: Network,
    private readonly middles: ReadonlyMap<number, Point>,
  ) {
    const firsts = new Map<string, Ground>();
    this.#grounds = network.core.places.id.map((_, place) => {
      const found = this.#own(place) ?? this.#inCountry(place);
      if (!found) return null;
      const key = found.degrees.join();
      if (!firsts.has(key)) firsts.set(key, found);
      return firsts.get(key)!;
    });
  }

  /** The place that names the spot in which a place lies; NONE for one that is nowhere. */
  of(place: number): number {
    return place === NONE ? NONE : (this.#grounds[place]?.place ?? NONE);
  }

  at(place: number): Ground | null {
    return this.#grounds[place];
  }

  #own(place: number): Ground | null {
    const { latitude, longitude, estimated, country } = this.network.core.places;
    const [north, east] = [latitude[place], longitude[place]];
    if (north === null || east === null || (country[place] === place && estimated[place])) return null;
    return { place, degrees: [east, north], sureness: estimated[place] ? "estimated" : "stated" };
  }

  #inCountry(place: number): Ground | null {
    const { country, outline, latitude, longitude } = this.network.core.places;
    const around = country[place] === NONE ? place : country[place];
    const own = this.middles.get(outline[around]);
    const [north, east] = [latitude[around], longitude[around]];
    const degrees = own ?? (north === null || east === null ? null : ([east, north] as const));
    return degrees && { place: around, degrees, sureness: "country" };
  }
}

/** Every spot where a shown party is, or where a shown tie has its work; and where the ends of each tie are. */
export class Spots {
  readonly all: readonly Spot[];
  /** Shown parties that are nowhere on the map. */
  readonly unplaced: readonly number[];
  readonly #byPlace: ReadonlyMap<number, number>;
  readonly #ends: ReadonlyMap<number, readonly number[]>;

  constructor(
    private readonly network: Network,
    private readonly grounds: Grounds,
    shown: Selection,
  ) {
    const { place } = network.core.parties;
    const parties = new Map<number, number[]>();
    const unplaced: number[] = [];
    for (const party of shown.parties) {
      const ground = grounds.of(place[party]);
      if (ground === NONE) unplaced.push(party);
      else listAt(parties, ground).push(party);
    }
    const grounded = new Map(shown.ties.map((tie) => [tie, this.#groundsOf(tie, new Set(shown.parties))]));
    const ties = new Map<number, number[]>();
    for (const [tie, ends] of grounded) for (const end of ends) listAt(ties, end).push(tie);
    const found = [...new Set([...parties.keys(), ...ties.keys()])].sort((one, other) => one - other);
    this.unplaced = unplaced;
    this.#byPlace = new Map(found.map((at, index) => [at, index]));
    this.all = found.map((at) => spot(grounds.at(at)!, parties.get(at) ?? [], ties.get(at) ?? []));
    this.#ends = new Map([...grounded].map(([tie, ends]) => [tie, ends.map((end) => this.#byPlace.get(end)!)]));
  }

  /** The spots of the parties of a tie and of where its work is done, each once. */
  endsOf(tie: number): readonly number[] {
    return this.#ends.get(tie) ?? [];
  }

  /** The spot in which a place lies; NONE where nothing is shown there. */
  ofPlace(place: number): number {
    return this.#byPlace.get(this.grounds.of(place)) ?? NONE;
  }

  /** A place of work counts where none of the parties is. */
  #groundsOf(tie: number, shown: ReadonlySet<number>): readonly number[] {
    const { parties, ties } = this.network.core;
    const members = this.network.partiesOfTie(tie).filter((party) => shown.has(party));
    const places = new Set(members.map((party) => parties.place[party]));
    const found = new Set([...places].map((place) => this.grounds.of(place)));
    for (const work of ties.places[tie]) {
      const inside = this.network.withPlacesInside(work);
      if (![...places].some((place) => inside.has(place))) found.add(this.grounds.of(work));
    }
    found.delete(NONE);
    return [...found];
  }
}

function spot(ground: Ground, parties: readonly number[], ties: readonly number[]): Spot {
  return { ...ground, at: placed(...ground.degrees), parties, ties };
}

function listAt(lists: Map<number, number[]>, at: number): number[] {
  const found = lists.get(at);
  if (found) return found;
  const made: number[] = [];
  lists.set(at, made);
  return made;
}
