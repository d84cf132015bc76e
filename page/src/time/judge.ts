// Judging: whether ties and roles run on a day, as intgraph.ask.judge decides it.
import type { Core, Dispute } from "../contract";
import { NONE } from "../model/ref";
import { Bounds } from "./bounds";
import { holds, isReversed, type Moment, momentAt, type Period, startsAfter } from "./period";

/** The surest first. */
export const STATUSES = ["certain", "possible", "conflicting", "undated", "planned", "former"] as const;
export type Status = (typeof STATUSES)[number];

const NUMBER = Object.fromEntries(STATUSES.map((status, at) => [status, at])) as Readonly<Record<Status, number>>;
// The years that a slider just went through; each is as many bytes as there are ties.
const MOST_MOMENTS = 64;

/** Whether a tie or role may run. */
export function isCurrent(status: Status): boolean {
  return status !== "planned" && status !== "former";
}

/** The place of a status in the order of sureness, 0 the surest. */
export function sureness(status: Status): number {
  return NUMBER[status];
}

export class Judge {
  readonly #ties: ReadonlyMap<number, Dispute>;
  readonly #roles: ReadonlyMap<number, Dispute>;
  readonly #bounds: Bounds;
  readonly #judged = new Map<string, Uint8Array>();

  constructor(private readonly core: Core) {
    this.#ties = byNumber(core.disputed_ties);
    this.#roles = byNumber(core.disputed_roles);
    this.#bounds = new Bounds(core.moments);
  }

  /** The status of a tie on a day or in a year. */
  tie(at: number, when: Moment): Status {
    const { since, until, attested } = this.core.ties;
    return this.#status(this.#ties.get(at), since[at], until[at], attested[at], when);
  }

  /** The status of every tie, each as its sureness; judged once for each moment. */
  ties(when: Moment): Uint8Array {
    const key = `${when.earliest}/${when.latest}`;
    const known = this.#judged.get(key);
    if (known) return known;
    const statuses = Uint8Array.from(this.core.ties.id, (_, at) => NUMBER[this.tie(at, when)]);
    if (this.#judged.size >= MOST_MOMENTS) this.#judged.clear();
    this.#judged.set(key, statuses);
    return statuses;
  }

  /** The status of a party's part in a tie: by its own dates, else by those of the tie. */
  role(at: number, when: Moment): Status {
    const [since, until] = this.datesOfRole(at);
    const attested = this.core.ties.attested[this.core.roles.tie[at]];
    return this.#status(this.#roles.get(at), since, until, attested, when);
  }

  /** The start and end of a role, as numbers of moments: its own, else those of its tie. */
  datesOfRole(at: number): [since: number, until: number] {
    const { roles, ties } = this.core;
    const tie = roles.tie[at];
    return [
      roles.since[at] === NONE ? ties.since[tie] : roles.since[at],
      roles.until[at] === NONE ? ties.until[tie] : roles.until[at],
    ];
  }

  #status(dispute: Dispute | undefined, since: number, until: number, attested: number | null, when: Moment): Status {
    const undisputed = dispute ? null : this.#bounds.status(since, until, attested, when);
    return undisputed ?? judged(this.#periods(dispute, since, until), when, attested);
  }

  #periods(dispute: Dispute | undefined, since: number, until: number): Period[] {
    const starts = (dispute?.starts ?? [since]).map((at) => momentAt(this.core.moments, at));
    const ends = (dispute?.ends ?? [until]).map((at) => momentAt(this.core.moments, at));
    const together = possible(starts.flatMap((start) => ends.map((end) => ({ since: start, until: end }))));
    if (together.length) return together;
    const apart = [
      ...starts.map((since) => ({ since, until: null })),
      ...ends.map((until) => ({ since: null, until })),
    ];
    return possible(apart);
  }
}

function judged(periods: readonly Period[], when: Moment, attested: number | null): Status {
  if (!periods.some((period) => period.since || period.until)) return "undated";
  const verdicts = new Set(periods.map((period) => holds(period, when, attested)));
  if (verdicts.size > 1) return "conflicting";
  if (verdicts.has("no")) return periods.every((period) => startsAfter(period, when)) ? "planned" : "former";
  return verdicts.has("yes") ? "certain" : "possible";
}

function possible(periods: readonly Period[]): Period[] {
  return periods.filter((period) => !isReversed(period));
}

function byNumber(disputes: readonly Dispute[]): Map<number, Dispute> {
  return new Map(disputes.map((dispute) => [dispute.at, dispute]));
}
