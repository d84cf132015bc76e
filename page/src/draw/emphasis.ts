// Emphasis: which spots and strands stand out from the rest because of what is selected or asked.
import type { Network } from "../model/network";
import type { Ref } from "../model/ref";
import { otherEnd, type Scene } from "./scene";

export interface Emphasis {
  /** The things themselves. */
  readonly chosen: ReadonlySet<number>;
  /** They and what lies directly around them. */
  readonly spots: ReadonlySet<number>;
  readonly strands: ReadonlySet<number>;
}

/** What stands out around a thing; null where none of it is in the scene, so that nothing need step back. */
export function around(network: Network, scene: Scene, ref: Ref | null): Emphasis | null {
  if (!ref) return null;
  const chosen = spotsOf(network, scene, ref);
  const strands = new Set<number>();
  if (ref.noun === "tie") strandsOfTie(scene, ref.at, strands);
  for (const spot of chosen) for (const strand of scene.around[spot]) strands.add(strand);
  if (ref.noun !== "tie") wholeTies(scene, strands);
  return outstanding(scene, chosen, strands);
}

function outstanding(scene: Scene, chosen: ReadonlySet<number>, strands: ReadonlySet<number>): Emphasis | null {
  const spots = new Set(chosen);
  for (const strand of strands) {
    spots.add(scene.strands[strand].from);
    spots.add(scene.strands[strand].to);
  }
  return spots.size ? { chosen, spots, strands } : null;
}

function spotsOf(network: Network, scene: Scene, ref: Ref): Set<number> {
  const isMeant = meant(network, ref);
  const found = new Set<number>();
  scene.spots.forEach((spot, at) => {
    if (isMeant(spot.noun, spot.at)) found.add(at);
  });
  return found;
}

function meant(network: Network, ref: Ref): (noun: string, at: number) => boolean {
  if (ref.noun !== "place") return (noun, at) => noun === ref.noun && at === ref.at;
  const places = network.withPlacesInside(ref.at);
  return (noun, at) => noun === "party" && places.has(network.core.parties.place[at]);
}

function strandsOfTie(scene: Scene, tie: number, into: Set<number>): void {
  scene.strands.forEach((strand, at) => {
    if (strand.tie === tie) into.add(at);
  });
}

/** A tie with a hub stands out whole: who it leads to matters as much as that it is there. */
function wholeTies(scene: Scene, strands: Set<number>): void {
  for (const at of [...strands]) {
    const strand = scene.strands[at];
    for (const end of [strand.from, strand.to]) {
      if (scene.spots[end].noun === "tie") for (const leg of scene.around[end]) strands.add(leg);
    }
  }
}

/** The spots one strand away, each once, in their order. */
export function neighbours(scene: Scene, spot: number): number[] {
  return [...new Set(scene.around[spot].map((strand) => otherEnd(scene.strands[strand], spot)))];
}
