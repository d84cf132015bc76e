// Looks: what stands out on the map, and how countries and lines are drawn.
import { NONE } from "../../model/ref";
import type { Desk } from "../../state/desk";
import { tint } from "./countries";
import { type LineStyle, lineStyle } from "./drawing";
import type { Line } from "./lines";
import type { Mark } from "./marks";
import type { Model } from "./model";

export interface Looks {
  readonly tintOf: (outline: number) => number;
  /** `crowd` as `crowding` has it. */
  readonly styleOf: (line: Line, crowd: number) => LineStyle;
  readonly isLit: (mark: Mark) => boolean;
  /** Whether something else stands out. */
  readonly isFaded: (mark: Mark) => boolean;
  /** The place of a country by its outline; NONE for one of which nothing is shown. */
  readonly countryOf: (outline: number) => number;
}

export function looks(desk: Desk, { spots, counts, lit }: Model): Looks {
  const { outline } = desk.core.places;
  const { notation = [] } = desk.core.schemes.kind ?? {};
  const known = counts.filter(({ country }) => country !== NONE && outline[country] !== NONE);
  const byOutline = new Map(known.map((count) => [outline[count.country], count]));
  const reached = new Set([...(lit?.ties ?? [])].flatMap((tie) => spots.endsOf(tie)));
  const isLit = (mark: Mark) => lit !== null && mark.spots.some((spot) => lit.spots.has(spot));
  return {
    tintOf: (number) => tint(byOutline.get(number)?.parties ?? 0),
    styleOf: (line, crowd) => lineStyle(line, notation[line.kind] ?? "", lit, crowd),
    isLit,
    isFaded: (mark) => lit !== null && !isLit(mark) && !mark.spots.some((spot) => reached.has(spot)),
    countryOf: (number) => byOutline.get(number)?.country ?? NONE,
  };
}
