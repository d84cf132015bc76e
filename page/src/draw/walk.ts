// Walking: from spot to spot with the arrow keys, along ties where there are any.
import { otherEnd, type Scene } from "./scene";

export type Direction = "left" | "right" | "up" | "down";

/** Where a step leads, and along which strand; null where no strand goes that way. */
export interface Step {
  readonly spot: number;
  readonly strand: number | null;
}

const WAYS: Readonly<Record<Direction, readonly [x: number, y: number]>> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, -1],
  down: [0, 1],
};
/** The cosine of the widest angle that still counts as that direction. */
const STRAIGHT = 0.35;

/** One step that way: along the strand that leads there most, else to the nearest spot; null at the border. */
export function step(scene: Scene, from: number, direction: Direction): Step | null {
  return alongStrand(scene, from, direction) ?? toNearest(scene, from, direction);
}

function alongStrand(scene: Scene, from: number, direction: Direction): Step | null {
  let best: Step | null = null;
  let straightest = STRAIGHT;
  for (const strand of scene.around[from]) {
    const spot = otherEnd(scene.strands[strand], from);
    const { cosine } = bearing(scene, from, spot, direction);
    if (cosine > straightest) [best, straightest] = [{ spot, strand }, cosine];
  }
  return best;
}

function toNearest(scene: Scene, from: number, direction: Direction): Step | null {
  let best: Step | null = null;
  let least = Number.POSITIVE_INFINITY;
  scene.spots.forEach((_, spot) => {
    const { cosine, distance } = bearing(scene, from, spot, direction);
    // What lies aside counts as farther away.
    const cost = distance * (2 - cosine);
    if (cosine > STRAIGHT && cost < least) [best, least] = [{ spot, strand: null }, cost];
  });
  return best;
}

function bearing(scene: Scene, from: number, to: number, direction: Direction): { cosine: number; distance: number } {
  const [x, y] = WAYS[direction];
  const [dx, dy] = [scene.spots[to].x - scene.spots[from].x, scene.spots[to].y - scene.spots[from].y];
  const distance = Math.hypot(dx, dy);
  return { cosine: distance ? (dx * x + dy * y) / distance : -1, distance };
}

/** The spots in the order in which they are walked through: parties, then ties, each by their number of strands. */
export function ranked({ spots }: Scene): number[] {
  const rank = (at: number) => (spots[at].noun === "tie" ? -1 : spots[at].degree);
  return spots
    .map((_, at) => at)
    .sort((one, other) => rank(other) - rank(one) || spots[other].degree - spots[one].degree || one - other);
}

/** The next or previous of a list, around its end; the first where it does not have `current`. */
export function turned(list: readonly number[], current: number, by: 1 | -1): number | null {
  if (!list.length) return null;
  const at = list.indexOf(current);
  return at < 0 ? list[0] : list[(at + by + list.length) % list.length];
}
