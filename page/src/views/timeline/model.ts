// What the timeline shows of the present selection: groups of rows, each with its shape, and the time they lie in.
import { NONE, type Ref } from "../../model/ref";
import type { Desk } from "../../state/desk";
import { extent, type Shape, type Stretch, shape } from "./shape";

/** The shapes of ties and roles, looked for when they are drawn. */
export class Shapes {
  readonly #ties = new Map<number, Shape | null>();

  constructor(private readonly desk: Desk) {}

  ofTie(tie: number): Shape | null {
    const { core } = this.desk;
    const { since, until, attested } = core.ties;
    if (!this.#ties.has(tie)) {
      const dispute = disputes(this.desk).get(tie);
      const dates = { since: since[tie], until: until[tie], attested: attested[tie], dispute };
      this.#ties.set(tie, shape(core.moments, dates, core.day));
    }
    return this.#ties.get(tie)!;
  }

  ofRole(role: number): Shape | null {
    const { core, judge } = this.desk;
    const [since, until] = judge.datesOfRole(role);
    const attested = core.ties.attested[core.roles.tie[role]];
    const dispute = core.disputed_roles.find(({ at }) => at === role);
    return shape(core.moments, { since, until, attested, dispute }, core.day);
  }

  /** The time between the first and the last day of each tie that has one. */
  extents(ties: readonly number[]): readonly Stretch[] {
    return ties
      .map((tie) => this.ofTie(tie))
      .filter((found) => found !== null)
      .map(extent);
  }
}

const made = new WeakMap<Desk, ReadonlyMap<number, Desk["core"]["disputed_ties"][number]>>();

function disputes(desk: Desk) {
  if (!made.has(desk)) made.set(desk, new Map(desk.core.disputed_ties.map((dispute) => [dispute.at, dispute])));
  return made.get(desk)!;
}

/** The roles of a tie with a period of their own. */
export function datedRoles(desk: Desk, tie: number): readonly number[] {
  const { since, until } = desk.core.roles;
  return [...desk.network.rolesOfTie.of(tie)].filter((role) => since[role] !== NONE || until[role] !== NONE);
}

/** The ties that stand out with what is selected; null where nothing of the timeline is. */
export function litTies(desk: Desk, selected: Ref | null): ReadonlySet<number> | null {
  const { network, core } = desk;
  if (selected?.noun === "tie") return new Set([selected.at]);
  if (selected?.noun === "party") return new Set(network.tiesOfParty(selected.at));
  if (selected?.noun === "source")
    return new Set(core.ties.sources.flatMap((all, tie) => (all.includes(selected.at) ? tie : [])));
  if (selected?.noun !== "place") return null;
  const inside = network.withPlacesInside(selected.at);
  const found = new Set<number>();
  for (const place of inside) {
    for (const tie of network.tiesOfPlace.of(place)) found.add(tie);
    for (const party of network.partiesOfPlace.of(place)) for (const tie of network.tiesOfParty(party)) found.add(tie);
  }
  return found;
}
