// Shape: what of a period is certain, what is possible, and where claims differ; in days counted from 1970.
import type { Dispute, Moments } from "../../contract";
import { NONE } from "../../model/ref";

type Day = number | null;
export type Stretch = readonly [from: number, to: number];

export interface Shape {
  /** Within it the period certainly runs. */
  readonly certain: Stretch | null;
  /** Within these the start and the end lie. */
  readonly start: Stretch | null;
  readonly end: Stretch | null;
  /** It may run on, from the last that is certain to the day of the page. */
  readonly open: Stretch | null;
  /** It ends, but nobody says when it started. */
  readonly startless: boolean;
  /** The days of claims that contradict each other. */
  readonly disputed: readonly Stretch[];
}

export interface Dates {
  readonly since: number;
  readonly until: number;
  /** The last day on which a source speaks of it. */
  readonly attested: Day;
  readonly dispute?: Dispute | undefined;
}

interface Bounds {
  readonly first: Day;
  readonly last: Day;
}

/** The shape of a period on the day of the page; null where nothing is dated. */
export function shape(moments: Moments, { since, until, attested, dispute }: Dates, today: number): Shape | null {
  const starts = bounds(moments, dispute?.starts ?? [since]);
  const ends = bounds(moments, dispute?.ends ?? [until]);
  if (!starts.length && !ends.length) return null;
  const [start, end] = [whole(starts), whole(ends)];
  const mayRunOn = !ends.length || (dispute?.ends ?? []).includes(NONE) || end.last === null;
  const from = start.last ?? start.first;
  const sureTo = ends.length ? end.first : Math.max(attested ?? from ?? today, from ?? Number.NEGATIVE_INFINITY);
  const runsOn = mayRunOn && today > Math.max(sureTo ?? today, from ?? sureTo ?? today);
  return {
    certain: start.last !== null && sureTo !== null && start.last <= sureTo ? [start.last, sureTo] : null,
    start: stretch(start),
    end: ends.length ? stretch(end) : null,
    open: runsOn ? [Math.max(sureTo ?? today, from ?? sureTo ?? today), today] : null,
    startless: !starts.length,
    disputed: [starts, ends].filter((claims) => claims.length > 1).map((claims) => stretch(whole(claims))!),
  };
}

/** The first and last day of a shape. */
export function extent({ certain, start, end, open }: Shape): Stretch {
  const days = [certain, start, end, open].filter((part) => part !== null).flat();
  return [Math.min(...days), Math.max(...days)];
}

function bounds({ earliest, latest }: Moments, numbers: readonly number[]): Bounds[] {
  return numbers.filter((at) => at !== NONE).map((at) => ({ first: earliest[at], last: latest[at] }));
}

/** From the first of all to the last of all; without bound where one has none. */
function whole(all: readonly Bounds[]): Bounds {
  const firsts = all.map(({ first }) => first);
  const lasts = all.map(({ last }) => last);
  return {
    first: firsts.length && !firsts.includes(null) ? Math.min(...(firsts as number[])) : null,
    last: lasts.length && !lasts.includes(null) ? Math.max(...(lasts as number[])) : null,
  };
}

function stretch({ first, last }: Bounds): Stretch | null {
  if (first === null && last === null) return null;
  return [first ?? last!, last ?? first!];
}
