// Ways: the shortest way between two ends, searched from both in turn: the search of intgraph.network.paths, which
// tells why, with the same choice between ways that are equally short.
import { Heap } from "../model/heap";

/** A step to a neighbour: what it costs to get there, and to go through it; `onward` is how many steps lead on. */
export interface Step {
  readonly node: number;
  readonly cost: number;
  readonly through: number;
  readonly onward: number;
}

export interface Way {
  readonly nodes: readonly number[];
  readonly cost: number;
}

/** What is walked on: the steps from a node, by node and cost, and the order of nodes. */
export interface Ground {
  readonly steps: (node: number) => readonly Step[];
  readonly compare: (one: number, other: number) => number;
  /** The least that any step costs. */
  readonly least: number;
  /** How many steps may be looked at. */
  readonly most: number;
}

/** The shortest way from one of the starts to one of the ends, each with how many steps lead on from it. */
export function shortest(
  starts: ReadonlyMap<number, number>,
  ends: ReadonlyMap<number, number>,
  ground: Ground,
): Way | null {
  const search = new Search(new Side(starts, ground), new Side(ends, ground), ground);
  while (search.mayFind()) search.openNext();
  return search.found();
}

interface Entry {
  readonly cost: number;
  readonly node: number;
}

class Side {
  readonly cost = new Map<number, number>();
  readonly onward: Map<number, number>;
  readonly #queue: Heap<Entry>;
  readonly #before = new Map<number, number>();
  lookedAt = 0;

  constructor(nodes: ReadonlyMap<number, number>, ground: Ground) {
    this.onward = new Map(nodes);
    this.#queue = new Heap((one, other) => one.cost - other.cost || ground.compare(one.node, other.node));
    for (const node of nodes.keys()) {
      this.cost.set(node, 0);
      this.#queue.add({ cost: 0, node });
    }
  }

  /** The next node to open; a shorter way to some was found since they were put in the queue. */
  next(): Entry | undefined {
    while (this.#queue.first && this.#queue.first.cost > this.cost.get(this.#queue.first.node)!) this.#queue.take();
    return this.#queue.first;
  }

  take(): Entry {
    return this.#queue.take()!;
  }

  nextCost(): number {
    return this.next()?.cost ?? Number.POSITIVE_INFINITY;
  }

  /** How many steps were looked at, and will be with the next node as far as that is known. */
  effort(): number {
    return this.lookedAt + this.onward.get(this.next()!.node)!;
  }

  comeTo(step: Step, cost: number, before: number): void {
    if (cost >= (this.cost.get(step.node) ?? Number.POSITIVE_INFINITY)) return;
    this.cost.set(step.node, cost);
    this.#before.set(step.node, before);
    this.onward.set(step.node, step.onward);
    this.#queue.add({ cost, node: step.node });
  }

  /** The nodes from a node back to the end. */
  trail(node: number): number[] {
    const found = [node];
    for (let at = this.#before.get(node); at !== undefined; at = this.#before.get(at)) found.push(at);
    return found;
  }
}

class Search {
  #best = Number.POSITIVE_INFINITY;
  #meeting: readonly [start: number, end: number] = [0, 0];

  constructor(
    private readonly start: Side,
    private readonly end: Side,
    private readonly ground: Ground,
  ) {}

  /** Whether something shorter may still be found. */
  mayFind(): boolean {
    const ahead = this.start.nextCost() + this.end.nextCost() + this.ground.least;
    return this.start.lookedAt + this.end.lookedAt <= this.ground.most && ahead < this.#best;
  }

  /** Open the next node of the side that had the least to do. */
  openNext(): void {
    const turned = this.end.effort() < this.start.effort();
    const [side, other] = turned ? [this.end, this.start] : [this.start, this.end];
    const { cost, node } = side.take();
    const steps = this.ground.steps(node);
    side.lookedAt += steps.length;
    for (const step of steps) this.#take(step, node, cost, side, other);
  }

  found(): Way | null {
    if (this.#best === Number.POSITIVE_INFINITY) return null;
    const nodes = [...this.start.trail(this.#meeting[0]).reverse(), ...this.end.trail(this.#meeting[1])];
    return { nodes, cost: this.#best };
  }

  #take(step: Step, node: number, cost: number, side: Side, other: Side): void {
    const arrived = cost + step.cost;
    const met = arrived + (other.cost.get(step.node) ?? Number.POSITIVE_INFINITY);
    if (met < this.#best) {
      this.#best = met;
      this.#meeting = side === this.start ? [node, step.node] : [step.node, node];
    }
    if (arrived + step.through < Number.POSITIVE_INFINITY) side.comeTo(step, arrived + step.through, node);
  }
}
