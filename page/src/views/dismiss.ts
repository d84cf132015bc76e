// Dismissing: Escape closes what stands beside the pointer or the focus, and takes no step back on the page.

/** Have Escape close what is shown, and nothing else that it would; returns how to stop. */
export function dismissible(close: () => void, target: EventTarget = window): () => void {
  const leave = (event: Event) => {
    if ((event as KeyboardEvent).key !== "Escape" || event.defaultPrevented) return;
    close();
    event.preventDefault();
  };
  // The page hears keys later, where this one has been used.
  target.addEventListener("keydown", leave, { capture: true });
  return () => target.removeEventListener("keydown", leave, { capture: true });
}
