// Bounds: the first and last day of every date in flat arrays. Without disputes one status needs four comparisons,
// and no objects, as there may be 100,000 ties to judge.
import type { Moments } from "../contract";
import { NONE } from "../model/ref";
import type { Status } from "./judge";
import type { Moment } from "./period";

export class Bounds {
  readonly #earliest: Float64Array;
  readonly #latest: Float64Array;

  constructor(moments: Moments) {
    this.#earliest = Float64Array.from(moments.earliest, (day) => day ?? Number.NEGATIVE_INFINITY);
    this.#latest = Float64Array.from(moments.latest, (day) => day ?? Number.POSITIVE_INFINITY);
  }

  /** The status of what runs between two dates; null for one that ends before it starts, which needs more thought. */
  status(since: number, until: number, attested: number | null, when: Moment): Status | null {
    if (since === NONE && until === NONE) return "undated";
    if (when.earliest === null || when.latest === null) return "possible";
    const start = since === NONE ? Number.NEGATIVE_INFINITY : this.#earliest[since];
    const end = until === NONE ? Number.POSITIVE_INFINITY : this.#latest[until];
    if (end < start) return null;
    if (when.latest < start) return "planned";
    if (end < when.earliest) return "former";
    const sureUntil = until === NONE ? (attested ?? Number.NEGATIVE_INFINITY) : this.#earliest[until];
    const started = since !== NONE && this.#latest[since] <= when.earliest;
    return started && when.latest <= sureUntil ? "certain" : "possible";
  }
}
