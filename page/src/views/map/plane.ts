// Plane: the earth on a flat sheet (Equal Earth, so that countries compare by area), and the part of it that is seen.
import { geoEqualEarth, geoPath } from "d3-geo";

export type Point = readonly [x: number, y: number];

export const SHEET = { width: 1000, height: 487 } as const;
// The Bering Strait as the edge keeps Russia whole.
const ROTATED = -11;

const projection = geoEqualEarth().rotate([ROTATED, 0]).fitWidth(SHEET.width, { type: "Sphere" });
const drawn = geoPath(projection).digits(2);
// Lines bend where one comes near; land has bends enough.
const smooth = geoPath(
  geoEqualEarth().rotate([ROTATED, 0]).fitWidth(SHEET.width, { type: "Sphere" }).precision(0.12),
).digits(2);

/** Where degrees lie on the sheet. */
export function placed(longitude: number, latitude: number): Point {
  return projection([longitude, latitude]) ?? [0, 0];
}

/** The great circle between two points in degrees, as SVG path data on the sheet. */
export function arc(from: Point, to: Point): string {
  return smooth({ type: "LineString", coordinates: [[...from], [...to]] }) ?? "";
}

export const pathOf = drawn;

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** What part of the sheet is seen: a point of it lies at `scale` times itself, moved by `x` and `y`, in pixels. */
export interface Camera {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

export function seen(camera: Camera, [x, y]: Point): Point {
  return [x * camera.scale + camera.x, y * camera.scale + camera.y];
}

/** The point of the sheet that is seen at a point of the screen. */
export function sheetPoint(camera: Camera, [x, y]: Point): Point {
  return [(x - camera.x) / camera.scale, (y - camera.y) / camera.scale];
}

const CLOSEST = 220;
/** Nearer than this, outlines are too coarse to tell anything. */
const CLOSEST_AT_START = 26;
/** Names at the edge turn inwards, so that little room is left around. */
const MARGIN = 0.07;

/** The camera that has all points in sight, no nearer than `nearest`, and the whole earth where there are none. */
export function fitted(points: readonly Point[], size: Size, nearest = farthest(size) * CLOSEST_AT_START): Camera {
  const corners: readonly Point[] = points.length
    ? points
    : [
        [0, 0],
        [SHEET.width, SHEET.height],
      ];
  const [left, right] = ends(corners.map(([x]) => x));
  const [top, bottom] = ends(corners.map(([, y]) => y));
  const room = points.length ? 1 - 2 * MARGIN : 1;
  const wide = (size.width * room) / Math.max(right - left, 1e-6);
  const high = (size.height * room) / Math.max(bottom - top, 1e-6);
  const scale = Math.min(wide, high, nearest);
  return centred([(left + right) / 2, (top + bottom) / 2], scale, size);
}

/** Nearer (above 1) or farther, with one point of the screen staying where it is. */
export function zoomed(camera: Camera, by: number, [x, y]: Point, size: Size): Camera {
  const far = farthest(size);
  const scale = Math.min(Math.max(camera.scale * by, far), far * CLOSEST);
  const grown = scale / camera.scale;
  return kept({ scale, x: x - (x - camera.x) * grown, y: y - (y - camera.y) * grown }, size);
}

export function moved(camera: Camera, x: number, y: number, size: Size): Camera {
  return kept({ ...camera, x: camera.x + x, y: camera.y + y }, size);
}

/** The camera with a point of the sheet in the middle. */
export function centred([x, y]: Point, scale: number, size: Size): Camera {
  const enough = Math.max(scale, farthest(size));
  return kept({ scale: enough, x: size.width / 2 - x * enough, y: size.height / 2 - y * enough }, size);
}

export function isInside([x, y]: Point, size: Size, margin: number): boolean {
  return x >= -margin && y >= -margin && x <= size.width + margin && y <= size.height + margin;
}

function farthest(size: Size): number {
  return Math.min(size.width / SHEET.width, size.height / SHEET.height);
}

/** The sheet fills the screen, or stands in its middle where it is smaller. */
function kept({ scale, x, y }: Camera, size: Size): Camera {
  return { scale, x: within(x, SHEET.width * scale, size.width), y: within(y, SHEET.height * scale, size.height) };
}

function within(start: number, length: number, room: number): number {
  if (length <= room) return (room - length) / 2;
  return Math.min(0, Math.max(room - length, start));
}

function ends(values: readonly number[]): [least: number, most: number] {
  return values.reduce<[number, number]>(
    ([low, high], at) => [Math.min(low, at), Math.max(high, at)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
}
