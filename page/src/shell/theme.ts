// The theme: light or dark as the reader wants it, written on the root of the page where the colours look for it.
import type { Theme } from "./shell";

export function applyTheme(theme: Theme): void {
  const { dataset } = document.documentElement;
  if (theme === "system") delete dataset.theme;
  else dataset.theme = theme;
}
