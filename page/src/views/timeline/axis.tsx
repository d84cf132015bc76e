// Axis: the years above the rows, and the moment that the page tells of. Pressing it goes to a year.
import { useRef } from "preact/hooks";
import { useDesk } from "../../state/context";
import type { Desk } from "../../state/desk";
import { live, type Paint } from "../paint";
import type { Frame } from "./frame";
import { dayAt, placed, type Tick, ticks, yearAt } from "./scale";
import type { Stretch } from "./shape";

export const AXIS = 30;

export function Axis({ seen, frame }: { seen: Stretch; frame: Frame }) {
  const desk = useDesk();
  const pressed = useRef(false);
  const go = (event: PointerEvent) => {
    const year = yearAt(dayAt(seen, frame.chart, event.offsetX - frame.left));
    const now = yearAt(desk.core.day);
    desk.change({ year: year === now ? null : year });
  };
  const down = (event: PointerEvent) => {
    pressed.current = true;
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
    go(event);
  };
  return (
    <svg
      class="time-axis"
      width={frame.width}
      height={AXIS}
      aria-hidden="true"
      onPointerDown={down}
      onPointerMove={(event) => pressed.current && go(event)}
      onPointerUp={() => {
        pressed.current = false;
      }}
    >
      <g transform={`translate(${frame.left} 0)`}>
        <Years seen={seen} frame={frame} paint={live} />
        <Now desk={desk} seen={seen} frame={frame} paint={live} height={AXIS} handle />
      </g>
    </svg>
  );
}

interface Seen {
  readonly seen: Stretch;
  readonly frame: Frame;
  readonly paint: Paint;
}

export function Years({ seen, frame, paint }: Seen) {
  return (
    <g font-size={12} fill={paint("quiet")} text-anchor="middle">
      {inside(seen, frame).map(({ year, day }) => (
        <text key={year} x={placed(seen, frame.chart, day)} y={19}>
          {year}
        </text>
      ))}
    </g>
  );
}

/** Lines down from the years. */
export function Grid({ seen, frame, paint, height }: Seen & { readonly height: number }) {
  return (
    <g stroke={paint("rule")} stroke-width={1}>
      {inside(seen, frame).map(({ year, day }) => (
        <path key={year} d={`M${placed(seen, frame.chart, day)} 0V${height}`} />
      ))}
    </g>
  );
}

/** The day or the year of which the page tells. */
export function Now(props: Seen & { readonly desk: Desk; readonly height: number; readonly handle?: boolean }) {
  const { desk, seen, frame, paint, height, handle } = props;
  const { earliest, latest } = desk.when.value;
  const [from, to] = [earliest ?? desk.core.day, latest ?? desk.core.day].map((day) => placed(seen, frame.chart, day));
  if (to < 0 || from > frame.chart) return null;
  return (
    <g fill={paint("mark-edge")}>
      <rect x={from} width={Math.max(2, to - from)} height={height} fill-opacity={to - from > 3 ? 0.22 : 1} />
      {handle && <path d={`M${(from + to) / 2 - 6} ${height - 8}h12l-6 8Z`} />}
    </g>
  );
}

function inside(seen: Stretch, frame: Frame): readonly Tick[] {
  return ticks(seen, frame.chart);
}
