// Fitting: the ties and parties that pass the filters, as flags (1 passes) by their numbers.
import type { Network } from "../model/network";
import type { Judge } from "../time/judge";
import type { Moment } from "../time/period";
import { type Filters, filtersTies, partySieve, roleSieve, statusSieve, tieSieve, toldSieve } from "./filters";

export interface Flags {
  readonly parties: Uint8Array;
  readonly ties: Uint8Array;
}

/**
 * A tie fits by itself, and by a role in it that fits with its party. A party fits when it takes part in a tie that
 * fits; without a filter on ties also when it fits itself.
 */
export function fitting(network: Network, judge: Judge, when: Moment, filters: Filters): Flags {
  const ties = fittingTies(network, judge, when, filters);
  const parties = takingPart(network, ties);
  if (!filtersTies(filters)) addFitting(parties, network, filters);
  return { parties, ties };
}

/** The parties that take part in ties. */
export function takingPart(network: Network, ties: Uint8Array): Uint8Array {
  const { roles, parties } = network.core;
  const found = new Uint8Array(parties.id.length);
  for (let at = 0; at < roles.tie.length; at++) if (ties[roles.tie[at]]) found[roles.party[at]] = 1;
  return found;
}

function fittingTies(network: Network, judge: Judge, when: Moment, filters: Filters): Uint8Array {
  const passes = tieSieve(network.core, filters);
  const inTime = statusSieve(judge, when, filters);
  const found = withFittingRole(network, filters);
  for (let tie = 0; tie < found.length; tie++) if (found[tie] && !(inTime(tie) && passes(tie))) found[tie] = 0;
  return found;
}

function withFittingRole(network: Network, filters: Filters): Uint8Array {
  const { roles, ties } = network.core;
  const found = new Uint8Array(ties.id.length);
  const passes = roleSieve(network, filters);
  if (passes === null) return found.fill(1);
  for (let at = 0; at < roles.tie.length; at++) if (passes(at)) found[roles.tie[at]] = 1;
  return found;
}

function addFitting(parties: Uint8Array, network: Network, filters: Filters): void {
  const fits = partySieve(network, filters);
  const told = toldSieve(network.core, filters);
  for (let party = 0; party < parties.length; party++) if (fits(party) && told(party)) parties[party] = 1;
}
