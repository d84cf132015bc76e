// Telling: spots and strands in words, for cards, screen readers and lists.
import type { ReadonlySignal } from "@preact/signals";
import { REST } from "../../draw/parts";
import type { Strand } from "../../draw/scene";
import { NONE } from "../../model/ref";
import type { Desk } from "../../state/desk";
import { spanInWords, statusLabel } from "../../time/words";
import { counted } from "../../words";
import type { Plan } from "./plan";

export interface Told {
  readonly name: string;
  readonly facts: readonly string[];
}

export class Telling {
  constructor(
    private readonly desk: Desk,
    private readonly plan: ReadonlySignal<Plan>,
  ) {}

  /** The name of a spot as it stands in the drawing. */
  shortly(spot: number): string {
    const { noun, at } = this.#spot(spot);
    if (noun !== "part") return this.desk.name({ noun, at });
    const hub = this.plan.value.parts!.hub[at];
    return this.#hasName(at) ? this.desk.name({ noun: "party", at: hub }) : this.#partName(at);
  }

  /** What a spot is. */
  spot(spot: number): Told {
    const { noun, at, degree } = this.#spot(spot);
    if (noun === "tie") return this.tie(at);
    if (noun === "part") return { name: this.#partName(at), facts: [this.#counted("parties", degree)] };
    return this.party(at, this.#tiesAround(spot));
  }

  party(at: number, ties: number | null = null): Told {
    const { sector, place, group } = this.desk.core.parties;
    const facts = [
      this.desk.label("sector", sector[at]),
      group[at] ? this.desk.say.value("view.drawing.group") : "",
      place[at] === NONE ? "" : this.desk.name({ noun: "place", at: place[at] }),
      ties === null ? "" : this.#counted("ties", ties),
    ];
    return { name: this.desk.name({ noun: "party", at }), facts: facts.filter(Boolean) };
  }

  tie(at: number): Told {
    const { core, say, shown, state } = this.desk;
    const { kind, since, until } = core.ties;
    const facts = [
      this.desk.label("kind", kind[at]),
      spanInWords(core, state.value.language, say.value, since[at], until[at]),
      statusLabel(say.value, shown.value.statusOf(at)),
      this.#counted("parties", this.desk.network.partiesOfTie(at).filter(shown.value.hasParty).length),
    ];
    return { name: this.desk.name({ noun: "tie", at }), facts: facts.filter(Boolean) };
  }

  strand({ tie, from, to, count }: Strand): Told {
    if (tie !== NONE) return this.tie(tie);
    const [one, other] = [from, to].map((spot) => this.#partName(this.#spot(spot).at));
    return {
      name: this.desk.say.value("view.overview.between", { one, other }),
      facts: [this.#counted("ties", count)],
    };
  }

  #spot(spot: number) {
    return this.plan.value.scene.spots[spot];
  }

  #tiesAround(spot: number): number {
    const { around, strands } = this.plan.value.scene;
    return new Set(around[spot].map((strand) => strands[strand].tie)).size;
  }

  #partName(part: number): string {
    const parts = this.plan.value.parts!;
    if (parts.group[part] === REST) return this.desk.say.value("view.overview.rest");
    if (parts.hub[part] === NONE) return this.desk.say.value("view.overview.alone");
    return this.desk.say.value("view.overview.part", { name: this.desk.name({ noun: "party", at: parts.hub[part] }) });
  }

  #hasName(part: number): boolean {
    const { group, hub } = this.plan.value.parts!;
    return group[part] !== REST && hub[part] !== NONE;
  }

  #counted(noun: "parties" | "ties", count: number): string {
    return counted(this.desk.say.value, `view.drawing.${noun}`, count);
  }
}
