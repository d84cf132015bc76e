// The lens: how a scene is made to fill the room, and what sigma is told of it then.
import Graph from "graphology";
import type { Box } from "./boxes";
import type { Scene } from "./scene";

/** Longer across or down than it is, and then so many pixels a unit. */
export interface Lens {
  readonly across: number;
  readonly down: number;
  readonly unit: number;
}

const MOST_STRETCHED = 1.8;

/** How so much of a scene is seen in a room of a width and height. */
export function lensOf({ left, top, right, bottom }: Box, width: number, height: number): Lens {
  const [wide, high] = [Math.max(1, right - left), Math.max(1, bottom - top)];
  const more = Math.max(1, width) / Math.max(1, height) / (wide / high);
  const [across, down] = [within(more), within(1 / more)];
  return { across, down, unit: Math.min(width / (wide * across), height / (high * down)) };
}

/** At most so much longer, so that places keep their sense. */
function within(more: number): number {
  return Math.min(MOST_STRETCHED, Math.max(1, more));
}

/** A scene as sigma has it, y up. */
export function graphOf({ spots, strands }: Scene, { across, down }: Lens): Graph {
  const graph = new Graph({ multi: true, type: "undirected" });
  spots.forEach(({ x, y }, at) => {
    graph.addNode(at, { x: x * across, y: -y * down, at });
  });
  strands.forEach(({ from, to }, at) => {
    graph.addEdgeWithKey(at, from, to, { at });
  });
  return graph;
}

/** A box as sigma has it, y up. */
export function upward(
  { left, top, right, bottom }: Box,
  { across, down }: Lens,
): { x: [number, number]; y: [number, number] } {
  return { x: [left * across, right * across], y: [-bottom * down, -top * down] };
}
