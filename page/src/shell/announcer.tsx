// The announcer: tells a screen reader, once things are quiet, how much is shown and when.
import { useEffect, useState } from "preact/hooks";
import { useDesk } from "../state/context";
import { isCurrent } from "../time/judge";
import { number } from "./numbers";

const QUIET = 700;

export function Announcer() {
  const desk = useDesk();
  const [told, tell] = useState("");
  const { year, language } = desk.state.value;
  const { ties, parties, statusOf } = desk.shown.value;
  const isRunning = (tie: number) => isCurrent(statusOf(tie));
  const say = desk.say.value;
  const fill = { ties: number(ties.length, language), parties: number(parties.length, language) };
  const now =
    year === null
      ? say("view.shown", fill)
      : say("view.shown.year", { ...fill, year, running: number(ties.filter(isRunning).length, language) });
  useEffect(() => {
    const timer = setTimeout(() => tell(now), QUIET);
    return () => clearTimeout(timer);
  }, [now]);
  return (
    <p class="unseen" role="status">
      {told}
    </p>
  );
}
