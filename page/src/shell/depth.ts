// Depth: how many steps around the selected thing are shown.

/** Everything, without regard to what is selected. */
export const EVERYTHING = 0;
export const DEEPEST = 4;

/** One step more; from everything, the nearest neighbours. */
export function deeper(depth: number): number {
  return Math.min(depth + 1, DEEPEST);
}

/** One step less; below the nearest neighbours, everything. */
export function shallower(depth: number): number {
  return Math.max(depth - 1, EVERYTHING);
}
