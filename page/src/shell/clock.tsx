// The clock: the year in which ties are judged, by hand or running a year a second.
import { useEffect, useMemo } from "preact/hooks";
import { useDesk } from "../state/context";
import { Icon } from "./icon";
import { dateInWords } from "./numbers";
import { useShell } from "./shell";
import { hill, yearOf, yearsOf } from "./years";

const A_SECOND = 1000;

export function Clock() {
  const desk = useDesk();
  const { core } = desk;
  const say = desk.say.value;
  const { year, language } = desk.state.value;
  const { playing } = useShell();
  const years = useMemo(() => yearsOf(core), [core]);
  const outline = useMemo(() => hill(years), [years]);
  const now = yearOf(core.day);
  const today = say("view.year.today_is", { date: dateInWords(core.day, language) });
  usePlay(years.first, years.last);
  if (years.first === years.last) return null;
  const wide = years.last - years.first + 1;
  return (
    <section class="clock" aria-label={say("view.year.clock")}>
      <button
        type="button"
        class="icon-button"
        aria-label={say(playing.value ? "view.year.pause" : "view.year.play")}
        onClick={() => {
          playing.value = !playing.value;
        }}
      >
        <Icon name={playing.value ? "pause" : "play"} />
      </button>
      <label class="clock-label" for="year">
        {say("view.year")} <b>{year ?? say("view.year.today")}</b>
      </label>
      <div class="clock-track">
        <svg class="hill" viewBox={`0 0 ${wide} 1`} preserveAspectRatio="none" aria-hidden="true">
          <path d={outline} />
        </svg>
        <input
          id="year"
          type="range"
          min={years.first}
          max={years.last}
          step="1"
          value={year ?? now}
          aria-valuetext={year === null ? today : String(year)}
          onInput={(event) => {
            playing.value = false;
            desk.change({ year: event.currentTarget.valueAsNumber });
          }}
        />
        <div class="clock-ends" aria-hidden="true">
          <span>{years.first}</span>
          <span>{years.last}</span>
        </div>
      </div>
      <button
        type="button"
        class="tool"
        aria-pressed={year === null}
        onClick={() => {
          playing.value = false;
          desk.change({ year: null });
        }}
      >
        {say("view.year.today")}
      </button>
    </section>
  );
}

/** A year a second, from the first when it stands at the last or at today; it stops at the end. */
function usePlay(first: number, last: number): void {
  const desk = useDesk();
  const { playing } = useShell();
  useEffect(() => {
    if (!playing.value) return;
    const { year } = desk.state.peek();
    desk.change({ year: year === null || year >= last ? first : year });
    const beat = setInterval(() => {
      const next = (desk.state.peek().year ?? last) + 1;
      if (next <= last) desk.change({ year: next });
      if (next >= last) playing.value = false;
    }, A_SECOND);
    return () => clearInterval(beat);
  }, [playing.value, first, last]);
}
