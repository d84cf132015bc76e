// Answer: what the question that is asked on the page gives, and what of the network that is.
import type { Network } from "../model/network";
import type { Ref } from "../model/ref";
import type { Asked } from "../state/state";
import type { Judge } from "../time/judge";
import type { Moment } from "../time/period";
import type { Filters } from "./filters";
import type { Flags } from "./fitting";
import { path, type Route } from "./path";
import { type Working, who } from "./who";

export type Answer =
  | { readonly question: "who"; readonly target: Ref; readonly rows: readonly Working[] }
  | { readonly question: "path"; readonly from: number; readonly to: number; readonly route: Route | null };

/** Answer a question; the filters narrow down who works with a target, and leave paths as they are. */
export function answer(network: Network, judge: Judge, when: Moment, asked: Asked, filters: Filters): Answer {
  if ("who" in asked) {
    return { question: "who", target: asked.who, rows: who(network, judge, asked.who, when, { filters }) };
  }
  return { question: "path", ...asked, route: path(network, judge, asked.from, asked.to, when) };
}

/** The parties and ties of an answer, with the target's own parties in those ties. */
export function answered(network: Network, given: Answer): Flags {
  const { parties, ties } = network.core;
  const found: Flags = { parties: new Uint8Array(parties.id.length), ties: new Uint8Array(ties.id.length) };
  if (given.question === "who") addWorking(network, given.target, given.rows, found);
  else addRoute(given.from, given.to, given.route, found);
  return found;
}

function addWorking(network: Network, target: Ref, rows: readonly Working[], found: Flags): void {
  const inside = network.partiesInside(target);
  if (target.noun === "party") found.parties[target.at] = 1;
  for (const { party, tie } of rows) {
    found.parties[party] = 1;
    if (found.ties[tie]) continue;
    found.ties[tie] = 1;
    for (const other of network.partiesOfTie(tie)) if (inside.has(other)) found.parties[other] = 1;
  }
}

function addRoute(from: number, to: number, route: Route | null, found: Flags): void {
  found.parties[from] = 1;
  found.parties[to] = 1;
  for (const hop of route?.hops ?? []) {
    found.ties[hop.tie] = 1;
    found.parties[hop.from] = 1;
    found.parties[hop.to] = 1;
  }
}
