import { beforeAll, expect, test } from "vitest";
import { printedColumns } from "../src/shell/printed";
import type { Desk } from "../src/state/desk";
import { type Column, inOneLine } from "../src/views/table/column";
import { pageAt, pageOf } from "../src/views/table/pages";
import { having, haystack, ordered, sheetOf } from "../src/views/table/sight";
import { BY_NAME, pressed, sorted } from "../src/views/table/sort";
import { neighbour } from "../src/views/table/tabs";
import { COUNCIL, GALLE, officeDesk, SOS, SUBSIDY, TWINNING, VELSEN } from "./table.office";

let desk: Desk;
beforeAll(async () => {
  desk = await officeDesk();
});

function cell(tab: "parties" | "ties", column: string, at: number): string {
  return inOneLine(sheetOf(desk, tab).columns.find(({ name }) => name === column)!, at);
}

test("the rows of the table are the parties and ties that every view shows", () => {
  expect(sheetOf(desk, "parties").rows).toBe(desk.shown.value.parties);
  expect(sheetOf(desk, "ties").rows).toBe(desk.shown.value.ties);
});

test("a party that has two roles in one tie has one tie, and names each partner once", () => {
  expect(cell("parties", "ties", VELSEN)).toBe("2");
  expect(cell("parties", "with", VELSEN)).toBe("SOS Velsen, Galle");
  expect(cell("parties", "with", COUNCIL)).toBe("");
});

test("partners are the same when they are asked for twice", () => {
  const { columns } = sheetOf(desk, "parties");
  const partners = columns.find(({ name }) => name === "with")!;
  expect(partners.texts(VELSEN)).toEqual(partners.texts(VELSEN));
  expect(partners.texts(SOS)).toEqual(["Gemeente Velsen", "Galle"]);
});

test("a party is there since the first start of its own parts in ties", () => {
  expect(cell("parties", "first", VELSEN)).toBe("1976");
  expect(cell("parties", "first", SOS)).toBe("1985");
  expect(cell("parties", "first", COUNCIL)).toBe("");
});

test("a tie names its parties with their roles, and its end with what is uncertain of it", () => {
  expect(cell("ties", "parties", TWINNING)).toBe("Galle (partner), Gemeente Velsen (partner), SOS Velsen (uitvoerder)");
  expect(cell("ties", "until", SUBSIDY)).toBe("2012 of 2014");
});

test("numbers are sorted by size and dates by day; what is not stated comes last either way", () => {
  const { rows, columns } = sheetOf(desk, "parties");
  const by = (name: string, down: boolean) => sorted(rows, columns.find((one) => one.name === name)!, down, "nl");
  expect(by("ties", true).slice(0, 2)).toEqual([VELSEN, SOS]);
  expect(by("first", false).at(-1)).toBe(COUNCIL);
  expect(by("first", true)).toEqual([SOS, GALLE, VELSEN, COUNCIL]);
});

test("names are sorted as a dictionary has them: accents and case aside, numbers by size", () => {
  const names = ["école 10", "Zwolle", "Ecole 9", "ápeldoorn"];
  const column: Column = { name: "name", texts: (at) => [names[at]] };
  expect(sorted([0, 1, 2, 3], column, false, "nl").map((at) => names[at])).toEqual([
    "ápeldoorn",
    "Ecole 9",
    "école 10",
    "Zwolle",
  ]);
});

test("rows with equal cells keep their order, whichever way they are sorted", () => {
  const column: Column = { name: "sector", texts: () => ["overheid"] };
  expect(sorted([3, 1, 2], column, true, "nl")).toEqual([3, 1, 2]);
});

test("ten thousand names are sorted within a glance", () => {
  const names = Array.from({ length: 10_000 }, (_, at) => `Stichting ${(at * 7919) % 10_007} Égalité`);
  const column: Column = { name: "name", texts: (at) => [names[at]] };
  const rows = [...names.keys()];
  sorted(rows, column, false, "nl");
  const start = performance.now();
  sorted(rows, column, true, "nl");
  expect(performance.now() - start).toBeLessThan(200);
});

test("a second press on a heading turns the order round, a press on another begins anew", () => {
  expect(pressed(BY_NAME, "name")).toEqual({ column: "name", down: true });
  expect(pressed({ column: "name", down: true }, "sector")).toEqual({ column: "sector", down: false });
});

test("the search finds every word in any cell, accents and case forgiven", () => {
  const sheet = sheetOf(desk, "parties");
  expect(having(ordered(sheet, BY_NAME, "nl"), haystack(sheet), "SRI gàlle")).toEqual([GALLE]);
  expect(having(sheet.rows, haystack(sheet), "nergens")).toEqual([]);
});

test("a table of three hundred rows is one page, a longer one has pages of two hundred", () => {
  expect(pageAt(0, 300)).toMatchObject({ pages: 1, start: 0, end: 300 });
  expect(pageAt(1, 301)).toMatchObject({ pages: 2, start: 200, end: 301 });
  expect(pageAt(99, 301)).toMatchObject({ at: 1 });
  expect(pageOf(299, 300)).toBe(0);
  expect(pageOf(200, 301)).toBe(1);
});

test("a long list in a cell tells how many more there are", () => {
  const column: Column = { name: "with", texts: () => ["a", "b", "c", "d"], most: 2 };
  expect(inOneLine(column, 0)).toBe("a, b +2");
});

test("the arrows go round the tabs, Home and End to the outer ones", () => {
  const tabs = ["parties", "ties"] as const;
  expect(neighbour(tabs, "ties", "ArrowRight")).toBe("parties");
  expect(neighbour(tabs, "parties", "ArrowLeft")).toBe("ties");
  expect(neighbour(tabs, "ties", "Home")).toBe("parties");
  expect(neighbour(tabs, "parties", "a")).toBeUndefined();
});

test("on paper stand as many columns as fit: what each is, with whom, since and until when", () => {
  const names = (tab: "parties" | "ties") => printedColumns(sheetOf(desk, tab)).map(({ name }) => name);
  expect(names("parties")).toEqual(["name", "sector", "place", "country"]);
  expect(names("ties")).toEqual(["name", "kind", "parties", "since", "until", "status"]);
});
