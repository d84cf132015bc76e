// Signs: the shape of a sector, the line of a kind of tie, as they are drawn everywhere on the page.
import { colourOf, SHAPES, shapeOf, strokeOf } from "../draw/forms";
import { useDesk } from "../state/context";

/** The sign of a sector, by its number in the scheme; of no sector for NONE. For the eye only: the name stands beside it. */
export function SectorSign({ sector, group = false }: { sector: number; group?: boolean }) {
  const notation = useDesk().core.schemes.sector?.notation[sector] ?? "";
  return <Shape path={SHAPES[shapeOf(notation)]} look={`sign-${colourOf(notation)}${group ? " sign-group" : ""}`} />;
}

/** The sign of a party of which the source gives no name. */
export function GroupSign() {
  return <Shape path={SHAPES.circle} look="sign-other sign-group" />;
}

/** The sign of a tie with other than two parties. */
export function HubSign() {
  return <Shape path={SHAPES.ring} look="sign-hub" />;
}

/** The line of a kind of tie, by its number in the scheme; `status` tells whether it is over, still to begin, or leads elsewhere. */
export function KindSign({ kind, status = "certain" }: { kind: number; status?: string }) {
  const notation = useDesk().core.schemes.kind?.notation[kind] ?? "";
  const { width, dash } = strokeOf(notation);
  const [isOver, isOpen, isBetween] = ["former", "planned", "between"].map((one) => one === status);
  return (
    <svg class="sign sign-wide" viewBox="0 0 36 20" width="36" height="20" aria-hidden="true">
      <path
        d="M0 10H36"
        class={isOver ? "sign-line sign-over" : isBetween ? "sign-line sign-between" : "sign-line"}
        stroke-width={isOver ? width * 0.6 : width + (isOpen || isBetween ? 2 : 0)}
        stroke-dasharray={dash.join(" ") || undefined}
      />
      {isOpen && <path d="M0 10H36" class="sign-inner" stroke-width={width} />}
    </svg>
  );
}

function Shape({ path, look }: { path: string; look: string }) {
  return (
    <svg class="sign" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
      <path d={path} transform="translate(10 10) scale(7)" class={look} vector-effect="non-scaling-stroke" />
    </svg>
  );
}
