// Canvas: land and lines as a bitmap, for more of them than elements of a page can bear.
import { useEffect, useReducer, useRef } from "preact/hooks";
import { onPalette } from "../../draw/palette";
import { fixed } from "../paint";
import { type LineStyle, land } from "./drawing";
import type { Line } from "./lines";
import type { Outline } from "./outlines";
import type { Camera, Size } from "./plane";

/** More lines than this are drawn as a bitmap. */
export const MOST_LINES = 500;

interface Ground {
  readonly outlines: readonly Outline[];
  readonly lines: readonly Line[];
  readonly camera: Camera;
  readonly tintOf: (outline: number) => number;
  readonly styleOf: (line: Line) => LineStyle;
}

export function Canvas({ size, ...ground }: Ground & { readonly size: Size }) {
  const element = useRef<HTMLCanvasElement>(null);
  const [, redraw] = useReducer((times: number) => times + 1, 0);
  const sharpness = devicePixelRatio || 1;
  useEffect(() => onPalette(() => redraw(0)), []);
  useEffect(() => {
    const pen = element.current!.getContext("2d");
    if (pen) draw(pen, ground, sharpness);
  });
  return <canvas ref={element} width={size.width * sharpness} height={size.height * sharpness} />;
}

const paths = new Map<string, Path2D>();

function draw(pen: CanvasRenderingContext2D, { outlines, lines, camera, tintOf, styleOf }: Ground, sharpness: number) {
  const paint = fixed();
  const { scale, x, y } = camera;
  pen.setTransform(1, 0, 0, 1, 0, 0);
  pen.clearRect(0, 0, pen.canvas.width, pen.canvas.height);
  pen.setTransform(scale * sharpness, 0, 0, scale * sharpness, x * sharpness, y * sharpness);
  for (const { number, path } of outlines) {
    const { fill, opacity } = land(tintOf(number));
    [pen.fillStyle, pen.globalAlpha] = [paint(fill), opacity];
    pen.fill(shape(path));
  }
  for (const line of lines) {
    const { colour, width, dash, opacity } = styleOf(line);
    [pen.strokeStyle, pen.globalAlpha, pen.lineWidth] = [paint(colour), opacity, width / scale];
    pen.setLineDash(dash.map((length) => length / scale));
    pen.stroke(shape(line.path));
  }
}

function shape(path: string): Path2D {
  const known = paths.get(path);
  if (known) return known;
  if (paths.size > 30_000) paths.clear();
  const made = new Path2D(path);
  paths.set(path, made);
  return made;
}
