// Distances: how far a point lies from the edge of each shape, and from the nearest dash of each line, worked out once.
// The graphics card reads them from a table; to work them out itself would take it long to begin.
import { corners, DASHES, type Point, SHAPE_NAMES, SHAPES } from "./forms";

/** A table of bytes, in which 128 is the edge, 0 and 255 are half a unit inside and outside of it. */
export interface Table {
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}

/** How far a tile reaches from its middle, in units of the shape. */
export const REACH = 1.45;
export const TILE = 64;
/** The longest period of dashes is as long as a row. */
const UNITS = 4;

/** The shapes, side by side in square tiles. */
export function shapeTable(): Table {
  const [width, height] = [TILE * SHAPE_NAMES.length, TILE];
  const bytes = new Uint8Array(width * height);
  SHAPE_NAMES.forEach((name, tile) => {
    const points = corners(SHAPES[name]);
    for (let y = 0; y < TILE; y++) {
      for (let x = 0; x < TILE; x++) {
        bytes[y * width + tile * TILE + x] = written(outside(points, [unit(x), unit(y)]));
      }
    }
  });
  return { width, height, bytes };
}

/** The dashes, one period a row; four pixels are a unit. */
export function dashTable(): Table {
  const bytes = new Uint8Array(TILE * DASHES.length);
  DASHES.forEach((dash, row) => {
    const period = periodOf(dash);
    for (let x = 0; x < TILE; x++) {
      bytes[row * TILE + x] = written(offDash(dash, ((x + 0.5) / TILE) * period) / (2 * UNITS));
    }
  });
  return { width: TILE, height: DASHES.length, bytes };
}

/** How long a row of dashes and gaps is; a whole line has a period as well. */
export function periodOf(dash: readonly number[]): number {
  return dash.reduce((sum, length) => sum + length, 0) || 1;
}

/** How far a point lies outside a shape (below zero: inside); the unit circle where it has no corners. */
export function outside(points: readonly Point[], [x, y]: Point): number {
  if (!points.length) return Math.hypot(x, y) - 1;
  let [least, inside] = [Number.POSITIVE_INFINITY, false];
  points.forEach(([x1, y1], at) => {
    const [x2, y2] = points[(at + 1) % points.length];
    const [dx, dy] = [x2 - x1, y2 - y1];
    const along = Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy)));
    least = Math.min(least, Math.hypot(x - x1 - along * dx, y - y1 - along * dy));
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
  });
  return inside ? -least : least;
}

/** How far a place along a line lies from the nearest dash (below zero: on one); a whole line is one dash. */
export function offDash(dash: readonly number[], at: number): number {
  if (!dash.length) return -UNITS;
  const period = periodOf(dash);
  let [least, start] = [Number.POSITIVE_INFINITY, 0];
  dash.forEach((length, turn) => {
    const middle = start + length / 2;
    // The dashes of the period before and after are as near.
    const away = Math.min(...[-period, 0, period].map((by) => Math.abs(at - middle - by)));
    if (turn % 2 === 0) least = Math.min(least, away - length / 2);
    start += length;
  });
  return least;
}

function unit(pixel: number): number {
  return ((pixel + 0.5) / TILE - 0.5) * 2 * REACH;
}

function written(distance: number): number {
  return Math.round(Math.min(1, Math.max(0, distance + 0.5)) * 255);
}
