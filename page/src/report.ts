// The report: everything that the page tells without its script, as text that no browser with scripts has parsed yet.

const REPORT = "report";
const STYLE = "report-style";

/** The report as a document of its own; parsed each time, so ask once. */
export function parsedReport(): Document {
  return new DOMParser().parseFromString(document.getElementById(REPORT)?.textContent ?? "", "text/html");
}

/** Show the report instead of the program. */
export function showReport(): void {
  const report = document.getElementById(REPORT);
  document.getElementById("app")?.remove();
  const style = document.createElement("style");
  style.textContent = document.getElementById(STYLE)?.textContent?.replace(/<\/?style>/g, "") ?? "";
  document.head.append(style);
  report?.replaceWith(...parsedReport().body.childNodes);
}
