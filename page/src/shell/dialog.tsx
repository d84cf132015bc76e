// A dialog over the page, with a heading and a way out.
import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { useDesk } from "../state/context";
import { Icon } from "./icon";

interface Props {
  readonly heading: string;
  readonly close: () => void;
  readonly children: ComponentChildren;
}

export function Dialog({ heading, close, children }: Props) {
  const { say } = useDesk();
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    box.current?.showModal();
    return () => before instanceof HTMLElement && before.focus();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Esc closes a dialog; a click beside it is one way more
    <dialog
      ref={box}
      class="sheet"
      aria-labelledby="sheet-heading"
      onClose={close}
      onClick={(event) => event.target === box.current && close()}
    >
      <div class="sheet-inside">
        <header class="sheet-head">
          <h2 id="sheet-heading">{heading}</h2>
          <button type="button" class="icon-button" aria-label={say.value("view.close")} onClick={close}>
            <Icon name="close" />
          </button>
        </header>
        {children}
      </div>
    </dialog>
  );
}
