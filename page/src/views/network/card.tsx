// The card: what the pointer or the keyboard is on, beside it.
import { useSignal, useSignalEffect } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { Target } from "../../draw/stage";
import { NONE } from "../../model/ref";
import { dismissible } from "../dismiss";
import type { Drawing } from "./drawing";

const LINGER = 220;
const AWAY = 14;

export function Card({ drawing, pointer }: { drawing: Drawing; pointer: { x: number; y: number } }) {
  const shown = useSignal<Target | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const held = useRef(false);

  const hide = () => {
    shown.value = null;
  };
  useSignalEffect(() => {
    const target = targetOf(drawing);
    if (target) {
      shown.value = target;
      return;
    }
    // It lingers, so that the pointer can come to it.
    const timer = setTimeout(() => !held.current && hide(), LINGER);
    return () => clearTimeout(timer);
  });
  const isShown = shown.value !== null;
  useEffect(() => (isShown ? dismissible(hide) : undefined), [isShown]);
  useSignalEffect(() => {
    drawing.frame.value;
    if (shown.value && box.current) place(box.current, drawing, shown.value, pointer);
  });
  const target = shown.value;
  const { scene } = drawing.plan.value;
  if (!target || ("spot" in target ? !scene.spots[target.spot] : !scene.strands[target.strand])) return null;
  const { telling } = drawing;
  const { name, facts } = "spot" in target ? telling.spot(target.spot) : telling.strand(scene.strands[target.strand]);
  return (
    <div
      ref={box}
      class="card"
      aria-hidden="true"
      onPointerEnter={() => {
        held.current = true;
      }}
      onPointerLeave={() => {
        held.current = false;
        if (!targetOf(drawing)) hide();
      }}
    >
      <b>{name}</b>
      {facts.length > 0 && <span>{facts.join(" · ")}</span>}
    </div>
  );
}

function targetOf({ over, isWalking, walked }: Drawing): Target | null {
  return over.value ?? (isWalking.value && walked.value !== NONE ? { spot: walked.value } : null);
}

function place(box: HTMLElement, { stage }: Drawing, target: Target, pointer: { x: number; y: number }): void {
  if (!stage) return;
  const { x, y } = "spot" in target ? stage.place(target.spot) : pointer;
  const away = ("spot" in target ? stage.size(target.spot) : 0) + AWAY;
  const [wide, high] = [box.offsetWidth, box.offsetHeight];
  const left = Math.max(4, Math.min(stage.width - wide - 4, x - wide / 2));
  const top = y - away - high > 4 ? y - away - high : y + away;
  box.style.transform = `translate(${left}px, ${top}px)`;
}
