// The walker: one stop of the Tab key, on a real button that lies over the spot where the keyboard is.
import { useSignalEffect } from "@preact/signals";
import { useRef, useState } from "preact/hooks";
import { neighbours } from "../../draw/emphasis";
import { type Direction, type Step, step, turned } from "../../draw/walk";
import { NONE } from "../../model/ref";
import { useDesk } from "../../state/context";
import type { Drawing } from "./drawing";

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
};
const PANNED: Readonly<Record<Direction, readonly [number, number]>> = {
  left: [-0.15, 0],
  right: [0.15, 0],
  up: [0, -0.15],
  down: [0, 0.15],
};

const JUMPS = ["Home", "PageDown", "PageUp", "n", "p"];

export function Walker({ drawing }: { drawing: Drawing }) {
  const say = useDesk().say.value;
  const [said, setSaid] = useState("");
  const button = useRef<HTMLButtonElement | null>(null);
  const centre = useRef(NONE);
  const wasWalking = drawing.isWalking.peek();
  const scene = drawing.plan.value.scene;
  const start = startOf(drawing);
  const at = drawing.walked.value === NONE || !scene.spots[drawing.walked.value] ? start : drawing.walked.value;

  useSignalEffect(() => {
    drawing.frame.value;
    place(button.current, drawing, at);
  });

  const go = (to: Step | null, around: number) => {
    if (!to) return;
    centre.current = around;
    drawing.walked.value = to.spot;
    if (drawing.stage && !drawing.stage.sees([to.spot])) drawing.stage.show([to.spot], "same");
    setSaid(wayOf(drawing, to, around === at));
  };
  const pressed = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const direction = ARROWS[event.key];
    if (direction && event.shiftKey) drawing.stage?.pan(...PANNED[direction]);
    else if (direction) go(step(scene, at, direction), at);
    else if (!JUMPS.includes(event.key)) return;
    else {
      const turns = event.key === "n" || event.key === "p";
      const around = turns && centre.current !== NONE ? centre.current : at;
      const spot = jumped(drawing, at, around, event.key);
      go(spot === null ? null : { spot, strand: null }, turns ? around : NONE);
    }
    event.preventDefault();
    event.stopPropagation();
  };
  if (at === NONE) return null;
  const { name, facts } = drawing.telling.spot(at);
  return (
    <div role="application" aria-label={say("view.drawing")} aria-describedby="walker-how" class="walker">
      <p id="walker-how" class="unseen">
        {say("view.drawing.how")}
      </p>
      <button
        ref={(element) => {
          // A new button takes over the focus, so that it is heard.
          if (element && element !== button.current && wasWalking) element.focus({ preventScroll: true });
          button.current = element;
          place(element, drawing, at);
        }}
        key={at}
        type="button"
        class="spot"
        aria-label={[name, ...facts].join(", ")}
        aria-pressed={drawing.emphasis.value?.chosen.has(at) ?? false}
        onKeyDown={pressed}
        onFocus={() => {
          drawing.walked.value = at;
          drawing.isWalking.value = true;
        }}
        onBlur={() => {
          drawing.isWalking.value = false;
        }}
        onClick={() => {
          const isChosen = drawing.emphasis.peek()?.chosen.has(at) && drawing.ref({ spot: at });
          if (isChosen) drawing.open({ spot: at });
          else drawing.select({ spot: at });
        }}
      />
      <p class="unseen" aria-live="polite">
        {said}
      </p>
    </div>
  );
}

/** Where the keyboard begins: on what is selected, else on the best connected. */
function startOf(drawing: Drawing): number {
  const [chosen] = drawing.emphasis.value?.chosen ?? [];
  return chosen ?? drawing.ranked.value[0] ?? NONE;
}

/** Where a key leads: through all spots by their number of ties, or around the spot that one came from. */
function jumped(drawing: Drawing, at: number, centre: number, key: string): number | null {
  const all = drawing.ranked.value;
  if (key === "Home") return all[0];
  if (key === "PageDown" || key === "PageUp") return turned(all, at, key === "PageDown" ? 1 : -1);
  return turned(neighbours(drawing.plan.value.scene, centre), at, key === "n" ? 1 : -1);
}

function wayOf(drawing: Drawing, { strand }: Step, isStep: boolean): string {
  const { scene } = drawing.plan.value;
  const say = drawing.desk.say.value;
  if (strand === null) return isStep ? say("view.drawing.apart") : "";
  const { name, facts } = drawing.telling.strand(scene.strands[strand]);
  return say("view.drawing.along", { tie: name, kind: facts[0] ?? "" });
}

function place(button: HTMLButtonElement | null, { stage }: Drawing, at: number): void {
  if (!button || !stage || at === NONE) return;
  const { x, y } = stage.place(at);
  const side = Math.max(24, 2.6 * stage.size(at) + 8);
  const keep = (value: number, most: number) => Math.min(most - side / 2, Math.max(side / 2, value));
  button.style.inlineSize = `${side}px`;
  button.style.blockSize = `${side}px`;
  const [left, top] = [keep(x, stage.width) - side / 2, keep(y, stage.height) - side / 2];
  button.style.transform = `translate(${left}px, ${top}px)`;
}
