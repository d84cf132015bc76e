// Map: where the parties are, with the ties between their places, and the same in numbers.
import { useEffect, useRef, useState } from "preact/hooks";
import { NONE } from "../model/ref";
import { useDesk } from "../state/context";
import { Counts } from "./map/counts";
import { Legend } from "./map/legend";
import { useModel } from "./map/model";
import { type Outline, outlines as unpacked } from "./map/outlines";
import { Scene } from "./map/scene";
import { amount } from "./map/words";
import { useSize } from "./size";

/** From so many pixels the numbers stand beside the map, not under it. */
const WIDE = 720;

export function MapView() {
  const desk = useDesk();
  const [outlines, setOutlines] = useState<readonly Outline[] | null>(null);
  useEffect(() => {
    unpacked().then(setOutlines, () => setOutlines([]));
  }, []);
  return outlines ? <Shown outlines={outlines} /> : <p class="map-waiting">{desk.say.value("view.map.waiting")}</p>;
}

function Shown({ outlines }: { outlines: readonly Outline[] }) {
  const desk = useDesk();
  const say = desk.say.value;
  const model = useModel(desk, outlines).value;
  const [whole, room] = useSize<HTMLDivElement>();
  const [stage, size] = useSize<HTMLDivElement>();
  const isEmpty = model.spots.all.length + model.spots.unplaced.length === 0;
  const isWide = (room?.width ?? 0) >= WIDE;
  const open = useRef<boolean | null>(null);
  // A panel beside the map that opens later does not close what is being read.
  if (room) open.current ??= isWide;
  return (
    <div ref={whole} class={isWide ? "map is-wide" : "map"}>
      <div ref={stage} class="map-stage">
        {size && size.width > 0 && <Scene model={model} outlines={outlines} size={size} />}
        {isEmpty && <p class="nothing">{say("view.drawing.nothing")}</p>}
      </div>
      <div class="map-foot">
        <Unplaced count={model.spots.unplaced.length} />
        <Legend />
      </div>
      <details class="map-counts" open={open.current ?? false}>
        <summary>
          <h3>{say("view.map.countries")}</h3>
        </summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
        <section class="map-scroll" tabIndex={0} aria-label={say("view.map.countries")}>
          <Counts counts={model.counts} onPick={(at) => desk.select({ noun: "place", at })} />
        </section>
      </details>
    </div>
  );
}

/** Parties that are nowhere on the map are said, and shown in the table. */
function Unplaced({ count }: { count: number }) {
  const desk = useDesk();
  if (!count) return null;
  const show = () => desk.change({ view: "table", filters: { ...desk.state.peek().filters, country: [NONE] } });
  return (
    <p class="map-unplaced">
      {amount(desk, "view.map.unplaced", count)}{" "}
      <button type="button" onClick={show}>
        {desk.say.value("view.map.unplaced.show")}
      </button>
    </p>
  );
}
