// Bar: one period as it is drawn, with attributes alone: whole where it is certain, pointed where its start or end is
// not exactly known, hatched where it may run, jagged where claims differ.
import type { Paint } from "../paint";
import type { Shape, Stretch } from "./shape";
import { BOLT, sign } from "./signs";

/** Where a day lies on the screen. */
export type Across = (day: number) => number;

export interface Mark {
  readonly kind: string;
  readonly day: number;
  /** What it says under the pointer. */
  readonly told: string;
}

export interface Drawn {
  readonly shape: Shape | null;
  readonly across: Across;
  /** The height of its middle, and half its own height. */
  readonly middle: number;
  readonly half: number;
  readonly colour: string;
  readonly paint: Paint;
  readonly hatch: string;
}

const LEAST = 3;
const UNKNOWN = 26;

export function Bar(drawn: Drawn) {
  const { shape, across, middle, half, colour, paint, hatch } = drawn;
  if (!shape) return null;
  const { certain, start, end, open } = shape;
  const fill = paint(colour);
  const body = certain ?? (start && end && !open ? null : (start ?? end));
  return (
    <g>
      {open && <Open {...drawn} open={open} />}
      {start && <path d={taper(across, start, middle, half, -1)} fill={fill} fill-opacity={0.45} />}
      {end && <path d={taper(across, end, middle, half, 1)} fill={fill} fill-opacity={0.45} />}
      {!certain && start && end && <Rect {...drawn} stretch={[start[1], end[0]]} fill={`url(#${hatch})`} />}
      {certain && <Rect {...drawn} stretch={certain} fill={fill} />}
      {shape.startless && body && <Unknown {...drawn} at={across(body[0])} />}
      {shape.disputed.map((stretch) => (
        <Disputed key={stretch.join()} {...drawn} stretch={stretch} />
      ))}
    </g>
  );
}

function Rect({ across, middle, half, stretch, fill }: Drawn & { readonly stretch: Stretch; readonly fill: string }) {
  const [from, to] = ordered(across(stretch[0]), across(stretch[1]));
  return <rect x={from} y={middle - half} width={Math.max(LEAST, to - from)} height={half * 2} fill={fill} />;
}

/** It may run on: hatched, with an arrow at the day of the page. */
function Open({ across, middle, half, colour, paint, hatch, open }: Drawn & { readonly open: Stretch }) {
  const [from, to] = [across(open[0]), across(open[1])];
  const tip = to - 1;
  return (
    <g>
      <rect
        x={from}
        y={middle - half * 0.7}
        width={Math.max(0, to - from)}
        height={half * 1.4}
        fill={`url(#${hatch})`}
      />
      <path
        d={`M${tip - half} ${middle - half}L${tip} ${middle}L${tip - half} ${middle + half}`}
        fill="none"
        stroke={paint(colour)}
        stroke-width={1.8}
      />
    </g>
  );
}

/** It started at a time that nobody tells. */
function Unknown({ middle, half, colour, paint, at }: Drawn & { readonly at: number }) {
  return (
    <path
      d={`M${at} ${middle - half}L${at - UNKNOWN} ${middle}L${at} ${middle + half}Z`}
      fill={paint(colour)}
      fill-opacity={0.2}
      stroke={paint(colour)}
      stroke-width={1}
      stroke-dasharray="2 2"
    />
  );
}

const TOOTH = 5;

/** A jagged line between the claims, with a bolt. */
function Disputed({ across, middle, half, paint, stretch }: Drawn & { readonly stretch: Stretch }) {
  const [from, to] = [across(stretch[0]), Math.max(across(stretch[1]), across(stretch[0]) + TOOTH * 2)];
  const teeth = Math.min(400, Math.max(2, Math.round((to - from) / TOOTH)));
  const points = Array.from({ length: teeth + 1 }, (_, at) => {
    const x = from + ((to - from) * at) / teeth;
    return `${x} ${middle + (at % 2 ? half + 1 : -half - 1)}`;
  });
  return (
    <g>
      <path d={`M${points.join("L")}`} fill="none" stroke={paint("paper")} stroke-width={3.5} />
      <path d={`M${points.join("L")}`} fill="none" stroke={paint("mark-edge")} stroke-width={1.6} />
      <g transform={`translate(${(from + to) / 2} ${middle - half - 5})`}>
        <path d={BOLT} fill={paint("mark-edge")} stroke={paint("paper")} stroke-width={2} paint-order="stroke" />
      </g>
    </g>
  );
}

/** The last day on which a source speaks of it. */
export function Attested({ x, middle, half, paint }: { x: number; middle: number; half: number; paint: Paint }) {
  return <path d={`M${x} ${middle - half - 2}V${middle + half + 2}`} stroke={paint("ink")} stroke-width={1.6} />;
}

export function EventMark({ mark, x, y, paint }: { mark: Mark; x: number; y: number; paint: Paint }) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <title>{mark.told}</title>
      <path d={sign(mark.kind)} fill={paint("ink")} stroke={paint("paper")} stroke-width={2.4} paint-order="stroke" />
    </g>
  );
}

/** Lines for what may be. */
export function Hatch({ id, colour, paint }: { id: string; colour: string; paint: Paint }) {
  return (
    <pattern id={id} width={5} height={5} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width={5} height={5} fill={paint(colour)} fill-opacity={0.12} />
      <rect width={1.8} height={5} fill={paint(colour)} fill-opacity={0.75} />
    </pattern>
  );
}

function taper(across: Across, [from, to]: Stretch, middle: number, half: number, way: -1 | 1): string {
  const [left, right] = ordered(across(from), across(to));
  const [tip, base] = way < 0 ? [left, right] : [right, left];
  return `M${tip} ${middle}L${base} ${middle - half}V${middle + half}Z`;
}

function ordered(one: number, other: number): [number, number] {
  return one <= other ? [one, other] : [other, one];
}
