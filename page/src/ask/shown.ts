// Shown: the one selection that network, map, timeline and table all draw.
import type { Network } from "../model/network";
import type { State } from "../state/state";
import { type Judge, STATUSES, type Status } from "../time/judge";
import type { Moment } from "../time/period";
import { answer, answered } from "./answer";
import { around } from "./around";
import { type Flags, fitting } from "./fitting";

export interface Shown {
  /** Numbers of the parties and ties that are shown, in order. */
  readonly parties: readonly number[];
  readonly ties: readonly number[];
  readonly hasParty: (party: number) => boolean;
  readonly hasTie: (tie: number) => boolean;
  /** The status of every tie, shown or not, at the moment of the page. */
  readonly statusOf: (tie: number) => Status;
}

/** What of the state decides what is shown. */
export type Sought = Pick<State, "filters" | "selected" | "depth" | "asked">;

/** The answer to the question that is asked; else what passes the filters, near the selected thing when depth is set. */
export function show(network: Network, judge: Judge, when: Moment, sought: Sought): Shown {
  const { parties, ties } = chosen(network, judge, when, sought);
  const statuses = judge.ties(when);
  return {
    parties: numbered(parties),
    ties: numbered(ties),
    hasParty: (party) => parties[party] === 1,
    hasTie: (tie) => ties[tie] === 1,
    statusOf: (tie) => STATUSES[statuses[tie]],
  };
}

function chosen(network: Network, judge: Judge, when: Moment, sought: Sought): Flags {
  const { filters, selected, depth, asked } = sought;
  if (asked) return answered(network, answer(network, judge, when, asked, filters));
  const all = fitting(network, judge, when, filters);
  return (selected && depth > 0 && around(network, all, selected, depth)) || all;
}

function numbered(flags: Uint8Array): number[] {
  const found: number[] = [];
  for (let at = 0; at < flags.length; at++) if (flags[at]) found.push(at);
  return found;
}
