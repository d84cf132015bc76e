// A small office for the tests of table, panel and CSV: Velsen with its ties, as the payload has them.

import english from "../../src/intgraph/locale/en.json";
import dutch from "../../src/intgraph/locale/nl.json";
import { NO_FILTERS } from "../src/ask/filters";
import type { Core, Details } from "../src/contract";
import { Desk } from "../src/state/desk";
import { startState } from "../src/state/state";

const YEAR_DAYS = (year: number, month = 0, day = 1) => Date.UTC(year, month, day) / 86_400_000;

function moments(...edtf: string[]): Core["moments"] {
  const years = edtf.map((written) => written.match(/\d{4}/g)!.map(Number));
  return {
    edtf,
    earliest: years.map((found) => YEAR_DAYS(Math.min(...found))),
    latest: years.map((found) => YEAR_DAYS(Math.max(...found), 11, 31)),
    nl: edtf.map((written) => written.replace(/[[\]]/g, "").replace(",", " of ")),
    en: edtf.map((written) => written.replace(/[[\]]/g, "").replace(",", " or ")),
  };
}

function scheme(...labels: [string, string, string][]): Core["schemes"][string] {
  return {
    notation: labels.map(([notation]) => notation),
    nl: labels.map(([, nl]) => nl),
    en: labels.map(([, , en]) => en),
  };
}

const filled = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);

/** Places: Azië, Velsen in Nederland, Galle in Sri Lanka in Azië. */
export const [ASIA, GALLE_PLACE, NETHERLANDS, SRI_LANKA, VELSEN_PLACE] = [0, 1, 2, 3, 4];
/** Parties: Galle, Gemeente Velsen, its Raad, SOS Velsen. */
export const [GALLE, VELSEN, COUNCIL, SOS] = [0, 1, 2, 3];
/** Ties: a subsidy of which the end is disputed, a twinning. */
export const [SUBSIDY, TWINNING] = [0, 1];

export const CORE = {
  base: "https://w3id.org/intgraph/id/",
  language: "nl",
  title: { nl: "Velsen", en: "Velsen" },
  day: YEAR_DAYS(2026, 10, 23),
  schemes: {
    sector: scheme(["government", "overheid", "government"], ["ngo", "maatschappelijk", "NGO"]),
    kind: scheme(["twinning", "stedenband", "twinning"], ["subsidy", "subsidie", "subsidy"]),
    role: scheme(["partner", "partner", "partner"], ["executor", "uitvoerder", "executor"]),
    modality: scheme(["states", "staat er", "states"], ["implies", "volgt eruit", "implied"]),
    "place-type": scheme(
      ["city", "stad", "city"],
      ["country", "land", "country"],
      ["continent", "werelddeel", "continent"],
    ),
    event: scheme(["delegated", "gedelegeerd", "delegated"]),
    policy: scheme(["strategy", "strategie", "strategy"]),
  },
  together: ["twinning", "subsidy"],
  moments: moments("1976", "1985", "[2012,2014]", "2012", "2014", "2017"),
  places: {
    id: ["place/asia", "place/galle", "place/nl", "place/lk", "place/velsen"],
    nl: ["Azië", "Galle", "Nederland", "Sri Lanka", "Velsen"],
    en: ["Asia", "Galle", "Netherlands", "Sri Lanka", "Velsen"],
    aliases: filled(5, []),
    exonyms: filled(5, []),
    type: [2, 0, 1, 1, 0],
    within: [[], [3], [], [0], [2]],
    country: [-1, 3, 2, 3, 2],
    latitude: filled(5, null),
    longitude: filled(5, null),
  },
  parties: {
    id: ["party/galle", "party/gm0453", "party/raad", "party/sos"],
    nl: ["Galle", "Gemeente Velsen", "Raad van Velsen", "SOS Velsen"],
    en: ["Galle", "Municipality of Velsen", "Council of Velsen", "SOS Velsen"],
    aliases: filled(4, []),
    exonyms: filled(4, []),
    sector: [0, 0, 0, 1],
    place: [1, 4, 4, 4],
    whole: [-1, -1, 1, -1],
    group: [0, 0, 0, 0],
    community: filled(4, 0),
    x: filled(4, 0),
    y: filled(4, 0),
    sources: [[0], [0], [], [0]],
  },
  ties: {
    id: ["tie/subsidie", "tie/galle"],
    nl: ["Subsidie aan SOS", "Stedenband met Galle"],
    en: ["Subsidy to SOS", "Twinning with Galle"],
    kind: [1, 0],
    since: [1, 0],
    until: [2, -1],
    attested: [YEAR_DAYS(2017), YEAR_DAYS(2017)],
    last_sign: [YEAR_DAYS(2017), YEAR_DAYS(2017)],
    places: [[1], []],
    themes: [[], []],
    sdgs: [[], []],
    pillar: [-1, -1],
    x: [null, null],
    y: [null, null],
    sources: [[0], [0]],
  },
  roles: {
    id: ["role/0", "role/1", "role/2", "role/3", "role/4"],
    tie: [SUBSIDY, SUBSIDY, TWINNING, TWINNING, TWINNING],
    party: [VELSEN, SOS, GALLE, VELSEN, SOS],
    role: [0, 1, 0, 0, 1],
    since: [-1, -1, -1, -1, 1],
    until: filled(5, -1),
  },
  disputed_ties: [{ at: SUBSIDY, starts: [1], ends: [3, 4] }],
  disputed_roles: [],
  sources: {
    id: ["source/bijlage"],
    nl: ["Bijlage 1"],
    en: ["Annex 1"],
    publisher: [VELSEN],
    date: [5],
    url: [""],
    note: [""],
  },
  story: [],
  words: { nl: dutch, en: english },
} as unknown as Core;

