// The vocabulary: which names each word stands in, for what is nearly spelt right.
import { Groups } from "../model/groups";
import { forgiven, isNear, letters, mayBeNear } from "./typos";

export class Vocabulary {
  readonly #words: readonly string[];
  readonly #letters: Int32Array;
  readonly #names: Groups;

  constructor(names: readonly string[]) {
    const numbers = new Map<string, number>();
    const words = names.map((name) => name.split(" ").map((word) => numbered(numbers, word)));
    this.#words = [...numbers.keys()];
    this.#letters = Int32Array.from(this.#words, letters);
    this.#names = Groups.ofLists(words, this.#words.length);
  }

  /** The names in which every word of a folded text stands nearly, or is begun. */
  near(text: string): Set<number> {
    const [first, ...others] = [...new Set(text.split(" "))].map((word) => this.#namesNear(word));
    return new Set([...first].filter((name) => others.every((names) => names.has(name))));
  }

  #namesNear(word: string): Set<number> {
    const found = new Set<number>();
    const most = forgiven(word.length);
    const has = letters(word);
    this.#words.forEach((other, at) => {
      const near = most && mayBeNear(has, this.#letters[at], most) && isNear(word, other, most);
      if (near || other.startsWith(word)) for (const name of this.#names.of(at)) found.add(name);
    });
    return found;
  }
}

function numbered(numbers: Map<string, number>, word: string): number {
  const known = numbers.get(word) ?? numbers.size;
  numbers.set(word, known);
  return known;
}
