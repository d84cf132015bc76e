// The drawing: the stage with what the desk shows on it, as signals; everything around the drawing reads from here.
import { batch, computed, effect, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import { around, type Emphasis } from "../../draw/emphasis";
import { type Looks, looksOf } from "../../draw/looks";
import { type Naming, namingOf } from "../../draw/names";
import { onPalette, type Palette, readPalette } from "../../draw/palette";
import type { Scene } from "../../draw/scene";
import { Stage, type Target } from "../../draw/stage";
import { ranked } from "../../draw/walk";
import { NONE, type Ref, same } from "../../model/ref";
import type { Desk } from "../../state/desk";
import { Lettering } from "./lettering";
import { framed, frameOf, isOverview, type Plan, partsIfLarge, planned } from "./plan";
import { Telling } from "./telling";

/** The square that a spot needs to be drawn in its full size, in pixels. */
const ROOMY = 62;
const ROOMY_ALONE = 24;
const SMALLEST = 0.35;

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
  lettering: Lettering | null = null;
  readonly naming: ReadonlySignal<Naming>;

  constructor(readonly desk: Desk) {
    const opened = computed(() => desk.state.value.opened);
    const selected = steady(() => desk.state.value.selected);
    const parts = computed(() => partsIfLarge(desk.network, desk.shown.value));
    const frame = frameOf(desk.network);
    this.plan = computed(() => {
      const plan = planned(desk.network, desk.shown.value, parts.value, opened.value, () => selected.value);
      return parts.value ? plan : framed(plan, frame);
    });
    this.emphasis = computed(() => around(desk.network, this.plan.value.scene, selected.value));
    this.ranked = computed(() => ranked(this.plan.value.scene));
    this.telling = new Telling(desk, this.plan);
    this.naming = computed(() => namingOf(this.plan.value.scene, (spot) => this.telling.shortly(spot)));
  }

  /** Draw in a box until the returned function is called. */
  start(box: HTMLElement, canvas: HTMLCanvasElement): () => void {
    const lettering = new Lettering(this, canvas);
    this.lettering = lettering;
    try {
      this.stage = new Stage(box, {
        click: (target) => this.#clicked(target),
        twice: (target) => this.open(target),
        over: (target) => {
          this.over.value = target;
        },
        drawn: () => {
          if (!this.stage || !this.looks) return;
          lettering.paint(this.stage);
          this.frame.value = this.frame.peek() + 1;
        },
      });
    } catch {
      this.isDrawn.value = false;
      return () => {};
    }
    const ends = [...this.#follow(this.stage), onPalette(() => this.#recolour())];
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
    this.stage?.show(this.plan.value.scene.spots.keys(), "close");
  }

  readonly openPart = (part: number | null): void => {
    const group = part === null ? null : (this.plan.value.parts?.group[part] ?? null);
    batch(() => {
      this.over.value = null;
      this.desk.change({ opened: group, selected: null });
    });
  };

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
        if (chosen?.size && !stage.sees(chosen)) stage.show(chosen, "out");
      }),
    ];
  }

  #looksOn(stage: Stage): Looks {
    return this.looksAt(scaleOf(this.plan.value, stage));
  }

  /** What is selected elsewhere, and lies in a part that is not opened, opens that part. */
  #openSelected(): void {
    const { parts } = this.plan.value;
    const { selected, opened } = this.desk.state.value;
    if (!parts || this.emphasis.value || (selected?.noun !== "party" && selected?.noun !== "tie")) return;
    const party = selected.noun === "tie" ? this.desk.network.partiesOfTie(selected.at)[0] : selected.at;
    if (parts.own[party] >= 0 && parts.own[party] !== opened) this.desk.change({ opened: parts.own[party] });
  }

  #clicked(target: Target | null): void {
    // The card has told what it is; the detail panel tells the rest.
    this.over.value = null;
    if (target) this.select(target);
    else this.desk.select(null);
  }

  #recolour(): void {
    this.palette.value = readPalette();
  }

  /** How the drawing looks, everything so much smaller. */
  looksAt(scale: number): Looks {
    const [palette, emphasis] = [this.palette.value, this.emphasis.value];
    return looksOf(this.plan.value.scene, { core: this.desk.core, palette, emphasis, scale });
  }

  /** Whether the name of a spot stands out. */
  isStrong(spot: number): boolean {
    return (this.emphasis.peek()?.chosen.has(spot) ?? false) || this.naming.peek().wants[spot] === "landmark";
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

/** How much smaller spots are drawn where each has less room than it takes. */
function scaleOf(plan: Plan, stage: Stage): number {
  const { scene, fit } = plan;
  const { across, down, unit } = stage.lens(fit);
  if (isOverview(plan)) return Math.min(1, unit * 1.05);
  const area = Math.max(1, (fit.right - fit.left) * across * (fit.bottom - fit.top) * down) * unit ** 2;
  const inside = scene.spots.filter(({ outside }) => !outside);
  const tied = inside.filter(({ degree }) => degree > 0).length;
  const part = tied ? Math.sqrt(area / tied) / ROOMY : Math.sqrt(area / (inside.length || 1)) / ROOMY_ALONE;
  return Math.max(SMALLEST, Math.min(1, part));
}
