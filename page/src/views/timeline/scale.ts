// Scale: which time is seen, and where on the screen a day lies.
import type { Stretch } from "./shape";

const A_DAY = 86_400_000;
export const A_YEAR = 365.2425;
/** Years between ticks, the finest first. */
const STEPS = [1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000];
const TICK = 54;
const SHORTEST = 2 * A_YEAR;
// Before so many years earlier than most, a day does not set where time begins.
const LONG_AGO = 60 * A_YEAR;
const MOST = 0.04;

/** Where a day lies, from 0 to `width`. */
export function placed([from, to]: Stretch, width: number, day: number): number {
  return ((day - from) / (to - from)) * width;
}

export function dayAt([from, to]: Stretch, width: number, x: number): number {
  return from + (x / width) * (to - from);
}

/** The time that most of the stretches lie in, in whole years with the day of the page in it. */
export function fitted(stretches: readonly Stretch[], today: number): Stretch {
  const starts = Float64Array.from(stretches, ([from]) => from).sort();
  const usual = starts[Math.floor(starts.length * MOST)] ?? today - 10 * A_YEAR;
  const first = starts.length && usual - starts[0] < LONG_AGO ? starts[0] : usual - LONG_AGO / 6;
  const last = stretches.reduce((most, [, to]) => Math.max(most, to), today);
  const beside = Math.max((last - first) * 0.03, A_YEAR / 2);
  return [Math.min(first, today - SHORTEST) - beside, Math.min(last, today + 20 * A_YEAR) + beside];
}

/** Nearer (above 1) or farther, with one day staying where it is. */
export function zoomed([from, to]: Stretch, by: number, around: number): Stretch {
  const longest = 3000 * A_YEAR;
  const length = Math.min(longest, Math.max(SHORTEST, (to - from) / by));
  const before = ((around - from) / (to - from)) * length;
  return [around - before, around - before + length];
}

export function moved([from, to]: Stretch, days: number): Stretch {
  return [from + days, to + days];
}

export interface Tick {
  readonly year: number;
  readonly day: number;
}

/** The years on the axis, as many as are readable. */
export function ticks(seen: Stretch, width: number): readonly Tick[] {
  const perYear = width / ((seen[1] - seen[0]) / A_YEAR);
  const step = STEPS.find((years) => years * perYear >= TICK) ?? STEPS[STEPS.length - 1];
  const first = Math.ceil(yearAt(seen[0]) / step) * step;
  const found: Tick[] = [];
  for (let year = first; dayOfYear(year) <= seen[1]; year += step) {
    if (dayOfYear(year) >= seen[0]) found.push({ year, day: dayOfYear(year) });
  }
  return found;
}

/** The year that a day lies in, counted from 1970. */
export function yearAt(day: number): number {
  return new Date(day * A_DAY).getUTCFullYear();
}

/** The first day of a year, counted from 1970. */
export function dayOfYear(year: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, 0, 1);
  return date.getTime() / A_DAY;
}
