// Hands: moving and zooming the map by pointer, two fingers or wheel.
import type { Point } from "./plane";

export interface Grip {
  /** By so many pixels. */
  readonly move: (x: number, y: number) => void;
  /** Nearer (above 1) or farther, around a point. */
  readonly zoom: (by: number, around: Point) => void;
}

const STILL = 4;
const PER_WHEEL = 0.0018;
const WHEEL_LINE = 16;

/** Let an element be gripped; returns how to let go. A press that moves is no click. */
export function gripped(element: HTMLElement, grip: Grip): () => void {
  const fingers = new Map<number, Point>();
  let [travelled, dragged] = [0, false];
  const at = (event: MouseEvent): Point => {
    const { left, top } = element.getBoundingClientRect();
    return [event.clientX - left, event.clientY - top];
  };
  const down = (event: PointerEvent) => {
    if (event.button) return;
    fingers.set(event.pointerId, at(event));
    if (fingers.size === 1) [travelled, dragged] = [0, false];
  };
  const move = (event: PointerEvent) => {
    const before = fingers.get(event.pointerId);
    if (!before) return;
    const now = at(event);
    const [x, y] = [now[0] - before[0], now[1] - before[1]];
    travelled += Math.hypot(x, y);
    if (!dragged && travelled < STILL && fingers.size === 1) return;
    if (!dragged) element.setPointerCapture(event.pointerId);
    dragged = true;
    const other = [...fingers].find(([finger]) => finger !== event.pointerId)?.[1];
    fingers.set(event.pointerId, now);
    if (!other) grip.move(x, y);
    else grip.zoom(apart(now, other) / Math.max(apart(before, other), 1), middle(now, other));
  };
  const up = (event: PointerEvent) => {
    fingers.delete(event.pointerId);
  };
  const click = (event: MouseEvent) => {
    if (!dragged) return;
    dragged = false;
    event.stopPropagation();
    event.preventDefault();
  };
  const wheel = (event: WheelEvent) => {
    event.preventDefault();
    const turned = event.deltaY * (event.deltaMode ? WHEEL_LINE : 1) * (event.ctrlKey ? 4 : 1);
    grip.zoom(Math.exp(-Math.max(-240, Math.min(240, turned)) * PER_WHEEL), at(event));
  };
  const control = new AbortController();
  const on = { signal: control.signal };
  element.addEventListener("pointerdown", down, on);
  element.addEventListener("pointermove", move, on);
  element.addEventListener("pointerup", up, on);
  element.addEventListener("pointercancel", up, on);
  element.addEventListener("click", click, { ...on, capture: true });
  element.addEventListener("wheel", wheel, { ...on, passive: false });
  return () => control.abort();
}

function apart([x, y]: Point, [otherX, otherY]: Point): number {
  return Math.hypot(x - otherX, y - otherY);
}

function middle([x, y]: Point, [otherX, otherY]: Point): Point {
  return [(x + otherX) / 2, (y + otherY) / 2];
}
