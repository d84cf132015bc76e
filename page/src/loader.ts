// Starts the page's program: its style and script are unpacked, and count only when the Content-Security-Policy knows
// their hashes. Where a browser cannot do this, or the program fails, the report that stands in the page is shown.
import { unpackedText } from "./blocks";
import { showReport } from "./report";

async function start(): Promise<void> {
  const [style, program] = await Promise.all([element("style", "style"), element("script", "program")]);
  addEventListener("intgraph-failed", () => style.remove());
  document.head.append(style, program);
}

async function element(name: "style" | "script", block: string): Promise<HTMLElement> {
  const made = document.createElement(name);
  made.textContent = await unpackedText(block);
  return made;
}

addEventListener("intgraph-failed", showReport);
start().catch(showReport);
