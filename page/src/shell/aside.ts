// Asides: in a few words what a thing is, to tell it from others of the same name.
import { NONE, type Ref } from "../model/ref";
import type { Desk } from "../state/desk";

type Tell = (desk: Desk, at: number) => readonly string[];

const TOLD: Readonly<Partial<Record<Ref["noun"], Tell>>> = {
  party: (desk, at) => {
    const { sector, place } = desk.core.parties;
    return [desk.label("sector", sector[at]), nameOf(desk, "place", place[at])];
  },
  tie: (desk, at) => [desk.label("kind", desk.core.ties.kind[at])],
  place: (desk, at) => {
    const { type, country } = desk.core.places;
    return [desk.label("place-type", type[at]), country[at] === at ? "" : nameOf(desk, "place", country[at])];
  },
  source: (desk, at) => [nameOf(desk, "party", desk.core.sources.publisher[at])],
};

/** What a thing is: its noun, and its sector, kind, type or publisher with its place. */
export function aside(desk: Desk, { noun, at }: Ref): string {
  const told = TOLD[noun]?.(desk, at) ?? [];
  return [desk.say.value(`view.noun.${noun}`), ...told].filter(Boolean).join(" · ");
}

function nameOf(desk: Desk, noun: "place" | "party", at: number): string {
  return at === NONE ? "" : desk.name({ noun, at });
}
