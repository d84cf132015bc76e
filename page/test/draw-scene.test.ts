import { describe, expect, test } from "vitest";
import type { Shown } from "../src/ask/shown";
import { around, neighbours } from "../src/draw/emphasis";
import { hasTiesBetween } from "../src/draw/homes";
import { looksOf } from "../src/draw/looks";
import { namingOf } from "../src/draw/names";
import type { Palette } from "../src/draw/palette";
import { overview, partsOf } from "../src/draw/parts";
import { complete, lanesOf, type Scene, sceneOf, spotOf } from "../src/draw/scene";
import { ranked, step, turned } from "../src/draw/walk";
import { deskOf, small } from "./small";

const TABLES = small(
  [
    { name: "China", type: "country" },
    { name: "Nederland", type: "country" },
    { name: "Qingdao", within: "China" },
    { name: "Velsen", within: "Nederland" },
  ],
  [
    { name: "Gemeente", place: "Velsen", sector: "government" },
    { name: "Groep", place: "Velsen", sector: "education" },
    { name: "Haven", place: "Velsen", sector: "intergovernmental" },
    { name: "Qingdao", place: "Qingdao", sector: "government" },
    { name: "School", place: "Velsen", sector: "education" },
  ],
  [
    { name: "Band", of: ["Gemeente", "Qingdao"], since: 1998 },
    { name: "Kamer", kind: "network", of: ["Gemeente", "Haven", "Qingdao"] },
    { name: "Oud", of: ["Qingdao", "Gemeente"], since: 1980, until: 1990 },
    { name: "Titel", kind: "network", of: ["Gemeente"] },
  ],
);
const [BAND, KAMER, OUD, TITEL] = ["Band", "Kamer", "Oud", "Titel"].map((name) => TABLES.ties.nl.indexOf(name));
const [GEMEENTE, HAVEN, QINGDAO, SCHOOL] = ["Gemeente", "Haven", "Qingdao", "School"].map((name) =>
  TABLES.parties.nl.indexOf(name),
);
const CORE = {
  ...TABLES,
  parties: { ...TABLES.parties, community: [0, 0, 0, 0, 0], x: [0, 50, 100, 200, 400], y: [0, 50, 100, 0, 0] },
  ties: {
    ...TABLES.ties,
    x: TABLES.ties.nl.map((_, at) => (at === KAMER ? 100 : at === TITEL ? -40 : null)),
    y: TABLES.ties.nl.map((_, at) => (at === KAMER ? 50 : at === TITEL ? 0 : null)),
  },
};
const DESK = deskOf(CORE);
const { network } = DESK;
const ALL = DESK.shown.value;
const SCENE = sceneOf(network, ALL, ALL.parties);
const at = (noun: string, number: number) => spotOf(SCENE, noun, number);

function without(parties: readonly number[], ties: readonly number[]): Shown {
  return {
    ...ALL,
    parties: ALL.parties.filter((party) => !parties.includes(party)),
    ties: ALL.ties.filter((tie) => !ties.includes(tie)),
    hasParty: (party) => !parties.includes(party),
    hasTie: (tie) => !ties.includes(tie),
  };
}

describe("the scene", () => {
  test("has a spot for every party and for every tie of other than two, and a line for every other tie", () => {
    expect(SCENE.spots.filter((spot) => spot.noun === "party")).toHaveLength(5);
    expect(SCENE.spots.filter((spot) => spot.noun === "tie").map((spot) => spot.at)).toEqual([KAMER, TITEL]);
    expect(SCENE.strands.map((strand) => strand.tie).sort()).toEqual([BAND, KAMER, KAMER, KAMER, OUD, TITEL].sort());
  });

  test("draws nothing of what is not shown", () => {
    const shown = without([HAVEN], [BAND]);
    const scene = sceneOf(network, shown, shown.parties);
    expect(spotOf(scene, "party", HAVEN)).toBe(-1);
    expect(scene.strands.filter((strand) => strand.tie === BAND)).toEqual([]);
    expect(scene.strands.filter((strand) => strand.tie === KAMER)).toHaveLength(2);
  });

  test("in a part draws the ties that its parties have among themselves, and those asked for whole", () => {
    const part = [GEMEENTE, HAVEN];
    const scene = sceneOf(network, ALL, part);
    expect(scene.spots.filter((spot) => spot.outside)).toEqual([]);
    expect(new Set(scene.strands.map((strand) => strand.tie))).toEqual(new Set([KAMER, TITEL]));
    const more = sceneOf(network, ALL, part, new Set([BAND]));
    expect(more.spots.filter((spot) => spot.outside).map((spot) => spot.at)).toEqual([QINGDAO]);
  });

  test("parallel ties lie in lanes of their own, whichever way they run", () => {
    const lanes = SCENE.strands.filter(({ tie }) => tie === BAND || tie === OUD).map(({ lane, from }) => [from, lane]);
    const [[from, lane], [other, opposite]] = lanes;
    expect(Math.abs(lane)).toBe(0.5);
    expect(opposite).toBe(from === other ? -lane : lane);
    expect(
      lanesOf([
        [0, 1],
        [0, 1],
        [1, 0],
        [2, 3],
      ]),
    ).toEqual([-1, 0, -1, 0]);
  });
});

