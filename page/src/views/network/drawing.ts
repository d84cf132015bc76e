// The drawing: the stage with what the desk shows on it, as signals; everything around the drawing reads from here.
import { batch, computed, effect, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { Box } from "../../draw/boxes";
import { around, type Emphasis } from "../../draw/emphasis";
import { type Label, placeLabels } from "../../draw/labels";
import { type Looks, looksOf } from "../../draw/looks";
import { type Brush, type Naming, namingOf, paintLines, paintRing, TYPE, wantedOf } from "../../draw/names";
import { onPalette, type Palette, readPalette } from "../../draw/palette";
import type { Scene } from "../../draw/scene";
import { Stage, type Target } from "../../draw/stage";
import { ranked } from "../../draw/walk";
import { NONE, type Ref, same } from "../../model/ref";
import type { Desk } from "../../state/desk";
import { isOverview, type Plan, partsIfLarge, planned } from "./plan";
import { Telling } from "./telling";

/** The square that a spot needs to be drawn in its full size, in pixels. */
const ROOMY = 62;
const ROOMY_ALONE = 24;
const ROOM_OF_LABEL = 10_000;
const NOTHING: ReadonlySet<number> = new Set();

export class Drawing {
  readonly plan: ReadonlySignal<Plan>;
  readonly emphasis: ReadonlySignal<Emphasis | null>;
  /** The spots in the order of their number of ties. */
  readonly ranked: ReadonlySignal<readonly number[]>;
  readonly telling: Telling;
  /** What a pointer is on. */
  readonly over: Signal<Target | null> = signal(null);
  /** The spot where the keyboard is, and whether it is used now. */
  readonly walked: Signal<number> = signal(NONE);
  readonly isWalking: Signal<boolean> = signal(false);
  /** False where the browser cannot draw. */
  readonly isDrawn: Signal<boolean> = signal(true);
  /** Counts the frames. */
  readonly frame: Signal<number> = signal(0);
  readonly palette: Signal<Palette> = signal(readPalette());
  stage: Stage | null = null;
  looks: Looks | null = null;
  labels: readonly Label[] = [];
  readonly naming: ReadonlySignal<Naming>;
  readonly #widths = new Map<string, number>();
  #context: CanvasRenderingContext2D | null = null;

  constructor(readonly desk: Desk) {
    const opened = computed(() => desk.state.value.opened);
    const selected = steady(() => desk.state.value.selected);
    const parts = computed(() => partsIfLarge(desk.network, desk.shown.value));
    this.plan = computed(() => {
      return planned(desk.network, desk.shown.value, parts.value, opened.value, () => selected.value);
    });
    this.emphasis = computed(() => around(desk.network, this.plan.value.scene, selected.value));
    this.ranked = computed(() => ranked(this.plan.value.scene));
    this.telling = new Telling(desk, this.plan);
    this.naming = computed(() => namingOf(this.plan.value.scene, (spot) => this.telling.shortly(spot)));
  }

  /** Draw in a box until the returned function is called. */
  start(box: HTMLElement, canvas: HTMLCanvasElement): () => void {
    this.#context = canvas.getContext("2d");
    try {
      this.stage = new Stage(box, {
        click: (target) => this.#clicked(target),
        twice: (target) => this.open(target),
        over: (target) => this.#pointed(target),
        drawn: () => this.#drawn(canvas),
      });
    } catch {
      this.isDrawn.value = false;
      return () => {};
    }
    const ends = [...this.#follow(this.stage), onPalette(() => this.#repaint())];
    return () => {
      for (const end of ends) end();
      this.stage?.end();
      this.stage = null;
    };
  }

  /** What a target is in the network; null for a part of it. */
  ref(target: Target): Ref | null {
    const { scene } = this.plan.value;
    if ("strand" in target) {
      const { tie } = scene.strands[target.strand];
      return tie === NONE ? null : { noun: "tie", at: tie };
    }
    const { noun, at } = scene.spots[target.spot];
    return noun === "part" ? null : { noun, at };
  }

  /** Select a thing; open a part. */
  select(target: Target): void {
    const ref = this.ref(target);
    if (ref) this.desk.select(ref);
    else if ("spot" in target) this.openPart(this.plan.value.scene.spots[target.spot].at);
  }

  /** Show only what lies around a thing. */
  open(target: Target): void {
    const ref = this.ref(target);
    if (ref) this.desk.change({ selected: ref, depth: 1 });
  }

  /** See all that is drawn, parties without a tie as well. */
  seeWhole(): void {
    this.stage?.home();
    this.stage?.show(this.plan.value.scene.spots.keys(), true);
  }

  readonly openPart = (part: number | null): void => {
    const group = part === null ? null : (this.plan.value.parts?.group[part] ?? null);
    batch(() => {
      this.over.value = null;
      this.desk.change({ opened: group, selected: null });
    });
  };

  /** What is named whatever it covers. */
  #musts(): ReadonlySet<number> {
    const chosen = this.emphasis.peek()?.chosen;
    return chosen?.size === 1 ? chosen : NOTHING;
  }

  /** Rings around what is chosen, and around what is pointed at. */
  #rings(stage: Stage, brush: Brush): void {
    const over = this.over.peek();
    const chosen = this.emphasis.peek()?.chosen ?? NOTHING;
    const ring = (spot: number, isChosen: boolean) => {
      const { x, y } = stage.place(spot);
      paintRing(brush, x, y, stage.size(spot) * 1.25 + 4, isChosen);
    };
    for (const spot of chosen) ring(spot, true);
    if (over && "spot" in over && !chosen.has(over.spot)) ring(over.spot, false);
  }

  #follow(stage: Stage): (() => void)[] {
    let drawn: Scene | null = null;
    return [
      effect(() => {
        const { scene, fit } = this.plan.value;
        const looks = this.#looksOn(stage);
        this.looks = looks;
        if (scene === drawn) return stage.wear(looks);
        drawn = scene;
        this.over.value = null;
        this.walked.value = NONE;
        stage.set(scene, fit, looks);
      }),
      effect(() => {
        this.over.value;
        this.walked.value;
        this.isWalking.value;
        this.naming.value;
        stage.again();
      }),
      effect(() => this.#openSelected()),
      effect(() => {
        const chosen = this.emphasis.value?.chosen;
        if (chosen?.size && !stage.sees(chosen)) stage.show(chosen, true);
      }),
    ];
  }

  #looksOn(stage: Stage): Looks {
    const [palette, emphasis] = [this.palette.value, this.emphasis.value];
    return looksOf(this.plan.value.scene, {
      core: this.desk.core,
      palette,
      emphasis,
      scale: scaleOf(this.plan.value, stage),
    });
  }

  /** What is selected elsewhere, and lies in a part that is not opened, opens that part. */
  #openSelected(): void {
    const { parts } = this.plan.value;
    const { selected } = this.desk.state.value;
    if (!parts || this.emphasis.value || (selected?.noun !== "party" && selected?.noun !== "tie")) return;
    const party = selected.noun === "tie" ? this.desk.network.partiesOfTie(selected.at)[0] : selected.at;
    if (parts.own[party] >= 0) this.desk.change({ opened: parts.own[party] });
  }

  #clicked(target: Target | null): void {
    // The card has told what it is; the detail panel tells the rest.
    this.over.value = null;
    if (target) this.select(target);
    else this.desk.select(null);
  }

  #pointed(target: Target | null): void {
    this.over.value = target;
  }

  #repaint(): void {
    this.palette.value = readPalette();
  }

  /** Names and rings over a frame that was just drawn. */
  #drawn(canvas: HTMLCanvasElement): void {
    const { stage, looks } = this;
    const context = this.#context;
    if (!stage || !looks || !context) return;
    fitted(canvas, stage, context);
    const brush = { context, palette: this.palette.peek(), family: getComputedStyle(canvas).fontFamily };
    this.#rings(stage, brush);
    this.labels = this.#placed(stage, context, brush.family, this.#musts());
    for (const label of this.labels) this.#paint(brush, label);
    this.#counts(stage, brush);
    this.frame.value = this.frame.peek() + 1;
  }

  /** How many parties each part has, inside it. */
  #counts(stage: Stage, brush: Brush): void {
    const plan = this.plan.peek();
    if (!isOverview(plan)) return;
    brush.context.font = `12px ${brush.family}`;
    brush.context.fillStyle = `rgb(${brush.palette.ink.join()})`;
    brush.context.textAlign = "center";
    plan.scene.spots.forEach(({ degree }, spot) => {
      const { x, y } = stage.place(spot);
      if (stage.size(spot) > 13) brush.context.fillText(String(degree), x, y);
    });
  }

  #placed(stage: Stage, context: CanvasRenderingContext2D, family: string, must: ReadonlySet<number>): Label[] {
    const { width, height } = stage;
    const all = wantedOf(this.naming.peek(), stage, stage, must);
    const spots = this.emphasis.peek()?.spots;
    const wanted = spots ? all.filter(({ spot }) => spots.has(spot) || must.has(spot)) : all;
    const room = {
      width,
      height,
      most: Math.max(10, Math.floor((width * height) / ROOM_OF_LABEL)),
      covered: this.#covered(width, height),
    };
    return placeLabels(wanted, all, room, TYPE, (line, spot) => {
      const font = this.#font(spot, family);
      const key = font + line;
      const known = this.#widths.get(key);
      if (known !== undefined) return known;
      context.font = font;
      const wide = context.measureText(line).width;
      this.#widths.set(key, wide);
      return wide;
    });
  }

  /** The looks of a drawing without a stage. */
  looksWithout(): Looks {
    const [palette, emphasis] = [this.palette.value, this.emphasis.value];
    return looksOf(this.plan.value.scene, { core: this.desk.core, palette, emphasis, scale: 1 });
  }

  /** Whether the name of a spot stands out. */
  isStrong(spot: number): boolean {
    return (this.emphasis.peek()?.chosen.has(spot) ?? false) || this.naming.peek().wants[spot] === "landmark";
  }

  /** Where tools and a note lie over the drawing. */
  #covered(width: number, height: number): Box[] {
    const zoom = { left: width - 52, top: height - 128, right: width, bottom: height };
    const note = { left: 0, top: 0, right: Math.min(width, 400), bottom: 46 };
    return this.plan.peek().parts ? [zoom, note] : [zoom];
  }

  #font(spot: number, family: string): string {
    const { noun } = this.plan.peek().scene.spots[spot];
    return `${noun === "tie" ? "italic " : ""}${this.isStrong(spot) ? "600 " : ""}${TYPE}px ${family}`;
  }

  #paint(brush: Brush, { spot, lines, box, align }: Label): void {
    const { noun } = this.plan.peek().scene.spots[spot];
    brush.context.font = this.#font(spot, brush.family);
    const { ink, quiet } = brush.palette;
    brush.context.fillStyle = `rgb(${(noun === "tie" ? quiet : ink).join()})`;
    const left = align === "start" ? box.left : align === "end" ? box.right : (box.left + box.right) / 2;
    paintLines(brush, lines, left, box.top, align === "middle" ? "center" : align);
  }
}

/** A signal of a reference that only changes when it is another thing. */
function steady(read: () => Ref | null): ReadonlySignal<Ref | null> {
  let last: Ref | null = null;
  return computed(() => {
    const found = read();
    if (!same(found, last)) last = found;
    return last;
  });
}

function scaleOf(plan: Plan, stage: Stage): number {
  const { scene, fit } = plan;
  const { across, down, unit } = stage.lens(fit);
  if (isOverview(plan)) return Math.min(1, unit * 1.05);
  const area = Math.max(1, (fit.right - fit.left) * across * (fit.bottom - fit.top) * down) * unit ** 2;
  const inside = scene.spots.filter(({ outside }) => !outside);
  const tied = inside.filter(({ degree }) => degree > 0).length;
  return Math.max(
    0.35,
    Math.min(1, tied ? Math.sqrt(area / tied) / ROOMY : Math.sqrt(area / (inside.length || 1)) / ROOMY_ALONE),
  );
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
