// The picture: the drawing as SVG, for a file, for paper, and for browsers that cannot draw.
import { boxOf } from "../../draw/boxes";
import { MOST_BENT } from "../../draw/edges";
import { SHAPE_NAMES, SHAPES } from "../../draw/forms";
import { type Label, LEADING, placeLabels } from "../../draw/labels";
import { dashArray, type Looks } from "../../draw/looks";
import { TYPE, wantedOf } from "../../draw/names";
import { type Palette, written } from "../../draw/palette";
import { dateInWords } from "../../shell/numbers";
import { useDesk } from "../../state/context";
import { fixed } from "../paint";
import { pictured } from "../picture";
import { textWidth } from "../size";
import type { Drawing } from "./drawing";
import { Legend, legendHeight } from "./legend";

/** From where a scene is seen: where its spots are, and how large, in pixels. */
export interface Sight {
  readonly width: number;
  readonly height: number;
  readonly zoom: number;
  place(spot: number): { readonly x: number; readonly y: number };
  size(spot: number): number;
}

const WIDE = 1000;
const HIGH = 760;
const MARGIN = 60;

/** What is seen of the drawing, as a file. */
export function pictureFile(drawing: Drawing): string {
  const { desk, stage } = drawing;
  const looks = drawing.looks ?? drawing.looksAt(1);
  const sight: Sight = stage ?? still(drawing, looks);
  const labels = (stage && drawing.lettering?.labels) ?? labelled(drawing, sight);
  const { width, height } = sight;
  const { language, year } = desk.state.value;
  const size = { width, height: height + legendHeight(drawing, width) };
  return pictured(
    {
      title: desk.core.title[language],
      date: year === null ? dateInWords(desk.core.day, language) : String(year),
      ...size,
    },
    fixed(),
    <>
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: the sheet around it has one */}
      <svg width={width} height={height} overflow="hidden">
        <Scenery drawing={drawing} looks={looks} sight={sight} labels={labels} />
      </svg>
      <g transform={`translate(0 ${height})`}>
        <Legend drawing={drawing} width={width} />
      </g>
    </>,
  );
}

/** The drawing for a browser that cannot draw: whole, and to be selected from. */
export function Picture({ drawing }: { drawing: Drawing }) {
  useDesk().state.value;
  const looks = drawing.looksAt(1);
  const sight = still(drawing, looks);
  const labels = labelled(drawing, sight);
  return (
    <svg class="fixed" viewBox={`0 0 ${sight.width} ${sight.height}`} aria-hidden="true">
      <Scenery drawing={drawing} looks={looks} sight={sight} labels={labels} choose />
    </svg>
  );
}

function still(drawing: Drawing, looks: Looks): Sight {
  const { scene } = drawing.plan.value;
  const { left, top, right, bottom } = boxOf(scene.spots) ?? { left: 0, top: 0, right: 1, bottom: 1 };
  const unit = Math.min((WIDE - 2 * MARGIN) / Math.max(420, right - left), 1.2);
  const height = Math.max(HIGH, (bottom - top) * unit + 2 * MARGIN);
  const place = (spot: number) => ({
    x: WIDE / 2 + (scene.spots[spot].x - (left + right) / 2) * unit,
    y: height / 2 + (scene.spots[spot].y - (top + bottom) / 2) * unit,
  });
  return { width: WIDE, height, zoom: 1, place, size: (spot) => looks.spot(spot).size };
}

function labelled(drawing: Drawing, sight: Sight): readonly Label[] {
  const all = wantedOf(drawing.naming.value, sight, sight, new Set());
  const room = { width: sight.width, height: sight.height, most: 400 };
  return placeLabels(all, all, room, TYPE, (line) => textWidth(line, TYPE));
}

interface SceneryProps {
  readonly drawing: Drawing;
  readonly looks: Looks;
  readonly sight: Sight;
  readonly labels: readonly Label[];
  /** Whether spots and strands can be chosen with a pointer. */
  readonly choose?: boolean;
}

