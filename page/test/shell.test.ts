import { describe, expect, test } from "vitest";
import { NO_FILTERS } from "../src/ask/filters";
import type { Core } from "../src/contract";
import { DEEPEST, deeper, EVERYTHING, shallower } from "../src/shell/depth";
import { dateInWords, number } from "../src/shell/numbers";
import { grouped } from "../src/shell/rows";
import { FILTER_NAMES, isFiltered, isOn, toggled, withFormer } from "../src/shell/toggle";
import { wholePage } from "../src/shell/whole";
import { hill, yearOf, yearsOf } from "../src/shell/years";
import { fileName } from "../src/take/save";

const day = (year: number) => Date.UTC(year, 0, 1) / 86_400_000;

function coreOf(ties: readonly (readonly [since: number | null, until: number | null])[], now = 2020): Core {
  const moments = { earliest: [] as (number | null)[], latest: [] as (number | null)[] };
  const moment = (year: number | null) => {
    if (year === null) return -1;
    moments.earliest.push(day(year));
    return moments.latest.push(day(year + 1) - 1) - 1;
  };
  const since = ties.map(([start]) => moment(start));
  const until = ties.map(([, end]) => moment(end));
  return { day: day(now), moments, ties: { since, until } } as unknown as Core;
}

describe("years", () => {
  test("run from the first date of a tie to the last, the day of the page among them", () => {
    const years = yearsOf(
      coreOf([
        [1998, 2003],
        [2001, null],
        [null, 1995],
        [2024, null],
      ]),
    );
    expect([years.first, years.last]).toEqual([1995, 2024]);
  });
  test("count a tie from its start to its end, both included, and an open one up to the last year", () => {
    const years = yearsOf(
      coreOf([
        [2017, 2018],
        [2018, null],
        [null, 2019],
        [null, null],
      ]),
    );
    expect([...years.running]).toEqual([1, 2, 1, 1]);
  });
  test("of a network without dates are the year of the page alone", () => {
    const years = yearsOf(coreOf([[null, null]]));
    expect([years.first, years.last, ...years.running]).toEqual([2020, 2020, 0]);
  });
  test("leave out a tie that ends before it starts", () => {
    expect([...yearsOf(coreOf([[2019, 2018]])).running]).toEqual([0, 0, 0]);
  });
  test("are drawn as an outline that closes on its base", () => {
    expect(hill({ first: 2019, last: 2020, running: Int32Array.of(1, 2) })).toBe("M0 1V0.5H1V0H2V1Z");
  });
  test("hold the days before 1970 as well", () => {
    expect(yearOf(-1)).toBe(1969);
  });
});

describe("filters", () => {
  test("take a value in and out again, and leave the others alone", () => {
    const on = toggled(NO_FILTERS, "kind", 3);
    expect(isOn(on, "kind", 3)).toBe(true);
    expect(on.sector).toEqual([]);
    expect(toggled(on, "kind", 3)).toEqual(NO_FILTERS);
  });
  test("are on as soon as one has a value", () => {
    expect(isFiltered(NO_FILTERS)).toBe(false);
    for (const name of FILTER_NAMES) expect(isFiltered(toggled(NO_FILTERS, name, 0))).toBe(true);
  });
  test("show former ties beside those that run, on request and back", () => {
    const on = withFormer(NO_FILTERS);
    expect(on.status).toContain("former");
    expect(on.status).toContain("certain");
    expect(on.status).not.toContain("planned");
    expect(withFormer(on)).toEqual(NO_FILTERS);
  });
});

describe("depth", () => {
  test("goes from everything to the neighbours and on, up to a limit", () => {
    expect(deeper(EVERYTHING)).toBe(1);
    expect(deeper(DEEPEST)).toBe(DEEPEST);
  });
  test("goes back to everything and no further", () => {
    expect(shallower(1)).toBe(EVERYTHING);
    expect(shallower(EVERYTHING)).toBe(EVERYTHING);
  });
});

test("rows of an answer stand together by party, in the order of the answer", () => {
  const row = (party: number, tie: number) =>
    ({ party, tie, role: 0, status: "certain", since: -1, until: -1 }) as const;
  const found = grouped([row(2, 0), row(1, 0), row(2, 5)]);
  expect(found.map(({ party, parts }) => [party, parts.map(({ tie }) => tie)])).toEqual([
    [2, [0, 5]],
    [1, [0]],
  ]);
});

describe("the address of the whole page", () => {
  test("has neither the state nor the wish to be embedded", () => {
    expect(wholePage("file:///a/b.html?embed#view=map")).toBe("file:///a/b.html");
  });
  test("keeps whatever else the address asks for", () => {
    expect(wholePage("https://example.org/p?a=1&embed=yes&b=embed")).toBe("https://example.org/p?a=1&b=embed");
  });
});

describe("the name of a file", () => {
  test("has plain letters only, and the view at the end", () => {
    expect(fileName('Het netwerk van Súdwest-Fryslân / "A"', "Kaart", "svg")).toBe(
      "het-netwerk-van-sudwest-fryslan-a-kaart.svg",
    );
  });
  test("stays short, whatever the title", () => {
    expect(fileName("x".repeat(10_000), "Map", "png").length).toBeLessThan(80);
  });
  test("is never empty", () => {
    expect(fileName("青岛", "地图", "csv")).toBe("intgraph.csv");
  });
});

test("numbers and dates are written as the language has them", () => {
  expect(number(10_000, "nl")).toBe("10.000");
  expect(number(10_000, "en")).toBe("10,000");
  expect(dateInWords(day(2026), "nl")).toBe("1 januari 2026");
  expect(dateInWords(day(2026), "en")).toBe("1 January 2026");
});
