import { describe, expect, it } from "vitest";
import type { Core } from "../src/contract";
import { Network } from "../src/model/network";
import { NONE } from "../src/model/ref";
import { bundles } from "../src/views/map/bundles";
import { countries, sorted, tint } from "../src/views/map/countries";
import { around, labelled } from "../src/views/map/labels";
import { type Mark, marks, moved, nextMark, radius } from "../src/views/map/marks";
import { arc, type Camera, fitted, type Point, placed, seen, sheetPoint, zoomed } from "../src/views/map/plane";
import { Grounds, Spots } from "../src/views/map/spots";
import { small } from "./small";

const SIZE = { width: 800, height: 500 };
const CHINA = 156;
const MIDDLE_OF_CHINA: Point = [104, 35];

/** Velsen and Galle with coordinates of their own, Qingdao with those of the gazetteer, Shandong known by country. */
function located(): Core {
  const core = small(
    [
      { name: "China", type: "country" },
      { name: "Europe", type: "continent" },
      { name: "Galle", within: "Lanka" },
      { name: "Lanka", type: "country" },
      { name: "Qingdao", within: "China" },
      { name: "Shandong", within: "China" },
      { name: "Velsen" },
    ],
    [
      { name: "Bureau", place: "Shandong" },
      { name: "City", place: "Qingdao" },
      { name: "Foundation", place: "Velsen" },
      { name: "Nowhere" },
      { name: "Town", place: "Velsen" },
      { name: "Union", place: "Europe" },
    ],
    [
      { name: "Aid", of: ["Foundation", "Town"], places: ["Galle"] },
      { name: "Circle", of: ["Bureau", "City", "Town"] },
      { name: "Friends", of: ["City", "Town"] },
      { name: "Home", of: ["Foundation", "Town"], places: ["Velsen"] },
    ],
  );
  const places = {
    ...core.places,
    outline: [CHINA, NONE, NONE, NONE, CHINA, CHINA, NONE],
    latitude: [39.9, null, 6, 6.9, 36, null, 52.5],
    longitude: [116.4, null, 80.2, 79.8, 120.4, null, 4.6],
    estimated: [1, 0, 0, 1, 1, 0, 0],
  };
  return { ...core, places };
}

function spotsOf(core: Core, parties = [...core.parties.id.keys()]): { network: Network; spots: Spots } {
  const network = new Network(core);
  const grounds = new Grounds(network, new Map([[CHINA, MIDDLE_OF_CHINA]]));
  return { network, spots: new Spots(network, grounds, { parties, ties: [...core.ties.id.keys()] }) };
}

const nameOf = (core: Core, place: number) => core.places.nl[place];

describe("spots", () => {
  const core = located();
  const { spots } = spotsOf(core);
  const named = (name: string) => spots.all.find(({ place }) => nameOf(core, place) === name)!;

  it("says how surely each place lies where it is drawn", () => {
    const sureness = Object.fromEntries(spots.all.map((spot) => [nameOf(core, spot.place), spot.sureness]));
    expect(sureness).toEqual({ China: "country", Galle: "stated", Qingdao: "estimated", Velsen: "stated" });
  });

  it("puts a place of which only the country is known in the middle of that country", () => {
    expect(named("China").degrees).toEqual(MIDDLE_OF_CHINA);
    expect(named("China").parties).toEqual([core.parties.nl.indexOf("Bureau")]);
  });

  it("tells which parties are nowhere on the map: without a place, or on a whole continent", () => {
    expect(spots.unplaced.map((party) => core.parties.nl[party])).toEqual(["Nowhere", "Union"]);
  });

  it("lets a tie reach to where its work is done, unless a party is there", () => {
    expect(named("Galle")).toMatchObject({ parties: [], ties: [0] });
    expect(spots.endsOf(3)).toHaveLength(1);
  });

  it("shows nothing of what is not in the selection", () => {
    const some = spotsOf(core, [core.parties.nl.indexOf("City")]).spots;
    expect(some.all.flatMap(({ parties }) => parties)).toEqual([core.parties.nl.indexOf("City")]);
  });
});

describe("marks", () => {
  const core = located();
  const { spots } = spotsOf(core);

  it("lie far enough apart for a finger at every scale", () => {
    for (const scale of [0.1, 0.4, 1, 4, 20]) {
      const all = marks(spots.all, scale);
      const distances = all.flatMap((one) => all.filter((other) => other !== one).map((other) => apart(one, other)));
      expect(Math.min(Number.POSITIVE_INFINITY, ...distances)).toBeGreaterThanOrEqual(24);
    }
  });

  it("hold every spot once, whatever the scale", () => {
    for (const scale of [0.1, 1, 20]) {
      const all = marks(spots.all, scale).flatMap((mark) => mark.spots);
      expect([...all].sort()).toEqual([...spots.all.keys()]);
    }
  });

  it("stay the same when the map is moved", () => {
    const all = marks(spots.all, 1);
    const after = moved(all, { scale: 1, x: 31, y: -7 });
    expect(after.map((mark) => mark.spots)).toEqual(all.map((mark) => mark.spots));
    expect(after[0].at[0] - all[0].at[0]).toBeCloseTo(31);
  });

  it("have an area by their number of parties", () => {
    expect(radius(40, 160) / radius(160, 160)).toBeCloseTo(0.5);
  });

  it("lead to each other by the arrow keys, in the direction of the arrow", () => {
    const all = marks(spots.all, 1);
    const mark = (name: string) => all.find(({ place }) => nameOf(core, place) === name)!;
    expect(nextMark(all, mark("Velsen"), "ArrowRight")).toBe(mark("China"));
    expect(nextMark(all, mark("China"), "ArrowDown")).toBe(mark("Galle"));
    expect(nextMark(all, mark("Velsen"), "ArrowLeft")).toBeNull();
    expect(nextMark(all, mark("Qingdao"), "ArrowLeft")).toBe(mark("China"));
  });
});

