// What the map shows of the present selection: spots, counts, and what is marked.
import { type ReadonlySignal, useComputed } from "@preact/signals";
import { useMemo } from "preact/hooks";
import type { Ref } from "../../model/ref";
import { NONE } from "../../model/ref";
import type { Desk } from "../../state/desk";
import { type Count, countries } from "./countries";
import type { Outline } from "./outlines";
import { Grounds, Spots } from "./spots";

export interface Model {
  readonly spots: Spots;
  readonly counts: readonly Count[];
  /** Spots and ties that are marked, with what is selected; null where nothing on the map is. */
  readonly lit: Lit | null;
}

export interface Lit {
  readonly spots: ReadonlySet<number>;
  readonly ties: ReadonlySet<number>;
}

export function useModel(desk: Desk, outlines: readonly Outline[]): ReadonlySignal<Model> {
  const grounds = useMemo(() => new Grounds(desk.network, middles(outlines)), [desk, outlines]);
  const ground = useComputed(() => {
    const shown = desk.shown.value;
    const spots = new Spots(desk.network, grounds, shown);
    return { spots, counts: countries(desk.network, shown) };
  });
  return useComputed(() => ({ ...ground.value, lit: lit(desk, ground.value.spots, desk.state.value.selected) }));
}

function middles(outlines: readonly Outline[]) {
  return new Map(outlines.map(({ number, middle }) => [number, middle]));
}

/** The spots of what is selected, and the ties that touch it. */
export function lit(desk: Desk, spots: Spots, selected: Ref | null): Lit | null {
  const { network, core, shown } = desk;
  if (selected?.noun === "tie") {
    return { spots: new Set(spots.endsOf(selected.at)), ties: new Set([selected.at]) };
  }
  if (selected?.noun === "party") {
    const own = spots.ofPlace(core.parties.place[selected.at]);
    const ties = network.tiesOfParty(selected.at).filter((tie) => shown.value.hasTie(tie));
    return { spots: new Set(own === NONE ? [] : [own]), ties: new Set(ties) };
  }
  if (selected?.noun === "place") {
    const inside = [...network.withPlacesInside(selected.at)].map((place) => spots.ofPlace(place));
    const own = new Set(inside.filter((spot) => spot !== NONE));
    return { spots: own, ties: new Set([...own].flatMap((spot) => spots.all[spot].ties)) };
  }
  return null;
}
