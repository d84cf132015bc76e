// The stage: sigma with our programs, on which a scene is drawn, moved and pointed at. It knows nothing of the desk.
import Graph from "graphology";
import Sigma from "sigma";
import type { CameraState, MouseCoords } from "sigma/types";
import { type Box, boxOf, overlap } from "./boxes";
import { CurveProgram, LineProgram } from "./edges";
import { graphOf, type Lens, lensOf, upward } from "./lens";
import type { Looks } from "./looks";
import { ShapeProgram } from "./nodes";
import { isMoving, Stopwatch } from "./pace";
import type { Scene } from "./scene";

/** What a pointer is on: a spot or a strand, by its place in the scene. */
export type Target = { readonly spot: number } | { readonly strand: number };

export interface Events {
  readonly click: (target: Target | null) => void;
  readonly twice: (target: Target) => void;
  readonly over: (target: Target | null) => void;
  /** After each frame. */
  readonly drawn: () => void;
}

type Node = { x: number; y: number; at: number };
type Edge = { at: number };

const DURATION = 260;
const SETTLED = 160;
const WHOLE: CameraState = { x: 0.5, y: 0.5, ratio: 1, angle: 0 };

/** Sigma would compile its own program for nodes that are pointed at; we draw those ourselves. */
class Nothing {
  drawLabel = undefined;
  drawHover = undefined;
  kill(): void {}
  reallocate(): void {}
  process(): void {}
  render(): void {}
}

const SETTINGS = {
  allowInvalidContainer: true,
  // Sigma compiles what it calls circle, line and arrow in any case; so ours have these names.
  nodeProgramClasses: { circle: ShapeProgram },
  nodeHoverProgramClasses: { circle: Nothing },
  edgeProgramClasses: { line: LineProgram, arrow: CurveProgram },
  enableEdgeEvents: true,
  enableCameraRotation: false,
  renderLabels: false,
  zIndex: true,
  minCameraRatio: 0.03,
  maxCameraRatio: 4,
  defaultDrawNodeHover: () => {},
};

export class Stage {
  readonly #sigma: Sigma;
  readonly #watcher: ResizeObserver;
  #scene: Scene = { spots: [], strands: [], around: [] };
  #fit: Box = { left: 0, top: 0, right: 1, bottom: 1 };
  #lens: Lens = { across: 1, down: 1, unit: 1 };
  #looks: Looks | null = null;
  #clicked: Target | null = null;
  readonly #watch = new Stopwatch();
  #settling = 0;

  /** Throws where the browser has no WebGL. */
  constructor(box: HTMLElement, events: Events) {
    this.#sigma = new Sigma(new Graph(), box, {
      ...SETTINGS,
      nodeReducer: (_, data) => ({ x: data.x, y: data.y, ...this.#looks?.spot((data as Node).at) }),
      edgeReducer: (_, data) => this.#looks?.strand((data as Edge).at) ?? {},
    });
    this.#listen(events);
    this.#watcher = new ResizeObserver(() => this.#resized());
    this.#watcher.observe(box);
  }

  get width(): number {
    return this.#sigma.getDimensions().width;
  }

  get height(): number {
    return this.#sigma.getDimensions().height;
  }

  /** How large sizes are drawn at the present zoom. */
  get zoom(): number {
    return this.#sigma.scaleSize(1);
  }

  /** How a scene is seen when this much of it is in sight. */
  lens(fit: Box): Lens {
    const margin = 2 * this.#margin;
    return lensOf(fit, this.width - margin, this.height - margin);
  }

