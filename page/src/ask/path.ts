// The introduction path: who can introduce one party to another over the ties that they share
// (intgraph.ask.questions.path, its first way).
import type { Network } from "../model/network";
import { NONE } from "../model/ref";
import { type Judge, type Status, sureness } from "../time/judge";
import type { Moment } from "../time/period";
import { Legs } from "./legs";
import { shortest } from "./ways";
import { distance, LEAST_LEG, type Length } from "./weights";

/** What one search may look at. */
const MOST_STEPS = 100_000;

/** Two parties who share a tie; the period and status are those of the part that is the shorter, or less sure. */
export interface Hop {
  readonly from: number;
  readonly tie: number;
  readonly to: number;
  readonly status: Status;
  readonly since: number;
  readonly until: number;
}

export interface Route {
  readonly hops: readonly Hop[];
  readonly length: Length;
}

/**
 * The shortest way between two parties, each with its parts; null where there is none, or nobody to introduce.
 * An unnamed group stands only for itself.
 */
export function path(network: Network, judge: Judge, from: number, to: number, when: Moment): Route | null {
  const starts = standingFor(network, from);
  const ends = standingFor(network, to);
  if ([...starts].some((party) => ends.has(party))) return null;
  const legs = new Legs(network, judge, when);
  const way = shortest(leadingOn(network, starts), leadingOn(network, ends), {
    steps: (node) => legs.steps(node),
    compare: (one, other) => legs.compare(one, other),
    least: LEAST_LEG,
    most: MOST_STEPS,
  });
  if (!way) return null;
  const hops: Hop[] = [];
  for (let at = 0; at + 2 < way.nodes.length; at += 2) {
    hops.push(hop(network, judge, way.nodes[at], legs.tie(way.nodes[at + 1]), way.nodes[at + 2], when));
  }
  return { hops, length: distance(way.cost, hops.length) };
}

function standingFor(network: Network, party: number): Set<number> {
  const { group } = network.core.parties;
  return new Set([...network.withParts(party)].filter((part) => part === party || !group[part]));
}

/** The parties that have roles, with how many. */
function leadingOn(network: Network, parties: ReadonlySet<number>): Map<number, number> {
  const counted = [...parties].map((party) => [party, network.rolesOfParty.size(party)] as const);
  return new Map(counted.filter(([, roles]) => roles));
}

function hop(network: Network, judge: Judge, from: number, tie: number, to: number, when: Moment): Hop {
  const parts = [surest(network, judge, tie, from, when), surest(network, judge, tie, to, when)];
  const [ours, theirs] = parts.map((role) => judge.role(role, when));
  const dates = parts.map((role) => judge.datesOfRole(role));
  const { moments } = network.core;
  const firstDay = (at: number) => -(moments.earliest[at] ?? Number.NEGATIVE_INFINITY);
  const lastDay = (at: number) => moments.latest[at] ?? Number.POSITIVE_INFINITY;
  return {
    from,
    tie,
    to,
    status: sureness(theirs) > sureness(ours) ? theirs : ours,
    since: least(
      dates.map(([since]) => since),
      firstDay,
    ),
    until: least(
      dates.map(([, until]) => until),
      lastDay,
    ),
  };
}

/** The role of a party in a tie; of several the one that most surely runs, of equals the first by IRI. */
function surest(network: Network, judge: Judge, tie: number, party: number, when: Moment): number {
  const { roles } = network.core;
  const own = [...network.rolesOfTie.of(tie)].filter((role) => roles.party[role] === party);
  own.sort((one, other) => network.compareIds(roles.id[one], roles.id[other]));
  return least(own, (role) => sureness(judge.role(role, when)));
}

/** The first of those that measure least, NONE left out. */
function least(numbers: readonly number[], measure: (at: number) => number): number {
  const known = numbers.filter((at) => at !== NONE);
  if (!known.length) return NONE;
  return known.reduce((best, at) => (measure(at) < measure(best) ? at : best));
}
