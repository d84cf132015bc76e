// Pace: what may be left out while the drawing moves, so that it moves fluently also where no graphics card draws it.
import type Sigma from "sigma";
import type { Program } from "sigma/rendering";
import type { RenderParams } from "sigma/types";

/** Whether the drawing is on its way to somewhere else. */
export function isMoving(sigma: Sigma): boolean {
  const captors = [sigma.getMouseCaptor(), sigma.getTouchCaptor()];
  return sigma.getCamera().isAnimated() || captors.some((captor) => captor.isMoving);
}

/** Draw a frame; what lies under the pointer is not worked out while everything moves. */
export function drawFrame(program: Program, params: RenderParams, draw: (params: RenderParams) => void): void {
  const { pickProgram } = program;
  if (isMoving(program.renderer)) program.pickProgram = null;
  draw(params);
  program.pickProgram = pickProgram;
}

/** How many frames in a row must be slow before lines are left out of moves, and what is slow, in milliseconds. */
const SLOW_FRAMES = 4;
const SLOW = 60;
const PAUSE = 400;

/** Tells from the times of frames whether a drawing moves slowly. */
export class Stopwatch {
  #last = Number.NEGATIVE_INFINITY;
  #slow = 0;

  /** Note a frame while moving; true once several in a row came slowly. */
  isSlowAt(now: number): boolean {
    const took = now - this.#last;
    this.#last = now;
    if (took < PAUSE) this.#slow = took > SLOW ? this.#slow + 1 : 0;
    return this.#slow >= SLOW_FRAMES;
  }
}
