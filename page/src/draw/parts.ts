// Parts: a network that is too large to draw at once, as a few dozen parts with the ties between them.
import type { Shown } from "../ask/shown";
import type { Core } from "../contract";
import type { Network } from "../model/network";
import { NONE } from "../model/ref";
import { complete, type Scene, type Spot, type Strand } from "./scene";

/** More parties than this are not drawn at once. */
export const MOST_AT_ONCE = 1500;
/** As many parts as have a spot of their own; all smaller ones stand together as the last. */
const MOST_PARTS = 36;
/** So many of the strongest links of each part are drawn. */
const MOST_LINKS = 3;

/** What the part of all that are small is opened as. */
export const REST = -2;

/** Which part each party lies in, the largest first. */
export interface Parts {
  /** The part of each party; NONE for one that is not shown. */
  readonly of: Int32Array;
  /** What each party would be opened with, had all parts a spot of their own; NONE for one that is not shown. */
  readonly own: Int32Array;
  /** What each part is opened as: the number of a community or country, `REST` for all small ones together. */
  readonly group: readonly number[];
  readonly members: readonly (readonly number[])[];
  /** The best connected party of each part; NONE where no party in it has a tie. */
  readonly hub: readonly number[];
}

/** The parts of what is shown: the communities of the network, or its countries where it has but one community. */
export function partsOf(network: Network, shown: Shown): Parts {
  const group = groupOf(network.core.parties, network);
  const own = new Int32Array(network.core.parties.id.length).fill(NONE);
  const members = new Map<number, number[]>();
  for (const party of shown.parties) {
    const at = group(party);
    own[party] = at;
    const found = members.get(at);
    if (found) found.push(party);
    else members.set(at, [party]);
  }
  return { own, ...ranked(network, [...members]) };
}

/** By community or country; those without stand together, under the first number that is free. */
function groupOf({ community }: Core["parties"], network: Network): (party: number) => number {
  const several = community.some((at) => at > 0);
  const group = several ? (party: number) => community[party] : (party: number) => network.countryOf(party);
  let free = 0;
  for (let party = 0; party < community.length; party++) free = Math.max(free, group(party) + 1);
  return (party) => (group(party) === NONE ? free : group(party));
}

type Group = readonly [group: number, members: readonly number[]];

function ranked(network: Network, groups: readonly Group[]): Omit<Parts, "own"> {
  const sorted = [...groups].sort(([, one], [, other]) => other.length - one.length || one[0] - other[0]);
  const small = sorted.slice(MOST_PARTS).flatMap(([, members]) => members);
  const kept: Group[] = [...sorted.slice(0, MOST_PARTS), ...(small.length ? [[REST, small] as const] : [])];
  const of = new Int32Array(network.core.parties.id.length).fill(NONE);
  kept.forEach(([, members], part) => {
    for (const party of members) of[party] = part;
  });
  return {
    of,
    group: kept.map(([group]) => group),
    members: kept.map(([, members]) => members),
    hub: kept.map(([, members]) => bestConnected(network, members)),
  };
}

/** The parties that are opened together; all, in their order. */
export function membersOf({ own, group, members }: Parts, opened: number): readonly number[] {
  const part = group.indexOf(opened);
  if (part >= 0) return members[part];
  const found: number[] = [];
  for (let party = 0; party < own.length; party++) if (own[party] === opened && opened !== NONE) found.push(party);
  return found;
}

function bestConnected(network: Network, parties: readonly number[]): number {
  let [best, most] = [NONE, 0];
  for (const party of parties) {
    const roles = network.rolesOfParty.size(party);
    if (roles > most) [best, most] = [party, roles];
  }
  return best;
}

/** The parts as a scene, in a box of a given size. */
export function overview(network: Network, shown: Shown, parts: Parts, width: number, height: number): Scene {
  const places = apart(middles(network.core, parts), parts, width, height);
  const spots: Spot[] = parts.members.map((members, at) => {
    return { noun: "part", at, x: places[at][0], y: places[at][1], degree: members.length, outside: false };
  });
  return complete(spots, between(network, shown, parts));
}

