// The camera of the map: what is shown is in sight at the start, and what is selected afterwards.
import { useEffect, useRef, useState } from "preact/hooks";
import type { Model } from "./model";
import { type Camera, fitted, isInside, type Size, seen } from "./plane";

type Change = (next: Camera | ((now: Camera) => Camera)) => void;

export function useCamera({ spots, lit }: Model, size: Size): [Camera, Change] {
  const points = spots.all.map(({ at }) => at);
  const [camera, setCamera] = useState(() => fitted(points, size));
  const touched = useRef(false);
  const change: Change = (next) => {
    touched.current = true;
    setCamera(next);
  };
  useEffect(() => {
    const lost = !points.some((point) => isInside(seen(camera, point), size, 0));
    if (!touched.current || lost) setCamera(fitted(points, size));
  }, [spots, size.width, size.height]);
  useEffect(() => {
    const marked = lit ? [...lit.spots].map((spot) => spots.all[spot].at) : [];
    if (marked.every((point) => isInside(seen(camera, point), size, -16))) return;
    change(fitted(marked, size, camera.scale));
  }, [lit]);
  return [camera, change];
}
