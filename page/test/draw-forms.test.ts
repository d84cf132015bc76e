import { describe, expect, test } from "vitest";
import { dashTable, offDash, outside, shapeTable, TILE } from "../src/draw/distance";
import { colourOf, corners, DASHES, dashNumber, SHAPE_NAMES, SHAPES, shapeOf, strokeOf } from "../src/draw/forms";

describe("forms", () => {
  test("every shape but the round ones has its corners, and lies around its middle", () => {
    for (const name of SHAPE_NAMES) {
      const found = corners(SHAPES[name]);
      expect(found.length === 0, name).toBe(name === "circle" || name === "ring");
      expect(outside(found, [0, 0]), name).toBeLessThan(0);
      expect(outside(found, [1.4, 1.4]), name).toBeGreaterThan(0);
    }
  });

  test("corners follow lines in any direction, with or without a comma between numbers", () => {
    expect(corners("M-.88-.88H.88V.88H-.88Z")).toEqual([
      [-0.88, -0.88],
      [0.88, -0.88],
      [0.88, 0.88],
      [-0.88, 0.88],
    ]);
    expect(corners("M0-1.2L1.2 0L0 1.2Z")).toEqual([
      [0, -1.2],
      [1.2, 0],
      [0, 1.2],
    ]);
  });

  test("no two sectors share a shape, and an unknown one looks like none", () => {
    const sectors = [
      "government",
      "business",
      "education",
      "culture",
      "ngo",
      "faith",
      "residents",
      "intergovernmental",
      "",
    ];
    expect(new Set(sectors.map(shapeOf)).size).toBe(sectors.length);
    expect(shapeOf("guild")).toBe(shapeOf(""));
    expect(colourOf("guild")).toBe("other");
    expect(colourOf("")).toBe("other");
    expect(colourOf("ngo")).toBe("ngo");
  });

  test("every kind of tie has a line whose dashes are among those that are drawn", () => {
    for (const kind of ["twinning", "friendship", "economic", "office", "guild", ""]) {
      const { width, dash } = strokeOf(kind);
      expect(width).toBeGreaterThan(0);
      expect(DASHES[dashNumber(dash)]).toEqual(dash);
    }
    expect(DASHES[0]).toEqual([]);
  });
});

describe("distances", () => {
  test("a point is as far from a square as from its nearest side or corner", () => {
    const square = corners(SHAPES.square);
    expect(outside(square, [0, 0])).toBeCloseTo(-0.88);
    expect(outside(square, [1.88, 0])).toBeCloseTo(1);
    expect(outside(square, [1.88, 1.88])).toBeCloseTo(Math.SQRT2);
  });

  test("the notches of a star lie outside of it", () => {
    expect(outside(corners(SHAPES.star), [0.6, -0.7])).toBeGreaterThan(0);
  });

  test("along a line dashes are below zero and gaps above, also over the end of a period", () => {
    const dash = [12, 4, 2, 4];
    expect(offDash(dash, 6)).toBe(-6);
    expect(offDash(dash, 14)).toBe(2);
    expect(offDash(dash, 17)).toBe(-1);
    expect(offDash(dash, 21.5)).toBe(0.5);
    expect(offDash([], 3)).toBeLessThan(0);
  });

  test("the tables have a tile for each shape and a row for each dash", () => {
    const shapes = shapeTable();
    expect([shapes.width, shapes.height, shapes.bytes.length]).toEqual([
      TILE * SHAPE_NAMES.length,
      TILE,
      TILE * TILE * SHAPE_NAMES.length,
    ]);
    expect(dashTable().height).toBe(DASHES.length);
    // The middle of the first tile is the middle of a circle.
    expect(shapes.bytes[(TILE / 2) * shapes.width + TILE / 2]).toBe(0);
    expect(shapes.bytes[0]).toBe(255);
  });
});
