// Walking: one mark at a time takes the focus, and arrow keys go to the nearest mark in their direction.
import type { RefObject } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { type Mark, nextMark } from "./marks";
import type { Spots } from "./spots";

export interface Walk {
  /** The mark that the tab key comes to. */
  readonly here: Mark | undefined;
  readonly focused: (mark: Mark) => void;
  /** Keep the focus on a mark when the map has changed around it. */
  readonly keep: (mark: Mark) => void;
  /** The mark next to one, which gets the focus; null where there is none. */
  readonly go: (from: Mark, key: string) => Mark | null;
}

export function useWalk(
  box: RefObject<Element | null>,
  spots: Spots,
  all: readonly Mark[],
  inSight: readonly Mark[],
): Walk {
  const [place, setPlace] = useState<number | null>(null);
  const wanted = useRef<number | null>(null);
  const holding = (at: number | null) =>
    inSight.find((mark) => mark.place === at) ??
    inSight.find((mark) => mark.spots.some((spot) => spots.all[spot].place === at));
  useLayoutEffect(() => {
    const mark = wanted.current === null ? undefined : holding(wanted.current);
    if (!mark) return;
    wanted.current = null;
    box.current?.querySelector<SVGElement>(`[data-place="${mark.place}"]`)?.focus({ preventScroll: true });
  });
  const keep = (mark: Mark) => {
    wanted.current = mark.place;
    setPlace(mark.place);
  };
  return {
    here: holding(place) ?? inSight[0],
    focused: (mark) => setPlace(mark.place),
    keep,
    go: (from, key) => {
      const next = nextMark(all, from, key);
      if (next) keep(next);
      return next;
    },
  };
}
