// Taking along: the address of what is seen, a picture, a table, or paper.
import { useState } from "preact/hooks";
import { useDesk } from "../state/context";
import type { Desk } from "../state/desk";
import { csvOf } from "../take/csv";
import { png } from "../take/png";
import { fileName, save } from "../take/save";
import { Menu } from "./menu";
import { printPage } from "./printing";
import { useShell } from "./shell";

const TYPES = { svg: "image/svg+xml", png: "image/png", csv: "text/csv;charset=utf-8" } as const;

export function TakeMenu() {
  const { say } = useDesk();
  return (
    <Menu icon="share" label={say.value("view.take")}>
      <Take />
    </Menu>
  );
}

function Take() {
  const desk = useDesk();
  const shell = useShell();
  const say = desk.say.value;
  const [told, tell] = useState("");
  const picture = desk.picture.value;
  const take = async (extension: keyof typeof TYPES, made: () => string | Promise<Blob>) => {
    try {
      save(nameOf(desk, extension), TYPES[extension], await made());
    } catch (fault) {
      console.error(fault);
      tell(say("view.take.failed"));
    }
  };
  return (
    <>
      <AddressRow tell={tell} />
      <div class="menu-list">
        {picture && (
          <>
            <button type="button" onClick={() => take("svg", picture)}>
              {say("view.take.svg")}
            </button>
            <button type="button" onClick={() => take("png", () => png(picture()))}>
              {say("view.take.png")}
            </button>
          </>
        )}
        <button type="button" onClick={() => take("csv", () => csvOf(desk))}>
          {say("view.take.csv")}
        </button>
        <button type="button" onClick={() => printPage(shell)}>
          {say("view.take.print")}
        </button>
      </div>
      <p class="aside" role="status">
        {told}
      </p>
    </>
  );
}

function AddressRow({ tell }: { readonly tell: (told: string) => void }) {
  const say = useDesk().say.value;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(location.href);
      tell(say("view.take.copied"));
    } catch {
      document.getElementById("take-address")?.focus();
      tell(say("view.take.copy_yourself"));
    }
  };
  return (
    <>
      <label for="take-address">{say("view.take.link")}</label>
      <div class="copy">
        <input
          id="take-address"
          class="field"
          readOnly
          value={location.href}
          onFocus={(event) => event.currentTarget.select()}
        />
        <button type="button" class="tool" onClick={copy}>
          {say("view.take.copy")}
        </button>
      </div>
    </>
  );
}

function nameOf(desk: Desk, extension: string): string {
  const { view, language } = desk.state.value;
  return fileName(desk.core.title[language], desk.say.value(`view.${view}`), extension);
}
