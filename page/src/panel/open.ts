// Opening: someone asks for a thing in so many words, by a click or Enter; then the panel takes the focus.
import type { Ref } from "../model/ref";
import type { Desk } from "../state/desk";

export const OPENED = "intgraph-opened";

/** Select a thing and go to what is told of it. */
export function open(desk: Desk, ref: Ref): void {
  desk.select(ref);
  dispatchEvent(new Event(OPENED));
}
