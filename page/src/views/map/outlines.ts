// Outlines: the countries of the world as shapes on the sheet, unpacked when the map is first shown.
import { geoArea, geoCentroid } from "d3-geo";
import type { Feature, Geometry, Polygon } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { hasBlock, unpackedJson } from "../../blocks";
import { type Point, pathOf } from "./plane";

export interface Outline {
  /** ISO 3166-1 numeric; 0 for what has no code. */
  readonly number: number;
  /** SVG path data on the sheet. */
  readonly path: string;
  /** Degrees in the middle of its largest part. */
  readonly middle: Point;
}

type World = Topology<{ countries: GeometryCollection }>;

let unpacked: Promise<readonly Outline[]> | null = null;

/** All outlines; none where the page was made without them. */
export function outlines(): Promise<readonly Outline[]> {
  unpacked ??= hasBlock("world") ? unpackedJson<World>("world").then(shapes) : Promise.resolve([]);
  return unpacked;
}

export function shapes(world: World): readonly Outline[] {
  return feature(world, world.objects.countries).features.map((country) => ({
    number: Number(country.id ?? 0),
    path: pathOf(country) ?? "",
    middle: geoCentroid(largest(country)) as [number, number],
  }));
}

/** Overseas parts would draw the middle of France out to sea. */
function largest(country: Feature): Geometry {
  const { geometry } = country;
  if (geometry.type !== "MultiPolygon") return geometry;
  const parts = geometry.coordinates.map((coordinates): Polygon => ({ type: "Polygon", coordinates }));
  return parts.reduce((one, other) => (geoArea(other) > geoArea(one) ? other : one));
}
