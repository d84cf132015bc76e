// The plan: which part of what is shown the drawing is of, and where it is looked at from.
import type { Shown } from "../../ask/shown";
import { type Box, boxOf } from "../../draw/boxes";
import { MOST_AT_ONCE, membersOf, overview, type Parts, partsOf } from "../../draw/parts";
import { type Scene, sceneOf } from "../../draw/scene";
import type { Network } from "../../model/network";
import type { Ref } from "../../model/ref";

export interface Plan {
  readonly scene: Scene;
  /** What is in sight at first. */
  readonly fit: Box;
  /** The parts of a network that is too large to draw at once; null where it is not. */
  readonly parts: Parts | null;
  /** How many parties the part has that is opened; null for the overview of all, or where there are no parts. */
  readonly opened: number | null;
}

/** Whether the drawing is of the parts, and not of parties. */
export function isOverview({ parts, opened }: Plan): boolean {
  return parts !== null && opened === null;
}

const WIDE = 1150;
const HIGH = 700;
/** Parties without a tie may make the rest this much smaller, so that everything is in sight. */
const MOST_SHRUNK = 1.3;
/** So small a part of the frame is looked at from nearer by. */
const CORNER = 0.5;
/** Of a part that is too large as well. */
const MOST_OF_PART = 600;
const FEW = 8;
const ROOM_OF_FEW = 420;

/** The parts of what is shown, where that is too much to draw at once. */
export function partsIfLarge(network: Network, shown: Shown): Parts | null {
  return shown.parties.length > MOST_AT_ONCE ? partsOf(network, shown) : null;
}

/** What is drawn of what is shown; `selected` counts in a part only, where its ties are drawn wherever they lead. */
export function planned(
  network: Network,
  shown: Shown,
  parts: Parts | null,
  opened: number | null,
  selected: () => Ref | null,
): Plan {
  if (!parts) return closeBy(sceneOf(network, shown, shown.parties), null, null);
  const members = opened === null ? [] : membersOf(parts, opened);
  if (!members.length) return fromAfar(overview(network, shown, parts, WIDE, HIGH), parts, null);
  const ref = selected();
  const scene = sceneOf(network, shown, mostConnected(network, members, ref), tiesOf(network, ref));
  if (scene.strands.length) return closeBy(scene, parts, members.length);
  return fromAfar(inRows(scene, WIDE, HIGH), parts, members.length);
}

/** What is in sight of a whole network, whatever is shown of it: so things stay where they are. */
export function frameOf({ core, rolesOfParty }: Network): Box | null {
  const { x, y } = core.parties;
  const all = x.map((_, at) => ({ x: x[at], y: y[at] }));
  const tied = boxOf(all.filter((_, at) => rolesOfParty.size(at) > 0));
  const whole = boxOf(all);
  return tied && whole && shrinks(whole, tied) ? tied : whole;
}

/** A plan in the frame of the whole network, unless it is of a small corner of it. */
export function framed(plan: Plan, frame: Box | null): Plan {
  if (!frame) return plan;
  const { left, top, right, bottom } = plan.fit;
  const isCorner =
    right - left < CORNER * (frame.right - frame.left) && bottom - top < CORNER * (frame.bottom - frame.top);
  return isCorner ? plan : { ...plan, fit: frame };
}

/** Of a part that is too large as well those with the most ties, and what is selected. */
function mostConnected(network: Network, members: readonly number[], ref: Ref | null): readonly number[] {
  if (members.length <= MOST_AT_ONCE) return members;
  const { rolesOfParty } = network;
  const found = [...members]
    .sort((one, other) => rolesOfParty.size(other) - rolesOfParty.size(one) || one - other)
    .slice(0, MOST_OF_PART);
  const isMissing = ref?.noun === "party" && members.includes(ref.at) && !found.includes(ref.at);
  return isMissing ? [...found, ref.at] : found;
}

function tiesOf(network: Network, ref: Ref | null): ReadonlySet<number> {
  if (ref?.noun === "tie") return new Set([ref.at]);
  return new Set(ref?.noun === "party" ? network.tiesOfParty(ref.at) : []);
}

function fromAfar(scene: Scene, parts: Parts, opened: number | null): Plan {
  return { scene, fit: boxOf(scene.spots) ?? EMPTY, parts, opened };
}

/** Parties without any tie, in rows over the whole room. */
function inRows(scene: Scene, width: number, height: number): Scene {
  const across = Math.max(1, Math.ceil(Math.sqrt((scene.spots.length * width) / height)));
  const side = width / across;
  const spots = scene.spots.map((spot, at) => ({
    ...spot,
    x: (at % across) * side,
    y: Math.floor(at / across) * side,
  }));
  return { ...scene, spots };
}

const EMPTY: Box = { left: 0, top: 0, right: 1, bottom: 1 };

function closeBy(scene: Scene, parts: Parts | null, opened: number | null): Plan {
  const inside = scene.spots.filter(({ noun, outside }) => !outside && (!parts || noun === "party"));
  const tied = boxOf(inside.filter(({ degree }) => degree > 0));
  const whole = boxOf(inside) ?? EMPTY;
  return { scene, fit: roomy(tied && shrinks(whole, tied) ? tied : whole, scene.spots.length), parts, opened };
}

/** A few spots do not lie as far apart as the room allows. */
function roomy(box: Box, spots: number): Box {
  if (spots > FEW) return box;
  const more = Math.max(0, (ROOM_OF_FEW - Math.max(box.right - box.left, box.bottom - box.top)) / 2);
  return { left: box.left - more, top: box.top - more, right: box.right + more, bottom: box.bottom + more };
}

function shrinks(whole: Box, part: Box): boolean {
  const times = Math.max(
    (whole.right - whole.left) / (part.right - part.left),
    (whole.bottom - whole.top) / (part.bottom - part.top),
  );
  return times > MOST_SHRUNK;
}
