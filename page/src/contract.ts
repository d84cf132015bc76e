// Made from payload.py and details.py in src/intgraph/page by page/make_contract.py (make page). Do not edit.

/** Evidence, by source and place in it. `subject` is an id; `field` and `value` as in the tables. `source` points to a source, `modality` into its scheme; `conflict` is 1 for a claim that others contradict. */
export interface Claims {
  readonly id: readonly string[];
  readonly subject: readonly string[];
  readonly field: readonly string[];
  readonly value: readonly string[];
  readonly source: readonly number[];
  readonly locator: readonly string[];
  readonly phrase: readonly string[];
  readonly modality: readonly number[];
  readonly conflict: readonly number[];
}

/** Parts of the network that have more to do with each other than with the rest, those of most parties first. Named after `hub`, its best connected party, or after the place where that and most others lie, or after a tie at its heart; `size` counts parties. All of it is drawn in the circle around `x`, `y`. */
export interface Communities {
  readonly nl: readonly string[];
  readonly en: readonly string[];
  readonly size: readonly number[];
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly radius: readonly number[];
  readonly hub: readonly number[];
}

/** What is needed to draw, find, filter and judge; the first thing that the page reads. `base` stands before every `id` that has no colon. `day` is the day on which the page judges, counted from 1970; `audience` a notation of the scheme `visibility`; `title` in both languages, as is `note`, what is said below it (empty for nothing). `spacing` is about how far apart the nearest dots are drawn. */
export interface Core {
  readonly base: string;
  readonly language: string;
  readonly title: Readonly<Record<string, string>>;
  readonly note: Readonly<Record<string, string>>;
  readonly day: number;
  readonly audience: string;
  readonly offices: readonly string[];
  readonly licences: readonly string[];
  readonly digest: string;
  readonly version: string;
  readonly schemes: Readonly<Record<string, Scheme>>;
  readonly together: readonly string[];
  readonly moments: Moments;
  readonly places: Places;
  readonly parties: Parties;
  readonly communities: Communities;
  readonly spacing: number;
  readonly ties: Ties;
  readonly roles: Roles;
  readonly disputed_ties: readonly Dispute[];
  readonly disputed_roles: readonly Dispute[];
  readonly sources: Sources;
  readonly story: readonly Step[];
  readonly words: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** What is told of one thing at a time; read when it is first asked for. */
export interface Details {
  readonly places: PlaceDetails;
  readonly sources: SourceDetails;
  readonly parties: PartyDetails;
  readonly ties: TieDetails;
  readonly role_notes: readonly string[];
  readonly events: Events;
  readonly policies: Policies;
  readonly people: People;
  readonly claims: Claims;
}

/** Sources differ about the time of a tie or role: the starts and ends they claim, `NONE` for not stated. Each start with each end is a period that may be meant, impossible ones left out; where none is possible, each start and each end stands alone (`intgraph.ask.judge.claimed_periods`). */
export interface Dispute {
  readonly at: number;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Events by date; `about` and `by` are ids, in the order of their names. */
export interface Events {
  readonly id: readonly string[];
  readonly nl: readonly string[];
  readonly en: readonly string[];
  readonly kind: readonly number[];
  readonly date: readonly number[];
  readonly about: readonly (readonly string[])[];
  readonly by: readonly (readonly string[])[];
  readonly note: readonly string[];
}

/** Every date that occurs: in EDTF, its first and last possible day, and in words. */
export interface Moments {
  readonly edtf: readonly string[];
  readonly earliest: readonly (number | null)[];
  readonly latest: readonly (number | null)[];
  readonly nl: readonly string[];
  readonly en: readonly string[];
}

/** Parties by name; `whole` is the party it is part of, `group` 1 for one that the source does not name. `community` points to the part of the network that a party lies in, `NONE` for one without a tie; `x` and `y` are where it is drawn (y runs down). `sources` point to the sources that speak of it. */
export interface Parties {
  readonly id: readonly string[];
  readonly nl: readonly string[];
  readonly en: readonly string[];
  readonly aliases: readonly (readonly string[])[];
  readonly sector: readonly number[];
  readonly place: readonly number[];
  readonly whole: readonly number[];
  readonly group: readonly number[];
  readonly community: readonly number[];
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly sources: readonly (readonly number[])[];
}

/** What else is known of parties, in their order. */
export interface PartyDetails {
  readonly website: readonly string[];
  readonly same_as: readonly (readonly string[])[];
  readonly note: readonly string[];
}

/** Both parts of what the script works with. */
export interface Payload {
  readonly core: Core;
  readonly details: Details;
}

/** Posts by function; `name` is empty where it is not known or not for this audience. */
export interface People {
  readonly id: readonly string[];
  readonly function: readonly string[];
  readonly name: readonly string[];
  readonly status: readonly number[];
  readonly party: readonly number[];
  readonly since: readonly number[];
  readonly until: readonly number[];
  readonly email: readonly string[];
  readonly phone: readonly string[];
  readonly note: readonly string[];
}

/** What else is known of places, in their order; `code` is the ISO 3166-1 code of its country as stated. */
export interface PlaceDetails {
  readonly code: readonly string[];
  readonly same_as: readonly (readonly string[])[];
  readonly note: readonly string[];
}

/** Places by name; `id` is the IRI, without the base of the payload where it has that. `type` points into the scheme `place-type`, `within` to the places directly around it, `country` to the country that it is or lies in. `outline` is the number of that country among the outlines (ISO 3166-1 numeric). Coordinates are WGS 84 degrees, `None` where none are known; `estimated` is 1 where they are not its own but those of the gazetteer. */
export interface Places {
  readonly id: readonly string[];
  readonly nl: readonly string[];
  readonly en: readonly string[];
  readonly aliases: readonly (readonly string[])[];
  readonly exonyms: readonly (readonly string[])[];
  readonly type: readonly number[];
  readonly within: readonly (readonly number[])[];
  readonly country: readonly number[];
  readonly outline: readonly number[];
  readonly latitude: readonly (number | null)[];
  readonly longitude: readonly (number | null)[];
  readonly estimated: readonly number[];
}

/** Policies by name; `part_of` points to a policy, `party` to a party, `about` are ids. */
export interface Policies {
  readonly id: readonly string[];
  readonly nl: readonly string[];
  readonly en: readonly string[];
  readonly kind: readonly number[];
  readonly party: readonly number[];
  readonly part_of: readonly number[];
  readonly about: readonly (readonly string[])[];
  readonly pillars: readonly (readonly number[])[];
  readonly since: readonly number[];
  readonly until: readonly number[];
  readonly note: readonly string[];
}

/** Roles by tie, party and role. `since` and `until` are its own, `NONE` where it has the tie's. */
export interface Roles {
  readonly id: readonly string[];
  readonly tie: readonly number[];
  readonly party: readonly number[];
  readonly role: readonly number[];
  readonly since: readonly number[];
  readonly until: readonly number[];
}

/** The concepts of one scheme that are in use, in its order: notations and labels. */
export interface Scheme {
  readonly notation: readonly string[];
  readonly nl: readonly string[];
  readonly en: readonly string[];
}

/** What else is known of sources, in their order; `file` is the name of the document as the office keeps it. */
export interface SourceDetails {
  readonly file: readonly string[];
}

/** Documents by name; `publisher` is a party, `date` a moment, `url` a web address or empty. */
export interface Sources {
  readonly id: readonly string[];
  readonly nl: readonly string[];
  readonly en: readonly string[];
  readonly publisher: readonly number[];
  readonly date: readonly number[];
  readonly url: readonly string[];
  readonly note: readonly string[];
}

/** One step of the guided story: a heading and a paragraph by language, and the state of the page. `state` is written as in the address of the page: `view=map&on=party/gm0453`. */
export interface Step {
  readonly heading: Readonly<Record<string, string>>;
  readonly text: Readonly<Record<string, string>>;
  readonly state: string;
}

/** What else is known of ties, in their order; `amount` in words with its currency; `open_list` 1 or 0. */
export interface TieDetails {
  readonly word: readonly string[];
  readonly purposes: readonly (readonly string[])[];
  readonly portfolio: readonly string[];
  readonly open_list: readonly number[];
  readonly amount: readonly string[];
  readonly note: readonly string[];
}

/** Ties by name. `since` and `until` point to moments; `x` and `y` are there where it is drawn as a hub. `attested` is the last day on which a source speaks of it, `last_sign` that of its last sign of life, as the questions `alive` and `path` have it. */
export interface Ties {
  readonly id: readonly string[];
  readonly nl: readonly string[];
  readonly en: readonly string[];
  readonly kind: readonly number[];
  readonly since: readonly number[];
  readonly until: readonly number[];
  readonly attested: readonly (number | null)[];
  readonly last_sign: readonly (number | null)[];
  readonly places: readonly (readonly number[])[];
  readonly themes: readonly (readonly number[])[];
  readonly sdgs: readonly (readonly number[])[];
  readonly pillar: readonly number[];
  readonly x: readonly (number | null)[];
  readonly y: readonly (number | null)[];
  readonly sources: readonly (readonly number[])[];
}
