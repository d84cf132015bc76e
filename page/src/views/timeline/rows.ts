// Rows: the ties of the timeline in groups, by start, and how high each stands.
import type { Core } from "../../contract";
import { NONE } from "../../model/ref";
import type { Status } from "../../time/judge";
import { STATUSES } from "../../time/judge";

export const GROUPINGS = ["kind", "status", "none"] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** `by` is a number of a kind, a place in the statuses, or NONE for ties without any date. */
export interface Group {
  readonly key: string;
  readonly by: number;
  readonly undated: boolean;
  readonly ties: readonly number[];
}

/** The groups of ties, by their start; those without a date stand apart, at the end. */
export function groups(
  core: Core,
  ties: readonly number[],
  grouping: Grouping,
  statusOf: (tie: number) => Status,
): readonly Group[] {
  const { kind, since, until } = core.ties;
  const isDated = (tie: number) => since[tie] !== NONE || until[tie] !== NONE;
  const numberOf = (tie: number) => {
    if (grouping === "none") return 0;
    return grouping === "kind" ? kind[tie] : STATUSES.indexOf(statusOf(tie));
  };
  const found = new Map<number, number[]>();
  const undated: number[] = [];
  for (const tie of byStart(core, ties)) {
    const members = isDated(tie) ? (found.get(numberOf(tie)) ?? []) : undated;
    members.push(tie);
    if (isDated(tie)) found.set(numberOf(tie), members);
  }
  const dated = [...found].sort(([one], [other]) => rank(one) - rank(other));
  return [
    ...dated.map(([by, members]) => ({ key: `${grouping}-${by}`, by, undated: false, ties: members })),
    ...(undated.length ? [{ key: "undated", by: NONE, undated: true, ties: undated }] : []),
  ];
}

/** Those without a start come where they end; ties that start together by name. */
function byStart({ ties, moments }: Core, numbers: readonly number[]): readonly number[] {
  const day = (tie: number) => {
    const at = ties.since[tie] === NONE ? ties.until[tie] : ties.since[tie];
    return at === NONE ? Number.POSITIVE_INFINITY : (moments.earliest[at] ?? moments.latest[at] ?? 0);
  };
  const days = new Map(numbers.map((tie) => [tie, day(tie)]));
  return [...numbers].sort((one, other) => compared(days.get(one)!, days.get(other)!) || one - other);
}

function compared(one: number, other: number): number {
  return one === other ? 0 : one - other;
}

function rank(by: number): number {
  return by === NONE ? Number.POSITIVE_INFINITY : by;
}

/** What stands on the sheet: the heading of a group, or a tie. */
export interface Item {
  readonly group: number;
  /** NONE for the heading. */
  readonly tie: number;
  readonly top: number;
  readonly height: number;
}

/** Headings and ties under each other; `heightOf` is the height of a tie. */
export function stacked(all: readonly Group[], heading: number, heightOf: (tie: number) => number): readonly Item[] {
  let top = 0;
  const item = (group: number, tie: number, height: number): Item => {
    top += height;
    return { group, tie, top: top - height, height };
  };
  return all.flatMap(({ ties }, group) => [
    item(group, NONE, heading),
    ...ties.map((tie) => item(group, tie, heightOf(tie))),
  ]);
}

/** The items between two heights. */
export function between(items: readonly Item[], top: number, bottom: number): readonly Item[] {
  const first = search(items, top);
  const last = search(items, bottom);
  return items.slice(first, last + 1);
}

function search(items: readonly Item[], height: number): number {
  let [low, high] = [0, Math.max(items.length - 1, 0)];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (items[middle].top <= height) low = middle;
    else high = middle - 1;
  }
  return low;
}
