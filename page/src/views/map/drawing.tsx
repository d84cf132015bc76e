// The drawing: land, lines, circles and names, with attributes alone, so that it is the same on the page and in a file.
import { strokeOf } from "../../draw/forms";
import type { Paint } from "../paint";
import type { Label } from "./labels";
import type { Line } from "./lines";
import type { Mark } from "./marks";
import type { Lit } from "./model";
import type { Outline } from "./outlines";
import type { Camera } from "./plane";

const TINTS = [0.5, 0.2, 0.3, 0.4, 0.52];

/** How a country is filled by its tint. */
export function land(tint: number): { fill: string; opacity: number } {
  return { fill: tint ? "link" : "rule", opacity: TINTS[tint] };
}

/** The countries, on the sheet. */
export function Land(props: {
  readonly outlines: readonly Outline[];
  readonly paint: Paint;
  readonly tintOf: (outline: number) => number;
  readonly onPick?: (outline: number) => void;
}) {
  const { outlines, paint, tintOf, onPick } = props;
  return (
    <g stroke={paint("paper")} stroke-width={0.8} stroke-linejoin="round">
      {outlines.map(({ number, path }, at) => {
        const tint = tintOf(number);
        const { fill, opacity } = land(tint);
        const pick = tint && onPick ? () => onPick(number) : undefined;
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: the table beside the map has buttons for countries
          <path
            key={at}
            d={path}
            fill={paint(fill)}
            fill-opacity={opacity}
            vector-effect="non-scaling-stroke"
            class={pick && "country"}
            onClick={pick}
          />
        );
      })}
    </g>
  );
}

export interface LineStyle {
  readonly colour: string;
  readonly width: number;
  readonly dash: readonly number[];
  readonly opacity: number;
}

const UNCROWDED = 60;

/** How strong each of so many lines may be: 1 for few. */
export function crowding(lines: number): number {
  return Math.max(0.22, Math.min(1, Math.sqrt(UNCROWDED / Math.max(lines, 1))));
}

/** How a line is drawn: wider for more ties, dashed by its kind, faint when all are over or others are marked. */
export function lineStyle(line: Line, kind: string, lit: Lit | null, crowd: number): LineStyle {
  const isLit = lit !== null && line.ties.some((tie) => lit.ties.has(tie));
  const width = (0.9 + 0.4 * Math.log2(1 + line.ties.length)) * (0.5 + crowd / 2) + (isLit ? 0.9 : 0);
  const faded = lit && !isLit ? 0.16 : 1;
  return {
    colour: isLit ? "mark-edge" : "line",
    width,
    dash: strokeOf(kind).dash,
    opacity: (line.former ? 0.4 : 0.75) * faded * (isLit ? 1 : crowd),
  };
}

/** The lines, on the sheet. */
export function Lines(props: {
  readonly lines: readonly Line[];
  readonly paint: Paint;
  readonly styleOf: (line: Line) => LineStyle;
}) {
  const { lines, paint, styleOf } = props;
  return (
    <g fill="none" stroke-linecap="round" pointer-events="none">
      {lines.map((line) => {
        const { colour, width, dash, opacity } = styleOf(line);
        return (
          <path
            key={line.key}
            d={line.path}
            stroke={paint(colour)}
            stroke-width={width}
            stroke-dasharray={dash.join(" ") || undefined}
            stroke-opacity={opacity}
            vector-effect="non-scaling-stroke"
          />
        );
      })}
    </g>
  );
}

/** The circle of a mark; a ring where the place is not stated exactly, a dot inside where several places lie close. */
export function Circle({ mark, paint, isLit, faded }: { mark: Mark; paint: Paint; isLit: boolean; faded: boolean }) {
  const [x, y] = mark.at;
  const exact = mark.sureness === "stated";
  const several = mark.spots.length > 1;
  const colour = paint(isLit ? "mark-edge" : "government");
  return (
    <g opacity={faded ? 0.45 : 1}>
      <circle cx={x} cy={y} r={mark.radius + 1.5} fill={paint("paper")} />
      <circle
        cx={x}
        cy={y}
        r={mark.radius}
        fill={colour}
        fill-opacity={exact ? (mark.parties ? 0.82 : 0.3) : 0.14}
        stroke={colour}
        stroke-width={isLit ? 3 : 1.6}
        stroke-dasharray={exact ? undefined : "3 2.4"}
      />
      {several && <circle cx={x} cy={y} r={mark.radius + 3.5} fill="none" stroke={colour} stroke-width={1.2} />}
    </g>
  );
}

export function Names({ labels, paint }: { labels: readonly Label[]; paint: Paint }) {
  return (
    <g pointer-events="none" paint-order="stroke" stroke={paint("paper")} stroke-width={3.5} stroke-linejoin="round">
      {labels.map(({ text, x, y, size, quiet }) => (
        <text
          key={`${text} ${Math.round(x)} ${Math.round(y)}`}
          x={x}
          y={y}
          font-size={size}
          font-weight={quiet ? 400 : 600}
          fill={paint(quiet ? "quiet" : "ink")}
        >
          {text}
        </text>
      ))}
    </g>
  );
}

export function matrix({ scale, x, y }: Camera): string {
  return `matrix(${scale} 0 0 ${scale} ${x} ${y})`;
}
