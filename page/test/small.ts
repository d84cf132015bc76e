// A network of a few lines for the tests of logic: names are ids, years are moments, what is not said is empty.
import english from "../../src/intgraph/locale/en.json";
import dutch from "../../src/intgraph/locale/nl.json";
import type { Core, Details } from "../src/contract";
import { NONE } from "../src/model/ref";
import { Desk } from "../src/state/desk";
import { startState } from "../src/state/state";

interface PlaceLine {
  readonly name: string;
  readonly english?: string;
  readonly within?: string;
  readonly type?: string;
  readonly others?: readonly string[];
}

interface PartyLine {
  readonly name: string;
  readonly id?: string;
  readonly place?: string;
  readonly sector?: string;
  readonly whole?: string;
  readonly group?: boolean;
  readonly sources?: readonly number[];
}

interface TieLine {
  readonly name: string;
  readonly kind?: string;
  readonly of: readonly (string | readonly [party: string, role: string])[];
  readonly since?: number;
  readonly until?: number;
  readonly attested?: number;
  readonly theme?: string;
  readonly places?: readonly string[];
  readonly sources?: readonly number[];
}

export const SCHEMES = {
  kind: ["twinning", "project", "network"],
  role: ["lead", "partner"],
  sector: ["government", "education", "intergovernmental"],
  pillar: ["solidarity"],
  theme: ["culture", "water"],
  sdg: ["1", "17"],
  "place-type": ["city", "country", "continent"],
} as const;
const DAY = Date.UTC(2026, 10, 22) / 86_400_000;
const FIRST_YEAR = 1900;
const YEARS = Array.from({ length: 200 }, (_, at) => FIRST_YEAR + at);

/** Things stand in the order of the lines: name them in the order of the alphabet. */
export function small(places: readonly PlaceLine[], parties: readonly PartyLine[], ties: readonly TieLine[]): Core {
  const place = (name: string | undefined) => places.findIndex((line) => line.name === name);
  const roles = ties.flatMap((tie, at) => tie.of.map((of) => [at, ...(typeof of === "string" ? [of, "partner"] : of)]));
  return {
    base: "https://example.org/id/",
    language: "nl",
    title: { nl: "Klein", en: "Small" },
    day: DAY,
    schemes: Object.fromEntries(
      Object.entries(SCHEMES).map(([name, notation]) => [name, { notation, nl: notation, en: notation }]),
    ),
    together: ["twinning", "project"],
    moments: moments(),
    places: {
      id: places.map(({ name }) => `place/${name.toLowerCase()}`),
      nl: places.map(({ name }) => name),
      en: places.map(({ name, english }) => english ?? name),
      aliases: places.map(() => []),
      exonyms: places.map(({ others }) => others ?? []),
      type: places.map(({ type }) => numberIn("place-type", type ?? "city")),
      within: places.map(({ within }) => (within ? [place(within)] : [])),
      country: places.map((line) => place(countryOf(line, places))),
    },
    parties: {
      id: parties.map(({ name, id }) => id ?? `party/${name.toLowerCase()}`),
      nl: parties.map(({ name }) => name),
      en: parties.map(({ name }) => name),
      aliases: parties.map(() => []),
      sector: parties.map(({ sector }) => numberIn("sector", sector ?? "government")),
      place: parties.map((line) => place(line.place)),
      whole: parties.map(({ whole }) => parties.findIndex(({ name }) => name === whole)),
      group: parties.map(({ group }) => (group ? 1 : 0)),
      sources: parties.map(({ sources }) => sources ?? []),
    },
    ties: {
      id: ties.map(({ name }) => `tie/${name.toLowerCase()}`),
      nl: ties.map(({ name }) => name),
      en: ties.map(({ name }) => name),
      kind: ties.map(({ kind }) => numberIn("kind", kind ?? "twinning")),
      since: ties.map(({ since }) => yearAt(since)),
      until: ties.map(({ until }) => yearAt(until)),
      attested: ties.map(({ attested }) => (attested ? Date.UTC(attested, 0) / 86_400_000 : null)),
      last_sign: ties.map(() => null),
      places: ties.map((tie) => (tie.places ?? []).map(place)),
      themes: ties.map(({ theme }) => (theme ? [numberIn("theme", theme)] : [])),
      sdgs: ties.map(() => []),
      pillar: ties.map(() => NONE),
      sources: ties.map(({ sources }) => sources ?? []),
    },
    roles: {
      id: roles.map(([tie, party, role]) => `role/${tie}.${party}.${role}`),
      tie: roles.map(([tie]) => tie),
      party: roles.map(([, of]) => parties.findIndex(({ name }) => name === of)),
      role: roles.map(([, , role]) => numberIn("role", String(role))),
      since: roles.map(() => NONE),
      until: roles.map(() => NONE),
    },
    disputed_ties: [],
    disputed_roles: [],
    sources: { id: ["source/note", "source/web"], nl: ["Notitie", "Webpagina"], en: ["Note", "Web page"] },
    story: [{}, {}, {}],
    words: { nl: dutch, en: english },
  } as unknown as Core;
}

/** A desk with a network; its details have one event, one policy and one post. */
export function deskOf(core: Core): Desk {
  const details = {
    events: { id: ["event/visit"], nl: ["Bezoek"], en: ["Visit"] },
    policies: { id: ["policy/plan"], nl: ["Plan"], en: ["Plan"] },
    people: { id: ["person/mayor"], function: ["Burgemeester"] },
  };
  return new Desk(core, startState(core), async () => details as unknown as Details);
}

/** The names of numbered things. */
export function named(column: readonly string[], numbers: Iterable<number>): string[] {
  return [...numbers].map((at) => column[at]);
}

export function numberIn(scheme: keyof typeof SCHEMES, notation: string): number {
  return (SCHEMES[scheme] as readonly string[]).indexOf(notation);
}

export function yearAt(year: number | undefined): number {
  return year === undefined ? NONE : year - FIRST_YEAR;
}

function moments(): Core["moments"] {
  return {
    edtf: YEARS.map(String),
    earliest: YEARS.map((year) => Date.UTC(year, 0, 1) / 86_400_000),
    latest: YEARS.map((year) => Date.UTC(year, 11, 31) / 86_400_000),
    nl: YEARS.map(String),
    en: YEARS.map(String),
  };
}

function countryOf(line: PlaceLine | undefined, places: readonly PlaceLine[]): string | undefined {
  if (!line || line.type === "country") return line?.name;
  return countryOf(
    places.find(({ name }) => name === line.within),
    places,
  );
}
