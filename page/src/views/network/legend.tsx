// The legend of a picture that stands by itself: what its shapes and lines mean.
import { colourOf, RING, SHAPES, shapeOf, strokeOf } from "../../draw/forms";
import { mixed, type Palette, written } from "../../draw/palette";
import { NONE } from "../../model/ref";
import { textWidth } from "../size";
import type { Drawing } from "./drawing";

const TYPE = 12;
const ROW = 24;
const SIGN = 44;
const BETWEEN = 26;
const MARGIN = 16;

type Sign = { readonly meaning: string } & (
  | { readonly shape: string; readonly fill: string; readonly edge: string }
  | { readonly width: number; readonly dash: readonly number[]; readonly colour: string; readonly inner?: string }
);

export function Legend({ drawing, width }: { drawing: Drawing; width: number }) {
  const ink = written(drawing.palette.value.ink);
  return (
    <>
      {laid(signsOf(drawing), width).map(({ sign, x, y }) => (
        <g key={sign.meaning} transform={`translate(${x} ${y})`}>
          <Drawn sign={sign} />
          <text x={SIGN} y={14} font-size={TYPE} fill={ink}>
            {sign.meaning}
          </text>
        </g>
      ))}
    </>
  );
}

/** How high the legend is at that width. */
export function legendHeight(drawing: Drawing, width: number): number {
  const placed = laid(signsOf(drawing), width);
  return placed.length ? placed[placed.length - 1].y + ROW + MARGIN : 0;
}

function Drawn({ sign }: { sign: Sign }) {
  if ("width" in sign) {
    const dash = sign.dash.join(" ") || undefined;
    return (
      <>
        <path d="M0 10H36" stroke={sign.colour} stroke-width={sign.width} stroke-dasharray={dash} />
        {sign.inner && <path d="M0 10H36" stroke={sign.inner} stroke-width={sign.width - 2} />}
      </>
    );
  }
  return (
    <path
      d={SHAPES[sign.shape]}
      transform="translate(18 10) scale(7)"
      fill={sign.fill}
      stroke={sign.edge}
      stroke-width={2}
      vector-effect="non-scaling-stroke"
    />
  );
}

function laid(signs: readonly Sign[], width: number): { sign: Sign; x: number; y: number }[] {
  let [x, y] = [MARGIN, MARGIN];
  return signs.map((sign) => {
    const wide = SIGN + textWidth(sign.meaning, TYPE);
    if (x > MARGIN && x + wide > width - MARGIN) [x, y] = [MARGIN, y + ROW];
    const at = { sign, x, y };
    x += wide + BETWEEN;
    return at;
  });
}

/** The signs that the drawing uses, in the order of their schemes. */
function signsOf(drawing: Drawing): Sign[] {
  const { desk, palette } = drawing;
  const { scene } = drawing.plan.value;
  const { parties, ties } = desk.core;
  const drawn = scene.spots.filter(({ noun }) => noun === "party");
  const sectors = inOrder(drawn.map(({ at }) => parties.sector[at]));
  const kinds = inOrder(scene.strands.filter(({ tie }) => tie !== NONE).map(({ tie }) => ties.kind[tie]));
  const some = {
    group: drawn.some(({ at }) => parties.group[at]),
    hub: scene.spots.some(({ noun }) => noun === "tie"),
    over: scene.strands.some(({ status }) => status === "former"),
    planned: scene.strands.some(({ status }) => status === "planned"),
    between: scene.strands.some(({ tie, between }) => tie !== NONE && between),
  };
  return [
    ...sectors.map((at) => sectorSign(drawing, at)),
    ...others(drawing, palette.value, some),
    ...kinds.map((at) => kindSign(drawing, at)),
  ];
}

function inOrder(numbers: readonly number[]): number[] {
  return [...new Set(numbers)].sort((one, other) => (one < 0 ? 1 : other < 0 ? -1 : one - other));
}

function sectorSign({ desk, palette }: Drawing, at: number): Sign {
  const notation = desk.core.schemes.sector?.notation[at] ?? "";
  return {
    meaning: desk.label("sector", at) || desk.say.value("page.sector.none"),
    shape: shapeOf(notation),
    fill: written(palette.value[colourOf(notation)]),
    edge: written(palette.value.paper),
  };
}

function kindSign({ desk, palette }: Drawing, at: number): Sign {
  const notation = desk.core.schemes.kind?.notation[at] ?? "";
  const meaning = desk.label("kind", at) || desk.say.value("page.kind.none");
  return { meaning, ...strokeOf(notation), colour: written(palette.value.line) };
}

type Some = Readonly<Record<"group" | "hub" | "over" | "planned" | "between", boolean>>;

function others({ desk }: Drawing, palette: Palette, some: Some): Sign[] {
  const say = desk.say.value;
  const [paper, line] = [written(palette.paper), written(palette.line)];
  const faint = written(mixed(palette.line, palette.paper, 0.65));
  const found: (Sign | false)[] = [
    some.group && { meaning: say("page.legend.group"), shape: "circle", fill: paper, edge: written(palette.other) },
    some.hub && { meaning: say("page.legend.hub"), shape: RING, fill: paper, edge: line },
    some.over && { meaning: say("page.legend.over"), width: 1.2, dash: [], colour: written(palette.over) },
    some.planned && { meaning: say("page.legend.planned"), width: 3.4, dash: [], colour: line, inner: paper },
    some.between && { meaning: say("page.legend.between"), width: 2.6, dash: [], colour: faint },
  ];
  return found.filter((sign) => sign !== false);
}
