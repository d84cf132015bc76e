// Row: a tie by name, with its time drawn beside it.
import { useDesk } from "../../state/context";
import { live } from "../paint";
import type { Across } from "./bar";
import { Chart } from "./chart";
import type { Frame } from "./frame";
import { datedRoles, type Shapes } from "./model";
import type { Item } from "./rows";
import { type Happening, inWords, roleInWords, summary } from "./words";

export function Row(props: {
  readonly item: Item;
  readonly place: number;
  readonly of: number;
  readonly shapes: Shapes;
  readonly happenings: readonly Happening[];
  readonly frame: Frame;
  readonly across: Across;
  readonly isSelected: boolean;
  readonly isFaded: boolean;
  readonly reachable: boolean;
  readonly onPick: (tie: number) => void;
  readonly onFocus: (tie: number) => void;
}) {
  const { item, shapes, happenings, frame, across, isSelected } = props;
  const desk = useDesk();
  const { tie } = item;
  const style = { top: `${item.top}px`, height: `${item.height}px` };
  const name = frame.narrow ? {} : { width: `${frame.left - 16}px` };
  const state = `${isSelected ? " is-chosen" : ""}${props.isFaded ? " is-faded" : ""}`;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list hears the keys
    <div
      role="option"
      class={`time-row${state}`}
      style={style}
      data-tie={tie}
      tabIndex={props.reachable ? 0 : -1}
      aria-selected={isSelected}
      aria-posinset={props.place}
      aria-setsize={props.of}
      onClick={() => props.onPick(tie)}
      onFocus={() => props.onFocus(tie)}
    >
      <span class="time-name" style={name}>
        <span>{desk.name({ noun: "tie", at: tie })}</span>
        <small>{summary(desk, tie)}</small>
      </span>
      {isSelected &&
        datedRoles(desk, tie).map((role, at) => (
          <span key={role} class="time-role" style={{ ...name, top: `${frame.row + at * frame.role}px` }}>
            {roleInWords(desk, role)}
          </span>
        ))}
      {/* What the chart shows, for who does not see it. */}
      <span class="unseen">{inWords(desk, tie, happenings)}</span>
      <svg
        class="time-chart"
        style={{ left: `${frame.left}px` }}
        width={frame.chart}
        height={item.height}
        aria-hidden="true"
      >
        <Chart
          desk={desk}
          tie={tie}
          shapes={shapes}
          happenings={happenings}
          frame={frame}
          across={across}
          paint={live}
          isSelected={isSelected}
        />
      </svg>
    </div>
  );
}
