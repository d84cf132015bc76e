// Bundles: the ties between two circles, drawn as one line.
import type { Mark } from "./marks";
import type { Spots } from "./spots";

export interface Bundle {
  readonly key: string;
  /** Marks at its ends. */
  readonly from: Mark;
  readonly to: Mark;
  readonly ties: readonly number[];
}

/** The lines of the map. A tie of more than two circles goes out from the one of them that has most ties. */
export function bundles(spots: Spots, marks: readonly Mark[], ties: readonly number[]): readonly Bundle[] {
  const markOf = new Int32Array(spots.all.length);
  marks.forEach((mark, at) => {
    for (const spot of mark.spots) markOf[spot] = at;
  });
  const found = new Map<number, { from: number; to: number; ties: number[] }>();
  for (const tie of ties) {
    for (const [from, to] of pairs(ends(spots.endsOf(tie), markOf), marks)) {
      const key = from * marks.length + to;
      const bundle = found.get(key);
      if (bundle) bundle.ties.push(tie);
      else found.set(key, { from, to, ties: [tie] });
    }
  }
  return [...found.values()].map(({ from, to, ties }) => {
    const [one, other] = [marks[from], marks[to]];
    return { key: `${one.place}-${other.place}`, from: one, to: other, ties };
  });
}

function ends(spots: readonly number[], markOf: Int32Array): readonly number[] {
  return spots.length < 2 ? [] : [...new Set(spots.map((spot) => markOf[spot]))];
}

/** From the mark with most ties to each other one; a pair has the same order whichever tie it comes from. */
function pairs(ends: readonly number[], marks: readonly Mark[]): [from: number, to: number][] {
  if (ends.length < 2) return [];
  const busiest = ends.reduce((one, other) => (isBusier(marks, other, one) ? other : one));
  const others = ends.filter((end) => end !== busiest);
  return others.map((end) => (busiest < end ? [busiest, end] : [end, busiest]));
}

function isBusier(marks: readonly Mark[], one: number, other: number): boolean {
  const more = marks[one].ties - marks[other].ties;
  return more > 0 || (more === 0 && one < other);
}
