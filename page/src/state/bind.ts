// Binding the address: the state is written to it, and read from it when a person goes back or follows a link.
import { effect } from "@preact/signals";
import { same } from "../model/ref";
import type { Desk } from "./desk";
import type { State } from "./state";
import { read, write } from "./url";

// A browser refuses more than some hundred changes of the address in half a minute: a slider makes more.
const PATIENCE = 400;

/** Keep the address and the state of a desk alike, beginning with the address; returns what ends that. */
export function bindAddress(desk: Desk): () => void {
  let known = desk.state.value;
  let waiting = 0;
  const embedded = fieldsOf(location.hash).has("embed");
  const follow = () => {
    known = read(desk.network, location.hash.slice(1));
    desk.state.value = known;
  };
  if (location.hash.length > 1) follow();
  const stop = effect(() => {
    const state = desk.state.value;
    clearTimeout(waiting);
    if (isNext(known, state)) {
      put(desk, known, embedded, "replaceState");
      put(desk, state, embedded, "pushState");
    } else if (known !== state) {
      waiting = window.setTimeout(() => put(desk, state, embedded, "replaceState"), PATIENCE);
    }
    known = state;
  });
  addEventListener("popstate", follow);
  return () => {
    stop();
    clearTimeout(waiting);
    removeEventListener("popstate", follow);
  };
}

/** Whether a person would go back to how it was before: another view, selection, part, question or step. */
export function isNext(one: State, other: State): boolean {
  return one.view !== other.view || !same(one.selected, other.selected) || isOther(one, other);
}

function isOther(one: State, other: State): boolean {
  return (
    one.step !== other.step || one.opened !== other.opened || JSON.stringify(one.asked) !== JSON.stringify(other.asked)
  );
}

function put(desk: Desk, state: State, embedded: boolean, how: "pushState" | "replaceState"): void {
  const address = [embedded ? "embed" : "", write(desk.network, state)].filter(Boolean).join("&");
  if (`#${address}` === location.hash) return;
  try {
    history[how](null, "", address ? `#${address}` : location.pathname + location.search);
  } catch {
    // Some frames have no history; the page works without.
  }
}

function fieldsOf(hash: string): URLSearchParams {
  return new URLSearchParams(hash.slice(1));
}
