import { expect, test } from "vitest";
import { Finder } from "../src/ask/search";
import { isNear } from "../src/ask/typos";
import { small } from "./small";

const CORE = small(
  [
    { name: "China", type: "country" },
    { name: "Puławy", others: ["Nowo-Aleksandria"] },
    { name: "Qingdao", within: "China", english: "Qingdao", others: ["Tsingtau"] },
    { name: "Velsen" },
  ],
  [
    { name: "Gemeente Velsen", id: "https://example.org/tooi/gm0453" },
    { name: "Haven van Qingdao", place: "Velsen" },
    { name: "Qingdao Port", place: "Qingdao" },
    { name: "Stadsbestuur", place: "Qingdao" },
  ],
  [{ name: "Band met Puławy", of: ["Gemeente Velsen"] }],
);
const FINDER = new Finder(CORE);
const names = (text: string, most = 10) => FINDER.find(text, "nl", most).map(({ name }) => name);

test("the whole name goes before its start, that before a word in it, and places before parties", () => {
  expect(names("qingdao")).toEqual(["Qingdao", "Qingdao Port", "Haven van Qingdao", "Stadsbestuur"]);
  expect(names("vel")).toEqual(["Velsen", "Gemeente Velsen", "Haven van Qingdao"]);
  expect(names("els")[0]).toBe("Velsen");
});

test("accents, case and punctuation are forgiven", () => {
  expect(names("PULAWY")[0]).toBe("Puławy");
  expect(names("band  met pulawy!")).toEqual(["Band met Puławy"]);
});

test("a place is found by what others call it, and says by which name", () => {
  expect(FINDER.find("tsingtau", "en", 1)).toEqual([
    { ref: { noun: "place", at: 2 }, name: "Qingdao", matched: "Tsingtau" },
  ]);
});

test("a place finds the parties in it, and a country those in its cities", () => {
  expect(names("china")).toEqual(["China", "Qingdao Port", "Stadsbestuur"]);
  expect(FINDER.find("china", "nl", 9).at(-1)?.matched).toBe("China");
});

test("words can be begun, and stand apart", () => {
  expect(names("gem vel")).toEqual(["Gemeente Velsen"]);
});

test("a typo or two are forgiven, where nothing is called so", () => {
  expect(names("qingado")[0]).toBe("Qingdao");
  expect(names("vlsen")).toEqual(["Velsen", "Gemeente Velsen"]);
  expect(names("gemeente vlesen")).toEqual(["Gemeente Velsen"]);
  expect(names("xyzzy")).toEqual([]);
});

test("no more are found than are asked for, and only of the nouns asked for", () => {
  expect(names("qingdao", 2)).toEqual(["Qingdao", "Qingdao Port"]);
  const parties = FINDER.find("qingdao", "nl", 9, ["party"]).map(({ name }) => name);
  expect(parties).toEqual(["Qingdao Port", "Haven van Qingdao", "Stadsbestuur"]);
});

test("what says nothing finds nothing, and a text without end is no trouble", () => {
  expect(names("")).toEqual([]);
  expect(names(" ?! ")).toEqual([]);
  expect(names("xyzzy ".repeat(100_000))).toEqual([]);
});

test("a typo is a letter left out, put in or mistaken, or two that changed places", () => {
  for (const word of ["velse", "velsenn", "velsem", "veslen"]) expect(isNear(word, "velsen", 1)).toBe(true);
  for (const word of ["vels", "lvesne", "malmo"]) expect(isNear(word, "velsen", 1)).toBe(false);
  expect(isNear("qnigdoa", "qingdao", 2)).toBe(true);
});
