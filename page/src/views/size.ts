// Size: how large an element is on the screen, followed as it changes.
import type { RefObject } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";

export interface Extent {
  readonly width: number;
  readonly height: number;
}

/** A reference for an element, and its size in pixels; null until it is known. */
export function useSize<Found extends Element>(): [RefObject<Found | null>, Extent | null] {
  const element = useRef<Found>(null);
  const [size, setSize] = useState<Extent | null>(null);
  useLayoutEffect(() => {
    const measure = () => {
      const { width, height } = element.current!.getBoundingClientRect();
      setSize((known) => (known?.width === width && known.height === height ? known : { width, height }));
    };
    measure();
    const watcher = new ResizeObserver(measure);
    watcher.observe(element.current!);
    return () => watcher.disconnect();
  }, []);
  return [element, size];
}

let pen: CanvasRenderingContext2D | null = null;
const known = new Map<string, number>();

/** How wide a text is in pixels. */
export function textWidth(text: string, size: number): number {
  const key = `${size} ${text}`;
  const width = known.get(key);
  if (width !== undefined) return width;
  pen ??= document.createElement("canvas").getContext("2d");
  pen!.font = `600 ${size}px "Segoe UI", Roboto, "Liberation Sans", Arial, sans-serif`;
  const measured = pen!.measureText(text).width;
  if (known.size > 5000) known.clear();
  known.set(key, measured);
  return measured;
}
