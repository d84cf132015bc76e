// Timeline: when each tie runs, as surely as the sources have it, with what happened.
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { useDesk } from "../state/context";
import { Sign } from "./map/tools";
import { amount } from "./map/words";
import { usePicture } from "./picture";
import { useSize } from "./size";
import { Axis } from "./timeline/axis";
import { type Frame, framed } from "./timeline/frame";
import { Legend } from "./timeline/legend";
import { List } from "./timeline/list";
import { datedRoles, Shapes } from "./timeline/model";
import { GROUPINGS, type Grouping, groups as grouped, stacked } from "./timeline/rows";
import { dayAt, fitted, moved, zoomed } from "./timeline/scale";
import type { Stretch } from "./timeline/shape";
import { still } from "./timeline/still";
import { swept } from "./timeline/sweep";
import { headingOf } from "./timeline/words";

const STEP = 1.6;

export function TimelineView() {
  const [box, size] = useSize<HTMLDivElement>();
  const desk = useDesk();
  useEffect(() => void desk.told(), [desk]);
  return (
    <div ref={box} class="time">
      {size && size.width > 0 && <Shown width={size.width} box={box} />}
    </div>
  );
}

function Shown({ width, box }: { width: number; box: { readonly current: HTMLElement | null } }) {
  const desk = useDesk();
  const say = desk.say.value;
  const shown = desk.shown.value;
  const [grouping, setGrouping] = useState<Grouping>("kind");
  const frame = useMemo(() => framed(width), [width]);
  const shapes = useMemo(() => new Shapes(desk), [desk]);
  const groups = useMemo(() => grouped(desk.core, shown.ties, grouping, shown.statusOf), [desk, shown, grouping]);
  const headings = groups.map((group) => headingOf(desk, group, grouping));
  const items = useItems(groups, frame);
  const [seen, setSeen] = useTime(shapes, shown.ties, frame, box);
  const sight = useRef({ top: 0, height: 0 });
  usePicture(desk, () => still(desk, { items, headings, shapes, frame, seen, ...sight.current }));
  const count = amount(desk, "view.map.ties", shown.ties.length);
  return (
    <>
      <div class="time-head">
        <label>
          {say("view.time.group")}{" "}
          <select value={grouping} onChange={(event) => setGrouping(event.currentTarget.value as Grouping)}>
            {GROUPINGS.map((one) => (
              <option key={one} value={one}>
                {say(`view.time.group.${one}`)}
              </option>
            ))}
          </select>
        </label>
        <span>{count}</span>
        <Zoom seen={seen} setSeen={setSeen} fit={() => setSeen(null)} />
      </div>
      <Axis seen={seen} frame={frame} />
      {shown.ties.length > 0 && (
        <List
          groups={groups}
          headings={headings}
          items={items}
          shapes={shapes}
          frame={frame}
          seen={seen}
          label={say("view.time.list", { ties: count })}
          onSweep={(days) => setSeen(moved(seen, days))}
          onScroll={(top, height) => {
            sight.current = { top, height };
          }}
        />
      )}
      {shown.ties.length === 0 && <p class="time-none">{say("view.time.none")}</p>}
      <div class="map-foot">
        <Legend />
      </div>
    </>
  );
}

function useItems(groups: ReturnType<typeof grouped>, frame: Frame) {
  const desk = useDesk();
  const { selected } = desk.state.value;
  const chosen = selected?.noun === "tie" ? selected.at : -1;
  return useMemo(() => {
    const extra = (tie: number) => (tie === chosen ? datedRoles(desk, tie).length * frame.role : 0);
    return stacked(groups, frame.heading, (tie) => frame.row + extra(tie));
  }, [groups, frame, chosen]);
}

/** The time that is seen: all of it until one zooms or moves; null sets it back. */
function useTime(
  shapes: Shapes,
  ties: readonly number[],
  frame: Frame,
  box: { readonly current: HTMLElement | null },
): [Stretch, (next: Stretch | null) => void] {
  const desk = useDesk();
  const [chosen, setChosen] = useState<Stretch | null>(null);
  const all = useMemo(() => fitted(shapes.extents(ties), desk.core.day), [shapes, ties]);
  useEffect(() => {
    const list = box.current?.querySelector<HTMLElement>(".time-list");
    if (!list) return;
    const from = (now: Stretch | null) => now ?? all;
    const day = (now: Stretch, x: number) =>
      dayAt(now, frame.chart, x - list.getBoundingClientRect().left - frame.left);
    return swept(list, {
      move: (x) => setChosen((now) => moved(from(now), (-x / frame.chart) * (from(now)[1] - from(now)[0]))),
      zoom: (by, around) => setChosen((now) => zoomed(from(now), by, day(from(now), around))),
    });
  }, [all, frame, ties.length === 0]);
  return [chosen ?? all, setChosen];
}

function Zoom(props: { readonly seen: Stretch; readonly setSeen: (next: Stretch) => void; readonly fit: () => void }) {
  const { seen, setSeen, fit } = props;
  const say = useDesk().say.value;
  const middle = (seen[0] + seen[1]) / 2;
  return (
    <fieldset class="view-tools" aria-label={say("view.time.tools")}>
      <button type="button" onClick={() => setSeen(zoomed(seen, STEP, middle))} aria-label={say("view.time.nearer")}>
        <Sign path="M8 3v10M3 8h10" />
      </button>
      <button
        type="button"
        onClick={() => setSeen(zoomed(seen, 1 / STEP, middle))}
        aria-label={say("view.time.farther")}
      >
        <Sign path="M3 8h10" />
      </button>
      <button type="button" onClick={fit} aria-label={say("view.time.whole")}>
        <Sign path="M1 3v10M15 3v10M3 8h10M6 5L3 8l3 3M10 5l3 3-3 3" />
      </button>
    </fieldset>
  );
}
