// The desk: what the page shows at this moment, as signals, and what follows from it. Every view reads from here.
import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import { type Shown, show } from "../ask/shown";
import type { Core, Details } from "../contract";
import { Network } from "../model/network";
import type { Noun, Ref } from "../model/ref";
import { Judge } from "../time/judge";
import { day, type Moment, year } from "../time/period";
import { type Say, sayer } from "../words";
import type { State } from "./state";

export { type Asked, type State, startState, VIEWS, type View } from "./state";

export class Desk {
  readonly network: Network;
  readonly judge: Judge;
  readonly state: Signal<State>;
  readonly details: Signal<Details | null> = signal(null);
  /** What the view in sight looks like, as an SVG file; null where it has no picture. Each view sets its own. */
  readonly picture: Signal<(() => string) | null> = signal(null);
  readonly say: ReadonlySignal<Say>;
  readonly when: ReadonlySignal<Moment>;
  /** What all views show: the parties and ties that are left by filters, focus and question. */
  readonly shown: ReadonlySignal<Shown>;
  readonly #told: ReadonlySignal<ReadonlyMap<string, Ref>>;
  #loading: Promise<Details> | null = null;

  constructor(
    readonly core: Core,
    start: State,
    private readonly load: () => Promise<Details>,
  ) {
    this.network = new Network(core);
    this.judge = new Judge(core);
    this.state = signal(start);
    // What follows from one part of the state stays the same while that part does, so that views need not draw again.
    const language = computed(() => this.state.value.language);
    const asOf = computed(() => this.state.value.year);
    const filters = computed(() => this.state.value.filters);
    const asked = computed(() => this.state.value.asked);
    const depth = computed(() => this.state.value.depth);
    const centre = computed(() => (depth.value > 0 && !asked.value ? this.state.value.selected : null));
    this.say = computed(() => sayer(core.words[language.value]));
    this.when = computed(() => (asOf.value === null ? day(core.day) : year(asOf.value)));
    this.shown = computed(() =>
      show(this.network, this.judge, this.when.value, {
        filters: filters.value,
        selected: centre.value,
        depth: centre.value ? depth.value : 0,
        asked: asked.value,
      }),
    );
    this.#told = computed(() => (this.details.value ? byId(this.details.value) : new Map()));
  }

  /** Change some of the state; views and address follow. */
  change(part: Partial<State>): void {
    this.state.value = { ...this.state.value, ...part };
  }

  /** Select a thing in every view; null for nothing. */
  select(ref: Ref | null): void {
    this.change({ selected: ref });
  }

  /** The details of all things; read once. */
  async told(): Promise<Details> {
    this.#loading ??= this.load();
    this.details.value = await this.#loading;
    return this.details.value;
  }

  /** The thing with an id; events, policies and people are known once the details are read. */
  find(id: string): Ref | null {
    return this.network.find(id) ?? this.#told.value.get(id) ?? null;
  }

  /** The id of a thing, as the payload writes it; empty for one that is not read. */
  id(ref: Ref): string {
    const { events, policies, people } = this.details.value ?? {};
    const late: Partial<Record<Noun, readonly string[] | undefined>> = {
      event: events?.id,
      policy: policies?.id,
      person: people?.id,
    };
    return isLate(ref.noun) ? (late[ref.noun]?.[ref.at] ?? "") : this.network.id(ref);
  }

  /** The name of a thing in the language of the page; a post goes by its function. Empty for one that is not read. */
  name(ref: Ref): string {
    return this.#names(ref.noun)?.[ref.at] ?? "";
  }

  /** The label of a concept; empty for NONE. */
  label(scheme: string, at: number): string {
    return this.core.schemes[scheme]?.[this.state.value.language][at] ?? "";
  }

  #names(noun: Noun): readonly string[] | undefined {
    const { language } = this.state.value;
    const { core } = this;
    if (noun === "person") return this.details.value?.people.function;
    if (noun === "event") return this.details.value?.events[language];
    if (noun === "policy") return this.details.value?.policies[language];
    return { party: core.parties, tie: core.ties, place: core.places, source: core.sources }[noun][language];
  }
}

function isLate(noun: Noun): boolean {
  return noun === "event" || noun === "policy" || noun === "person";
}

function byId({ events, policies, people }: Details): Map<string, Ref> {
  const columns = { event: events.id, policy: policies.id, person: people.id };
  const found = new Map<string, Ref>();
  for (const [noun, ids] of Object.entries(columns)) {
    ids.forEach((id, at) => {
      found.set(id, { noun: noun as Noun, at });
    });
  }
  return found;
}
