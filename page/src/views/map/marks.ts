// Marks: the circles on the screen. Spots too near to each other to touch apart are one mark until one zooms in.
import type { Camera, Point } from "./plane";
import type { Spot, Sureness } from "./spots";

export interface Mark {
  /** The numbers of its spots, the largest first. */
  readonly spots: readonly number[];
  /** The place that names it. */
  readonly place: number;
  readonly at: Point;
  readonly radius: number;
  readonly sureness: Sureness;
  readonly parties: number;
  readonly ties: number;
}

/** Targets of a finger lie this far apart (WCAG 2.5.8). */
const APART = 24;
const SMALLEST = 4.5;
const LARGEST = 20;

/** The radius that gives circles an area by their number of parties. */
export function radius(parties: number, most: number): number {
  const unit = Math.min(SMALLEST * 1.3, (LARGEST * 0.9) / Math.sqrt(Math.max(most, 1)));
  return Math.min(LARGEST, Math.max(SMALLEST, unit * Math.sqrt(parties)));
}

/** The marks at a scale; `at` is on the sheet times that scale, so that moving the map leaves them as they are. */
export function marks(spots: readonly Spot[], scale: number): readonly Mark[] {
  const most = spots.reduce((one, spot) => Math.max(one, spot.parties.length), 1);
  const largestFirst = [...spots.keys()].sort((one, other) => weight(spots[other]) - weight(spots[one]) || one - other);
  const grid = new Grid();
  const groups: { at: Point; spots: number[] }[] = [];
  for (const at of largestFirst) {
    const point: Point = [spots[at].at[0] * scale, spots[at].at[1] * scale];
    const near = grid.near(point, (group) => distance(groups[group].at, point) < APART);
    if (near === null) {
      grid.add(point, groups.length);
      groups.push({ at: point, spots: [at] });
    } else groups[near].spots.push(at);
  }
  return groups.map((group) => mark(group.spots, group.at, spots, most));
}

/** The marks where the camera sees them. */
export function moved(marks: readonly Mark[], { x, y }: Camera): readonly Mark[] {
  return marks.map((mark) => ({ ...mark, at: [mark.at[0] + x, mark.at[1] + y] }));
}

function mark(numbers: readonly number[], at: Point, spots: readonly Spot[], most: number): Mark {
  const [first] = numbers;
  const parties = numbers.reduce((sum, spot) => sum + spots[spot].parties.length, 0);
  const ties =
    numbers.length === 1 ? spots[first].ties.length : new Set(numbers.flatMap((spot) => spots[spot].ties)).size;
  const { place, sureness } = spots[first];
  return { spots: numbers, place, at, radius: radius(parties, most), sureness, parties, ties };
}

function weight({ parties, ties }: Spot): number {
  return parties.length * 1000 + ties.length;
}

function distance([x, y]: Point, [otherX, otherY]: Point): number {
  return Math.hypot(x - otherX, y - otherY);
}

/** Squares as wide as marks are apart, so that only nine of them need a look. */
class Grid {
  readonly #cells = new Map<string, number[]>();

  add([x, y]: Point, group: number): void {
    const key = cell(x, y);
    this.#cells.set(key, [...(this.#cells.get(key) ?? []), group]);
  }

  near([x, y]: Point, isNear: (group: number) => boolean): number | null {
    for (const across of [0, -APART, APART]) {
      for (const down of [0, -APART, APART]) {
        const found = this.#cells.get(cell(x + across, y + down))?.find(isNear);
        if (found !== undefined) return found;
      }
    }
    return null;
  }
}

function cell(x: number, y: number): string {
  return `${Math.floor(x / APART)},${Math.floor(y / APART)}`;
}

const DIRECTIONS: Readonly<Record<string, Point>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
};

/** The mark next to one in the direction of an arrow key; null where there is none. */
export function nextMark(all: readonly Mark[], from: Mark, key: string): Mark | null {
  const [east, south] = DIRECTIONS[key] ?? [0, 0];
  let [best, least]: [Mark | null, number] = [null, Number.POSITIVE_INFINITY];
  for (const other of all) {
    const [x, y] = [other.at[0] - from.at[0], other.at[1] - from.at[1]];
    const ahead = x * east + y * south;
    const aside = Math.abs(x * south) + Math.abs(y * east);
    const cost = ahead + 2 * aside;
    if (ahead > 0 && aside <= ahead * 2 && cost < least) [best, least] = [other, cost];
  }
  return best;
}

export function isArrow(key: string): boolean {
  return key in DIRECTIONS;
}
