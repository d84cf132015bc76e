// The foot of the page: where it comes from, on what terms, and how to read it.
import { Web } from "../panel/pieces";
import { useDesk } from "../state/context";
import { counted } from "../words";
import { dateInWords } from "./numbers";
import { SHEET_WORDS } from "./sheets";
import { type Sheet, useShell } from "./shell";

const OFFERED: readonly Sheet[] = ["reading", "accessibility", "keys"];

export function Foot() {
  const { core, say, state } = useDesk();
  const tell = say.value;
  return (
    <footer class="foot">
      <ul class="foot-facts">
        <li class="only-print">
          {tell("page.footer.date")} {dateInWords(core.day, state.value.language)}
        </li>
        <li>
          {tell("page.footer.licence")}{" "}
          {core.licences.length
            ? core.licences.map((one) => <Licence key={one} of={one} />)
            : tell("page.footer.no_licence")}
        </li>
        <li>
          <SheetButton sheet="sources">{counted(tell, "page.count.sources", core.sources.id.length)}</SheetButton>
        </li>
        <li>
          <code class="only-screen" title={`sha256:${core.digest}`}>{`sha256:${core.digest.slice(0, 8)}…`}</code>
          <code class="only-print">sha256:{core.digest}</code>
        </li>
        <li>{tell("view.foot.made", { version: core.version })}</li>
      </ul>
      <ul class="foot-sheets">
        {OFFERED.map((sheet) => (
          <li key={sheet}>
            <SheetButton sheet={sheet}>{tell(SHEET_WORDS[sheet])}</SheetButton>
          </li>
        ))}
      </ul>
    </footer>
  );
}

function Licence({ of }: { readonly of: string }) {
  return (
    <span class="licence">
      <Web address={of} />
    </span>
  );
}

function SheetButton({ sheet, children }: { readonly sheet: Sheet; readonly children: string }) {
  const shell = useShell();
  return (
    <button
      type="button"
      class="plain"
      onClick={() => {
        shell.sheet.value = sheet;
      }}
    >
      {children}
    </button>
  );
}
