import { expect, test } from "vitest";
import { asCsv, csvOf, shielded } from "../src/take/csv";
import { sightOf } from "../src/views/table/sight";
import { officeDesk } from "./table.office";

test("a text that a spreadsheet would run gets an apostrophe in front, as the tables of the office do", () => {
  for (const start of ["=", "+", "-", "@", "\t", "\r"]) expect(shielded(`${start}1`)).toBe(`'${start}1`);
  expect(shielded("'=1")).toBe("''=1");
  expect(shielded("'s-Hertogenbosch")).toBe("'s-Hertogenbosch");
  expect(shielded("a=1")).toBe("a=1");
  expect(shielded("")).toBe("");
});

test("a file begins with the byte order mark and every line ends as on Windows", () => {
  const csv = asCsv({ headers: ["Naam"], rows: [["Galle"]] }, ";");
  expect(csv).toBe("\ufeffNaam\r\nGalle\r\n");
});

test("signs that part cells or lines stand between quotes, and quotes are doubled", () => {
  const csv = asCsv(
    {
      headers: ["a", "b"],
      rows: [
        ['zij zei "ja"', "regel 1\nregel 2"],
        ["x;y", "x,y"],
      ],
    },
    ";",
  );
  expect(csv.split("\r\n").slice(1, 3)).toEqual(['"zij zei ""ja""";"regel 1\nregel 2"', '"x;y";"x,y"']);
});

test("a shielded text between quotes keeps its shield inside them", () => {
  expect(asCsv({ headers: ['=HYPERLINK("x")'], rows: [] }, ",")).toBe('\ufeff"\'=HYPERLINK(""x"")"\r\n');
});

test("Dutch files have semicolons between cells, English ones commas", async () => {
  const desk = await officeDesk();
  expect(csvOf(desk).split("\r\n")[0]).toBe("\ufeffNaam;Sector;Plaats;Land;Banden;Sinds;Met;Bronnen");
  desk.change({ language: "en" });
  expect(csvOf(desk).split("\r\n")[0]).toBe("\ufeffName,Sector,Place,Country,Ties,Since,With,Sources");
});

test("a file has the rows of the tab in sight, in its order, and only those that are searched for", async () => {
  const desk = await officeDesk();
  const sight = sightOf(desk);
  sight.tab.value = "ties";
  sight.sorting.ties.value = { column: "since", down: true };
  expect(names(csvOf(desk))).toEqual(["Subsidie aan SOS", "Stedenband met Galle"]);
  sight.searched.value = "STEDENBÀND";
  expect(names(csvOf(desk))).toEqual(["Stedenband met Galle"]);
});

function names(csv: string): string[] {
  return csv
    .trim()
    .split("\r\n")
    .slice(1)
    .map((line) => line.split(";")[0]);
}
