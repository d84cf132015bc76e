// Time in words, as intgraph.locale.dates has it.
import type { Core } from "../contract";
import { NONE } from "../model/ref";
import type { Language, Say } from "../words";
import type { Status } from "./judge";

/** A date in words; empty for NONE. */
export function momentInWords(core: Core, language: Language, at: number): string {
  return at === NONE ? "" : core.moments[language][at];
}

/** The time between two dates in words; an end that is not stated is left out, and nothing stated is empty. */
export function spanInWords(core: Core, language: Language, say: Say, since: number, until: number): string {
  const start = momentInWords(core, language, since);
  const end = momentInWords(core, language, until);
  if (start && end) return start === end ? start : `${start} – ${end}`;
  if (start) return say("span.since", { since: start });
  return end && say("span.until", { until: end });
}

/** A status in a word. */
export function statusLabel(say: Say, status: Status): string {
  return say(`status.${status}`);
}