function Scenery({ drawing, looks, sight, labels, choose = false }: SceneryProps) {
  const { scene } = drawing.plan.value;
  const chosen = (target: Parameters<Drawing["select"]>[0]) => (choose ? () => drawing.select(target) : undefined);
  const inOrder = (count: number, zIndex: (at: number) => number) =>
    [...Array(count).keys()].sort((one, other) => zIndex(one) - zIndex(other) || one - other);
  const strands = inOrder(scene.strands.length, (at) => looks.strand(at).zIndex);
  const spots = inOrder(scene.spots.length, (at) => looks.spot(at).zIndex).filter((at) => isSeen(sight, at));
  return (
    <>
      <g fill="none">
        {strands.map((at) => (
          <Line key={at} drawing={drawing} looks={looks} sight={sight} at={at} press={chosen({ strand: at })} />
        ))}
      </g>
      {spots.map((at) => (
        <Shape key={at} look={looks.spot(at)} sight={sight} at={at} press={chosen({ spot: at })} />
      ))}
      {labels.map((label) => (
        <Name key={label.spot} drawing={drawing} label={label} />
      ))}
    </>
  );
}

function isSeen(sight: Sight, spot: number): boolean {
  const { x, y } = sight.place(spot);
  return x > -30 && y > -30 && x < sight.width + 30 && y < sight.height + 30;
}

interface LineProps {
  readonly drawing: Drawing;
  readonly looks: Looks;
  readonly sight: Sight;
  readonly at: number;
  readonly press: (() => void) | undefined;
}

function Line({ drawing, looks, sight, at, press }: LineProps) {
  const { from, to } = drawing.plan.value.scene.strands[at];
  const [look, way] = [looks.strand(at), wayOf(sight.place(from), sight.place(to), looks.strand(at).bend * sight.zoom)];
  const width = look.size * sight.zoom;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the roll has a button for each
    <g onClick={press}>
      {press && <path d={way} stroke="transparent" stroke-width={12} />}
      <path d={way} stroke={look.color} stroke-width={width} stroke-dasharray={dashArray(look) || undefined} />
      {look.open > 0 && <path d={way} stroke={written(drawing.palette.value.paper)} stroke-width={width - 2} />}
    </g>
  );
}

type Place = { readonly x: number; readonly y: number };

/** A line, or the curve that our edge program draws. */
function wayOf(from: Place, to: Place, bend: number): string {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  const away = (2 * Math.max(-MOST_BENT * length, Math.min(MOST_BENT * length, bend))) / length;
  const start = `M${round(from.x)} ${round(from.y)}`;
  if (!away) return `${start}L${round(to.x)} ${round(to.y)}`;
  const [x, y] = [(from.x + to.x) / 2 + dy * away, (from.y + to.y) / 2 - dx * away];
  return `${start}Q${round(x)} ${round(y)} ${round(to.x)} ${round(to.y)}`;
}

interface ShapeProps {
  readonly look: ReturnType<Looks["spot"]>;
  readonly sight: Sight;
  readonly at: number;
  readonly press: (() => void) | undefined;
}

function Shape({ look, sight, at, press }: ShapeProps) {
  const { x, y } = sight.place(at);
  const size = sight.size(at);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the roll has a button for each
    <path
      d={SHAPES[SHAPE_NAMES[look.shape]]}
      transform={`translate(${round(x)} ${round(y)}) scale(${round(size)})`}
      fill={look.fill}
      stroke={look.edge}
      stroke-width={look.edgeWidth}
      vector-effect="non-scaling-stroke"
      onClick={press}
    />
  );
}

function Name({ drawing, label: { spot, lines, box, align } }: { drawing: Drawing; label: Label }) {
  const { noun } = drawing.plan.value.scene.spots[spot];
  const palette: Palette = drawing.palette.value;
  const x = align === "start" ? box.left : align === "end" ? box.right : (box.left + box.right) / 2;
  return (
    <text
      font-size={TYPE}
      font-style={noun === "tie" ? "italic" : undefined}
      font-weight={drawing.isStrong(spot) ? 600 : undefined}
      text-anchor={align}
      fill={written(noun === "tie" ? palette.quiet : palette.ink)}
      stroke={written(palette.paper)}
      stroke-width={3.5}
      stroke-linejoin="round"
      paint-order="stroke"
      pointer-events="none"
    >
      {lines.map((line, row) => (
        <tspan key={row} x={round(x)} y={round(box.top + (row + 0.85) * TYPE * LEADING)}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
