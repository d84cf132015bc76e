// Binding the address: the state is written to it, and read from it when a person goes back or follows a link.
import { effect } from "@preact/signals";
import { same } from "../model/ref";
import type { Desk } from "./desk";
import type { State } from "./state";
import { isWaiting, type Late, read, write } from "./url";

// A browser refuses more than some hundred changes of the address in half a minute: a slider makes more.
const PATIENCE = 400;

/** Keep the address and the state of a desk alike, beginning with the address; returns what ends that. */
export function bindAddress(desk: Desk): () => void {
  let known = desk.state.value;
  let waiting = 0;
  const embedded = fieldsOf(location.hash).has("embed");
  const take = (address: string) => {
    known = read(desk.network, address, lateOf(desk));
    desk.state.value = known;
  };
  const follow = () => {
    const address = location.hash.slice(1);
    take(address);
    if (!known.selected && isWaiting(desk.network, address)) void takeLate(address, known);
  };
  /** Events, policies and people are known a little later; by then a person may have gone on. */
  const takeLate = async (address: string, state: State) => {
    await desk.told().catch(() => null);
    if (desk.state.value === state && location.hash.slice(1) === address) take(address);
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
  const address = [embedded ? "embed" : "", write(desk.network, state, lateOf(desk))].filter(Boolean).join("&");
  if (`#${address}` === location.hash) return;
  try {
    history[how](null, "", address ? `#${address}` : location.pathname + location.search);
  } catch {
    // Some frames have no history; the page works without.
  }
}

/** What the desk knows of things that are read late. */
export function lateOf(desk: Desk): Late {
  return { find: (id) => desk.find(id), id: (ref) => desk.id(ref) };
}

function fieldsOf(hash: string): URLSearchParams {
  return new URLSearchParams(hash.slice(1));
}
