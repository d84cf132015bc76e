// Legs: the way from parties to ties and from ties to parties, as a search for introductions walks it
// (intgraph.ask.introducing.legs). Parties are nodes by their number, ties by their number after all parties.
import type { Network } from "../model/network";
import { NONE } from "../model/ref";
import type { Judge } from "../time/judge";
import type { Moment } from "../time/period";
import type { Step } from "./ways";
import { introduces, leg, throughParty, throughTie } from "./weights";

const DAYS_A_YEAR = 365.25;

export class Legs {
  readonly #together: ReadonlySet<string>;
  readonly #parties: number;

  constructor(
    private readonly network: Network,
    private readonly judge: Judge,
    private readonly when: Moment,
  ) {
    this.#together = new Set(network.core.together);
    this.#parties = network.core.parties.id.length;
  }

  /** The number of a node that is a tie. */
  tie(node: number): number {
    return node - this.#parties;
  }

  /** The order of nodes: by IRI. */
  compare(one: number, other: number): number {
    return one === other ? 0 : this.network.compareIds(this.#id(one), this.#id(other));
  }

  /** The steps from a node, by node and cost; titles, campaigns and networks carry nobody. */
  steps(node: number): Step[] {
    const found = node < this.#parties ? this.#fromParty(node) : this.#fromTie(this.tie(node));
    const asked = found.filter((step) => step.cost < Number.POSITIVE_INFINITY);
    return asked.sort((one, other) => this.compare(one.node, other.node) || one.cost - other.cost);
  }

  #fromParty(party: number): Step[] {
    const { network } = this;
    const steps: Step[] = [];
    for (const role of network.rolesOfParty.of(party)) {
      const tie = network.core.roles.tie[role];
      if (!this.#carries(tie)) continue;
      const busy = network.rolesOfTie.size(tie);
      const node = this.#parties + tie;
      steps.push({ node, cost: this.#cost(role, tie), through: throughTie(busy), onward: busy });
    }
    return steps;
  }

  #fromTie(tie: number): Step[] {
    if (!this.#carries(tie)) return [];
    return Array.from(this.network.rolesOfTie.of(tie), (role) => {
      const party = this.network.core.roles.party[role];
      const onward = this.network.rolesOfParty.size(party);
      const through = this.#introduces(party) ? throughParty(onward) : Number.POSITIVE_INFINITY;
      return { node: party, cost: this.#cost(role, tie), through, onward };
    });
  }

  #cost(role: number, tie: number): number {
    return leg(this.#kind(tie), this.judge.role(role, this.when), this.#silent(tie));
  }

  /** How many years nothing was heard; null where nothing ever was. */
  #silent(tie: number): number | null {
    const sign = this.network.core.ties.last_sign[tie];
    return sign === null || this.when.latest === null ? null : (this.when.latest - sign) / DAYS_A_YEAR;
  }

  #carries(tie: number): boolean {
    return this.#together.has(this.#kind(tie));
  }

  #kind(tie: number): string {
    return label(this.network, "kind", this.network.core.ties.kind[tie]);
  }

  #introduces(party: number): boolean {
    const { parties, places } = this.network.core;
    const place = parties.place[party];
    const type = place === NONE ? NONE : places.type[place];
    const sector = label(this.network, "sector", parties.sector[party]);
    return introduces(parties.group[party] === 1, sector, label(this.network, "place-type", type));
  }

  #id(node: number): string {
    const { parties, ties } = this.network.core;
    return node < this.#parties ? parties.id[node] : ties.id[this.tie(node)];
  }
}

function label({ core }: Network, scheme: string, at: number): string {
  return core.schemes[scheme]?.notation[at] ?? "";
}
