import { describe, expect, test } from "vitest";
import { overlap } from "../src/draw/boxes";
import { type Label, placeLabels, type Room, shapesOf, type Wanted } from "../src/draw/labels";

const ROOM: Room = { width: 600, height: 400, most: 1000 };
const TYPE = 13;
const wide = (line: string) => line.length * 7;

function spot(at: number, x: number, y: number, more: Partial<Wanted> = {}): Wanted {
  return { spot: at, x, y, size: 8, shapes: [["Gemeente"]], free: [0, 0], want: "usual", ...more };
}

function placed(wanted: readonly Wanted[], room: Room = ROOM): Label[] {
  return placeLabels(wanted, wanted, room, TYPE, wide);
}

function crowd(count: number): Wanted[] {
  let seed = 7;
  const next = () => {
    seed = (seed * 1103515245 + 12345) % 2 ** 31;
    return seed / 2 ** 31;
  };
  return Array.from({ length: count }, (_, at) => spot(at, 20 + next() * 560, 20 + next() * 360));
}

describe("labels", () => {
  test("in a crowd no two names cover each other, nor another spot, nor run out of the drawing", () => {
    const wanted = crowd(150);
    const labels = placed(wanted);
    expect(labels.length).toBeGreaterThan(20);
    labels.forEach(({ box, spot: own }, at) => {
      for (const other of labels.slice(0, at)) expect(overlap(box, other.box)).toBe(false);
      for (const { x, y, size, spot: number } of wanted) {
        // All shapes leave the corners of their box free.
        const away = 0.7 * size;
        const around = { left: x - away, top: y - away, right: x + away, bottom: y + away };
        if (number !== own) expect(overlap(box, around)).toBe(false);
      }
      expect(box.left >= 0 && box.top >= 0 && box.right <= ROOM.width && box.bottom <= ROOM.height).toBe(true);
    });
  });

  test("those who choose first are named first, and never more than asked for", () => {
    const apart = [0, 1, 2, 3, 4, 5].map((at) => spot(at, 100, 30 + 60 * at));
    const labels = placed(apart, { ...ROOM, most: 5 });
    expect(labels.map((label) => label.spot)).toEqual([0, 1, 2, 3, 4]);
  });

  test("a name stands where its strands do not go", () => {
    const [left] = placed([spot(0, 300, 200, { free: [-1, 0] })]);
    expect(left.align).toBe("end");
    const [below] = placed([spot(0, 300, 200, { free: [0, 1] })]);
    expect(below.box.top).toBeGreaterThan(200);
  });

  test("what one asked for is named whatever it covers; a party in a row only at its right", () => {
    const around = crowd(400);
    const must = placed([spot(999, 300, 200, { want: "must" }), ...around]);
    expect(must[0].spot).toBe(999);
    expect(placed([spot(0, 590, 200, { want: "row" })])).toEqual([]);
    expect(placed([spot(0, 590, 200)])).toHaveLength(1);
  });

  test("nothing is written where something else lies over the drawing", () => {
    const covered = [{ left: 0, top: 0, right: 600, bottom: 400 }];
    expect(placed([spot(0, 300, 200)], { ...ROOM, covered })).toEqual([]);
  });
});

describe("names in lines", () => {
  test("a short name is one line, a longer one two or one", () => {
    expect(shapesOf("Velsen")).toEqual([["Velsen"]]);
    expect(shapesOf("Municipality of Helmond")).toEqual([["Municipality", "of Helmond"], ["Municipality of Helmond"]]);
  });

  test("a name of any length becomes about thirty characters with an ellipsis, and no character is halved", () => {
    for (const name of ["x".repeat(10_000), "🏳️‍🌈".repeat(500), "woord ".repeat(2000)]) {
      const [line] = shapesOf(name).slice(-1)[0];
      expect([...line].length).toBeLessThanOrEqual(30);
      expect(line.endsWith("…")).toBe(true);
      expect(() => encodeURIComponent(line)).not.toThrow();
    }
  });
});
