// Sweeping: moving and zooming in time by pointer, two fingers or wheel; up and down stay for scrolling.

export interface Sweep {
  /** By so many pixels. */
  readonly move: (x: number) => void;
  /** Nearer (above 1) or farther, around a point of the screen. */
  readonly zoom: (by: number, around: number) => void;
}

const STILL = 5;
const PER_WHEEL = 0.004;

/** Let an element be swept; returns how to let go. A press that moves is no click. */
export function swept(element: HTMLElement, sweep: Sweep): () => void {
  const fingers = new Map<number, number>();
  let [travelled, dragged] = [0, false];
  const down = (event: PointerEvent) => {
    if (event.button) return;
    fingers.set(event.pointerId, event.clientX);
    if (fingers.size === 1) [travelled, dragged] = [0, false];
  };
  const move = (event: PointerEvent) => {
    const before = fingers.get(event.pointerId);
    if (before === undefined) return;
    travelled += Math.abs(event.clientX - before);
    if (!dragged && travelled < STILL) return;
    dragged = true;
    const other = [...fingers].find(([finger]) => finger !== event.pointerId)?.[1];
    fingers.set(event.pointerId, event.clientX);
    if (other === undefined) sweep.move(event.clientX - before);
    else sweep.zoom(apart(event.clientX, other) / apart(before, other), (event.clientX + other) / 2);
  };
  const up = (event: PointerEvent) => fingers.delete(event.pointerId);
  const click = (event: MouseEvent) => {
    if (dragged) event.stopPropagation();
    dragged = false;
  };
  const wheel = (event: WheelEvent) => {
    const sideways = Math.abs(event.deltaX) > Math.abs(event.deltaY);
    if (!event.ctrlKey && !sideways) return;
    event.preventDefault();
    if (event.ctrlKey) sweep.zoom(Math.exp(-event.deltaY * PER_WHEEL), event.clientX);
    else sweep.move(-event.deltaX);
  };
  const control = new AbortController();
  const on = { signal: control.signal };
  element.addEventListener("pointerdown", down, on);
  addEventListener("pointermove", move, on);
  addEventListener("pointerup", up, on);
  addEventListener("pointercancel", up, on);
  element.addEventListener("click", click, { ...on, capture: true });
  element.addEventListener("wheel", wheel, { ...on, passive: false });
  return () => control.abort();
}

function apart(one: number, other: number): number {
  return Math.max(Math.abs(one - other), 8);
}
