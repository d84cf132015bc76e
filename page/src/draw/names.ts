// Names: which spots in sight want a label, and how labels are painted over the drawing.
import { LEADING, type Lines, shapesOf, type Want, type Wanted } from "./labels";
import { type Palette, written } from "./palette";
import { otherEnd, type Scene } from "./scene";
import { ranked } from "./walk";

export const TYPE = 13;
/** The part of all spots that one finds one's way by. */
const LANDMARKS = 0.05;
const MOST_LANDMARKS = 16;
const BENEATH = [0, 1] as const;

/** The spots of a scene with their names, made once for all frames. */
export interface Naming {
  readonly order: readonly number[];
  readonly shapes: readonly (readonly Lines[])[];
  readonly free: readonly (readonly [x: number, y: number])[];
  readonly wants: readonly Want[];
}

/** How the spots of a scene are named; `name` gives a name. */
export function namingOf(scene: Scene, name: (spot: number) => string): Naming {
  const order = ranked(scene);
  const landmarks = new Set(order.slice(0, Math.min(MOST_LANDMARKS, Math.max(3, order.length * LANDMARKS))));
  return {
    order,
    shapes: scene.spots.map(({ degree }, at) => {
      const shapes = shapesOf(name(at));
      // Parties without a tie stand in rows, where one line fits best.
      return degree ? shapes : shapes.slice(-1);
    }),
    free: scene.spots.map(({ noun }, at) => (noun === "part" ? BENEATH : away(scene, at))),
    wants: scene.spots.map(({ noun, degree }, at) => {
      if (noun === "part" || (landmarks.has(at) && degree > 2)) return "landmark";
      return noun === "tie" ? "close" : degree ? "usual" : "row";
    }),
  };
}

/** A gap between strands that is narrower, as an angle, has no room for a name. */
const NARROWEST = Math.PI / 3;
const ROUND = 2 * Math.PI;

/** The middle of the widest gap between the strands of a spot, as a vector; of nothing where all gaps are narrow. */
function away({ spots, strands, around }: Scene, at: number): readonly [number, number] {
  const angles = around[at].map((strand) => {
    const other = spots[otherEnd(strands[strand], at)];
    return Math.atan2(other.y - spots[at].y, other.x - spots[at].x);
  });
  angles.sort((one, other) => one - other);
  let [best, most]: [readonly [number, number], number] = [[0, 0], NARROWEST];
  angles.forEach((angle, index) => {
    const wide = index + 1 < angles.length ? angles[index + 1] - angle : angles[0] + ROUND - angle;
    const [x, y] = [Math.cos(angle + wide / 2), Math.sin(angle + wide / 2)];
    // Of gaps that are as wide a name reads best at the right, then below.
    const worth = wide + 0.05 * x + 0.02 * y;
    if (worth > most) [best, most] = [[x, y], worth];
  });
  return best;
}

/** The spots that are in sight, where they are seen; those that must be named first. */
export function wantedOf(
  { order, shapes, free, wants }: Naming,
  seen: { place: (spot: number) => { x: number; y: number }; size: (spot: number) => number },
  sight: { width: number; height: number },
  must: ReadonlySet<number>,
): Wanted[] {
  const found: Wanted[] = [];
  for (const spot of new Set([...must, ...order])) {
    const { x, y } = seen.place(spot);
    if (x < -20 || y < -20 || x > sight.width + 20 || y > sight.height + 20) continue;
    found.push({
      spot,
      x,
      y,
      size: seen.size(spot),
      shapes: shapes[spot],
      free: free[spot],
      want: must.has(spot) ? "must" : wants[spot],
    });
  }
  return found;
}

export interface Brush {
  readonly context: CanvasRenderingContext2D;
  readonly palette: Palette;
  readonly family: string;
}

/** Paint lines of type in a box, with a rim of paper around them. */
export function paintLines(brush: Brush, lines: Lines, left: number, top: number, align: CanvasTextAlign): void {
  const { context, palette } = brush;
  context.textAlign = align;
  context.textBaseline = "middle";
  context.lineJoin = "round";
  context.lineWidth = 3.5;
  context.strokeStyle = written(palette.paper);
  lines.forEach((line, row) => {
    const y = top + (row + 0.5) * TYPE * LEADING;
    context.strokeText(line, left, y);
    context.fillText(line, left, y);
  });
}

/** Paint a ring around a spot that is chosen or pointed at. */
export function paintRing({ context, palette }: Brush, x: number, y: number, away: number, strong: boolean): void {
  context.beginPath();
  context.arc(x, y, away, 0, 2 * Math.PI);
  context.lineWidth = strong ? 6 : 4;
  context.strokeStyle = written(palette.paper);
  context.stroke();
  context.lineWidth = strong ? 3 : 1.5;
  context.strokeStyle = written(strong ? palette.link : palette.ink);
  context.stroke();
}
