import { expect, test } from "vitest";
import { NO_FILTERS } from "../src/ask/filters";
import { type Sought, show } from "../src/ask/shown";
import type { State } from "../src/state/state";
import { year } from "../src/time/period";
import { deskOf, named, numberIn, small } from "./small";

const CORE = small(
  [
    { name: "China", type: "country" },
    { name: "Nederland", type: "country" },
    { name: "Qingdao", within: "China" },
    { name: "Velsen", within: "Nederland" },
  ],
  [
    { name: "Club", place: "Velsen", sector: "education", sources: [1] },
    { name: "Gemeente", place: "Velsen" },
    { name: "Haven", place: "Velsen", whole: "Gemeente" },
    { name: "Qingdao", place: "Qingdao" },
    { name: "School", place: "Velsen", sector: "education" },
    { name: "Universiteit", place: "Qingdao", sector: "education" },
  ],
  [
    { name: "Band", of: ["Gemeente", "Qingdao"], since: 1998, until: 2010, sources: [0] },
    { name: "Kamer", kind: "network", of: ["Haven", ["Qingdao", "lead"]] },
    { name: "Project", kind: "project", of: [["School", "lead"], "Universiteit", "Qingdao"], theme: "water" },
    { name: "Titel", kind: "network", of: ["Gemeente"] },
    { name: "Werk", kind: "project", of: ["Gemeente", "School"], places: ["China"] },
  ],
);
const DESK = deskOf(CORE);
const ALL = { filters: NO_FILTERS, selected: null, depth: 0, asked: null };

function shown(sought: Partial<Sought>): { parties: string[]; ties: string[] } {
  const found = show(DESK.network, DESK.judge, year(2020), { ...ALL, ...sought });
  return { parties: named(CORE.parties.nl, found.parties), ties: named(CORE.ties.nl, found.ties) };
}

function filtered(filters: Partial<State["filters"]>): ReturnType<typeof shown> {
  return shown({ filters: { ...NO_FILTERS, ...filters } });
}

test("without filters everything is shown, parties without ties too", () => {
  expect(shown({})).toEqual({ parties: CORE.parties.nl, ties: CORE.ties.nl });
});

test("a filter on ties leaves out the parties that take part in none of them", () => {
  expect(filtered({ kind: [numberIn("kind", "twinning")] })).toEqual({
    parties: ["Gemeente", "Qingdao"],
    ties: ["Band"],
  });
  expect(filtered({ theme: [numberIn("theme", "water")] }).ties).toEqual(["Project"]);
});

test("of several values of one filter any is enough, of several filters all are needed", () => {
  const kinds = [numberIn("kind", "twinning"), numberIn("kind", "project")];
  expect(filtered({ kind: kinds }).ties).toEqual(["Band", "Project", "Werk"]);
  expect(filtered({ kind: kinds, theme: [numberIn("theme", "water")] }).ties).toEqual(["Project"]);
});

test("a filter on sector shows ties with such a party whole, and such parties without ties", () => {
  const found = filtered({ sector: [numberIn("sector", "education")] });
  expect(found.ties).toEqual(["Project", "Werk"]);
  expect(found.parties).toEqual(["Club", "Gemeente", "Qingdao", "School", "Universiteit"]);
});

test("sector, country and role are asked of one and the same party, as on the command line", () => {
  const education = [numberIn("sector", "education")];
  expect(filtered({ sector: education, country: [0] }).ties).toEqual(["Project"]);
  expect(filtered({ role: [numberIn("role", "lead")], country: [0] }).ties).toEqual(["Kamer"]);
});

test("a filter on status asks for the status at the moment of the page", () => {
  expect(filtered({ status: ["former"] })).toEqual({ parties: ["Gemeente", "Qingdao"], ties: ["Band"] });
  const undated = filtered({ status: ["undated"] }).ties;
  expect(undated).toEqual(["Kamer", "Project", "Titel", "Werk"]);
});

