// Lines: bundles of ties as they are drawn, with their way over the earth.
import { NONE } from "../../model/ref";
import type { Desk } from "../../state/desk";
import type { Bundle } from "./bundles";
import type { Mark } from "./marks";
import { arc } from "./plane";
import type { Spot, Spots } from "./spots";

export interface Line extends Bundle {
  /** SVG path data on the sheet. */
  readonly path: string;
  /** The kind that all its ties have; NONE where they differ. */
  readonly kind: number;
  /** Whether all its ties are over. */
  readonly former: boolean;
}

const arcs = new WeakMap<Spots, Map<string, string>>();

/** The lines of bundles. */
export function lines(desk: Desk, spots: Spots, all: readonly Bundle[]): readonly Line[] {
  const { kind } = desk.core.ties;
  const shown = desk.shown.peek();
  return all.map((bundle) => {
    const [first] = bundle.ties;
    return {
      ...bundle,
      path: path(spots, bundle),
      kind: bundle.ties.every((tie) => kind[tie] === kind[first]) ? kind[first] : NONE,
      former: bundle.ties.every((tie) => shown.statusOf(tie) === "former"),
    };
  });
}

/** Ways over the earth are looked for once. */
function path(spots: Spots, { key, from, to }: Bundle): string {
  if (!arcs.has(spots)) arcs.set(spots, new Map());
  const known = arcs.get(spots)!;
  const spot = (mark: Mark): Spot => spots.all[mark.spots[0]];
  if (!known.has(key)) known.set(key, arc(spot(from).degrees, spot(to).degrees));
  return known.get(key)!;
}

/** Of very many bundles, those with an end in sight. */
export function inSight(all: readonly Bundle[], marks: readonly Mark[], most: number): readonly Bundle[] {
  if (all.length <= most) return all;
  const seen = new Set(marks.map((mark) => mark.place));
  return all.filter(({ from, to }) => seen.has(from.place) || seen.has(to.place));
}
