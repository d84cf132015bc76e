// Periods and what they mean on a day: the same rules as intgraph.model.period.
import type { Moments } from "../contract";
import { NONE } from "../model/ref";

/** The first and last possible day of a date, counted from 1970; null: without bound. */
export interface Moment {
  readonly earliest: number | null;
  readonly latest: number | null;
}

export interface Period {
  readonly since: Moment | null;
  readonly until: Moment | null;
}

export type Certainty = "yes" | "no" | "unsure";

export function momentAt(moments: Moments, at: number): Moment | null {
  return at === NONE ? null : { earliest: moments.earliest[at], latest: moments.latest[at] };
}

/** One calendar day. */
export function day(at: number): Moment {
  return { earliest: at, latest: at };
}

const A_DAY = 86_400_000;

/** A calendar year. */
export function year(at: number): Moment {
  return { earliest: firstDay(at), latest: firstDay(at + 1) - 1 };
}

/** `Date.UTC` takes the years 0 to 99 for those of the twentieth century. */
function firstDay(year: number): number {
  return new Date(0).setUTCFullYear(year, 0, 1) / A_DAY;
}

/** Whether a period has its end wholly before its start. */
export function isReversed(period: Period): boolean {
  const first = period.since?.earliest ?? null;
  const last = period.until?.latest ?? null;
  return first !== null && last !== null && last < first;
}

export function startsAfter(period: Period, when: Moment): boolean {
  const first = period.since?.earliest ?? null;
  return first !== null && when.latest !== null && when.latest < first;
}

export function endedBefore(period: Period, when: Moment): boolean {
  const last = period.until?.latest ?? null;
  return last !== null && when.earliest !== null && last < when.earliest;
}

/** Whether a period covers the whole of `when`; `attested` is the last day on which a source speaks of it. */
export function holds(period: Period, when: Moment, attested: number | null): Certainty {
  if ((!period.since && !period.until) || when.earliest === null || when.latest === null) return "unsure";
  if (endedBefore(period, when) || startsAfter(period, when)) return "no";
  const sureUntil = period.until ? period.until.earliest : attested;
  const started = period.since?.latest != null && period.since.latest <= when.earliest;
  return started && sureUntil !== null && when.latest <= sureUntil ? "yes" : "unsure";
}
