// Values: what a field of a thing is called, and what is claimed or stated of it, in words.
import { NONE, type Noun, type Ref } from "../model/ref";
import { type Book, find, nameOf } from "./book";

const DATED: ReadonlySet<string> = new Set(["since", "until", "date"]);

/** The thing or the role that a claim or conflict is about: a role goes by its tie. */
export function thingOf(book: Book, subject: string): Ref | null {
  const role = book.lookup.role(subject);
  return role === undefined ? find(book, subject) : { noun: "tie", at: book.core.roles.tie[role] };
}

/** A field in words; of a role with the name of its party. */
export function fieldInWords(book: Book, subject: string, field: string): string {
  const words = book.core.words[book.language];
  const said = words[`field.${field}`] ?? field;
  const role = book.lookup.role(subject);
  if (role === undefined) return said;
  const party = nameOf(book, { noun: "party", at: book.core.roles.party[role] });
  return DATED.has(field)
    ? book.say("view.detail.field_of", { field: said, party })
    : book.say("page.role_of", { party });
}

const SCHEMES: Readonly<Record<string, string>> = {
  sector: "sector",
  type: "place-type",
  pillar: "pillar",
  pillars: "pillar",
  themes: "theme",
  sdgs: "sdg",
  status: "post",
  role: "role",
};

/** The value of a claim as the tables write it, in words: dates, concepts and names of things. */
export function valueInWords(book: Book, at: number, value: string): string {
  const { field, subject } = book.details.claims;
  if (DATED.has(field[at])) return dateInWords(book, value);
  const noun = thingOf(book, subject[at])?.noun;
  const kinds = noun === "event" || noun === "policy" ? noun : "kind";
  const scheme = book.core.schemes[field[at] === "kind" ? kinds : SCHEMES[field[at]]];
  const concept = scheme ? scheme.notation.indexOf(value) : NONE;
  if (concept !== NONE) return scheme[book.language][concept];
  const thing = find(book, value) ?? find(book, `place/${value}`) ?? find(book, `party/${value}`);
  return thing ? nameOf(book, thing) : value;
}

/** A date of the payload in words; one that is not in it stays in EDTF. */
function dateInWords({ core, language }: Book, edtf: string): string {
  const at = core.moments.edtf.indexOf(edtf);
  return at === NONE ? edtf : core.moments[language][at];
}

type Dated = Readonly<Record<"since" | "until", readonly number[]>>;

/** What the tables have in the field that a claim is about, which a claim without a value repeats. */
export function stated(book: Book, at: number): string {
  const { core, details } = book;
  const { field, subject } = details.claims;
  const role = book.lookup.role(subject[at]);
  const ref = role === undefined ? find(book, subject[at]) : null;
  const moment = (column: readonly number[] | undefined, row: number) => core.moments.edtf[column?.[row] ?? NONE] ?? "";
  if (field[at] === "date")
    return moment(ref?.noun === "event" ? details.events.date : core.sources.date, ref?.at ?? NONE);
  if (field[at] === "since" || field[at] === "until") {
    const dated: Partial<Record<Noun, Dated>> = { tie: core.ties, policy: details.policies, person: details.people };
    return role === undefined
      ? moment(dated[ref?.noun ?? "place"]?.[field[at]], ref?.at ?? NONE)
      : moment(core.roles[field[at]], role);
  }
  return ref ? statedConcept(book, field[at], ref) : "";
}

function statedConcept({ core, details, network }: Book, field: string, { noun, at }: Ref): string {
  const notation = (scheme: string, number: number) => core.schemes[scheme]?.notation[number] ?? "";
  if (field === "kind" && noun === "tie") return notation("kind", core.ties.kind[at]);
  if (field === "kind" && noun === "event") return notation("event", details.events.kind[at]);
  if (field === "kind" && noun === "policy") return notation("policy", details.policies.kind[at]);
  if (field === "sector" && noun === "party") return notation("sector", core.parties.sector[at]);
  if (field === "place" && noun === "party") return placeId(network, core.parties.place[at]);
  if (field === "type" && noun === "place") return notation("place-type", core.places.type[at]);
  if (field === "pillar" && noun === "tie") return notation("pillar", core.ties.pillar[at]);
  return "";
}

function placeId(network: Book["network"], at: number): string {
  return at === NONE ? "" : network.id({ noun: "place", at });
}