  /** Draw a scene; `fit` is what is seen of it at first, in its own coordinates. */
  set(scene: Scene, fit: Box, looks: Looks): void {
    // Sigma looks at the old scene once more when it is told these.
    this.#looks = null;
    if (!isSame(fit, this.#fit)) this.#sigma.getCamera().setState(WHOLE);
    this.#fit = fit;
    this.#lens = this.lens(fit);
    if (this.#sigma.getSetting("stagePadding") !== this.#margin) this.#sigma.setSetting("stagePadding", this.#margin);
    this.#sigma.setCustomBBox(upward(fit, this.#lens));
    this.#scene = scene;
    this.#looks = looks;
    this.#sigma.setGraph(graphOf(scene, this.#lens));
  }

  /** Draw the same scene with other looks. */
  wear(looks: Looks): void {
    this.#looks = looks;
    this.#sigma.refresh();
  }

  /** Draw a frame soon, for what lies over the drawing. */
  again(): void {
    this.#sigma.scheduleRender();
  }

  /** Where a spot is seen, in pixels from the left and the top. */
  place(spot: number): { readonly x: number; readonly y: number } {
    const [{ x, y }, { across, down }] = [this.#scene.spots[spot], this.#lens];
    return this.#sigma.graphToViewport({ x: x * across, y: -y * down });
  }

  /** How large a spot is drawn, in pixels. */
  size(spot: number): number {
    return (this.#looks?.spot(spot).size ?? 0) * this.zoom;
  }

  /** See these spots: as `close` as they all fit, farther `out` where they need it, or from as far as now. */
  show(spots: Iterable<number>, zoom: "close" | "out" | "same"): void {
    const seen = boxOf([...spots].map((spot) => this.place(spot)));
    if (!seen) return;
    const [wide, high] = [seen.right - seen.left + 160, seen.bottom - seen.top + 120];
    const times = Math.max(wide / this.width, high / this.height);
    const { ratio } = this.#sigma.getCamera().getState();
    const middle = { x: (seen.left + seen.right) / 2, y: (seen.top + seen.bottom) / 2 };
    const factor = { close: times, out: Math.max(1, times), same: 1 }[zoom];
    this.#go({ ...this.#sigma.viewportToFramedGraph(middle), ratio: ratio * factor });
  }

  /** Whether all these spots are in sight, none of them hard against the border. */
  sees(spots: Iterable<number>): boolean {
    const sight = { left: 24, top: 24, right: this.width - 24, bottom: this.height - 24 };
    return [...spots].every((spot) => {
      const { x, y } = this.place(spot);
      return overlap({ left: x, top: y, right: x + 0.1, bottom: y + 0.1 }, sight);
    });
  }

  /** Zoom in (above 1) or out (below 1) on the middle. */
  zoomBy(factor: number): void {
    const { ratio } = this.#sigma.getCamera().getState();
    this.#go({ ratio: ratio / factor });
  }

  /** Move the sight by a part of its width and height. */
  pan(right: number, down: number): void {
    const middle = { x: this.width * (0.5 + right), y: this.height * (0.5 + down) };
    this.#go(this.#sigma.viewportToFramedGraph(middle));
  }

  end(): void {
    clearTimeout(this.#settling);
    this.#watcher.disconnect();
    this.#sigma.kill();
  }

  /** After a move a frame is drawn in full; and where moves are slow, the next ones go without lines. */
  #paced(): void {
    if (!isMoving(this.#sigma)) return;
    clearTimeout(this.#settling);
    this.#settling = setTimeout(() => this.#sigma.scheduleRender(), SETTLED);
    if (this.#watch.isSlowAt(performance.now()) && !this.#sigma.getSetting("hideEdgesOnMove")) {
      this.#sigma.setSetting("hideEdgesOnMove", true);
    }
  }

  /** A scene that is seen whole keeps filling the room. */
  #resized(): void {
    this.#sigma.resize();
    const lens = this.lens(this.#fit);
    const isOther = this.#lens.across !== lens.across || this.#lens.down !== lens.down;
    if (!isOther || !this.#isHome()) return void this.#sigma.scheduleRefresh();
    this.#lens = lens;
    this.#sigma.setCustomBBox(upward(this.#fit, lens));
    this.#sigma.setGraph(graphOf(this.#scene, lens));
  }

  #isHome(): boolean {
    const { x, y, ratio } = this.#sigma.getCamera().getState();
    return x === WHOLE.x && y === WHOLE.y && ratio === WHOLE.ratio;
  }

  get #margin(): number {
    return Math.min(60, this.width * 0.08);
  }

  #go(to: Partial<CameraState>): void {
    const camera = this.#sigma.getCamera();
    const bounded = to.ratio === undefined ? to : { ...to, ratio: camera.getBoundedRatio(to.ratio) };
    if (matchMedia("(prefers-reduced-motion: reduce)").matches) camera.setState(bounded);
    else camera.animate(bounded, { duration: DURATION });
  }

  #listen({ click, twice, over, drawn }: Events): void {
    const graph = () => this.#sigma.getGraph();
    const spot = (node: string): Target => ({ spot: graph().getNodeAttribute(node, "at") as number });
    const strand = (edge: string): Target => ({ strand: graph().getEdgeAttribute(edge, "at") as number });
    const again = ({ event }: { event: MouseCoords }) => {
      event.preventSigmaDefault();
      // The first click may have moved the drawing; so it is the thing then clicked that counts.
      if (this.#clicked) twice(this.#clicked);
    };
    const clicked = (target: Target | null, told: { event: MouseCoords }) => {
      // Sigma takes slow double clicks for two single ones.
      if (told.event.original.detail > 1) return again(told);
      this.#clicked = target;
      click(target);
    };
    this.#sigma
      .on("clickNode", (told) => clicked(spot(told.node), told))
      .on("clickEdge", (told) => clicked(strand(told.edge), told))
      .on("clickStage", (told) => clicked(null, told))
      .on("doubleClickNode", again)
      .on("doubleClickEdge", again)
      .on("doubleClickStage", again)
      .on("enterNode", ({ node }) => over(spot(node)))
      .on("enterEdge", ({ edge }) => over(strand(edge)))
      .on("leaveNode", () => over(null))
      .on("leaveEdge", () => over(null))
      .on("afterRender", () => {
        this.#paced();
        drawn();
      });
  }
}

function isSame(one: Box, other: Box): boolean {
  return (["left", "top", "right", "bottom"] as const).every((side) => one[side] === other[side]);
}
