// The state: everything that the address of the page tells, and nothing else.
import { type Filters, NO_FILTERS } from "../ask/filters";
import type { Core } from "../contract";
import type { Ref } from "../model/ref";
import type { Language } from "../words";

export const VIEWS = ["network", "map", "timeline", "table"] as const;
export type View = (typeof VIEWS)[number];

/** A question asked on the page: who works with something, or how to come from one party to another. */
export type Asked = { readonly who: Ref } | { readonly from: number; readonly to: number };

export interface State {
  readonly view: View;
  readonly language: Language;
  readonly selected: Ref | null;
  readonly filters: Filters;
  /** The year in which ties are judged; null for the day of the page. */
  readonly year: number | null;
  /** How many steps around the selected thing are shown; 0 for everything. */
  readonly depth: number;
  /** The part of a large network that is opened, as draw/parts numbers it; null for the overview of all parts. */
  readonly opened: number | null;
  readonly asked: Asked | null;
  /** The step of the story, from 0; null when no story is told. */
  readonly step: number | null;
}

export function startState(core: Core): State {
  return {
    view: "network",
    language: core.language as Language,
    selected: null,
    filters: NO_FILTERS,
    year: null,
    depth: 0,
    opened: null,
    asked: null,
    step: null,
  };
}
