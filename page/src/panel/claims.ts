// Claims: what sources say of a thing, in words; where they contradict each other, every claim beside the others.
import type { Book } from "./book";
import { fieldInWords, stated, valueInWords } from "./values";

/** One phrase of one source, with everything that it carries. */
export interface Quote {
  readonly source: number;
  readonly locator: string;
  readonly phrase: string;
  readonly modality: number;
  /** The fields that rest on it, in words. */
  readonly about: readonly string[];
  /** What it claims, where that is not simply what the tables have. */
  readonly value: string;
}

/** A field of which sources claim different values. */
export interface Conflict {
  readonly subject: string;
  readonly field: string;
  /** Each value with the quotes that claim it, as numbers of claims. */
  readonly claimed: readonly { readonly value: string; readonly claims: readonly number[] }[];
}

/** A locator in the language of the page: `lines 64-68` is `regels 64-68` in Dutch. */
export function locatorInWords(words: Readonly<Record<string, string>>, text: string): string {
  const [unit, ...rest] = text.split(" ");
  return [words[`locator.${unit}`] ?? unit, ...rest].join(" ").trim();
}

/** The claims about things, those of the same phrase as one, by source and place in it. */
export function quotes(book: Book, subjects: readonly string[]): Quote[] {
  const { claims } = book.details;
  const joined = new Map<string, Quote & { about: string[] }>();
  const found = subjects.flatMap((subject) => [...book.lookup.claims(subject)]).sort((one, other) => one - other);
  for (const at of found) {
    const spot = [claims.source[at], claims.locator[at], claims.phrase[at], claims.modality[at], claims.value[at]];
    const key = JSON.stringify(spot);
    const quote = joined.get(key) ?? { ...quoteOf(book, at), about: [] };
    const about = aboutOf(book, at);
    if (!quote.about.includes(about)) quote.about.push(about);
    joined.set(key, quote);
  }
  return [...joined.values()];
}

/** The quotes of each source, in the order given. */
export function bySource(told: readonly Quote[]): Map<number, Quote[]> {
  const found = new Map<number, Quote[]>();
  for (const quote of told) {
    const others = found.get(quote.source);
    if (others) others.push(quote);
    else found.set(quote.source, [quote]);
  }
  return found;
}

/** The one claim with a number, as a quote. */
export function quoteOf(book: Book, at: number): Quote {
  const { claims } = book.details;
  return {
    source: claims.source[at],
    locator: locatorInWords(book.core.words[book.language], claims.locator[at]),
    phrase: claims.phrase[at],
    modality: claims.modality[at],
    about: [aboutOf(book, at)],
    value: claims.value[at] ? valueInWords(book, at, claims.value[at]) : "",
  };
}

/** How firmly the thing with an id is said: the notation of the firmest manner, `unsourced` where no source is given. */
export function mannerOf(book: Book, id: string): string {
  const { notation } = book.core.schemes.modality ?? { notation: [] };
  const said = new Set(book.lookup.claims(id).map((at) => notation[book.details.claims.modality[at]]));
  return ["states", "implies", "proposes", "our-reading"].find((manner) => said.has(manner)) ?? "unsourced";
}

/** The conflicts about things: each claimed value once, with the claims that make it. */
export function conflicts(book: Book, subjects: readonly string[]): Conflict[] {
  return subjects.flatMap((subject) => {
    const fields = new Map<string, number[]>();
    for (const at of book.lookup.claims(subject)) {
      if (!book.details.claims.conflict[at]) continue;
      const field = book.details.claims.field[at];
      fields.set(field, [...(fields.get(field) ?? []), at]);
    }
    return [...fields].map(([field, claims]) => ({ subject, field, claimed: byValue(book, claims) }));
  });
}

function byValue(book: Book, claims: readonly number[]): Conflict["claimed"] {
  const found = new Map<string, number[]>();
  for (const at of claims) {
    const value = valueInWords(book, at, book.details.claims.value[at] || stated(book, at)) || "–";
    found.set(value, [...(found.get(value) ?? []), at]);
  }
  return [...found].map(([value, claims]) => ({ value, claims })).sort((a, b) => (a.value < b.value ? -1 : 1));
}

function aboutOf(book: Book, at: number): string {
  const { claims } = book.details;
  return fieldInWords(book, claims.subject[at], claims.field[at]);
}