test("a filter on source shows the ties and parties that it speaks of", () => {
  expect(filtered({ source: [0] })).toEqual({ parties: ["Gemeente", "Qingdao"], ties: ["Band"] });
  expect(filtered({ source: [1] })).toEqual({ parties: ["Club"], ties: [] });
});

test("with a depth only what lies within so many shared ties is shown, with the ties among it", () => {
  const school = { noun: "party", at: CORE.parties.nl.indexOf("School") } as const;
  const near = shown({ selected: school, depth: 1 });
  expect(near.parties).toEqual(["Gemeente", "Qingdao", "School", "Universiteit"]);
  expect(near.ties).toEqual(["Band", "Project", "Werk"]);
  expect(shown({ selected: school, depth: 2 }).parties).toEqual(CORE.parties.nl.filter((name) => name !== "Club"));
});

test("a party is surrounded with its parts, a place by its parties and its work", () => {
  const town = { noun: "party", at: CORE.parties.nl.indexOf("Gemeente") } as const;
  expect(shown({ selected: town, depth: 1 }).ties).toEqual(["Band", "Kamer", "Titel", "Werk"]);
  const china = shown({ selected: { noun: "place", at: 0 }, depth: 1 });
  expect(china.ties).toEqual(["Band", "Kamer", "Project", "Werk"]);
  expect(china.parties).toContain("Universiteit");
});

test("a tie is surrounded by its parties, a source by what it tells of", () => {
  expect(shown({ selected: { noun: "tie", at: 0 }, depth: 1 })).toEqual({
    parties: ["Gemeente", "Qingdao"],
    ties: ["Band"],
  });
  expect(shown({ selected: { noun: "source", at: 1 }, depth: 1 })).toEqual({ parties: ["Club"], ties: [] });
});

test("what cannot be stood at surrounds nothing, and a selected party is shown where filters leave it out", () => {
  expect(shown({ selected: { noun: "event", at: 0 }, depth: 1 }).ties).toEqual(CORE.ties.nl);
  const filters = { ...NO_FILTERS, kind: [numberIn("kind", "twinning")] };
  const club = { noun: "party", at: 0 } as const;
  expect(shown({ selected: club, depth: 2, filters })).toEqual({ parties: ["Club"], ties: [] });
});

test("a question shows its answer, with the target's own parties in those ties", () => {
  const found = shown({ asked: { who: { noun: "place", at: 0 } } });
  expect(found.ties).toEqual(["Project", "Werk"]);
  expect(found.parties).toEqual(["Gemeente", "Qingdao", "School", "Universiteit"]);
});

test("filters narrow down who works with a target; former ties come when they are asked for", () => {
  const asked = { who: { noun: "place", at: 0 } } as const;
  expect(shown({ asked, filters: { ...NO_FILTERS, status: ["former"] } }).ties).toEqual(["Band"]);
  expect(shown({ asked, filters: { ...NO_FILTERS, kind: [numberIn("kind", "network")] } }).ties).toEqual(["Kamer"]);
});

test("a path is shown with its two ends, and these alone where there is none", () => {
  const [club, haven, school] = ["Club", "Haven", "School"].map((name) => CORE.parties.nl.indexOf(name));
  const qingdao = CORE.parties.nl.indexOf("Qingdao");
  expect(shown({ asked: { from: school, to: qingdao } })).toEqual({
    parties: ["Qingdao", "School"],
    ties: ["Project"],
  });
  expect(shown({ asked: { from: club, to: haven } })).toEqual({ parties: ["Club", "Haven"], ties: [] });
});

test("the status of a tie is known whether it is shown or not", () => {
  const found = show(DESK.network, DESK.judge, year(2005), { ...ALL, asked: { from: 0, to: 1 } });
  expect(found.hasTie(0)).toBe(false);
  expect(found.statusOf(0)).toBe("certain");
});
