import { expect, test } from "vitest";
import { facets } from "../src/ask/facets";
import { NO_FILTERS } from "../src/ask/filters";
import { path } from "../src/ask/path";
import { who } from "../src/ask/who";
import { Heap } from "../src/model/heap";
import { naturalLogarithm } from "../src/model/logarithm";
import { fold } from "../src/model/names";
import { compareTexts } from "../src/model/order";
import { Judge, STATUSES } from "../src/time/judge";
import { day, year } from "../src/time/period";
import { spanInWords, statusLabel } from "../src/time/words";
import { deskOf, named, numberIn, small, yearAt } from "./small";

const CORE = small(
  [
    { name: "Nederland", type: "country" },
    { name: "Velsen", within: "Nederland" },
  ],
  [
    { name: "Anker", place: "Velsen" },
    { name: "Brug", place: "Velsen", sector: "education" },
    { name: "Groep", place: "Velsen", group: true },
    { name: "Rijk", place: "Nederland" },
    { name: "Unie", sector: "intergovernmental" },
    { name: "Verte", place: "Velsen" },
    { name: "Zolder" },
  ],
  [
    { name: "A", of: ["Anker", "Brug"], since: 1990, until: 2000 },
    { name: "B", of: ["Brug", "Verte"], since: 1995, attested: 2020 },
    { name: "C", of: ["Anker", "Groep", "Rijk", "Unie"] },
    { name: "D", of: ["Groep", "Rijk", "Unie", "Verte"] },
    { name: "E", kind: "network", of: ["Anker", "Zolder"] },
    { name: "F", of: ["Anker"], since: 2050 },
  ],
);
const DESK = deskOf(CORE);
const party = (name: string) => CORE.parties.nl.indexOf(name);

test("a path avoids unnamed groups, parties of a whole country and the UN, and what brings nobody together", () => {
  const route = path(DESK.network, DESK.judge, party("Anker"), party("Verte"), year(1998));
  expect(
    named(
      CORE.parties.nl,
      route!.hops.map((hop) => hop.to),
    ),
  ).toEqual(["Brug", "Verte"]);
  expect(route!.length).toBe("short");
  expect(route!.hops[0]).toMatchObject({ status: "certain", since: yearAt(1990), until: yearAt(2000) });
  expect(path(DESK.network, DESK.judge, party("Anker"), party("Zolder"), year(1998))).toBeNull();
  expect(path(DESK.network, DESK.judge, party("Anker"), party("Anker"), year(1998))).toBeNull();
});

test("those whom a path avoids can be where it begins or ends", () => {
  const route = path(DESK.network, DESK.judge, party("Anker"), party("Unie"), year(1998));
  expect(route).toMatchObject({ length: "direct", hops: [{ to: party("Unie") }] });
});

test("who works with a thing that is no place or party is nobody", () => {
  expect(who(DESK.network, DESK.judge, { noun: "tie", at: 0 }, year(1998))).toEqual([]);
});

test("who works with a party has the surest first, and former and planned ties on request", () => {
  const rows = (options = {}) =>
    who(DESK.network, DESK.judge, { noun: "party", at: party("Brug") }, year(2010), options);
  expect(rows().map((row) => CORE.parties.nl[row.party])).toEqual(["Verte"]);
  expect(rows({ former: true }).map((row) => row.status)).toEqual(["certain", "former"]);
});

test("the statuses of all ties are those of each, and are judged once for a moment", () => {
  const judge = new Judge(CORE);
  const statuses = judge.ties(day(CORE.day));
  expect([...statuses].map((at) => STATUSES[at])).toEqual(CORE.ties.id.map((_, at) => judge.tie(at, day(CORE.day))));
  expect(judge.ties(day(CORE.day))).toBe(statuses);
  for (let at = 1900; at < 2000; at++) judge.ties(year(at));
  expect(judge.ties(day(CORE.day))).toEqual(statuses);
});

test("a date that is disputed makes a tie conflicting where the claims differ", () => {
  const judge = new Judge({ ...CORE, disputed_ties: [{ at: 0, starts: [yearAt(1990)], ends: [92, 100] }] });
  expect(judge.tie(0, year(1996))).toBe("conflicting");
  expect(judge.tie(0, year(1991))).toBe("certain");
  expect(judge.tie(0, year(2005))).toBe("former");
});