describe("bundles", () => {
  const core = located();
  const { spots } = spotsOf(core);
  const lines = bundles(spots, marks(spots.all, 20), [...core.ties.id.keys()]);
  const ends = lines.map(({ from, to, ties }) => [[from, to].map(({ place }) => nameOf(core, place)).sort(), ties]);

  it("draw the ties between two places as one line, and a tie of three as two lines from the busiest place", () => {
    expect(ends).toContainEqual([
      ["Qingdao", "Velsen"],
      [1, 2],
    ]);
    expect(ends).toContainEqual([["China", "Velsen"], [1]]);
    expect(lines).toHaveLength(3);
  });

  it("draw no line for a tie within one circle", () => {
    expect(bundles(spots, marks(spots.all, 0.01), [...core.ties.id.keys()])).toEqual([]);
  });
});

describe("countries", () => {
  const core = located();
  const network = new Network(core);
  const counts = countries(network, { parties: [...core.parties.id.keys()], ties: [...core.ties.id.keys()] });
  const of = (name: string) => counts.find(({ country }) => core.places.nl[country] === name);

  it("count parties, places with a party or the work of a tie, and the ties that touch them", () => {
    expect(of("China")).toMatchObject({ parties: 2, places: 2, ties: 2 });
    expect(of("Lanka")).toMatchObject({ parties: 0, places: 1, ties: 1 });
  });

  it("keep parties of which no country is known apart, always last", () => {
    const name = (country: number) => core.places.nl[country] ?? "";
    for (const reversed of [false, true]) {
      expect(sorted(counts, "parties", reversed, name).at(-1)!.country).toBe(NONE);
    }
    expect(sorted(counts, "country", false, name).map(({ country }) => name(country))).toEqual(["China", "Lanka", ""]);
  });

  it("have five tints, none for nothing", () => {
    expect([0, 1, 4, 5, 19, 20, 5000].map(tint)).toEqual([0, 1, 2, 3, 3, 4, 4]);
  });
});

describe("the camera", () => {
  it("has everything in sight at the start, however near together it lies", () => {
    const europe = [placed(4.6, 52.5), placed(22, 51), placed(-1.6, 55)];
    const near = fitted(europe, SIZE);
    const world = fitted([...europe, placed(120, 36), placed(-86, 12)], SIZE);
    for (const point of europe) {
      for (const camera of [near, world]) expect(isSeen(seen(camera, point))).toBe(true);
    }
    expect(near.scale).toBeGreaterThan(world.scale * 4);
  });

  it("shows the whole earth where nothing is shown", () => {
    expect(fitted([], SIZE).scale).toBeCloseTo(0.8);
  });

  it("keeps the point under the pointer where it is when it zooms", () => {
    const before: Camera = fitted([placed(0, 40), placed(20, 60)], SIZE);
    const point = sheetPoint(before, [300, 200]);
    const [x, y] = seen(zoomed(before, 2, [300, 200], SIZE), point);
    expect([x, y].map(Math.round)).toEqual([300, 200]);
  });

  it("draws great circles: the way from Velsen to Qingdao goes north of both", () => {
    const points = arc([4.6, 52.5], [120.4, 36.1])
      .match(/[\d.]+,[\d.]+/g)!
      .map((pair) => Number(pair.split(",")[1]));
    expect(Math.min(...points)).toBeLessThan(placed(4.6, 52.5)[1] - 5);
  });
});

describe("labels", () => {
  const label = (text: string, x: number, y: number) => ({
    text,
    at: [x, y] as Point,
    radius: 5,
    size: 12,
    quiet: false,
  });
  const width = (text: string) => text.length * 7;

  it("never touch each other or a circle, and stay on the screen", () => {
    const wanted = Array.from({ length: 60 }, (_, at) =>
      label(`Place ${at}`, 30 + (at % 10) * 40, 30 + Math.floor(at / 10) * 18),
    );
    const circles = wanted.map(({ at }) => around(at, 5));
    const found = labelled(wanted, circles, SIZE, width);
    const boxes = found.map(({ x, y, text }) => ({ left: x, right: x + width(text), top: y - 9, bottom: y }));
    expect(found.length).toBeGreaterThan(3);
    boxes.forEach((one, at) => {
      expect(one.left >= 0 && one.right <= SIZE.width).toBe(true);
      for (const other of [...boxes.slice(at + 1), ...circles]) {
        expect(
          one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom,
        ).toBe(false);
      }
    });
  });

  it("give the first wanted the best place", () => {
    const [first] = labelled([label("Velsen", 100, 100), label("Velsen", 101, 100)], [], SIZE, width);
    expect(first.x).toBeGreaterThan(100);
  });
});

function apart(one: Mark, other: Mark): number {
  return Math.hypot(one.at[0] - other.at[0], one.at[1] - other.at[1]);
}

function isSeen([x, y]: Point): boolean {
  return x > 0 && y > 0 && x < SIZE.width && y < SIZE.height;
}
