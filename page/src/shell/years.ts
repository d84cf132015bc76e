// Years: from the first year that a date of a tie speaks of to the last, with how many ties may run in each.
import type { Core } from "../contract";
import { NONE } from "../model/ref";

export interface Years {
  readonly first: number;
  readonly last: number;
  /** By year, from the first: ties between the outer bounds of their period; those without a start are not counted. */
  readonly running: Int32Array;
}

const A_DAY = 86_400_000;

/** The year that a day lies in, counted from 1970. */
export function yearOf(day: number): number {
  return new Date(day * A_DAY).getUTCFullYear();
}

export function yearsOf(core: Core): Years {
  const { earliest, latest } = core.moments;
  const now = yearOf(core.day);
  const starts = core.ties.since.map((at) => yearIn(earliest, at));
  const ends = core.ties.until.map((at) => yearIn(latest, at));
  const known = [...starts, ...ends].filter((year) => year !== null);
  const first = known.reduce((one, other) => Math.min(one, other), now);
  const last = known.reduce((one, other) => Math.max(one, other), now);
  return { first, last, running: running(starts, ends, first, last) };
}

function yearIn(bounds: readonly (number | null)[], at: number): number | null {
  const day = at === NONE ? null : bounds[at];
  return day === null ? null : yearOf(day);
}

type Bounds = readonly (number | null)[];

function running(starts: Bounds, ends: Bounds, first: number, last: number): Int32Array {
  const counts = new Int32Array(last - first + 2);
  starts.forEach((start, at) => {
    const end = ends[at] ?? last;
    if (start === null || end < start) return;
    counts[start - first]++;
    counts[end - first + 1]--;
  });
  for (let at = 1; at < counts.length; at++) counts[at] += counts[at - 1];
  return counts.subarray(0, -1);
}

/** The counts as the outline of a hill in a box as wide as there are years and 1 high. */
export function hill(years: Years): string {
  const most = years.running.reduce((one, other) => Math.max(one, other), 1);
  const steps = [...years.running].map((count, at) => `V${round(1 - count / most)}H${at + 1}`);
  return `M0 1${steps.join("")}V1Z`;
}

function round(share: number): number {
  return Math.round(share * 1000) / 1000;
}
