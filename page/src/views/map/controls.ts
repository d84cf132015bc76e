// Controls: what buttons, keys and presses on circles do to the map.
import type { Desk } from "../../state/desk";
import { isArrow, type Mark } from "./marks";
import { type Camera, centred, fitted, isInside, moved, type Size, sheetPoint, zoomed } from "./plane";
import type { Spots } from "./spots";
import type { Walk } from "./walk";

const STEP = 1.6;
const PAN = 90;
const EDGE = -20;
const PUSHES: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [PAN, 0],
  ArrowRight: [-PAN, 0],
  ArrowUp: [0, PAN],
  ArrowDown: [0, -PAN],
};

interface Parts {
  readonly desk: Desk;
  readonly spots: Spots;
  readonly camera: Camera;
  readonly setCamera: (next: Camera) => void;
  readonly size: Size;
  readonly walk: Walk;
}

export interface Controls {
  readonly nearer: () => void;
  readonly farther: () => void;
  readonly showAll: () => void;
  /** Select a place; where several lie close, come nearer first. */
  readonly pick: (mark: Mark) => void;
  /** Do what a key on a mark asks; whether it asked something. */
  readonly press: (mark: Mark, key: string, shift: boolean) => boolean;
}

export function controls({ desk, spots, camera, setCamera, size, walk }: Parts): Controls {
  const zoom = (by: number) => setCamera(zoomed(camera, by, [size.width / 2, size.height / 2], size));
  const showAll = () => setCamera(fitted(points(spots, spots.all.keys()), size));
  const pick = (mark: Mark) => {
    const apart = nearer(spots, mark, camera, size);
    if (!apart) return desk.select({ noun: "place", at: mark.place });
    walk.keep(mark);
    setCamera(apart);
  };
  const go = (mark: Mark, key: string) => {
    const next = walk.go(mark, key);
    if (next && !isInside(next.at, size, EDGE)) setCamera(centred(sheetPoint(camera, next.at), camera.scale, size));
  };
  const asked: Readonly<Record<string, () => void>> = {
    PageUp: () => zoom(STEP),
    PageDown: () => zoom(1 / STEP),
    Home: showAll,
  };
  const press = (mark: Mark, key: string, shift: boolean) => {
    if (key === "Enter" || key === " ") pick(mark);
    else if (isArrow(key) && !shift) go(mark, key);
    else if (isArrow(key)) setCamera(moved(camera, ...PUSHES[key], size));
    else if (key in asked) {
      walk.keep(mark);
      asked[key]();
    } else return false;
    return true;
  };
  return { nearer: () => zoom(STEP), farther: () => zoom(1 / STEP), showAll, pick, press };
}

/** The camera in which the places of a mark lie apart; null where it is one place, or cannot come nearer. */
function nearer(spots: Spots, mark: Mark, camera: Camera, size: Size): Camera | null {
  const step = zoomed(camera, STEP * STEP, mark.at, size);
  if (mark.spots.length === 1 || step.scale === camera.scale) return null;
  const inside = fitted(points(spots, mark.spots), size, step.scale * 4);
  return inside.scale > step.scale ? inside : step;
}

function points(spots: Spots, numbers: Iterable<number>) {
  return Array.from(numbers, (spot) => spots.all[spot].at);
}
