// Card: what stands beside the pointer or the focus. It stays while the pointer is on it, and Escape closes it.
import { useEffect, useRef, useState } from "preact/hooks";
import { dismissible } from "../dismiss";
import type { Point, Size } from "./plane";
import type { Card as Told } from "./words";

const WIDE = 260;
const GAP = 16;
const LINGER = 180;

export interface Placed {
  readonly told: Told;
  readonly at: Point;
}

export interface Shown {
  readonly now: Placed | null;
  readonly show: (card: Placed) => void;
  readonly stay: () => void;
  readonly leave: () => void;
  readonly close: () => void;
}

/** The card that is shown; it lingers after the pointer has left, so that one can come to it. */
export function useCard(): Shown {
  const [now, setNow] = useState<Placed | null>(null);
  const timer = useRef(0);
  const stay = () => clearTimeout(timer.current);
  const close = () => {
    stay();
    setNow(null);
  };
  useEffect(() => (now ? dismissible(close) : undefined), [now !== null]);
  useEffect(() => stay, []);
  const show = (card: Placed) => {
    stay();
    setNow(card);
  };
  const leave = () => {
    stay();
    timer.current = setTimeout(() => setNow(null), LINGER);
  };
  return { now, show, stay, leave, close };
}

/** Names of the parts stand in the accessible names of what it belongs to, so that it is not read twice. */
export function Card({
  card,
  size,
  onStay,
  onLeave,
}: {
  card: Placed;
  size: Size;
  onStay: () => void;
  onLeave: () => void;
}) {
  const [x, y] = card.at;
  const low = y > size.height / 2;
  const style = {
    left: `${Math.max(4, Math.min(size.width - WIDE - 4, x - WIDE / 2))}px`,
    ...(low ? { bottom: `${size.height - y + GAP}px` } : { top: `${y + GAP}px` }),
  };
  return (
    <div class="view-card" style={style} aria-hidden="true" onPointerEnter={onStay} onPointerLeave={onLeave}>
      <strong>{card.told.heading}</strong>
      {card.told.lines.map((line, at) => (
        <span key={at}>{line}</span>
      ))}
    </div>
  );
}
