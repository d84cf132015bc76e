// A mark as a button: a circle that one can press, focus and read.
import { useDesk } from "../../state/context";
import { live } from "../paint";
import { Circle } from "./drawing";
import type { Looks } from "./looks";
import type { Mark } from "./marks";
import { fullName } from "./words";

/** The smallest target for a finger, from its middle. */
const REACH = 12;

export function MarkButton(props: {
  readonly mark: Mark;
  readonly looks: Looks;
  /** Whether the tab key comes to it. */
  readonly reachable: boolean;
  readonly onPick: (mark: Mark) => void;
  readonly onPress: (event: KeyboardEvent, mark: Mark) => void;
  readonly onFocus: (mark: Mark) => void;
  readonly onEnter: (mark: Mark) => void;
  readonly onLeave: () => void;
}) {
  const { mark, looks, onLeave } = props;
  const desk = useDesk();
  const [x, y] = mark.at;
  const isLit = looks.isLit(mark);
  return (
    // biome-ignore lint/a11y/useSemanticElements: SVG has no button of its own
    <g
      class="map-mark"
      role="button"
      data-place={mark.place}
      tabIndex={props.reachable ? 0 : -1}
      aria-label={fullName(desk, mark)}
      aria-pressed={isLit}
      onClick={() => props.onPick(mark)}
      onKeyDown={(event) => props.onPress(event, mark)}
      onFocus={() => props.onFocus(mark)}
      onBlur={onLeave}
      onPointerEnter={() => props.onEnter(mark)}
      onPointerLeave={onLeave}
    >
      <circle class="map-reach" cx={x} cy={y} r={Math.max(REACH, mark.radius + 3)} fill="transparent" />
      <Circle mark={mark} paint={live} isLit={isLit} faded={looks.isFaded(mark)} />
    </g>
  );
}
