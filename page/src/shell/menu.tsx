// A menu: a button that opens a small panel below it; Esc, or going elsewhere, closes it.
import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef, useState } from "preact/hooks";
import { Icon, type IconName } from "./icon";

interface Props {
  readonly icon: IconName;
  readonly label: string;
  /** Whether the label is only heard. */
  readonly small?: boolean;
  readonly children: ComponentChildren;
}

export function Menu({ icon, label, small = false, children }: Props) {
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const id = useId();
  useEffect(() => (open ? closedFromOutside(box.current, () => setOpen(false)) : undefined), [open]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !open) return;
    event.stopPropagation();
    setOpen(false);
    box.current?.querySelector("button")?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears the Esc of what stands in it
    <div class="menu" ref={box} onKeyDown={onKeyDown}>
      <button
        type="button"
        class={small ? "icon-button" : "tool"}
        aria-label={small ? label : undefined}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <Icon name={icon} />
        {!small && label}
      </button>
      <div class="menu-panel" id={id} hidden={!open}>
        {open && children}
      </div>
    </div>
  );
}

function closedFromOutside(box: HTMLElement | null, close: () => void): () => void {
  const onElsewhere = (event: Event) => {
    if (box && !box.contains(event.target as Node)) close();
  };
  const heard = ["pointerdown", "focusin"] as const;
  for (const name of heard) document.addEventListener(name, onElsewhere);
  return () => {
    for (const name of heard) document.removeEventListener(name, onElsewhere);
  };
}
