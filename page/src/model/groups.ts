// Groups: which numbers point to each number, in two flat arrays (compressed sparse rows).

export class Groups {
  private constructor(
    private readonly starts: Int32Array,
    private readonly members: Int32Array,
  ) {}

  /** Group the positions of a column by its value; values below zero point to nothing. */
  static of(column: readonly number[], size: number): Groups {
    return Groups.#made(size, (each) => {
      for (let at = 0; at < column.length; at++) each(column[at], at);
    });
  }

  /** Group the positions of a column of lists by each value in them. */
  static ofLists(column: readonly (readonly number[])[], size: number): Groups {
    return Groups.#made(size, (each) => {
      for (let at = 0; at < column.length; at++) for (const value of column[at]) each(value, at);
    });
  }

  /** What points to a number, in order. */
  of(at: number): Int32Array {
    return this.members.subarray(this.starts[at], this.starts[at + 1]);
  }

  /** Everything that points to something: what points to the first number, then to the next. */
  get all(): Int32Array {
    return this.members;
  }

  /** How many point to a number. */
  size(at: number): number {
    return this.starts[at + 1] - this.starts[at];
  }

  static #made(size: number, walk: (each: (value: number, at: number) => void) => void): Groups {
    const starts = new Int32Array(size + 1);
    walk((value) => {
      if (value >= 0) starts[value + 1]++;
    });
    for (let at = 0; at < size; at++) starts[at + 1] += starts[at];
    const next = starts.slice(0, size);
    const members = new Int32Array(starts[size]);
    walk((value, at) => {
      if (value >= 0) members[next[value]++] = at;
    });
    return new Groups(starts, members);
  }
}
