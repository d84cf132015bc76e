// Labels: where names stand in the drawing, so that they cover neither each other nor a spot. y runs down, in pixels.
import { around, type Box, Taken } from "./boxes";

/**
 * `must`: named whatever it covers, for it is what one asked for; `landmark`: one of the best connected, named where
 * that covers least; `row`: named at its right or not at all; `close`: only right beside its spot.
 */
export type Want = "must" | "landmark" | "usual" | "close" | "row";

export type Lines = readonly string[];

/** A spot in sight, in the order in which labels choose their place. */
export interface Wanted {
  readonly spot: number;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** The ways in which its name may be written, best first. */
  readonly shapes: readonly Lines[];
  /** Where its strands do not go: the side that its name likes best, as a vector. */
  readonly free: readonly [x: number, y: number];
  /** How hard a place is looked for. */
  readonly want: Want;
}

export interface Label {
  readonly spot: number;
  readonly lines: Lines;
  readonly box: Box;
  readonly align: "start" | "middle" | "end";
}

export interface Room {
  readonly width: number;
  readonly height: number;
  /** As many labels as the eye can take. */
  readonly most: number;
  /** Where something else lies over the drawing. */
  readonly covered?: readonly Box[];
}

export const LEADING = 1.2;
/** The most that the name of a landmark may cover, in square pixels: the better part of one small spot. */
const MOST_COVERED = 130;
/** How far a name may stand from its spot, the nearer the better. */
const GAPS = [6, 11, 19];
const TRIED: Readonly<Record<Want, number>> = { must: 3, landmark: 3, usual: 2, close: 1, row: 1 };
const BETWEEN = 4;
/** So many times as many spots are tried as may have a name: the others must wait until one looks closer. */
const MOST_TRIED = 5;
const RIGHT: Side = [1, 0];
const SIDES: readonly Side[] = [
  RIGHT,
  [-1, 0],
  [0, 1],
  [0, -1],
  [1, 1],
  [-1, 1],
  [1, -1],
  [-1, -1],
  [1, 0.5],
  [1, -0.5],
  [-1, 0.5],
  [-1, -0.5],
  [0.5, 1],
  [-0.5, 1],
  [0.5, -1],
  [-0.5, -1],
];

type Side = readonly [right: number, down: number];

/** The labels that have a place; `widths` measures a line, `size` is that of the type. */
export function placeLabels(
  wanted: readonly Wanted[],
  spots: readonly Wanted[],
  room: Room,
  size: number,
  widths: (line: string, spot: number) => number,
): Label[] {
  const taken = new Taken(room.width, room.height);
  for (const box of room.covered ?? []) taken.take(box);
  // Shapes leave their corners free.
  for (const spot of spots) taken.take(around(spot.x, spot.y, 0.7 * spot.size + 1));
  const found: Label[] = [];
  wanted.forEach((each, at) => {
    if (each.want !== "must" && (found.length >= room.most || at > MOST_TRIED * room.most)) return;
    const label = placed(each, { taken, room, size, widths });
    if (!label) return;
    taken.take(wider(label.box));
    found.push(label);
  });
  return found;
}

interface Table {
  readonly taken: Taken;
  readonly room: Room;
  readonly size: number;
  readonly widths: (line: string, spot: number) => number;
}

function placed(wanted: Wanted, { taken, room, size, widths }: Table): Label | null {
  const sides = liked(wanted);
  const shapes = wanted.shapes.map((lines) => ({
    lines,
    wide: Math.max(0, ...lines.map((line) => widths(line, wanted.spot))),
    high: lines.length * size * LEADING,
  }));
  const mayCover = wanted.want === "must" || wanted.want === "landmark";
  let best: Label | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const gap of GAPS.slice(0, TRIED[wanted.want])) {
    for (const shape of shapes) {
      for (const side of sides) {
        const label = beside(wanted, side, gap, shape);
        if (!within(label.box, room)) continue;
        if (taken.isFree(label.box)) return label;
        const covered = mayCover ? taken.covered(label.box) : least;
        if (covered < least) [best, least] = [label, covered];
      }
    }
  }
  return wanted.want === "must" || (wanted.want === "landmark" && least < MOST_COVERED) ? best : null;
}

function liked({ free: [x, y], want }: Wanted): readonly Side[] {
  if (want === "row") return [RIGHT];
  if (!x && !y) return SIDES;
  // A name beside its spot reads best; so those count a little more.
  const worth = ([right, down]: Side) =>
    (right * x + down * y) / Math.hypot(right, down) + (right && down ? 0 : right ? 0.35 : 0.25);
  return [...SIDES].sort((one, other) => worth(other) - worth(one));
}

interface Shape {
  readonly lines: Lines;
  readonly wide: number;
  readonly high: number;
}

function beside(wanted: Wanted, [right, down]: Side, gap: number, shape: Shape): Label {
  const { lines, wide, high } = shape;
  const away = (wanted.size + gap) / Math.max(1, Math.hypot(right, down));
  const left = wanted.x + right * away - (wide * (1 - right)) / 2;
  const top = wanted.y + down * away - (high * (1 - down)) / 2;
  const align = Math.abs(right) < 1 ? "middle" : right > 0 ? "start" : "end";
  return { spot: wanted.spot, lines, box: { left, top, right: left + wide, bottom: top + high }, align };
}

function within(box: Box, { width, height }: Room): boolean {
  return box.left >= 2 && box.top >= 2 && box.right <= width - 2 && box.bottom <= height - 2;
}

function wider({ left, top, right, bottom }: Box): Box {
  return { left: left - BETWEEN, top, right: right + BETWEEN, bottom };
}

const MOST = 30;
const ONE_LINE = 18;

/** A name as it may stand in the drawing: cut to about thirty characters, in two lines or one. */
export function shapesOf(name: string): readonly Lines[] {
  const letters = [...name.slice(0, 4 * MOST)];
  const short = letters.length > MOST ? `${cut(letters)}…` : letters.join("");
  const middle = short.length > ONE_LINE ? nearestSpace(short) : -1;
  return middle < 0 ? [[short]] : [[short.slice(0, middle), short.slice(middle + 1)], [short]];
}

/** Cut at a space where that costs little. */
function cut(letters: readonly string[]): string {
  const short = letters.slice(0, MOST - 1).join("");
  const space = short.lastIndexOf(" ");
  return (space > MOST - 9 ? short.slice(0, space) : short).trimEnd();
}

function nearestSpace(text: string): number {
  let best = -1;
  for (let at = text.indexOf(" "); at >= 0; at = text.indexOf(" ", at + 1)) {
    if (best < 0 || Math.abs(at - text.length / 2) < Math.abs(best - text.length / 2)) best = at;
  }
  return best;
}
