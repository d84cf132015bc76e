// Naming: which names the map wants to show: what stands out first, then the largest, then countries.
import { NONE } from "../../model/ref";
import { number } from "../../shell/numbers";
import type { Desk } from "../../state/desk";
import { around, type Label, labelled, type Wanted } from "./labels";
import type { Looks } from "./looks";
import type { Mark } from "./marks";
import type { Model } from "./model";
import type { Outline } from "./outlines";
import { type Camera, placed, type Size, seen } from "./plane";
import { nameOf, shortName } from "./words";

type Measure = (text: string, size: number) => number;

/** The corner where the buttons stand. */
const TOOLS: Size = { width: 140, height: 60 };

interface Scene {
  readonly model: Model;
  readonly marks: readonly Mark[];
  readonly looks: Looks;
  readonly outlines: readonly Outline[];
  readonly camera: Camera;
}

export function labelsOf(desk: Desk, scene: Scene, size: Size, measure: Measure): readonly Label[] {
  const { marks, looks } = scene;
  const standing = marks.filter((mark) => !looks.isFaded(mark));
  const named = standing.sort((one, other) => rank(looks, other) - rank(looks, one));
  const wanted = [...named.map((mark) => ofMark(desk, mark)), ...ofCountries(desk, scene)];
  const tools = { left: size.width - TOOLS.width, top: 0, right: size.width, bottom: TOOLS.height };
  const circles = marks.map((mark) => around(mark.at, mark.radius));
  return labelled(wanted, [tools, ...circles], size, measure);
}

function rank(looks: Looks, mark: Mark): number {
  return (looks.isLit(mark) ? 1e9 : 0) + mark.parties * 1000 + mark.ties;
}

function ofMark(desk: Desk, mark: Mark): Wanted {
  const name = shortName(desk, mark);
  const text = mark.parties > 1 ? `${name} · ${number(mark.parties, desk.state.value.language)}` : name;
  return { text, at: mark.at, radius: mark.radius, size: 12.5, quiet: false };
}

/** With their number of parties; not those of which a circle tells the name. */
function ofCountries(desk: Desk, { model, marks, outlines, camera }: Scene): Wanted[] {
  const { outline } = desk.core.places;
  const { language } = desk.state.value;
  const circled = new Set(marks.map((mark) => mark.place));
  const middles = new Map(outlines.map(({ number, middle }) => [number, middle]));
  const found: Wanted[] = [];
  for (const { country, parties } of model.counts) {
    const middle = country === NONE || circled.has(country) ? undefined : middles.get(outline[country]);
    if (!middle || !parties) continue;
    const at = seen(camera, placed(...middle));
    found.push({
      text: `${nameOf(desk, country)} ${number(parties, language)}`,
      at,
      radius: 0,
      size: 11.5,
      quiet: true,
    });
  }
  return found;
}
