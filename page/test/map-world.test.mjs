import { readFileSync } from "node:fs";
import { deflateRawSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { shapes } from "../src/views/map/outlines";
import { slim } from "../world.mjs";

const detailed = () => JSON.parse(readFileSync("node_modules/world-atlas/countries-50m.json", "utf8"));
const world = slim(detailed());

describe("the outlines in the page", () => {
  it("take at most 50 kB in base64", () => {
    expect((deflateRawSync(JSON.stringify(world), { level: 9 }).length * 4) / 3).toBeLessThan(50_000);
  });

  it("are the same each time they are made", () => {
    expect(JSON.stringify(slim(detailed()))).toBe(JSON.stringify(world));
  });

  it("have every country, small islands too, with a shape and a middle", () => {
    const all = shapes(world);
    for (const [number, east, north] of [
      [528, 5, 52],
      [702, 104, 1],
      [470, 14, 36],
      [531, -69, 12],
    ]) {
      const found = all.find((country) => country.number === number);
      expect(found.path).toMatch(/^M/);
      expect(Math.abs(found.middle[0] - east)).toBeLessThan(2);
      expect(Math.abs(found.middle[1] - north)).toBeLessThan(2);
    }
    expect(all.length).toBeGreaterThan(230);
  });

  it("have the middle of France in Europe", () => {
    const france = shapes(world).find(({ number }) => number === 250);
    expect(france.middle[1]).toBeGreaterThan(45);
  });
});
