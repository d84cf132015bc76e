// Facets: what the filters can choose from, with how much of it there is.
import type { Core } from "../contract";
import type { Network } from "../model/network";
import { NONE } from "../model/ref";
import type { Desk } from "../state/desk";
import { STATUSES, sureness } from "../time/judge";
import { statusLabel } from "../time/words";
import type { Filters } from "./filters";
import { type Shown, show } from "./shown";

export interface Option {
  readonly value: number | string;
  readonly label: string;
  /** How many parties (by sector and country), or else ties, it would show with the other filters as they are. */
  readonly count: number;
}

export interface Facet {
  readonly name: keyof Filters;
  readonly options: readonly Option[];
}

/** Each filter with the values that are there or chosen; a filter without any is left out. */
export function facets(desk: Desk): Facet[] {
  return NAMES.map((name) => ({ name, options: options(desk, name) })).filter((facet) => facet.options.length);
}

const NAMES: readonly (keyof Filters)[] = [
  "sector",
  "kind",
  "role",
  "pillar",
  "theme",
  "sdg",
  "country",
  "status",
  "source",
];

function options(desk: Desk, name: keyof Filters): Option[] {
  const chosen = new Set<number | string>(desk.state.value.filters[name]);
  const counts = counted(desk.network, name, without(desk, name));
  const found: Option[] = [];
  counts.forEach((count, at) => {
    const value = name === "status" ? STATUSES[at] : at;
    if (count || chosen.has(value)) found.push({ value, label: labelled(desk, name, at), count });
  });
  return name === "country" || name === "source" ? found.sort(byLabel(desk)) : found;
}

/** What is shown when one filter lets everything through. */
function without(desk: Desk, name: keyof Filters): Shown {
  const state = desk.state.value;
  if (!state.filters[name].length) return desk.shown.value;
  const filters = { ...state.filters, [name]: [] };
  return show(desk.network, desk.judge, desk.when.value, { ...state, filters });
}

/** How many things have each value: parties by sector and country, else ties. */
function counted(network: Network, name: keyof Filters, shown: Shown): Uint32Array {
  const counts = new Uint32Array(sizeOf(network.core, name));
  const last = new Int32Array(counts.length).fill(NONE);
  const walk = valuesOf(network, name, shown);
  for (const at of name === "sector" || name === "country" ? shown.parties : shown.ties) {
    walk(at, (value) => {
      if (value === NONE || last[value] === at) return;
      last[value] = at;
      counts[value]++;
    });
  }
  return counts;
}

function sizeOf({ schemes, places, sources }: Core, name: keyof Filters): number {
  if (name === "country") return places.id.length;
  if (name === "source") return sources.id.length;
  return name === "status" ? STATUSES.length : (schemes[name]?.notation.length ?? 0);
}

type Each = (value: number) => void;
type Walk = (at: number, each: Each) => void;

/** Tells the values that a party or tie has, of one filter. */
function valuesOf(network: Network, name: keyof Filters, shown: Shown): Walk {
  const { parties, ties, roles } = network.core;
  const one =
    (column: readonly number[]): Walk =>
    (at, each) =>
      each(column[at]);
  const some =
    (column: readonly (readonly number[])[]): Walk =>
    (at, each) =>
      column[at].forEach(each);
  const values: Readonly<Record<keyof Filters, Walk>> = {
    sector: one(parties.sector),
    country: (party, each) => each(network.countryOf(party)),
    kind: one(ties.kind),
    pillar: one(ties.pillar),
    theme: some(ties.themes),
    sdg: some(ties.sdgs),
    source: some(ties.sources),
    status: (tie, each) => each(sureness(shown.statusOf(tie))),
    role: (tie, each) => {
      for (const role of network.rolesOfTie.of(tie)) each(roles.role[role]);
    },
  };
  return values[name];
}

function labelled(desk: Desk, name: keyof Filters, at: number): string {
  if (name === "status") return statusLabel(desk.say.value, STATUSES[at]);
  if (name === "country") return desk.name({ noun: "place", at });
  return name === "source" ? desk.name({ noun: "source", at }) : desk.label(name, at);
}

function byLabel(desk: Desk): (one: Option, other: Option) => number {
  const { compare } = new Intl.Collator(desk.state.value.language);
  return (one, other) => compare(one.label, other.label);
}
