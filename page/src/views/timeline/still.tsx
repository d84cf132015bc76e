// Still: the part of the timeline that is seen, as a file.
import { NONE } from "../../model/ref";
import type { Desk } from "../../state/desk";
import { fixed } from "../paint";
import { dayOf, pictured, shortened } from "../picture";
import { AXIS, Grid, Now, Years } from "./axis";
import { Hatch } from "./bar";
import { Chart } from "./chart";
import type { Frame } from "./frame";
import { datedRoles, type Shapes } from "./model";
import { between, type Item } from "./rows";
import { placed } from "./scale";
import type { Stretch } from "./shape";
import { happenings, roleInWords, summary } from "./words";

export interface Sight {
  readonly items: readonly Item[];
  readonly headings: readonly string[];
  readonly shapes: Shapes;
  readonly frame: Frame;
  readonly seen: Stretch;
  readonly top: number;
  readonly height: number;
}

const PER_LETTER = 7;

export function still(desk: Desk, sight: Sight): string {
  const { frame, seen } = sight;
  const items = between(sight.items, sight.top, sight.top + sight.height);
  const top = items[0]?.top ?? 0;
  const height = items.reduce((most, item) => Math.max(most, item.top + item.height - top), 0);
  const paint = fixed();
  const sheet = {
    title: desk.core.title[desk.state.value.language],
    date: dayOf(desk),
    width: frame.width,
    height: height + AXIS,
  };
  const parts = { seen, frame, paint };
  return pictured(
    sheet,
    paint,
    <>
      <defs>
        {["government", "over", "link", "line"].map((colour) => (
          <Hatch key={colour} id={`hatch-${colour}`} colour={colour} paint={paint} />
        ))}
        <clipPath id="chart">
          <rect width={frame.chart} height={10_000} />
        </clipPath>
      </defs>
      <g transform={`translate(${frame.left} 0)`}>
        <Years {...parts} />
        <g transform={`translate(0 ${AXIS})`}>
          <Grid {...parts} height={height} />
          <Now {...parts} desk={desk} height={height} />
        </g>
      </g>
      {items.map((item) => (
        <g key={`${item.group} ${item.tie}`} transform={`translate(0 ${AXIS + item.top - top})`}>
          {item.tie === NONE ? (
            <text x={14} y={22} font-size={13} font-weight={600} fill={paint("ink")}>
              {sight.headings[item.group]}
            </text>
          ) : (
            <StillRow desk={desk} sight={sight} item={item} />
          )}
        </g>
      ))}
    </>,
  );
}

function StillRow({ desk, sight, item }: { desk: Desk; sight: Sight; item: Item }) {
  const { frame, seen, shapes } = sight;
  const paint = fixed();
  const { tie } = item;
  const most = Math.floor((frame.narrow ? frame.width : frame.left) / PER_LETTER) - 2;
  const { selected } = desk.state.peek();
  const isSelected = selected?.noun === "tie" && selected.at === tie;
  return (
    <>
      <text x={14} y={19} font-size={13} fill={paint("ink")}>
        {shortened(desk.name({ noun: "tie", at: tie }), most)}
      </text>
      <text x={14} y={35} font-size={11.5} fill={paint("quiet")}>
        {shortened(summary(desk, tie), most)}
      </text>
      {isSelected &&
        datedRoles(desk, tie).map((role, at) => (
          <text key={role} x={26} y={frame.row + at * frame.role + 14} font-size={11.5} fill={paint("ink")}>
            {shortened(roleInWords(desk, role), most)}
          </text>
        ))}
      <g transform={`translate(${frame.left} 0)`} clip-path="url(#chart)">
        <Chart
          desk={desk}
          tie={tie}
          shapes={shapes}
          happenings={happenings(desk, desk.details.peek(), tie)}
          frame={frame}
          across={(day) => placed(seen, frame.chart, day)}
          paint={paint}
          isSelected={isSelected}
        />
      </g>
    </>
  );
}
