// The counts: in one line, how much of the whole is shown, and on which day it is judged.

import { short } from "../panel/pieces";
import { useDesk } from "../state/context";
import type { Desk } from "../state/desk";
import { dateInWords, number } from "./numbers";

export function Counts() {
  const desk = useDesk();
  const { ties, parties } = desk.shown.value;
  const { core } = desk;
  const note = core.note[desk.state.value.language];
  return (
    <p class="counts">
      {note && <strong>{short(note)}</strong>}
      <span>{part(desk, "ties", ties.length, core.ties.id.length)}</span>
      <span>{part(desk, "parties", parties.length, core.parties.id.length)}</span>
      <span>{part(desk, "sources", core.sources.id.length, core.sources.id.length)}</span>
      <span>{desk.say.value("view.as_of", { date: dateInWords(core.day, desk.state.value.language) })}</span>
    </p>
  );
}

function part(desk: Desk, what: "ties" | "parties" | "sources", shown: number, all: number): string {
  const { language } = desk.state.value;
  if (shown === all)
    return desk.say.value(`page.count.${what}${all === 1 ? ".one" : ""}`, { count: number(all, language) });
  return desk.say.value(`view.count.${what}`, { shown: number(shown, language), all: number(all, language) });
}
