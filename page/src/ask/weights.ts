// Weights: how far apart parties are that share a tie, and what it costs to go through somebody: the same numbers as
// intgraph.network.weights, which tells where they come from.
import { naturalLogarithm } from "../model/logarithm";
import type { Status } from "../time/judge";

/** The least that a leg costs. */
export const LEAST_LEG = 0.5;

// Kinds not named here bring people together as well as any.
const KINDS: ReadonlyMap<string, number> = new Map([
  ["economic", 1.25],
  ["subsidy", 1.25],
  ["consultation", 1.5],
]);
const STATUSES: Readonly<Record<Status, number>> = {
  certain: 1.0,
  possible: 1.25,
  undated: 1.5,
  conflicting: 1.5,
  former: 2.5,
  planned: Number.POSITIVE_INFINITY,
};
const LONG_SILENT = 20;
const TOO_WIDE: ReadonlySet<string> = new Set(["country", "continent", "bloc", "world"]);

export const LENGTHS = ["direct", "short", "long", "very-long"] as const;
export type Length = (typeof LENGTHS)[number];

/** What one leg costs; `silent` is the number of years since the last sign of life, null when there never was one. */
export function leg(kind: string, status: Status, silent: number | null): number {
  const known = silent === null ? LONG_SILENT : Math.min(Math.max(silent, 0), LONG_SILENT);
  return LEAST_LEG * (KINDS.get(kind) ?? 1.0) * STATUSES[status] * (1.0 + known / LONG_SILENT);
}

/** What it costs to go through a party that takes part in so many ties. */
export function throughParty(ties: number): number {
  return naturalLogarithm(Math.max(ties, 1));
}

/** What it costs to cross a tie of so many parties: nothing for two. */
export function throughTie(parties: number): number {
  return naturalLogarithm(Math.max(parties - 1, 1));
}

/** Whether a party can introduce one to another: no unnamed group, nor the UN, nor one of a whole country or more. */
export function introduces(group: boolean, sector: string, placeType: string): boolean {
  return !group && sector !== "intergovernmental" && !TOO_WIDE.has(placeType);
}

/** In a word how far a way of so many hops is. */
export function distance(cost: number, hops: number): Length {
  if (hops === 1) return "direct";
  if (cost <= 8) return "short";
  return cost <= 16 ? "long" : "very-long";
}
