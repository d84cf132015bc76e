// Forms: what sectors and kinds of tie look like; the same shapes and lines as the picture in the report.
import table from "../../../src/intgraph/page/picture/forms.json";

export type Point = readonly [x: number, y: number];

/** How a kind of tie is drawn: its width, and its dashes and gaps in turn; none for a whole line. */
export interface Stroke {
  readonly width: number;
  readonly dash: readonly number[];
}

export const SHAPES: Readonly<Record<string, string>> = table.shapes;
export const SHAPE_NAMES: readonly string[] = Object.keys(table.shapes);
/** Hubs and unnamed things without a sector of ours. */
export const RING = "ring";

const SECTORS: Readonly<Record<string, string>> = table.sectors;
const KINDS: Readonly<Record<string, { width: number; dash: string }>> = table.kinds;
const STROKES = new Map(Object.entries(KINDS).map(([kind, drawn]) => [kind, stroke(drawn)]));

/** The shape of a sector by its notation; empty for none. */
export function shapeOf(sector: string): string {
  return SECTORS[sector] ?? SECTORS[""];
}

/** The colour of a sector, as a name in the palette. */
export function colourOf(sector: string): string {
  return sector in SECTORS && sector ? sector : "other";
}

/** The line of a kind of tie by its notation; empty for none. */
export function strokeOf(kind: string): Stroke {
  return STROKES.get(kind) ?? STROKES.get("")!;
}

/** All different dashes, a whole line first; lines are numbered by this. */
export const DASHES: readonly (readonly number[])[] = [
  ...new Map([[], ...[...STROKES.values()].map((drawn) => drawn.dash)].map((dash) => [dash.join(), dash])).values(),
];

/** The number of a dash in `DASHES`. */
export function dashNumber(dash: readonly number[]): number {
  return DASHES.findIndex((other) => other.join() === dash.join());
}

const STEPS = /[MLHVAZ]|-?(?:\d*\.\d+|\d+)/g;

/** The corners of a shape made of straight lines; none for a round one. */
export function corners(path: string): Point[] {
  const found: Point[] = [];
  if (path.includes("A")) return found;
  let [command, x, pending]: [string, number, number[]] = ["", 0, []];
  for (const step of path.match(STEPS) ?? []) {
    if (/[A-Z]/.test(step)) [command, pending] = [step, []];
    else pending.push(Number(step));
    const to = reached(command, pending, x, found);
    if (to) {
      found.push(to);
      [x, pending] = [to[0], []];
    }
  }
  return found;
}

function reached(command: string, [first, second]: number[], x: number, found: readonly Point[]): Point | null {
  if (first === undefined) return null;
  if (command === "H") return [first, found[found.length - 1][1]];
  if (command === "V") return [x, first];
  return second === undefined ? null : [first, second];
}

function stroke({ width, dash }: { width: number; dash: string }): Stroke {
  return { width, dash: dash ? dash.split(" ").map(Number) : [] };
}