/** How large a part is drawn, in pixels: its area follows its number of parties. */
export function partSize(parties: number, most: number): number {
  return 12 + 34 * Math.sqrt(parties / Math.max(1, most));
}

type Place = [x: number, y: number];

function middles({ parties }: Core, { members }: Parts): Place[] {
  return members.map((group) => {
    let [x, y] = [0, 0];
    for (const party of group) {
      x += parties.x[party];
      y += parties.y[party];
    }
    return [x / group.length, y / group.length];
  });
}

const ROUNDS = 200;
const LABEL_ROOM = 34;

/** The places spread over the box, and then pushed apart until no two overlap, name included. */
function apart(places: readonly Place[], { members }: Parts, width: number, height: number): Place[] {
  const sizes = members.map((group) => partSize(group.length, members[0].length));
  const found = spread(places, width, height);
  for (let round = 0; round < ROUNDS; round++) {
    for (let one = 0; one < found.length; one++) {
      for (let other = 0; other < one; other++) push(found, sizes, one, other);
      found[one][0] = Math.min(width, Math.max(0, found[one][0]));
      found[one][1] = Math.min(height, Math.max(0, found[one][1]));
    }
  }
  return found;
}

/** By rank, so that a crowded middle gets as much room as an empty border. */
function spread(places: readonly Place[], width: number, height: number): Place[] {
  const rank = (axis: 0 | 1) => {
    const order = places
      .map((_, at) => at)
      .sort((one, other) => places[one][axis] - places[other][axis] || one - other);
    const ranks = new Float64Array(places.length);
    order.forEach((at, position) => {
      ranks[at] = (position + 0.5) / places.length;
    });
    return ranks;
  };
  const [across, down] = [rank(0), rank(1)];
  return places.map((_, at) => [across[at] * width, down[at] * height]);
}

function push(places: Place[], sizes: readonly number[], one: number, other: number): void {
  const [dx, dy] = [places[one][0] - places[other][0], places[one][1] - places[other][1]];
  const wide = sizes[one] + sizes[other] + 70;
  const high = sizes[one] + sizes[other] + LABEL_ROOM;
  // Names lie beneath, and are wider than high: room is an ellipse.
  const away = Math.hypot(dx / wide, dy / high);
  if (away >= 1) return;
  const step = (1 - away) / 4;
  const [toX, toY] = away > 1e-6 ? [dx / away, dy / away] : [wide, one % 2 ? high : -high];
  places[one][0] += toX * step;
  places[one][1] += toY * step;
  places[other][0] -= toX * step;
  places[other][1] -= toY * step;
}

/** A strand between each two parts with ties in common; the roles are in the order of their ties. */
function between(network: Network, shown: Shown, { of, members }: Parts): Strand[] {
  const counts = new Map<number, number>();
  const { tie, party } = network.core.roles;
  const parts = new Set<number>();
  for (let role = 0; role < tie.length; role++) {
    const part = of[party[role]];
    if (part !== NONE && shown.hasTie(tie[role])) parts.add(part);
    if (tie[role] === tie[role + 1]) continue;
    for (const one of parts) for (const other of parts) if (one < other) add(counts, one * members.length + other);
    parts.clear();
  }
  const all: Strand[] = [...counts].map(([pair, count]) => {
    const [from, to] = [Math.floor(pair / members.length), pair % members.length];
    return { from, to, tie: NONE, status: "certain", lane: 0, count, between: true };
  });
  return strongest(all, members);
}

/** The links that say most: many ties for the size of both parts. */
function strongest(strands: readonly Strand[], members: Parts["members"]): Strand[] {
  const strength = ({ from, to, count }: Strand) => count / Math.sqrt(members[from].length * members[to].length);
  const links = members.map(() => 0);
  return [...strands]
    .sort((one, other) => strength(other) - strength(one) || one.from - other.from || one.to - other.to)
    .filter(({ from, to }) => {
      const isKept = links[from] < MOST_LINKS || links[to] < MOST_LINKS;
      links[from] += 1;
      links[to] += 1;
      return isKept;
    });
}

function add(counts: Map<number, number>, key: number): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
