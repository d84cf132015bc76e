// The program of the page: it reads the payload, and shows it.
import { render } from "preact";
import { unpackedJson } from "./blocks";
import type { Core, Details } from "./contract";
import { App } from "./shell/app";
import { Fence } from "./shell/fence";
import { Shell, ShellProvider } from "./shell/shell";
import { bindAddress } from "./state/bind";
import { DeskProvider } from "./state/context";
import { Desk } from "./state/desk";
import { startState } from "./state/state";

async function start(): Promise<void> {
  const core = await unpackedJson<Core>("core");
  const shell = new Shell(core, isEmbedded());
  const desk = new Desk(core, startState(core), () => unpackedJson<Details>("details"));
  bindAddress(desk);
  render(
    <Fence instead={failed}>
      <DeskProvider value={desk}>
        <ShellProvider value={shell}>
          <App />
        </ShellProvider>
      </DeskProvider>
    </Fence>,
    document.getElementById("app")!,
  );
}

/** Whether the address asks for the view alone: `?embed` or `#embed`. */
function isEmbedded(): boolean {
  return [location.search, location.hash].some((part) => new URLSearchParams(part.slice(1)).has("embed"));
}

/** The report takes over. */
function failed(): null {
  queueMicrotask(() => dispatchEvent(new Event("intgraph-failed")));
  return null;
}

start().catch((fault: unknown) => {
  failed();
  throw fault;
});
