// Looks: the colours, sizes and lines of a scene, for the drawing and for the picture that is taken from it.
import type { Core } from "../contract";
import type { EdgeLook } from "./edges";
import type { Emphasis } from "./emphasis";
import { colourOf, DASHES, dashNumber, RING, SHAPE_NAMES, shapeOf, strokeOf } from "./forms";
import type { NodeLook } from "./nodes";
import { type Colour, mixed, type Palette, written } from "./palette";
import { partSize } from "./parts";
import type { Scene, Spot, Strand } from "./scene";

export interface Looks {
  readonly spot: (at: number) => NodeLook;
  readonly strand: (at: number) => EdgeLook;
}

export interface Manner {
  readonly core: Core;
  readonly palette: Palette;
  readonly emphasis: Emphasis | null;
  /** How much smaller everything is drawn for want of room. */
  readonly scale: number;
}

const BETWEEN_LANES = 18;
const STRAIGHT_HUB = 6;
const MUTED = 0.78;
const MUTED_LINE = 0.84;
/** So faint a line still has three times the contrast of its ground (WCAG 1.4.11). */
const STEPPED_BACK = 0.28;

/** How a scene looks. */
export function looksOf(scene: Scene, manner: Manner): Looks {
  const most = scene.spots.reduce((found, { noun, degree }) => (noun === "part" ? Math.max(found, degree) : found), 1);
  const busiest = scene.strands.reduce((found, { count }) => Math.max(found, count), 1);
  const long = longest(scene);
  const spots: NodeLook[] = [];
  return {
    spot: (at) => {
      spots[at] ??= spotLook(scene.spots[at], at, manner, most);
      return spots[at];
    },
    strand: (at) => strandLook(scene.strands[at], at, manner, { busiest, long: lengthOf(scene, at) / long }),
  };
}

function spotLook(spot: Spot, at: number, manner: Manner, most: number): NodeLook {
  const { palette, emphasis, scale } = manner;
  const stands = !emphasis || emphasis.spots.has(at);
  const shown = { ...signOf(spot, manner.core, palette), zIndex: emphasis?.chosen.has(at) ? 2 : stands ? 1 : 0 };
  const { fill, edge, edgeWidth, ...rest } = shown;
  const faded = stands ? (spot.outside ? 0.5 : 0) : MUTED;
  const colours = {
    fill: written(mixed(fill, palette.paper, faded)),
    edge: written(mixed(edge, palette.paper, faded)),
  };
  return {
    type: "circle",
    ...rest,
    ...colours,
    edgeWidth: edgeWidth * Math.sqrt(scale),
    size: sizeOf(spot, most) * scale,
  };
}

/** How large a spot is, in pixels: the better connected, the larger. */
function sizeOf({ noun, degree }: Spot, most: number): number {
  if (noun === "part") return partSize(degree, most);
  return noun === "tie" ? STRAIGHT_HUB : Math.min(15, 7 + 1.2 * Math.max(0, degree - 1) ** 0.6);
}

interface Sign {
  readonly shape: number;
  readonly fill: Colour;
  readonly edge: Colour;
  readonly edgeWidth: number;
}

function signOf({ noun, at }: Spot, core: Core, palette: Palette): Sign {
  if (noun === "tie") {
    return { shape: SHAPE_NAMES.indexOf(RING), fill: palette.paper, edge: palette.line, edgeWidth: 2.5 };
  }
  if (noun === "part") {
    const fill = mixed(palette.link, palette.paper, 0.86);
    return { shape: 0, fill, edge: mixed(palette.link, palette.paper, 0.15), edgeWidth: 2 };
  }
  const sector = core.schemes.sector?.notation[core.parties.sector[at]] ?? "";
  const [shape, colour] = [SHAPE_NAMES.indexOf(shapeOf(sector)), palette[colourOf(sector)]];
  if (core.parties.group[at]) return { shape, fill: palette.paper, edge: colour, edgeWidth: 2.2 };
  return { shape, fill: colour, edge: palette.paper, edgeWidth: 1.5 };
}

function strandLook(strand: Strand, at: number, manner: Manner, among: Among): EdgeLook {
  const { palette, emphasis, scale } = manner;
  const stands = emphasis?.strands.has(at) ?? false;
  const { colour, ...drawn } = strand.tie < 0 ? betweenParts(strand, palette, among.busiest) : drawnAs(strand, manner);
  const faded = stands ? 0 : emphasis ? MUTED_LINE : receding(strand, scale, among.long);
  const strong = stands ? mixed(colour, palette.ink, 0.35) : colour;
  return {
    ...drawn,
    type: strand.lane ? "arrow" : "line",
    size: drawn.size * (0.35 + 0.65 * scale),
    color: written(mixed(strong, palette.paper, faded)),
    bend: strand.lane * BETWEEN_LANES,
    zIndex: stands ? 2 : strand.between ? 0 : 1,
  };
}

/** Where a strand stands among all: the busiest of them, and its length as a part of the longest. */
interface Among {
  readonly busiest: number;
  readonly long: number;
}

/** Lines between communities step back, in a crowd long ones too, so that what lies together shows. */
function receding({ tie, between }: Strand, scale: number, long: number): number {
  if (tie < 0) return 0;
  const crowd = Math.min(1, Math.max(0, (0.97 - scale) / 0.42));
  if (!between) return crowd * Math.min(0.6, 0.08 + 0.9 * long);
  return STEPPED_BACK + crowd * Math.min(0.52, 0.34 + 0.5 * long);
}

function lengthOf({ spots, strands }: Scene, at: number): number {
  const { from, to } = strands[at];
  return Math.hypot(spots[from].x - spots[to].x, spots[from].y - spots[to].y);
}

function longest(scene: Scene): number {
  return scene.strands.reduce((found, _, at) => Math.max(found, lengthOf(scene, at)), 1);
}

interface Drawn {
  readonly size: number;
  readonly dash: number;
  readonly open: number;
  readonly colour: Colour;
}

function drawnAs(strand: Strand, { core, palette }: Manner): Drawn {
  const { width, dash } = strokeOf(core.schemes.kind?.notation[core.ties.kind[strand.tie]] ?? "");
  const shown = { size: width, dash: dashNumber(dash), open: 0, colour: tone(width, palette) };
  if (strand.status === "former") return { ...shown, size: width * 0.6, colour: palette.over };
  // An open line must be wide enough to be seen as two.
  return strand.status === "planned" ? { ...shown, size: width + 2, open: 1 } : shown;
}

/** The firmer the kind of tie, the darker its line. */
function tone(width: number, { line, ink, paper }: Palette): Colour {
  if (width > 2) return mixed(line, ink, 0.45);
  return width < 1.8 ? mixed(line, paper, 0.15) : line;
}

function betweenParts({ count }: Strand, palette: Palette, busiest: number): Drawn {
  const part = Math.sqrt(count / busiest);
  return { size: 1 + 5 * part, dash: 0, open: 0, colour: mixed(palette.rule, palette.line, 0.6 * part) };
}

/** The dashes of a line, as SVG writes them. */
export function dashArray({ dash }: EdgeLook): string {
  return DASHES[dash].join(" ");
}
