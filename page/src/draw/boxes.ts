// Boxes, and which parts of a drawing they take. y runs down.

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const CELL = 2;

/** What is taken of a drawing, in cells of a few pixels: one looks at it thousands of times a frame. */
export class Taken {
  readonly #cells: Uint8Array;
  readonly #across: number;
  readonly #down: number;

  constructor(width: number, height: number) {
    this.#across = Math.ceil(width / CELL);
    this.#down = Math.ceil(height / CELL);
    this.#cells = new Uint8Array(this.#across * this.#down);
  }

  /** Take all cells that a box touches. */
  take(box: Box): void {
    const { left, top, right, bottom } = this.#touched(box);
    for (let row = top; row < bottom; row++) this.#cells.fill(1, row * this.#across + left, row * this.#across + right);
  }

  /** Whether no cell that a box touches is taken. */
  isFree(box: Box): boolean {
    const { left, top, right, bottom } = this.#touched(box);
    for (let row = top; row < bottom; row++) {
      const start = row * this.#across;
      for (let cell = start + left; cell < start + right; cell++) if (this.#cells[cell]) return false;
    }
    return true;
  }

  /** How much of a box is taken, in square pixels. */
  covered(box: Box): number {
    const { left, top, right, bottom } = this.#touched(box);
    let count = 0;
    for (let row = top; row < bottom; row++) {
      const start = row * this.#across;
      for (let cell = start + left; cell < start + right; cell++) count += this.#cells[cell];
    }
    return count * CELL * CELL;
  }

  #touched({ left, top, right, bottom }: Box): Box {
    return {
      left: Math.max(0, Math.floor(left / CELL)),
      top: Math.max(0, Math.floor(top / CELL)),
      right: Math.max(0, Math.min(this.#across, Math.ceil(right / CELL))),
      bottom: Math.max(0, Math.min(this.#down, Math.ceil(bottom / CELL))),
    };
  }
}

export function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

/** A box around a point. */
export function around(x: number, y: number, away: number): Box {
  return { left: x - away, top: y - away, right: x + away, bottom: y + away };
}

/** The box around points; null around none. */
export function boxOf(points: readonly { readonly x: number; readonly y: number }[]): Box | null {
  if (!points.length) return null;
  let [left, top] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let [right, bottom] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { x, y } of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { left, top, right, bottom };
}