export const DETAILS = {
  places: { same_as: filled(5, []), note: filled(5, "") },
  parties: { website: filled(4, ""), same_as: filled(4, []), note: filled(4, "") },
  ties: {
    word: ["", ""],
    purposes: [[], []],
    portfolio: ["", ""],
    open_list: [0, 0],
    amount: ["", ""],
    note: ["", ""],
  },
  role_notes: filled(5, ""),
  events: {
    id: ["event/delegatie", "event/afscheid"],
    nl: ["Gedelegeerd aan SOS", "Afscheid van Galle"],
    en: ["Delegated to SOS", "Goodbye to Galle"],
    kind: [0, 0],
    date: [1, 5],
    about: [["tie/galle"], ["party/galle"]],
    by: [["party/gm0453"], []],
    note: ["", ""],
  },
  policies: {
    id: ["policy/mondiaal", "policy/onderdeel"],
    nl: ["Mondiale bewustwording", "Onderdeel 1"],
    en: ["Global awareness", "Component 1"],
    kind: [0, 0],
    party: [VELSEN, VELSEN],
    part_of: [-1, 0],
    about: [[], ["tie/galle"]],
    pillars: [[], []],
    since: [-1, -1],
    until: [-1, -1],
    note: ["", ""],
  },
  people: {
    id: ["person/burgemeester"],
    function: ["Burgemeester"],
    name: [""],
    status: [-1],
    party: [VELSEN],
    since: [-1],
    until: [-1],
    email: [""],
    phone: [""],
    note: [""],
  },
  claims: {
    id: ["evidence/0", "evidence/1", "evidence/2", "evidence/3", "evidence/4"],
    subject: ["tie/subsidie", "tie/subsidie", "tie/galle", "tie/galle", "role/4"],
    field: ["until", "until", "kind", "since", "since"],
    value: ["2012", "2014", "", "", ""],
    source: filled(5, 0),
    locator: ["line 22", "line 14", "line 50", "line 50", "lines 50-54"],
    phrase: [
      "Einde structurele subsidierelatie",
      "1985-2014",
      "stedenband met Galle",
      "stedenband met Galle",
      "in 1985",
    ],
    modality: [0, 0, 0, 0, 1],
    conflict: [1, 1, 0, 0, 0],
  },
} as unknown as Details;

/** A desk with this office, its details read. */
export async function officeDesk(): Promise<Desk> {
  const desk = new Desk(CORE, { ...startState(CORE), filters: NO_FILTERS }, async () => DETAILS);
  await desk.told();
  return desk;
}
