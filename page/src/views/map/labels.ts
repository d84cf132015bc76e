// Labels: names beside what they name, as many as fit without touching each other or a circle.
import type { Point, Size } from "./plane";

export interface Wanted {
  readonly text: string;
  readonly at: Point;
  /** Of the circle beside which it stands; 0 for a name that stands on its point. */
  readonly radius: number;
  readonly size: number;
  /** A country's name, quiet in the background. */
  readonly quiet: boolean;
}

export interface Label extends Wanted {
  readonly x: number;
  /** The baseline. */
  readonly y: number;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const GAP = 4;
const MOST = 90;

/** Place the labels that fit inside the screen, the first wanted first; `width` measures a text. */
export function labelled(
  wanted: readonly Wanted[],
  circles: readonly Box[],
  screen: Size,
  width: (text: string, size: number) => number,
): readonly Label[] {
  const taken: Box[] = [...circles];
  const found: Label[] = [];
  for (const one of wanted) {
    if (found.length >= MOST) break;
    const wide = width(one.text, one.size);
    const place = places(one, wide).find((at) => isFree(box(at, wide, one.size), taken, screen));
    if (!place) continue;
    taken.push(box(place, wide, one.size));
    found.push({ ...one, x: place[0], y: place[1] });
  }
  return found;
}

/** A circle as a box that labels keep clear of. */
export function around([x, y]: Point, radius: number): Box {
  return { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius };
}

function places({ at: [x, y], radius, size }: Wanted, wide: number): Point[] {
  const middle = y + size * 0.35;
  if (!radius) return [[x - wide / 2, middle]];
  const out = radius + GAP;
  return [
    [x + out, middle],
    [x - out - wide, middle],
    [x - wide / 2, y - out],
    [x - wide / 2, y + out + size * 0.75],
  ];
}

function box([x, y]: Point, wide: number, size: number): Box {
  return { left: x - 2, top: y - size, right: x + wide + 2, bottom: y + size * 0.3 };
}

function isFree(own: Box, taken: readonly Box[], { width, height }: Size): boolean {
  if (own.left < 0 || own.top < 0 || own.right > width || own.bottom > height) return false;
  return !taken.some((other) => overlaps(own, other));
}

function overlaps(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
