import { expect, test } from "vitest";
import { NO_FILTERS } from "../src/ask/filters";
import { Network } from "../src/model/network";
import { NONE } from "../src/model/ref";
import { walkTo } from "../src/shell/story";
import { isNext, lateOf } from "../src/state/bind";
import { type State, startState } from "../src/state/state";
import { isWaiting, read, write } from "../src/state/url";
import { deskOf, numberIn, small } from "./small";

const CORE = small(
  [{ name: "China", type: "country" }, { name: "Velsen" }],
  [{ name: "Fonds" }, { name: "Gemeente", id: "https://identifier.example/id/gemeente/gm0453" }],
  [{ name: "Band", of: ["Fonds", "Gemeente"] }],
);
const NETWORK = new Network(CORE);
const START = startState(CORE);

const STATES: Record<string, Partial<State>> = {
  "": {},
  "view=map&lang=en": { view: "map", language: "en" },
  "on=party/gm0453&depth=2": { selected: { noun: "party", at: 1 }, depth: 2 },
  "on=tie/band": { selected: { noun: "tie", at: 0 } },
  "year=2012&step=2": { year: 2012, step: 1 },
  "part=3": { opened: 3 },
  "part=rest": { opened: -2 },
  "who=place/china": { asked: { who: { noun: "place", at: 0 } } },
  "from=party/fonds&to=party/gm0453": { asked: { from: 0, to: 1 } },
  "country=unknown": { filters: { ...NO_FILTERS, country: [NONE] } },
  "kind=twinning,network&country=china&status=certain,former&source=note": {
    filters: {
      ...NO_FILTERS,
      kind: [numberIn("kind", "twinning"), numberIn("kind", "network")],
      country: [0],
      status: ["certain", "former"],
      source: [0],
    },
  },
};

test.each(Object.entries(STATES))("the address %s is read and written alike", (address, state) => {
  expect(read(NETWORK, address)).toEqual({ ...START, ...state });
  expect(write(NETWORK, { ...START, ...state })).toBe(address);
});

test.each([
  "view=nowhere&lang=xx&depth=-1&depth=99&year=0&step=4&part=-1",
  "on=party/nobody&who=tie/band&from=place/china&to=party/fonds",
  "kind=murder&sector=&theme=%E0%A4%A&status=alive&country=velsen.&source=party/fonds",
  "=&&==&%&year=2012x&year=1e3&__proto__=1&constructor=2&on=__proto__",
  "<script>alert(1)</script>&on=javascript:alert(1)",
])("what is unknown or hostile in %s is ignored", (address) => {
  expect(read(NETWORK, address)).toEqual(START);
});

test("a thing can be named by its short name, its id or its whole IRI", () => {
  for (const name of ["party/gm0453", "https://identifier.example/id/gemeente/gm0453"]) {
    expect(read(NETWORK, `on=${name}`).selected).toEqual({ noun: "party", at: 1 });
  }
  const whole = encodeURIComponent("https://example.org/id/place/china");
  expect(read(NETWORK, `on=${whole}`).selected).toEqual({ noun: "place", at: 0 });
});

test("events, policies and posts are in the address too, and found in it once the details are read", async () => {
  const desk = deskOf(CORE);
  const late = lateOf(desk);
  const selected = { noun: "event", at: 0 } as const;
  expect(write(NETWORK, { ...START, selected }, late)).toBe("");
  expect(read(NETWORK, "on=event/visit", late).selected).toBeNull();
  expect(isWaiting(NETWORK, "on=event/visit")).toBe(true);
  expect(isWaiting(NETWORK, "on=tie/band&view=map")).toBe(false);
  expect(isWaiting(NETWORK, "view=map")).toBe(false);
  await desk.told();
  for (const noun of ["event", "policy", "person"] as const) {
    const address = write(NETWORK, { ...START, selected: { noun, at: 0 } }, late);
    expect(address).toMatch(new RegExp(`^on=${noun}/`));
    expect(read(NETWORK, address, late).selected).toEqual({ noun, at: 0 });
  }
  expect(read(NETWORK, "on=event/nothing", late).selected).toBeNull();
});

test("a person can go back to another view, selection, part, question or step, not to another filter", () => {
  const other = (part: Partial<State>) => isNext(START, { ...START, ...part });
  expect(other({ view: "table" })).toBe(true);
  expect(other({ selected: { noun: "tie", at: 0 } })).toBe(true);
  expect(other({ opened: 1 })).toBe(true);
  expect(other({ asked: { from: 0, to: 1 } })).toBe(true);
  expect(other({ step: 0 })).toBe(true);
  expect(other({ year: 2012, language: "en", depth: 2, filters: { ...NO_FILTERS, kind: [1] } })).toBe(false);
});

test("what is shown stays the same while what decides it does", () => {
  const desk = deskOf(CORE);
  const { value } = desk.shown;
  desk.select({ noun: "tie", at: 0 });
  desk.change({ view: "map", language: "en" });
  expect(desk.shown.value).toBe(value);
  desk.change({ year: 2012 });
  expect(desk.shown.value).not.toBe(value);
});

test("events, policies and posts are found and named once the details are read", async () => {
  const desk = deskOf(CORE);
  expect(desk.find("event/visit")).toBeNull();
  expect(desk.name({ noun: "event", at: 0 })).toBe("");
  await desk.told();
  expect(desk.find("event/visit")).toEqual({ noun: "event", at: 0 });
  expect(desk.find("party/fonds")).toEqual({ noun: "party", at: 0 });
  const names = (["event", "policy", "person", "place"] as const).map((noun) => desk.name({ noun, at: 0 }));
  expect(names).toEqual(["Bezoek", "Plan", "Burgemeester", "China"]);
});

test("a step of the story that shows an event shows it once the details are read, unless the reader has gone on", async () => {
  const step = (state: string) => ({ heading: {}, text: {}, state });
  const core = { ...CORE, story: [step("on=event/visit&view=table"), step("view=map")] } as unknown as typeof CORE;
  const desk = deskOf(core);
  walkTo(desk, 0);
  expect(desk.state.value).toMatchObject({ step: 0, view: "table", selected: null });
  await desk.told();
  expect(desk.state.value.selected).toEqual({ noun: "event", at: 0 });
  const other = deskOf(core);
  walkTo(other, 0);
  walkTo(other, 1);
  await other.told();
  expect(other.state.value).toMatchObject({ step: 1, view: "map", selected: null });
});
