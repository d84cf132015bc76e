// Homes: in which community a tie is at home, and which of its lines lead out of it.
import type { Network } from "../model/network";
import { NONE } from "../model/ref";

const known = new WeakMap<Network, Int32Array>();

/** The community that most parties of each tie lie in; NONE where none lies in any. */
export function homesOf(network: Network): Int32Array {
  const found = known.get(network) ?? Int32Array.from(network.core.ties.id, (_, tie) => homeOf(network, tie));
  known.set(network, found);
  return found;
}

/** Whether any tie joins communities. */
export function hasTiesBetween(network: Network): boolean {
  const { roles, parties } = network.core;
  const homes = homesOf(network);
  return roles.party.some((party, role) => isElsewhere(homes[roles.tie[role]], parties.community[party]));
}

/** Whether parties lie in another community than the tie is at home in. */
export function leadsOut(network: Network, tie: number, parties: readonly number[]): boolean {
  const home = homesOf(network)[tie];
  return parties.some((party) => isElsewhere(home, network.core.parties.community[party]));
}

function isElsewhere(home: number, community: number): boolean {
  return community !== home && community !== NONE && home !== NONE;
}

function homeOf(network: Network, tie: number): number {
  const counts = new Map<number, number>();
  for (const party of network.partiesOfTie(tie)) {
    const community = network.core.parties.community[party];
    if (community !== NONE) counts.set(community, (counts.get(community) ?? 0) + 1);
  }
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), [NONE, 0])[0];
}
