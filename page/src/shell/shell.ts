// The shell: what stands around the views and is not in the address of the page: open panels, theme, shortcuts.
import { type Signal, signal } from "@preact/signals";
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { Finder } from "../ask/search";
import type { Core } from "../contract";

export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

/** What may be asked in the search panel. */
export const MODES = ["find", "who", "path"] as const;
export type Mode = (typeof MODES)[number];

/** What opens in a dialog over the page. */
export type Sheet = "keys" | "reading" | "accessibility" | "sources";

const WIDE = "(min-width: 64rem)";

export class Shell {
  readonly theme: Signal<Theme> = signal("system");
  /** Whether single keys work as shortcuts (WCAG 2.1.4: they can be switched off). */
  readonly shortcuts: Signal<boolean> = signal(true);
  /** Whether filters and legend are open. */
  readonly side: Signal<boolean> = signal(matchMedia(WIDE).matches);
  readonly mode: Signal<Mode> = signal("find");
  readonly sheet: Signal<Sheet | null> = signal(null);
  readonly playing: Signal<boolean> = signal(false);
  /** Whether the page is being printed. */
  readonly printing: Signal<boolean> = signal(false);
  #finder: Finder | null = null;

  constructor(
    private readonly core: Core,
    /** Whether the page stands inside another one, and shows its view alone. */
    readonly embedded: boolean,
  ) {}

  /** Finds by name; made when it is first needed. */
  get finder(): Finder {
    this.#finder ??= new Finder(this.core);
    return this.#finder;
  }
}

const ShellContext = createContext<Shell | null>(null);
export const ShellProvider = ShellContext.Provider;

export function useShell(): Shell {
  const shell = useContext(ShellContext);
  if (!shell) throw new Error("no shell here");
  return shell;
}
