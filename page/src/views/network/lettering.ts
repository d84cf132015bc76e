// The lettering: names, numbers and rings, painted over each frame of the drawing.
import type { Box } from "../../draw/boxes";
import { type Label, placeLabels } from "../../draw/labels";
import { type Brush, paintLines, paintRing, TYPE, wantedOf } from "../../draw/names";
import type { Stage } from "../../draw/stage";
import type { Drawing } from "./drawing";
import { isOverview } from "./plan";

const ROOM_OF_LABEL = 10_000;
const LEAST_LABELS = 10;
/** A part smaller than this, in pixels, has no room for its number. */
const ROOM_OF_NUMBER = 13;
const NOTHING: ReadonlySet<number> = new Set();

export class Lettering {
  /** The names in the last frame. */
  labels: readonly Label[] = [];
  readonly #context: CanvasRenderingContext2D | null;
  readonly #widths = new Map<string, number>();

  constructor(
    private readonly drawing: Drawing,
    private readonly canvas: HTMLCanvasElement,
  ) {
    this.#context = canvas.getContext("2d");
  }

  /** Paint over a frame that was just drawn. */
  paint(stage: Stage): void {
    const context = this.#context;
    if (!context) return;
    fitted(this.canvas, stage, context);
    const palette = this.drawing.palette.peek();
    const brush = { context, palette, family: getComputedStyle(this.canvas).fontFamily };
    this.#rings(stage, brush);
    this.labels = this.#placed(stage, brush);
    for (const label of this.labels) this.#name(brush, label);
    if (isOverview(this.drawing.plan.peek())) this.#numbers(stage, brush);
  }

  /** Rings around what is chosen, and around what is pointed at. */
  #rings(stage: Stage, brush: Brush): void {
    const over = this.drawing.over.peek();
    const chosen = this.#chosen;
    const ring = (spot: number, isChosen: boolean) => {
      const { x, y } = stage.place(spot);
      paintRing(brush, x, y, stage.size(spot) * 1.25 + 4, isChosen);
    };
    for (const spot of chosen) ring(spot, true);
    if (over && "spot" in over && !chosen.has(over.spot)) ring(over.spot, false);
  }

  get #chosen(): ReadonlySet<number> {
    return this.drawing.emphasis.peek()?.chosen ?? NOTHING;
  }

  #placed(stage: Stage, brush: Brush): Label[] {
    const { width, height } = stage;
    // One thing is named whatever it covers; of many that are chosen at once each is named where there is room.
    const must = this.#chosen.size === 1 ? this.#chosen : NOTHING;
    const all = wantedOf(this.drawing.naming.peek(), stage, stage, must);
    const standing = this.drawing.emphasis.peek()?.spots;
    const wanted = standing ? all.filter(({ spot }) => standing.has(spot)) : all;
    const most = Math.max(LEAST_LABELS, Math.floor((width * height) / ROOM_OF_LABEL));
    const room = { width, height, most, covered: this.#covered(width, height) };
    return placeLabels(wanted, all, room, TYPE, (line, spot) => this.#width(line, spot, brush));
  }

  #width(line: string, spot: number, { context, family }: Brush): number {
    const font = this.#font(spot, family);
    const key = font + line;
    const known = this.#widths.get(key);
    if (known !== undefined) return known;
    context.font = font;
    const wide = context.measureText(line).width;
    this.#widths.set(key, wide);
    return wide;
  }

  /** Where tools and a note lie over the drawing. */
  #covered(width: number, height: number): Box[] {
    const zoom = { left: width - 52, top: height - 128, right: width, bottom: height };
    const note = { left: 0, top: 0, right: Math.min(width, 430), bottom: 50 };
    return this.drawing.plan.peek().parts ? [zoom, note] : [zoom];
  }

  #font(spot: number, family: string): string {
    const { noun } = this.drawing.plan.peek().scene.spots[spot];
    return `${noun === "tie" ? "italic " : ""}${this.drawing.isStrong(spot) ? "600 " : ""}${TYPE}px ${family}`;
  }

  #name(brush: Brush, { spot, lines, box, align }: Label): void {
    const { noun } = this.drawing.plan.peek().scene.spots[spot];
    const { ink, quiet } = brush.palette;
    brush.context.font = this.#font(spot, brush.family);
    brush.context.fillStyle = `rgb(${(noun === "tie" ? quiet : ink).join()})`;
    const left = align === "start" ? box.left : align === "end" ? box.right : (box.left + box.right) / 2;
    paintLines(brush, lines, left, box.top, align === "middle" ? "center" : align);
  }

  /** How many parties each part has, inside it. */
  #numbers(stage: Stage, { context, palette, family }: Brush): void {
    context.font = `12px ${family}`;
    context.fillStyle = `rgb(${palette.ink.join()})`;
    context.textAlign = "center";
    this.drawing.plan.peek().scene.spots.forEach(({ degree }, spot) => {
      const { x, y } = stage.place(spot);
      if (stage.size(spot) > ROOM_OF_NUMBER) context.fillText(String(degree), x, y);
    });
  }
}

function fitted(canvas: HTMLCanvasElement, { width, height }: Stage, context: CanvasRenderingContext2D): void {
  const ratio = devicePixelRatio || 1;
  const [wide, high] = [Math.round(width * ratio), Math.round(height * ratio)];
  if (canvas.width !== wide || canvas.height !== high) {
    canvas.width = wide;
    canvas.height = high;
  }
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, width, height);
}
