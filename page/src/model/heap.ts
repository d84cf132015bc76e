// A heap: what comes first, again and again, of things that keep being added.

export class Heap<T> {
  readonly #kept: T[] = [];

  constructor(private readonly compare: (one: T, other: T) => number) {}

  /** The first of all; undefined when there is nothing. */
  get first(): T | undefined {
    return this.#kept[0];
  }

  add(added: T): void {
    const kept = this.#kept;
    let at = kept.length;
    kept.push(added);
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (this.compare(kept[above], added) <= 0) break;
      kept[at] = kept[above];
      at = above;
    }
    kept[at] = added;
  }

  /** Take the first of all away. */
  take(): T | undefined {
    const first = this.#kept[0];
    const last = this.#kept.pop();
    if (last !== undefined && this.#kept.length) this.#sink(last);
    return first;
  }

  #sink(moved: T): void {
    const kept = this.#kept;
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= kept.length) break;
      if (below + 1 < kept.length && this.compare(kept[below + 1], kept[below]) < 0) below++;
      if (this.compare(moved, kept[below]) <= 0) break;
      kept[at] = kept[below];
      at = below;
    }
    kept[at] = moved;
  }
}
