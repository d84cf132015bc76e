// Keys: single keys as shortcuts, never while someone types.
import type { Desk } from "../state/desk";
import { VIEWS } from "../state/state";
import { deeper, shallower } from "./depth";
import { SEARCH_FIELD } from "./finder";
import type { Shell } from "./shell";

export interface Shortcut {
  /** The keys, as `KeyboardEvent.key` has them. */
  readonly keys: readonly string[];
  /** How the list of keys writes them. */
  readonly shown: readonly string[];
  /** Under which words the list of keys tells what it does. */
  readonly words: string;
  readonly act: (desk: Desk, shell: Shell, key: string) => void;
}

export const SHORTCUTS: readonly Shortcut[] = [
  { keys: ["/"], shown: ["/"], words: "view.key.search", act: (_, shell) => search(shell) },
  {
    keys: ["1", "2", "3", "4"],
    shown: ["1", "2", "3", "4"],
    words: "view.key.views",
    act: (desk, _, key) => desk.change({ view: VIEWS[Number(key) - 1] }),
  },
  { keys: ["+", "="], shown: ["+"], words: "view.key.more", act: (desk) => around(desk, deeper) },
  { keys: ["-", "−"], shown: ["−"], words: "view.key.less", act: (desk) => around(desk, shallower) },
  {
    keys: ["?"],
    shown: ["?"],
    words: "view.key.keys",
    act: (_, shell) => {
      shell.sheet.value = "keys";
    },
  },
];

/** Hear the shortcuts; returns how to stop. */
export function listen(desk: Desk, shell: Shell): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || isElsewhere(event)) return;
    if (event.key === "Escape") back(desk);
    else if (shell.shortcuts.value) press(event, desk, shell);
  };
  document.addEventListener("keydown", onKeyDown);
  return () => document.removeEventListener("keydown", onKeyDown);
}

/** One step back: the story ends, else the question goes, else the selection, else the part that is opened. */
export function back(desk: Desk): void {
  const { step, asked, selected, opened } = desk.state.value;
  if (step !== null) desk.change({ step: null });
  else if (asked) desk.change({ asked: null });
  else if (selected) desk.change({ selected: null, depth: 0 });
  else if (opened !== null) desk.change({ opened: null });
}

function press(event: KeyboardEvent, desk: Desk, shell: Shell): void {
  const shortcut = SHORTCUTS.find(({ keys }) => keys.includes(event.key));
  if (!shortcut) return;
  event.preventDefault();
  shortcut.act(desk, shell, event.key);
}

const FIELDS = "input:not([type=range], [type=checkbox], [type=radio]), textarea, select, [contenteditable]";

/** Whether a key is meant for something else: a field, a dialog, or the browser. */
function isElsewhere(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return true;
  const { target } = event;
  const types = target instanceof Element && target.closest(FIELDS) !== null && event.key !== "Escape";
  return types || document.querySelector("dialog[open]") !== null;
}

function search(shell: Shell): void {
  shell.mode.value = "find";
  setTimeout(() => document.getElementById(SEARCH_FIELD)?.focus());
}

function around(desk: Desk, step: (depth: number) => number): void {
  const { selected, depth } = desk.state.value;
  if (selected) desk.change({ depth: step(depth) });
}
