// The scene: what the network view draws at this moment, as spots and the strands between them. y runs down.
import type { Shown } from "../ask/shown";
import type { Network } from "../model/network";
import type { Noun } from "../model/ref";
import type { Status } from "../time/judge";
import { leadsOut } from "./homes";

/** A party, a tie with other than two parties, or a whole part of a network too large to draw at once. */
export type SpotNoun = Extract<Noun, "party" | "tie"> | "part";

export interface Spot {
  readonly noun: SpotNoun;
  /** Its number in the columns of its noun, or among the parts. */
  readonly at: number;
  readonly x: number;
  readonly y: number;
  /** How many strands it has; for a part how many parties. */
  readonly degree: number;
  /** Belongs to another part than the one that is opened. */
  readonly outside: boolean;
}

/** A line between two spots, by their place in the scene. */
export interface Strand {
  readonly from: number;
  readonly to: number;
  /** The tie that it draws, NONE between parts. */
  readonly tie: number;
  readonly status: Status;
  /** Its place beside parallel strands: 0 in the middle. */
  readonly lane: number;
  /** How many ties it stands for. */
  readonly count: number;
  /** Leads from one community to another. */
  readonly between: boolean;
}

export interface Scene {
  readonly spots: readonly Spot[];
  readonly strands: readonly Strand[];
  /** The strands of each spot. */
  readonly around: readonly (readonly number[])[];
}

/** Names a spot in the drawing. */
export function spotKey(spot: Pick<Spot, "noun" | "at">): string {
  return spot.noun + spot.at;
}

type Open = { from: string; to: string; tie: number; status: Status; between: boolean };

const NOTHING: ReadonlySet<number> = new Set();

/**
 * The scene of parties and of the ties that are shown between them. Ties in `also` are drawn whole, with whoever else
 * has a part in them.
 */
export function sceneOf(network: Network, shown: Shown, parties: readonly number[], also = NOTHING): Scene {
  const inside = new Set(parties);
  const others = new Set<number>();
  const hubs = new Map<number, readonly number[]>();
  const open: Open[] = [];
  for (const tie of tiesOf(network, shown, inside, also)) {
    const isMeant = also.has(tie) ? shown.hasParty : (party: number) => inside.has(party);
    const members = network.partiesOfTie(tie).filter(isMeant);
    const status = shown.statusOf(tie);
    if (isHub(network, tie)) {
      hubs.set(tie, members);
      for (const member of members) {
        const between = leadsOut(network, tie, [member]);
        open.push({ from: `tie${tie}`, to: `party${member}`, tie, status, between });
      }
    } else if (members.length === 2) {
      const between = leadsOut(network, tie, members);
      open.push({ from: `party${members[0]}`, to: `party${members[1]}`, tie, status, between });
    } else continue;
    for (const member of members) if (!inside.has(member)) others.add(member);
  }
  return assembled(network, { parties, others, hubs }, open);
}

/** The ties shown that these parties have among themselves, and those in `also`, in order. */
function tiesOf(
  network: Network,
  shown: Shown,
  inside: ReadonlySet<number>,
  also: ReadonlySet<number>,
): Iterable<number> {
  if (inside.size === shown.parties.length) return shown.ties;
  const members = new Map<number, number>();
  for (const party of inside) {
    for (const tie of network.tiesOfParty(party)) members.set(tie, (members.get(tie) ?? 0) + 1);
  }
  const isAmong = (tie: number) =>
    also.has(tie) || (members.get(tie) ?? 0) > 1 || (members.has(tie) && network.rolesOfTie.size(tie) === 1);
  return [...new Set([...members.keys(), ...also])]
    .filter((tie) => shown.hasTie(tie) && isAmong(tie))
    .sort((one, other) => one - other);
}

/** Whether a tie has a place of its own in the drawing: it is not between two. */
function isHub(network: Network, tie: number): boolean {
  return network.core.ties.x[tie] !== null;
}

interface Placed {
  readonly parties: readonly number[];
  readonly others: ReadonlySet<number>;
  /** Ties that are drawn as spots, each with those of its parties that are drawn. */
  readonly hubs: ReadonlyMap<number, readonly number[]>;
}

function assembled(network: Network, { parties, others, hubs }: Placed, open: readonly Open[]): Scene {
  const degrees = new Map<string, number>();
  for (const { from, to } of open) {
    degrees.set(from, (degrees.get(from) ?? 0) + 1);
    degrees.set(to, (degrees.get(to) ?? 0) + 1);
  }
  const spot = (noun: SpotNoun, at: number, x: number, y: number, outside = false): Spot => {
    return { noun, at, x, y, degree: degrees.get(noun + at) ?? 0, outside };
  };
  const { x, y } = network.core.parties;
  const spots = [
    ...parties.map((at) => spot("party", at, x[at], y[at])),
    ...[...others].map((at) => spot("party", at, x[at], y[at], true)),
    ...[...hubs].map(([at, members]) => spot("tie", at, ...placeOfHub(network, at, members))),
  ];
  return withStrands(spots, open);
}

/** Its own place; amid its parties where only few of them are drawn. */
function placeOfHub(network: Network, tie: number, members: readonly number[]): [x: number, y: number] {
  const { parties, ties } = network.core;
  const own: [number, number] = [ties.x[tie] ?? 0, ties.y[tie] ?? 0];
  if (!members.length || 2 * members.length > network.partiesOfTie(tie).length) return own;
  const mean = (column: readonly number[]) => members.reduce((sum, party) => sum + column[party], 0) / members.length;
  return [mean(parties.x), mean(parties.y)];
}

function withStrands(spots: readonly Spot[], open: readonly Open[]): Scene {
  const numbers = new Map(spots.map((spot, at) => [spotKey(spot), at]));
  const ends = open.map(({ from, to }) => [numbers.get(from)!, numbers.get(to)!] as const);
  const lanes = lanesOf(ends);
  const strands = open.map(({ tie, status, between }, at) => {
    return { from: ends[at][0], to: ends[at][1], tie, status, lane: lanes[at], count: 1, between };
  });
  return complete(spots, strands);
}

/** A scene of spots and strands, with which strands lie around each spot. */
export function complete(spots: readonly Spot[], strands: readonly Strand[]): Scene {
  const around: number[][] = spots.map(() => []);
  strands.forEach(({ from, to }, at) => {
    around[from].push(at);
    if (to !== from) around[to].push(at);
  });
  return { spots, strands, around };
}

type Ends = readonly [from: number, to: number];

/** The lane of each line, so that parallel ones lie side by side around the straight one. */
export function lanesOf(lines: readonly Ends[]): number[] {
  const parallel = new Map<string, number[]>();
  lines.forEach(([from, to], at) => {
    const key = from < to ? `${from} ${to}` : `${to} ${from}`;
    parallel.set(key, [...(parallel.get(key) ?? []), at]);
  });
  const lanes: number[] = lines.map(() => 0);
  for (const together of parallel.values()) {
    together.forEach((line, at) => {
      const lane = at - (together.length - 1) / 2;
      lanes[line] = lines[line][0] === lines[together[0]][0] ? lane : -lane;
    });
  }
  return lanes;
}

/** The other end of a strand. */
export function otherEnd(strand: Strand, spot: number): number {
  return strand.from === spot ? strand.to : strand.from;
}

/** The spot of a party, tie or part; NONE where it is not in the scene. */
export function spotOf(scene: Scene, noun: string, at: number): number {
  return scene.spots.findIndex((spot) => spot.noun === noun && spot.at === at);
}