describe("emphasis", () => {
  test("a party stands out with its ties, and with everyone in them", () => {
    const found = around(network, SCENE, { noun: "party", at: HAVEN })!;
    expect([...found.chosen]).toEqual([at("party", HAVEN)]);
    expect(found.spots).toEqual(
      new Set([at("party", HAVEN), at("tie", KAMER), at("party", GEMEENTE), at("party", QINGDAO)]),
    );
  });

  test("a tie of two stands out as its line with both ends", () => {
    const found = around(network, SCENE, { noun: "tie", at: BAND })!;
    expect(found.spots).toEqual(new Set([at("party", GEMEENTE), at("party", QINGDAO)]));
    expect([...found.strands].map((strand) => SCENE.strands[strand].tie)).toEqual([BAND]);
  });

  test("a place stands out as the parties in it, the places within included", () => {
    const found = around(network, SCENE, { noun: "place", at: CORE.places.nl.indexOf("China") })!;
    expect([...found.chosen]).toEqual([at("party", QINGDAO)]);
  });

  test("nothing steps back when nothing of it is drawn", () => {
    expect(around(network, SCENE, null)).toBeNull();
    expect(around(network, SCENE, { noun: "source", at: 0 })).toBeNull();
  });
});

describe("walking", () => {
  test("an arrow follows the tie that leads there most, and says which", () => {
    const right = step(SCENE, at("party", GEMEENTE), "right")!;
    expect(SCENE.spots[right.spot]).toMatchObject({ noun: "party", at: QINGDAO });
    expect(SCENE.strands[right.strand!].tie).toSatisfy((tie) => tie === BAND || tie === OUD);
  });

  test("where no tie leads, an arrow goes to the nearest spot; at the border nowhere", () => {
    expect(step(SCENE, at("party", SCHOOL), "left")).toEqual({ spot: at("party", QINGDAO), strand: null });
    expect(step(SCENE, at("party", SCHOOL), "right")).toBeNull();
  });

  test("one by one everything is reached, parties by their number of ties first, and it goes around", () => {
    const order = ranked(SCENE);
    expect(SCENE.spots[order[0]]).toMatchObject({ noun: "party", at: GEMEENTE });
    const reached = new Set<number>();
    for (let spot = order[0]; !reached.has(spot); spot = turned(order, spot, 1)!) reached.add(spot);
    expect(reached.size).toBe(SCENE.spots.length);
    expect(turned(order, order[0], -1)).toBe(order[order.length - 1]);
    expect(turned([], 0, 1)).toBeNull();
  });

  test("neighbours are told once each, however many ties there are", () => {
    expect(neighbours(SCENE, at("party", QINGDAO)).sort()).toEqual([at("party", GEMEENTE), at("tie", KAMER)].sort());
  });
});

describe("parts", () => {
  test("every shown party lies in one part, and where there are no communities a part is a country", () => {
    const parts = partsOf(network, ALL);
    expect(parts.members.flat().sort()).toEqual([...ALL.parties]);
    expect(parts.members.map((members) => members.length)).toEqual([4, 1]);
    expect(parts.hub[0]).toBe(GEMEENTE);
    expect(parts.members[parts.of[QINGDAO]]).toEqual([QINGDAO]);
  });

  test("the overview joins parts by the number of ties between them", () => {
    const scene = overview(network, ALL, partsOf(network, ALL), 1000, 600);
    expect(scene.strands.map(({ count }) => count)).toEqual([3]);
    expect(scene.spots.map(({ degree }) => degree)).toEqual([4, 1]);
  });

  test("a hundred parts become a few dozen that do not overlap, and all the small ones together", () => {
    const count = 2000;
    const many = {
      ...CORE,
      parties: {
        ...CORE.parties,
        id: Array.from({ length: count }, (_, party) => `party/${party}`),
        nl: Array.from({ length: count }, (_, party) => `Partij ${party}`),
        place: Array(count).fill(-1),
        whole: Array(count).fill(-1),
        community: Array.from({ length: count }, (_, party) => party % 100),
        x: Array.from({ length: count }, (_, party) => (party * 37) % 1000),
        y: Array.from({ length: count }, (_, party) => (party * 91) % 1000),
      },
      roles: { ...CORE.roles, id: [], tie: [], party: [], role: [], since: [], until: [] },
    };
    const desk = deskOf(many);
    const shown = { ...ALL, parties: [...many.parties.id.keys()], hasParty: () => true };
    const parts = partsOf(desk.network, shown);
    expect(parts.members.flat()).toHaveLength(count);
    expect(parts.members.length).toBeLessThan(50);
    const { spots } = overview(desk.network, shown, parts, 1150, 700);
    spots.forEach((one, index) => {
      for (const other of spots.slice(0, index)) {
        expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(20);
      }
    });
  });
});

