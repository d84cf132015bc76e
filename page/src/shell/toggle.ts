// Toggling: putting a value in a filter, or taking it out.
import { type Filters, NO_FILTERS } from "../ask/filters";
import { isCurrent, STATUSES } from "../time/judge";

export type FilterName = keyof Filters;
export type FilterValue = number | string;

export const FILTER_NAMES = Object.keys(NO_FILTERS) as FilterName[];

export function isOn(filters: Filters, name: FilterName, value: FilterValue): boolean {
  return (filters[name] as readonly FilterValue[]).includes(value);
}

export function toggled(filters: Filters, name: FilterName, value: FilterValue): Filters {
  const values = filters[name] as readonly FilterValue[];
  const next = values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
  return { ...filters, [name]: next };
}

export function isFiltered(filters: Filters): boolean {
  return FILTER_NAMES.some((name) => filters[name].length > 0);
}

/** The filters with former ties beside those that run; back to all that run when former ones were already in. */
export function withFormer(filters: Filters): Filters {
  if (filters.status.includes("former")) return { ...filters, status: [] };
  return { ...filters, status: STATUSES.filter((status) => isCurrent(status) || status === "former") };
}
