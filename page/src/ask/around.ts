// Around: what lies within so many shared ties of a thing.
import type { Network } from "../model/network";
import type { Ref } from "../model/ref";
import type { Flags } from "./fitting";

/**
 * What of `among` lies within `depth` shared ties of a party with its parts, of the parties in a place, or of those of
 * which a source speaks, with the other ties that these have among themselves: as `export --focus --hops` has it. To
 * be at a tie is one. A party itself is always there. Null where there is nothing to stand at.
 */
export function around(network: Network, among: Flags, centre: Ref, depth: number): Flags | null {
  const start = startingAt(network, among, centre);
  if (!start) return null;
  const found: Flags = { parties: new Uint8Array(among.parties.length), ties: new Uint8Array(among.ties.length) };
  for (const party of start.parties) found.parties[party] = 1;
  let edge = crossed(network, [...start.ties, ...tiesAt(network, start.parties)], among, found);
  for (let step = 1; step < depth && edge.length; step++) {
    edge = crossed(network, tiesAt(network, edge), among, found);
  }
  addTiesAmong(network, among, found);
  return found;
}

interface Start {
  readonly parties: readonly number[];
  readonly ties: readonly number[];
}

function startingAt(network: Network, among: Flags, centre: Ref): Start | null {
  const { noun, at } = centre;
  const parties = [...network.partiesInside(centre)].filter((party) => among.parties[party] || party === at);
  if (noun === "party") return { parties, ties: [] };
  if (noun === "tie") return { parties: [], ties: [at] };
  if (noun === "place") return { parties: parties.filter((party) => among.parties[party]), ties: tiesIn(network, at) };
  if (noun !== "source") return null;
  const { sources } = network.core.parties;
  return { parties: [...sources.keys()].filter((party) => sources[party].includes(at)), ties: [] };
}

function tiesIn(network: Network, place: number): number[] {
  return [...network.withPlacesInside(place)].flatMap((inside) => [...network.tiesOfPlace.of(inside)]);
}

function tiesAt(network: Network, edge: readonly number[]): number[] {
  return edge.flatMap((party) => Array.from(network.rolesOfParty.of(party), (role) => network.core.roles.tie[role]));
}

/** Note ties that were not come to before; the parties that were not come to before are the new edge. */
function crossed(network: Network, ties: Iterable<number>, among: Flags, found: Flags): number[] {
  const edge: number[] = [];
  for (const tie of ties) {
    if (!among.ties[tie] || found.ties[tie]) continue;
    found.ties[tie] = 1;
    for (const role of network.rolesOfTie.of(tie)) {
      const party = network.core.roles.party[role];
      if (!found.parties[party]) edge.push(party);
      found.parties[party] = 1;
    }
  }
  return edge;
}

/** Ties of several parties that are all there; a title of one of them joins nobody. */
function addTiesAmong(network: Network, among: Flags, found: Flags): void {
  const { party } = network.core.roles;
  for (let tie = 0; tie < found.ties.length; tie++) {
    const roles = among.ties[tie] && !found.ties[tie] ? network.rolesOfTie.of(tie) : [];
    if (roles.length > 1 && roles.every((role) => found.parties[party[role]])) {
      found.ties[tie] = network.partiesOfTie(tie).length > 1 ? 1 : 0;
    }
  }
}
