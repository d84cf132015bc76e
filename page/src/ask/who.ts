// Who works with a place or party: the parties outside it that share a tie with it (intgraph.ask.questions.who).
import type { Network } from "../model/network";
import { compareTexts } from "../model/order";
import { NONE, type Ref } from "../model/ref";
import { isCurrent, type Judge, STATUSES, type Status, sureness } from "../time/judge";
import type { Moment } from "../time/period";
import { type Filters, NO_FILTERS, type Passes, roleSieve, tieSieve, wantedStatuses } from "./filters";

/** A party outside the target with its role in one tie; `since` and `until` are numbers of moments. */
export interface Working {
  readonly party: number;
  readonly role: number;
  readonly tie: number;
  readonly status: Status;
  readonly since: number;
  readonly until: number;
}

export interface WhoOptions {
  /** Also the ties that ended. */
  readonly former?: boolean;
  /** Also the ties that have yet to begin. */
  readonly planned?: boolean;
  /** Without a filter on kind, kinds that do not count as working together are left out. */
  readonly filters?: Filters;
}

/** The surest first, then by name. */
export function who(network: Network, judge: Judge, target: Ref, when: Moment, options: WhoOptions = {}): Working[] {
  const filters = options.filters ?? NO_FILTERS;
  const wanted = wantedStatuses(filters, asked(options));
  const fits = roleSieve(network, filters);
  const inside = network.partiesInside(target);
  const found: Working[] = [];
  for (const tie of touching(network, target, inside, tieFilter(network, filters))) {
    for (const at of network.rolesOfTie.of(tie)) {
      if (inside.has(network.core.roles.party[at]) || (fits && !fits(at))) continue;
      const row = working(network, judge, at, when);
      if (wanted.has(row.status)) found.push(row);
    }
  }
  return found.sort((one, other) => ranked(network, one, other));
}

function asked({ former, planned }: WhoOptions): Status[] {
  const extra = { former, planned };
  return STATUSES.filter((status) => isCurrent(status) || extra[status as keyof typeof extra]);
}

function tieFilter({ core }: Network, filters: Filters): Passes {
  const passes = tieSieve(core, filters);
  if (filters.kind.length) return passes;
  const together = new Set(core.together);
  const counts = core.schemes.kind?.notation.map((notation) => together.has(notation)) ?? [];
  return (tie) => counts[core.ties.kind[tie]] && passes(tie);
}

/** The ties in which a party inside has a role, and those with their place of work in the target. */
function touching(network: Network, target: Ref, inside: ReadonlySet<number>, passes: Passes): Set<number> {
  const found = new Set<number>();
  for (const party of inside) {
    for (const role of network.rolesOfParty.of(party)) found.add(network.core.roles.tie[role]);
  }
  if (target.noun === "place") {
    for (const place of network.withPlacesInside(target.at)) {
      for (const tie of network.tiesOfPlace.of(place)) found.add(tie);
    }
  }
  return new Set([...found].filter(passes));
}

function working(network: Network, judge: Judge, at: number, when: Moment): Working {
  const { party, role, tie } = network.core.roles;
  const [since, until] = judge.datesOfRole(at);
  return { party: party[at], role: role[at], tie: tie[at], status: judge.role(at, when), since, until };
}

/** Parties are numbered by their folded names, then by id. */
function ranked(network: Network, one: Working, other: Working): number {
  const { ties } = network.core;
  return (
    sureness(one.status) - sureness(other.status) ||
    one.party - other.party ||
    (one.tie === other.tie ? 0 : network.compareIds(ties.id[one.tie], ties.id[other.tie])) ||
    compareTexts(notation(network, one.role), notation(network, other.role))
  );
}

function notation({ core }: Network, role: number): string {
  return role === NONE ? "" : core.schemes.role.notation[role];
}
