import { beforeAll, expect, test } from "vitest";
import { around, outwards, subjects } from "../src/panel/around";
import { type Book, isKnown, openBook } from "../src/panel/book";
import { bySource, conflicts, locatorInWords, mannerOf, quotes } from "../src/panel/claims";
import { lookup } from "../src/panel/lookup";
import { inWords, ofRoles, ofTie, rolesInWords } from "../src/panel/period";
import {
  ASIA,
  CORE,
  COUNCIL,
  DETAILS,
  GALLE,
  officeDesk,
  SOS,
  SUBSIDY,
  TWINNING,
  VELSEN,
  VELSEN_PLACE,
} from "./table.office";

let book: Book;
beforeAll(async () => {
  book = openBook(await officeDesk(), DETAILS);
});

test("what the details tell is looked up once, and then known", () => {
  expect(lookup(CORE, DETAILS)).toBe(lookup(CORE, DETAILS));
  expect(lookup(CORE, DETAILS).events("party/gm0453")).toEqual([0]);
  expect(lookup(CORE, DETAILS).events("nobody")).toEqual([]);
});

test("around a place are the parties in it, its ties, their events and the policies that speak of them, with those they are part of", () => {
  const found = around(book, { noun: "place", at: ASIA });
  expect(found.parties).toEqual([GALLE]);
  expect(found.ties).toEqual([SUBSIDY, TWINNING]);
  expect(found.events).toEqual([0, 1]);
  expect(found.policies).toEqual([0, 1]);
  expect(found.places).not.toContain(ASIA);
});

test("around a party are its parts, its people and its policies", () => {
  const found = around(book, { noun: "party", at: VELSEN });
  expect(found.parties).toEqual([COUNCIL]);
  expect(found.people).toEqual([0]);
  expect(found.policies).toEqual([0, 1]);
});

test("around an event is the tie that it is about", () => {
  expect(around(book, { noun: "event", at: 0 })).toMatchObject({ ties: [TWINNING], events: [] });
});

test("the places around a place are told from the nearest outwards", () => {
  expect(outwards(book, 1)).toEqual([3, 0]);
  expect(outwards(book, VELSEN_PLACE)).toEqual([2]);
});

test("a locator is told in the language of the page; an unknown one as it is", () => {
  expect(locatorInWords(CORE.words.nl, "lines 64-68")).toBe("regels 64-68");
  expect(locatorInWords(CORE.words.en, "page 3")).toBe("page 3");
  expect(locatorInWords(CORE.words.nl, "bladzijde drie")).toBe("bladzijde drie");
});

test("what one phrase carries is told once, with all its fields", () => {
  const told = quotes(book, subjects(book, { noun: "tie", at: TWINNING }));
  expect(told.map(({ about }) => about)).toEqual([["soort", "sinds"], ["sinds van SOS Velsen"]]);
  expect([...bySource(told).keys()]).toEqual([0]);
});

test("sources that contradict each other stand beside each other, each claim with its own value", () => {
  const found = conflicts(book, subjects(book, { noun: "tie", at: SUBSIDY }));
  expect(found).toEqual([
    {
      subject: "tie/subsidie",
      field: "until",
      claimed: [
        { value: "2012", claims: [0] },
        { value: "2014", claims: [1] },
      ],
    },
  ]);
});

test("what no source speaks of is told to be without a source", () => {
  expect(mannerOf(book, "tie/galle")).toBe("states");
  expect(mannerOf(book, "party/raad")).toBe("unsourced");
});

test("a part in a tie has its own period, and its own status with it", () => {
  expect(inWords(book, ofTie(book, TWINNING))).toBe("sinds 1976");
  expect(inWords(book, ofRoles(book, TWINNING, [4]))).toBe("sinds 1985");
  expect(inWords(book, ofRoles(book, TWINNING, [3]))).toBe("sinds 1976");
  expect(ofRoles(book, TWINNING, [4]).status).toBe("possible");
});

test("roles are named once, and with their periods where those differ", () => {
  expect(rolesInWords(book, [2, 3])).toBe("partner");
  expect(rolesInWords(book, [3, 4])).toBe("partner, uitvoerder (sinds 1985)");
});

test("a thing that is not there is not told of", () => {
  expect(isKnown(book, { noun: "party", at: SOS })).toBe(true);
  expect(isKnown(book, { noun: "party", at: 4 })).toBe(false);
  expect(isKnown(book, { noun: "party", at: -1 })).toBe(false);
});
