// The finder: things by their names as people type them, accents, case and a typo or two forgiven.
import type { Core } from "../contract";
import { Groups } from "../model/groups";
import { fold } from "../model/names";
import type { Noun, Ref } from "../model/ref";
import type { Language } from "../words";
import { type Called, LONGEST, type Names, NOUNS, namedBy, namesOf } from "./names";
import { Vocabulary } from "./vocabulary";

export interface Found {
  readonly ref: Ref;
  /** Its name in the language asked for. */
  readonly name: string;
  /** The name by which it was found: its own, another one, or that of the place in which a party is. */
  readonly matched: string;
}

const COLUMNS = { place: "places", party: "parties", tie: "ties", source: "sources" } as const;

export class Finder {
  readonly #names: Names;
  readonly #partiesOfPlace: Groups;
  readonly #insideOfPlace: Groups;
  #vocabulary: Vocabulary | null = null;

  constructor(private readonly core: Core) {
    this.#names = namesOf(core);
    this.#partiesOfPlace = Groups.of(core.parties.place, core.places.id.length);
    this.#insideOfPlace = Groups.ofLists(core.places.within, core.places.id.length);
  }

  /**
   * What is called so: wholly, from its start, from the start of a word, anywhere in its name; then the parties in
   * places that are called so; only where all that gives nothing, what is nearly called so. Places come first, then
   * parties, ties and sources, the shortest name before others. Only things of `nouns`.
   */
  find(text: string, language: Language, most: number, nouns: readonly Noun[] = NOUNS): Found[] {
    const asked = fold(text.slice(0, LONGEST));
    if (!asked) return [];
    const called = this.#called(asked, most, nouns);
    const found = new Results(this.#names, most, nouns);
    for (const name of called) found.addNamed(name);
    if (nouns.includes("party")) this.#addParties(nouns.includes("place") ? called : this.#places(asked, most), found);
    if (!found.all.length) for (const name of this.#near(asked)) found.addNamed(name);
    return found.all.map(({ ref, name }) => ({
      ref,
      name: this.core[COLUMNS[ref.noun]][language][ref.at],
      matched: this.#names.written[name],
    }));
  }

  /** Names in four groups, the best first; of each no more than can be shown. */
  #called(asked: string, most: number, nouns: readonly Noun[]): number[] {
    const { folded } = this.#names;
    const groups = [0, 1, 2, 3].map(() => new Results(this.#names, most, nouns));
    for (let name = 0; name < folded.length; name++) {
      const quality = qualityOf(folded[name], asked);
      if (quality >= 0) groups[quality].addNamed(name);
    }
    return groups.flatMap((group) => group.all.map(({ name }) => name));
  }

  #places(asked: string, most: number): number[] {
    return this.#called(asked, most, ["place"]);
  }

  #addParties(called: readonly number[], found: Results): void {
    for (const name of called) {
      if (found.isFull) return;
      const { noun, at } = namedBy(this.#names, name);
      if (noun === "place") for (const party of this.#partiesIn(at)) found.add({ noun: "party", at: party }, name);
    }
  }

  #partiesIn(place: number): number[] {
    const places = new Set([place]);
    for (const at of places) for (const inside of this.#insideOfPlace.of(at)) places.add(inside);
    return [...places].flatMap((at) => [...this.#partiesOfPlace.of(at)]).sort((one, other) => one - other);
  }

  #near(asked: string): number[] {
    this.#vocabulary ??= new Vocabulary(this.#names.folded);
    return [...this.#vocabulary.near(asked)].sort((one, other) => one - other);
  }
}

interface Result {
  readonly ref: Ref & { readonly noun: Called };
  readonly name: number;
}

/** Things, each once, up to so many, each with the name it was found by. */
class Results {
  readonly #found = new Map<number, Result>();

  constructor(
    private readonly names: Names,
    private readonly most: number,
    private readonly nouns: readonly Noun[],
  ) {}

  get isFull(): boolean {
    return this.#found.size >= this.most;
  }

  get all(): Result[] {
    return [...this.#found.values()];
  }

  addNamed(name: number): void {
    if (!this.isFull) this.add(namedBy(this.names, name), name);
  }

  add(ref: Result["ref"], name: number): void {
    const key = ref.at * NOUNS.length + NOUNS.indexOf(ref.noun);
    if (!this.isFull && this.nouns.includes(ref.noun) && !this.#found.has(key)) this.#found.set(key, { ref, name });
  }
}

/** How well a text fits a name: 0 wholly, 1 from the start, 2 from the start of a word, 3 in part, -1 not at all. */
function qualityOf(name: string, asked: string): number {
  const at = name.indexOf(asked);
  if (at < 0) return -1;
  if (at === 0) return name.length === asked.length ? 0 : 1;
  return name.includes(` ${asked}`) ? 2 : 3;
}