describe("looks", () => {
  const palette = Object.fromEntries(
    [
      "paper",
      "ink",
      "quiet",
      "rule",
      "link",
      "line",
      "over",
      "government",
      "education",
      "intergovernmental",
      "other",
    ].map((name, tone) => [name, [tone * 20, tone * 10, 255 - tone * 20] as const]),
  ) as Palette;
  const manner = { core: CORE, palette, emphasis: null, scale: 1 };

  test("a tie that is over is thinner than one of its kind that runs, and every parallel tie bends its own way", () => {
    const looks = looksOf(SCENE, manner);
    const of = (tie: number) => looks.strand(SCENE.strands.findIndex((strand) => strand.tie === tie));
    expect(SCENE.strands.find((strand) => strand.tie === OUD)?.status).toBe("former");
    expect(of(OUD).size).toBeLessThan(of(BAND).size);
    expect(of(OUD).bend).not.toBe(0);
  });

  test("what does not stand out is paler and lies beneath, but is drawn", () => {
    const emphasis = around(network, SCENE, { noun: "party", at: HAVEN });
    const [before, after] = [looksOf(SCENE, manner), looksOf(SCENE, { ...manner, emphasis })];
    const school = at("party", SCHOOL);
    expect(after.spot(school).fill).not.toBe(before.spot(school).fill);
    expect(after.spot(school).zIndex).toBeLessThan(after.spot(at("party", HAVEN)).zIndex);
    expect(after.spot(school).size).toBe(before.spot(school).size);
  });

  test("the better connected, the larger", () => {
    const looks = looksOf(SCENE, manner);
    expect(looks.spot(at("party", GEMEENTE)).size).toBeGreaterThan(looks.spot(at("party", SCHOOL)).size);
  });

  test("a scene of nothing has looks as well", () => {
    const empty: Scene = complete([], []);
    expect(() => looksOf(empty, manner)).not.toThrow();
  });
});

describe("lines between communities", () => {
  const apart = {
    ...CORE,
    parties: { ...CORE.parties, community: CORE.parties.nl.map((name) => (name === "Qingdao" ? 1 : 0)) },
  };
  const desk = deskOf(apart);
  const scene = sceneOf(desk.network, desk.shown.value, desk.shown.value.parties);
  const leading = scene.strands.filter(({ between }) => between);

  test("are those that leave the community where most of their tie lies", () => {
    expect(leading.map(({ tie }) => tie).sort()).toEqual([BAND, KAMER, OUD].sort());
    expect(hasTiesBetween(desk.network)).toBe(true);
    expect(hasTiesBetween(network)).toBe(false);
  });

  test("are paler than those within one, and lie beneath", () => {
    const [ink, paper, line] = [
      [0, 0, 0],
      [255, 255, 255],
      [90, 90, 90],
    ] as const;
    const palette = { ink, paper, line, over: line, rule: line, link: line, other: line } as unknown as Palette;
    const looks = (of: Scene) => looksOf(of, { core: CORE, palette, emphasis: null, scale: 0.5 }).strand;
    const at = scene.strands.findIndex(({ tie }) => tie === BAND);
    const tone = (colour: string) => Number.parseInt(colour.slice(1, 3), 16);
    expect(tone(looks(scene)(at).color)).toBeGreaterThan(tone(looks(SCENE)(at).color));
    expect(looks(scene)(at).zIndex).toBeLessThan(looks(SCENE)(at).zIndex);
  });
});

describe("names", () => {
  test("stand in the widest gap between the strands of their spot", () => {
    const spot = (at: number, x: number, y: number) =>
      ({ noun: "party", at, x, y, degree: 1, outside: false }) as const;
    const strand = (to: number) =>
      ({ from: 0, to, tie: 0, status: "certain", lane: 0, count: 1, between: false }) as const;
    const scene = complete([spot(0, 0, 0), spot(1, 50, 0), spot(2, -50, 0), spot(3, 0, -50)], [1, 2, 3].map(strand));
    const { free } = namingOf(scene, String);
    const rounded = free.map(([x, y]) => [Math.round(x), Math.round(y)]);
    expect(rounded.map(String)).toEqual(["0,1", "1,0", "-1,0", "0,-1"]);
  });
});