test("claims of which no start goes with any end are judged apart", () => {
  const judge = new Judge({ ...CORE, disputed_ties: [{ at: 0, starts: [yearAt(1990)], ends: [80] }] });
  expect(judge.tie(0, year(1995))).toBe("conflicting");
  expect(judge.tie(0, year(1985))).toBe("former");
});

test("facets count what each value would show with the other filters as they are", () => {
  const desk = deskOf(CORE);
  const counts = (name: string) =>
    facets(desk)
      .find((facet) => facet.name === name)
      ?.options.map(({ label, count }) => `${label} ${count}`);
  expect(counts("kind")).toEqual(["twinning 5", "network 1"]);
  expect(counts("sector")).toEqual(["government 5", "education 1", "intergovernmental 1"]);
  expect(counts("country")).toEqual(["Nederland 5"]);
  expect(counts("theme")).toBeUndefined();
  desk.change({ filters: { ...NO_FILTERS, kind: [numberIn("kind", "network")] } });
  expect(counts("kind")).toEqual(["twinning 5", "network 1"]);
  expect(counts("sector")).toEqual(["government 2"]);
  expect(counts("status")).toEqual(["ongedateerd 1"]);
});

test("a filter that is chosen stays among the facets when nothing has it", () => {
  const desk = deskOf(CORE);
  desk.change({ filters: { ...NO_FILTERS, kind: [1], status: ["conflicting"] } });
  const options = facets(desk).flatMap((facet) =>
    facet.options.map(({ value, count }) => `${facet.name} ${value} ${count}`),
  );
  expect(options).toContain("kind 1 0");
  expect(options).toContain("status conflicting 0");
});

test("names are the same without accents, case and punctuation", () => {
  for (const [name, plain] of [
    ["Puławy", "pulawy"],
    ["Čching-tao", "cching tao"],
    ["Straße", "strasse"],
    ["ΣΊΣΥΦΟΣ", "σισυφοσ"],
    ["N'Djaména", "n djamena"],
    ["青岛", "青岛"],
  ]) {
    expect(fold(name)).toBe(plain);
  }
});

test("texts are in the order of Python: by code point", () => {
  const texts = ["\u{1f600}", "\uff5e", "z", "a", "", "ab"];
  expect(texts.sort(compareTexts)).toEqual(["", "a", "ab", "z", "\uff5e", "\u{1f600}"]);
});

test("logarithms of whole numbers are those of the C library to the last bit", () => {
  expect(naturalLogarithm(1)).toBe(0);
  expect(naturalLogarithm(3)).toBe(1.0986122886681098);
  expect(naturalLogarithm(48)).toBe(3.871201010907891);
  expect(naturalLogarithm(20_000)).toBe(9.903487552536127);
});

test("a heap gives what was put in it in order", () => {
  const heap = new Heap<number>((one, other) => one - other);
  for (let at = 0; at < 100; at++) heap.add((at * 37) % 101);
  const taken = Array.from({ length: 100 }, () => heap.take()!);
  expect(taken).toEqual([...taken].sort((one, other) => one - other));
  expect(heap.take()).toBeUndefined();
});

test("years are told from their first to their last day, those of two digits too", () => {
  expect(year(1970)).toEqual({ earliest: 0, latest: 364 });
  expect(year(50).latest! - year(50).earliest!).toBe(364);
  expect(new Date(year(50).earliest! * 86_400_000).getUTCFullYear()).toBe(50);
});

test("spans and statuses are told as the command line tells them", () => {
  const span = (since?: number, until?: number) =>
    spanInWords(CORE, "nl", DESK.say.value, yearAt(since), yearAt(until));
  expect(span(1998, 2010)).toBe("1998 – 2010");
  expect(span(1998, 1998)).toBe("1998");
  expect(span(1998)).toBe("sinds 1998");
  expect(span(undefined, 2010)).toBe("tot 2010");
  expect(span()).toBe("");
  expect(statusLabel(DESK.say.value, "former")).toBe("voorbij");
});
