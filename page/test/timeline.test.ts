import { describe, expect, it } from "vitest";
import { NONE } from "../src/model/ref";
import { between, groups, stacked } from "../src/views/timeline/rows";
import { A_YEAR, dayAt, dayOfYear, fitted, placed, ticks, yearAt, zoomed } from "../src/views/timeline/scale";
import { extent, type Shape, type Stretch, shape } from "../src/views/timeline/shape";
import { byForm, sign } from "../src/views/timeline/signs";
import { conflict, inWords } from "../src/views/timeline/words";
import { deskOf, yearAt as moment, small } from "./small";

const TODAY = dayOfYear(2026);
const { moments } = small([], [], []);
const dated = (since?: number, until?: number, attested: number | null = null): Shape =>
  shape(moments, { since: moment(since), until: moment(until), attested }, TODAY)!;
const endOf = (year: number) => dayOfYear(year + 1) - 1;

describe("the shape of a period", () => {
  it("is certain from the last day that it can have started to the first that it can have ended", () => {
    expect(dated(1998, 2005).certain).toEqual([endOf(1998), dayOfYear(2005)]);
    expect(dated(1998, 2005).start).toEqual([dayOfYear(1998), endOf(1998)]);
    expect(dated(1998, 2005).end).toEqual([dayOfYear(2005), endOf(2005)]);
    expect(dated(1998, 2005).open).toBeNull();
  });

  it("is certain to the last day on which a source speaks of it, and may run on to the day of the page", () => {
    const attested = dayOfYear(2017);
    expect(dated(1998, undefined, attested)).toMatchObject({
      certain: [endOf(1998), attested],
      open: [attested, TODAY],
    });
  });

  it("never has an end before its start, also when a source is older than the start", () => {
    const { certain, open } = dated(2010, undefined, dayOfYear(2002));
    for (const [from, to] of [certain!, open!]) expect(from).toBeLessThanOrEqual(to);
  });

  it("does not run on before it starts", () => {
    expect(dated(2040)).toMatchObject({ open: null });
  });

  it("says that a start is not stated", () => {
    expect(dated(undefined, 2005)).toMatchObject({ startless: true, certain: null });
  });

  it("is nothing where nothing is dated", () => {
    expect(shape(moments, { since: NONE, until: NONE, attested: TODAY }, TODAY)).toBeNull();
  });

  it("shows from the first to the last claim where claims differ", () => {
    const dispute = { at: 0, starts: [moment(1985)], ends: [moment(2014), moment(2012)] };
    const found = shape(moments, { since: moment(1985), until: NONE, attested: null, dispute }, TODAY)!;
    expect(found.disputed).toEqual([[dayOfYear(2012), endOf(2014)]]);
    expect(found.certain).toEqual([endOf(1985), dayOfYear(2012)]);
    expect(extent(found)).toEqual([dayOfYear(1985), endOf(2014)]);
  });
});

describe("the time that is seen", () => {
  const life: Stretch = [dayOfYear(1956), dayOfYear(2016)];

  it("has every tie and the day of the page in it", () => {
    const seen = fitted([life], TODAY);
    for (const day of [...life, TODAY]) expect(placed(seen, 600, day)).toBeGreaterThan(0);
    expect(placed(seen, 600, TODAY)).toBeLessThan(600);
  });

  it("is not pressed together by one tie of centuries ago", () => {
    const many: Stretch[] = [[dayOfYear(1400), dayOfYear(1500)], ...Array.from({ length: 60 }, () => life)];
    expect(yearAt(fitted(many, TODAY)[0])).toBeGreaterThan(1900);
  });

  it("keeps the day under the pointer where it is when one zooms", () => {
    const seen = zoomed(life, 3, dayAt(life, 600, 200));
    expect(dayAt(seen, 600, 200)).toBeCloseTo(dayAt(life, 600, 200));
  });

  it("never shows less than two years", () => {
    const [from, to] = zoomed(life, 1e9, TODAY);
    expect(to - from).toBeGreaterThanOrEqual(2 * A_YEAR - 1);
  });

  it("has round years on its axis that do not touch", () => {
    for (const by of [0.2, 1, 5, 20]) {
      const seen = zoomed(life, by, dayOfYear(1990));
      const places = ticks(seen, 600).map(({ day }) => placed(seen, 600, day));
      places.slice(1).forEach((x, at) => {
        expect(x - places[at]).toBeGreaterThan(50);
      });
    }
    expect(ticks(life, 600).map(({ year }) => year)).toEqual([1960, 1970, 1980, 1990, 2000, 2010]);
  });

  it("knows the first days of years long ago", () => {
    for (const year of [50, 1400, 1969, 1970, 2026]) expect(yearAt(dayOfYear(year))).toBe(year);
  });
});

describe("rows", () => {
  const core = small(
    [],
    [{ name: "A" }, { name: "B" }],
    [
      { name: "Late", of: ["A", "B"], since: 2010 },
      { name: "Never", of: ["A", "B"] },
      { name: "Old", of: ["A", "B"], since: 1990, until: 2000 },
      { name: "Project", of: ["A", "B"], kind: "project", since: 2000 },
    ],
  );
  const desk = deskOf(core);
  const all = [...core.ties.id.keys()];
  const names = (grouping: "kind" | "status" | "none") =>
    groups(core, all, grouping, desk.shown.value.statusOf).map(({ ties }) => ties.map((tie) => core.ties.nl[tie]));

  it("stand by start within their kind, undated ones apart at the end", () => {
    expect(names("kind")).toEqual([["Old", "Late"], ["Project"], ["Never"]]);
    expect(names("none")).toEqual([["Old", "Project", "Late"], ["Never"]]);
    expect(names("status")).toEqual([["Project", "Late"], ["Old"], ["Never"]]);
  });

  it("stand under each other, every tie once, and the ones in sight are found", () => {
    const items = stacked(groups(core, all, "kind", desk.shown.value.statusOf), 30, (tie) => (tie === 2 ? 80 : 40));
    expect(
      items
        .filter(({ tie }) => tie !== NONE)
        .map(({ tie }) => tie)
        .sort(),
    ).toEqual(all);
    items.slice(1).forEach((item, at) => {
      expect(item.top).toBe(items[at].top + items[at].height);
    });
    expect(between(items, 0, 29)).toEqual([items[0]]);
    expect(between(items, 31, 111)).toEqual(items.slice(1, 3));
    expect(between([], 0, 100)).toEqual([]);
  });

  it("tell kind, period, status, conflict and events in words", () => {
    const disputed = deskOf({
      ...core,
      disputed_ties: [{ at: 2, starts: [moment(1990)], ends: [moment(2000), moment(1999)] }],
    });
    expect(conflict(disputed, 2)).toContain("1999 of 2000");
    const told = inWords(disputed, 2, [{ kind: "signed", day: 0, told: "Getekend (1990)" }]);
    for (const part of ["twinning", "1990 – 2000", "voorbij", "1999 of 2000", "Getekend (1990)"]) {
      expect(told).toContain(part);
    }
    expect(conflict(disputed, 0)).toBe("");
  });
});

describe("signs", () => {
  it("are distinct for what starts, is signed, is renewed and ends, and one for what is not known", () => {
    const all = ["started", "signed", "renewed", "ended", "historical-link", "a kind of their own"].map(sign);
    expect(new Set(all).size).toBe(all.length);
  });

  it("stand together in the legend when they have the same form", () => {
    expect(byForm(["started", "signed", "installed"])).toEqual([["started", "installed"], ["signed"]]);
  });
});
