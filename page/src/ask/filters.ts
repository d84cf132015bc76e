// Filters: which ties and parties are let through. An empty list lets everything through.
import type { Core } from "../contract";
import type { Network } from "../model/network";
import type { Judge, Status } from "../time/judge";
import { STATUSES } from "../time/judge";
import type { Moment } from "../time/period";

export interface Filters {
  readonly sector: readonly number[];
  readonly kind: readonly number[];
  readonly role: readonly number[];
  readonly pillar: readonly number[];
  readonly theme: readonly number[];
  readonly sdg: readonly number[];
  /** Numbers of places. */
  readonly country: readonly number[];
  readonly status: readonly string[];
  /** Numbers of sources. */
  readonly source: readonly number[];
}

export const NO_FILTERS: Filters = {
  sector: [],
  kind: [],
  role: [],
  pillar: [],
  theme: [],
  sdg: [],
  country: [],
  status: [],
  source: [],
};

/** Tells of the number of a thing whether it passes. */
export type Passes = (at: number) => boolean;

/** Whether one of the filters asks for what only ties have: then a party that takes part in none is left out. */
export function filtersTies({ kind, role, pillar, theme, sdg, status }: Filters): boolean {
  return [kind, role, pillar, theme, sdg, status].some((values) => values.length);
}

/** Passes ties by what the tie itself tells: kind, pillar, themes, SDGs and sources; any of several is enough. */
export function tieSieve({ ties }: Core, filters: Filters): Passes {
  return every([
    oneOf(ties.kind, filters.kind),
    oneOf(ties.pillar, filters.pillar),
    someOf(ties.themes, filters.theme),
    someOf(ties.sdgs, filters.sdg),
    someOf(ties.sources, filters.source),
  ]);
}

/** Passes parties by sector and country. */
export function partySieve(network: Network, filters: Filters): Passes {
  const countries = new Set(filters.country);
  const country = countries.size ? (party: number) => countries.has(network.countryOf(party)) : null;
  return every([oneOf(network.core.parties.sector, filters.sector), country]);
}

/** Passes roles by the role itself and the party that has it; null when every role passes. */
export function roleSieve(network: Network, filters: Filters): Passes | null {
  if (!filters.role.length && !filters.sector.length && !filters.country.length) return null;
  const { role, party } = network.core.roles;
  const fits = partySieve(network, filters);
  return every([oneOf(role, filters.role), (at) => fits(party[at])]);
}

/** Passes parties by the sources that speak of them. */
export function toldSieve({ parties }: Core, filters: Filters): Passes {
  return every([someOf(parties.sources, filters.source)]);
}

/** Passes ties by their status at a moment. */
export function statusSieve(judge: Judge, when: Moment, filters: Filters): Passes {
  if (!filters.status.length) return () => true;
  const statuses = judge.ties(when);
  const wanted = STATUSES.map((status) => filters.status.includes(status));
  return (tie) => wanted[statuses[tie]];
}

/** The statuses in which rows of an answer are wanted: those filtered for, else all that may run. */
export function wantedStatuses(filters: Filters, current: readonly Status[]): ReadonlySet<string> {
  return new Set(filters.status.length ? filters.status : current);
}

function every(sieves: readonly (Passes | null)[]): Passes {
  const asked = sieves.filter((sieve) => sieve !== null);
  if (asked.length === 1) return asked[0];
  return (at) => asked.every((passes) => passes(at));
}

function oneOf(column: readonly number[], values: readonly number[]): Passes | null {
  if (!values.length) return null;
  const wanted = new Set(values);
  return (at) => wanted.has(column[at]);
}

function someOf(column: readonly (readonly number[])[], values: readonly number[]): Passes | null {
  if (!values.length) return null;
  const wanted = new Set(values);
  return (at) => column[at].some((value) => wanted.has(value));
}
