// List: the rows that are in sight, of as many as there are; arrows go from row to row.
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { NONE } from "../../model/ref";
import { useDesk } from "../../state/context";
import { live } from "../paint";
import { useSize } from "../size";
import { Grid, Now } from "./axis";
import { type Across, Hatch } from "./bar";
import type { Frame } from "./frame";
import { litTies, type Shapes } from "./model";
import { Row } from "./row";
import { between, type Group, type Item } from "./rows";
import { placed } from "./scale";
import type { Stretch } from "./shape";
import { happenings } from "./words";

/** Up to so many rows are all there; of more, those in sight. */
const MOST_ROWS = 300;
const BESIDE = 400;
const PAGE = 10;

export interface ListProps {
  readonly groups: readonly Group[];
  readonly headings: readonly string[];
  readonly items: readonly Item[];
  readonly shapes: Shapes;
  readonly frame: Frame;
  readonly seen: Stretch;
  readonly label: string;
  readonly onSweep: (days: number) => void;
  readonly onScroll: (top: number, height: number) => void;
}

export function List(props: ListProps) {
  const { groups, headings, items, shapes, frame, seen, onSweep, onScroll } = props;
  const desk = useDesk();
  const [box, size] = useSize<HTMLDivElement>();
  const [top, setTop] = useState(0);
  const height = size?.height ?? 0;
  useEffect(() => onScroll(top, height), [top, height]);
  const ties = items.filter(({ tie }) => tie !== NONE);
  const walk = useRows(box, ties);
  const isLong = ties.length > MOST_ROWS;
  const sight = isLong ? between(items, top - BESIDE, top + height + BESIDE) : items;
  const { selected } = desk.state.value;
  const lit = litTies(desk, selected);
  const details = desk.details.value;
  const across: Across = (day) => Math.max(-60, Math.min(frame.chart + 60, placed(seen, frame.chart, day)));
  const press = (event: KeyboardEvent) => {
    const tie = Number((event.target as HTMLElement).dataset.tie ?? NONE);
    const sideways = event.key === "ArrowLeft" ? -1 : event.key === "ArrowRight" ? 1 : 0;
    if (sideways) onSweep(((seen[1] - seen[0]) / 10) * sideways);
    else if (event.key === "Enter" || event.key === " ") desk.select({ noun: "tie", at: tie });
    else if (!walk.go(tie, event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const last = items[items.length - 1];
  const numbers = new Map(ties.map((item, at) => [item.tie, at + 1]));
  return (
    <div
      ref={box}
      class="time-list"
      role="listbox"
      aria-label={props.label}
      onKeyDown={press}
      onScroll={(event) => setTop(event.currentTarget.scrollTop)}
    >
      <svg
        class="time-grid"
        style={{ marginLeft: `${frame.left}px`, marginBottom: `${-height}px` }}
        width={frame.chart}
        height={height}
        aria-hidden="true"
      >
        <defs>
          {["government", "over", "link", "line"].map((colour) => (
            <Hatch key={colour} id={`hatch-${colour}`} colour={colour} paint={live} />
          ))}
        </defs>
        <Grid seen={seen} frame={frame} paint={live} height={height} />
        <Now desk={desk} seen={seen} frame={frame} paint={live} height={height} />
      </svg>
      {groups.map((group, at) => {
        const own = sight.filter((item) => item.group === at);
        if (!own.length) return null;
        return (
          // biome-ignore lint/a11y/useSemanticElements: a list of options has groups
          <div key={group.key} role="group" aria-label={headings[at]}>
            {own.map((item) =>
              item.tie === NONE ? (
                <div key="heading" class="time-heading" style={{ top: `${item.top}px` }} aria-hidden="true">
                  {headings[at]} <span>{group.ties.length}</span>
                </div>
              ) : (
                <Row
                  key={item.tie}
                  item={item}
                  place={numbers.get(item.tie)!}
                  of={ties.length}
                  shapes={shapes}
                  happenings={happenings(desk, details, item.tie)}
                  frame={frame}
                  across={across}
                  isSelected={selected?.noun === "tie" && selected.at === item.tie}
                  isFaded={lit !== null && !lit.has(item.tie)}
                  reachable={item.tie === walk.here}
                  onPick={(tie) => desk.select({ noun: "tie", at: tie })}
                  onFocus={walk.focused}
                />
              ),
            )}
          </div>
        );
      })}
      <div style={{ height: `${last ? last.top + last.height : 0}px` }} />
    </div>
  );
}

/** One row at a time takes the focus; keys go to others, and what is selected elsewhere comes in sight. */
function useRows(box: { readonly current: HTMLElement | null }, ties: readonly Item[]) {
  const desk = useDesk();
  const [focused, setFocused] = useState<number>(NONE);
  const wanted = useRef<number>(NONE);
  const { selected } = desk.state.value;
  const chosen = selected?.noun === "tie" ? selected.at : NONE;
  const item = (tie: number) => ties.find((one) => one.tie === tie);
  const reveal = (found: Item | undefined) => {
    const list = box.current;
    if (!list || !found) return;
    const { scrollTop, clientHeight } = list;
    if (found.top < scrollTop) list.scrollTop = Math.max(0, found.top - 40);
    else if (found.top + found.height > scrollTop + clientHeight)
      list.scrollTop = found.top + found.height - clientHeight + 8;
  };
  useEffect(() => reveal(item(chosen)), [chosen]);
  useLayoutEffect(() => {
    const row =
      wanted.current === NONE ? null : box.current?.querySelector<HTMLElement>(`[data-tie="${wanted.current}"]`);
    if (!row) return;
    wanted.current = NONE;
    row.focus({ preventScroll: true });
  });
  const go = (tie: number, key: string) => {
    const at = ties.findIndex((one) => one.tie === tie);
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + PAGE,
      PageUp: at - PAGE,
      Home: 0,
      End: ties.length - 1,
    };
    if (!(key in steps)) return false;
    const next = ties[Math.max(0, Math.min(ties.length - 1, steps[key]))];
    wanted.current = next.tie;
    setFocused(next.tie);
    reveal(next);
    return true;
  };
  const here = item(focused) ?? item(chosen) ?? ties[0];
  return { here: here?.tie ?? NONE, focused: setFocused, go };
}
