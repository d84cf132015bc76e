// The address: the state of the page as the part of its URL after #, for links, bookmarks and the way back.

import { type Filters, NO_FILTERS } from "../ask/filters";
import type { Core } from "../contract";
import type { Network } from "../model/network";
import { NONE, type Noun, type Ref } from "../model/ref";
import { STATUSES } from "../time/judge";
import { type Asked, type State, startState, VIEWS } from "./state";

const FILTERS = Object.keys(NO_FILTERS) as (keyof Filters)[];
const PLACED = { country: "place", source: "source" } as const;
const LATEST_YEAR = 9999;
const DEEPEST = 9;
const MOST_PARTS = 9999;
/** All small parts together (draw/parts). */
const REST = "rest";
const THE_REST = -2;
/** The country of parties of which none is known. */
const UNKNOWN = "unknown";

/** Events, policies and people, which are known once the details are read: the desk. */
export interface Late {
  readonly find: (id: string) => Ref | null;
  /** The id of a thing; empty for one that is not known. */
  readonly id: (ref: Ref) => string;
}

const NOTHING: Late = { find: () => null, id: () => "" };

/** The state that an address tells, without its #; what it does not tell is as at the start, what is unknown ignored. */
export function read(network: Network, address: string, late = NOTHING): State {
  const told = fields(address);
  const start = startState(network.core);
  return {
    view: VIEWS.find((view) => view === told.get("view")?.[0]) ?? start.view,
    language: (["nl", "en"] as const).find((language) => language === told.get("lang")?.[0]) ?? start.language,
    selected: thing(network, told.get("on")) ?? lateThing(network, told.get("on"), late),
    filters: filters(network, told),
    year: whole(told.get("year"), 1, LATEST_YEAR),
    depth: whole(told.get("depth"), 0, DEEPEST) ?? start.depth,
    opened: opened(told.get("part")),
    asked: asked(network, told),
    step: step(network.core, told.get("step")),
  };
}

/** The address of a state, without #; only what is not as at the start. */
export function write(network: Network, state: State, late = NOTHING): string {
  const start = startState(network.core);
  const { asked } = state;
  const party = (at: number) => network.shortName({ noun: "party", at });
  const told: readonly (readonly [string, readonly string[]])[] = [
    ["view", state.view === start.view ? [] : [state.view]],
    [
      "on",
      state.selected ? [isTabled(state.selected) ? network.shortName(state.selected) : late.id(state.selected)] : [],
    ],
    ...FILTERS.map((name) => [name, written(network, name, state.filters[name])] as const),
    ["year", state.year === null ? [] : [String(state.year)]],
    ["depth", state.depth === start.depth ? [] : [String(state.depth)]],
    ["part", state.opened === null ? [] : [state.opened < 0 ? REST : String(state.opened)]],
    ["who", asked && "who" in asked ? [network.shortName(asked.who)] : []],
    ["from", asked && "from" in asked ? [party(asked.from)] : []],
    ["to", asked && "to" in asked ? [party(asked.to)] : []],
    ["step", state.step === null ? [] : [String(state.step + 1)]],
    ["lang", state.language === start.language ? [] : [state.language]],
  ];
  return told
    .map(([name, values]) => [name, values.filter(Boolean)] as const)
    .flatMap(([name, values]) => (values.length ? `${name}=${values.map(encoded).join(",")}` : []))
    .join("&");
}

/** Whether an address selects something that is not known, or not before the details are read. */
export function isWaiting(network: Network, address: string): boolean {
  const on = fields(address).get("on");
  return Boolean(on?.length) && thing(network, on) === null;
}

function lateThing({ core }: Network, values: readonly string[] | undefined, late: Late): Ref | null {
  const [written] = values ?? [];
  if (!written) return null;
  return late.find(core.base && written.startsWith(core.base) ? written.slice(core.base.length) : written);
}

function isTabled({ noun }: Ref): boolean {
  return noun === "party" || noun === "tie" || noun === "place" || noun === "source";
}

type Fields = ReadonlyMap<string, readonly string[]>;

/** The fields of an address; of one that is given twice the first. */
function fields(address: string): Fields {
  const found = new Map<string, readonly string[]>();
  for (const part of address.split("&")) {
    const [name, ...values] = part.split("=");
    if (!found.has(name)) found.set(name, values.join("=").split(",").map(decoded).filter(Boolean));
  }
  return found;
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return "";
  }
}

/** Signs that mean nothing in an address stay as they are: it is read by people too. */
function encoded(value: string): string {
  return encodeURIComponent(value).replace(/%2F/g, "/").replace(/%3A/g, ":");
}

function whole(values: readonly string[] | undefined, least: number, most: number): number | null {
  const written = values?.[0] ?? "";
  const found = /^\d{1,4}$/.test(written) ? Number(written) : Number.NaN;
  return found >= least && found <= most ? found : null;
}

function opened(values: readonly string[] | undefined): number | null {
  return values?.[0] === REST ? THE_REST : whole(values, 0, MOST_PARTS);
}

function step({ story }: Core, values: readonly string[] | undefined): number | null {
  const found = whole(values, 1, story.length);
  return found === null ? null : found - 1;
}

function thing(network: Network, values: readonly string[] | undefined): Ref | null {
  return values?.length ? network.findWritten(values[0]) : null;
}

function asked(network: Network, told: Fields): Asked | null {
  const who = thing(network, told.get("who"));
  if (who?.noun === "place" || who?.noun === "party") return { who };
  const [from, to] = ["from", "to"].map((name) => thing(network, told.get(name)));
  return from?.noun === "party" && to?.noun === "party" ? { from: from.at, to: to.at } : null;
}

function filters(network: Network, told: Fields): Filters {
  const read = FILTERS.map((name) => [name, values(network, name, told.get(name) ?? [])]);
  return Object.fromEntries(read) as unknown as Filters;
}

function values(network: Network, name: keyof Filters, texts: readonly string[]): (number | string)[] {
  const known = [...new Set(texts)].map((text) => value(network, name, text));
  return known.filter((found) => found !== null);
}

function value(network: Network, name: keyof Filters, text: string): number | string | null {
  if (name === "status") return STATUSES.find((status) => status === text) ?? null;
  if (name === "country" || name === "source") return placed(network, PLACED[name], text);
  const at = network.core.schemes[name]?.notation.indexOf(text) ?? -1;
  return at < 0 ? null : at;
}

function placed(network: Network, noun: Noun, text: string): number | null {
  if (noun === "place" && text === UNKNOWN) return NONE;
  const found = network.findWritten(text) ?? network.findWritten(`${noun}/${text}`);
  return found?.noun === noun ? found.at : null;
}

function written(network: Network, name: keyof Filters, chosen: readonly (number | string)[]): readonly string[] {
  if (name === "status") return chosen.map(String);
  if (name !== "country" && name !== "source")
    return chosen.map((at) => network.core.schemes[name].notation[Number(at)]);
  const noun = PLACED[name];
  return chosen.map((at) =>
    at === NONE ? UNKNOWN : network.shortName({ noun, at: Number(at) }).replace(`${noun}/`, ""),
  );
}

export { bindAddress } from "./bind";
